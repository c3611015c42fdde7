/// The text of a `.env` file: `KEY=value` lines, quotes around a value that needs them, `#` before a comment.
struct EnvironmentFile {
    private(set) var values: [String: String] = [:]
    private(set) var problems: [String] = []

    init(_ text: String) {
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = line.trimmed
            if line.isEmpty || line.hasPrefix("#") { continue }
            let pair = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else {
                problems.append("Line \(index + 1) of the .env file is not of the form KEY=value.")
                continue
            }
            let name = String(pair[0].trimmed)
            if values.updateValue(Self.unquoted(pair[1].trimmed), forKey: name) != nil {
                problems.append("\(name) stands twice in the .env file.")
            }
        }
    }

    private static func unquoted(_ text: Substring) -> String {
        guard text.count > 1, let quote = text.first, quote == "\"" || quote == "'", text.last == quote else { return String(text) }
        return String(text.dropFirst().dropLast())
    }
}
