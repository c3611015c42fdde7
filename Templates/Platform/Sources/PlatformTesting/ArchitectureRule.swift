import Foundation

/// The rule that keeps the layers of a service apart: which modules the files of each folder must not import.
public struct ArchitectureRule: Sendable {
    /// The modules, by their names' beginnings, that a folder must not import.
    private static let forbidden: [(folder: String, modules: [String])] = [
        ("Controllers", ["PlatformSQL", "PlatformPostgres", "CSQLite"]),
        ("Services", http + ["PlatformSQLite", "PlatformPostgres", "CSQLite"]),
        ("Repositories", http),
        ("Models", http),
    ]
    private static let http = ["PlatformHTTP", "Hummingbird", "HTTPTypes", "NIO"]

    private let sources: String
    private let file: String

    /// The rule for the sources of a module.
    ///
    /// - Parameters:
    ///   - sources: the folder that holds the layers, from the package's root: `Sources/Bookstore`.
    ///   - file: a file of the package, such as the test's own.
    public init(sources: String, from file: String = #filePath) {
        self.sources = sources
        self.file = file
    }

    /// The imports that break the rule, such as `Sources/Bookstore/Services/BookService.swift:3: Services must not import PlatformHTTP`.
    ///
    /// - Throws: `ArchitectureError` if there is nothing to look at, for then the rule would hold whatever the sources say.
    public func violations() throws -> [String] {
        let root = try packageRoot()
        var count = 0
        var found: [String] = []
        for (folder, modules) in Self.forbidden {
            for path in swiftFiles(in: root + "/" + sources + "/" + folder) {
                count += 1
                let text = try String(contentsOfFile: path, encoding: .utf8)
                let place = path.dropFirst(root.count + 1)
                for (line, module) in Self.imports(in: text) where modules.contains(where: { module.hasPrefix($0) }) {
                    found.append("\(place):\(line): \(folder) must not import \(module)")
                }
            }
        }
        guard count > 0 else { throw ArchitectureError(description: "there are no layers in \(sources)") }
        return found
    }

    /// The folder with the manifest, found upwards from the file.
    private func packageRoot() throws -> String {
        var folder = URL(fileURLWithPath: file).deletingLastPathComponent()
        while folder.path != "/" {
            if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) { return folder.path }
            folder.deleteLastPathComponent()
        }
        throw ArchitectureError(description: "there is no Package.swift above \(file)")
    }

    private func swiftFiles(in folder: String) -> [String] {
        let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return files.filter { $0.hasSuffix(".swift") }.sorted().map { folder + "/" + $0 }
    }

    /// The modules that a text imports, with the lines on which it does. `@testable import struct A.B` imports `A`.
    static func imports(in text: String) -> [(line: Int, module: Substring)] {
        var found: [(line: Int, module: Substring)] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            for statement in line.split(separator: ";") {
                var words = statement.split { $0.isWhitespace }[...]
                words = words.drop { modifiers.contains($0) || $0.hasPrefix("@") }
                guard words.popFirst() == "import" else { continue }
                if let kind = words.first, kinds.contains(kind) { words = words.dropFirst() }
                guard let module = words.first?.prefix(while: { $0 != "." }) else { continue }
                found.append((line: index + 1, module: module))
            }
        }
        return found
    }

    private static let modifiers: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    private static let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias", "actor"]
}

/// The rule found nothing to look at.
public struct ArchitectureError: Error, CustomStringConvertible {
    /// What it looked for.
    public let description: String
}
