import Foundation

/// `embed-templates FOLDER OUTPUT PATH…` writes the files at the paths below the folder into one Swift source.
@main
struct EmbedTemplatesTool {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count >= 2 else { throw Failure("usage: embed-templates FOLDER OUTPUT PATH…") }
        let (folder, output) = (URL(fileURLWithPath: arguments[1]), URL(fileURLWithPath: arguments[2]))
        let files = try arguments.dropFirst(2).sorted().map { path in
            guard let text = String(bytes: try Data(contentsOf: folder.appendingPathComponent(path)), encoding: .utf8) else {
                throw Failure("\(path) is not UTF-8 text, which is all that a template can be")
            }
            return (path, text)
        }
        try Data(EmbeddedSource(files: files).text.utf8).write(to: output)
    }

    /// What ends the tool, in words.
    struct Failure: Error, CustomStringConvertible {
        let description: String

        init(_ description: String) {
            self.description = description
        }
    }
}
