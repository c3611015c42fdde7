import Diagnostics
import Spec
import XCTest

/// Short ways to a spec with one line in it, and to what the reader says of it.
enum SpecText {
    /// A whole spec with this under `Book`'s `fields`.
    static func fields(_ lines: String...) -> String {
        "strata: 1\nservice: { name: Test }\nentities:\n  Book:\n    fields:\n" + lines.map { "      \($0)\n" }.joined()
    }

    /// A whole spec with this under `Book`'s `relations`.
    static func relations(_ lines: String...) -> String {
        "strata: 1\nservice: { name: Test }\nentities:\n  Book:\n    relations:\n" + lines.map { "      \($0)\n" }.joined()
    }

    /// A whole spec with this under `Book`'s key, at the columns that `fields` gives.
    static func book(_ key: String, _ lines: String...) -> String {
        "strata: 1\nservice: { name: Test }\nentities:\n  Book:\n    \(key):\n" + lines.map { "      \($0)\n" }.joined()
    }

    /// A whole spec with this behind the service.
    static func top(_ text: String) -> String { "strata: 1\nservice: { name: Test }\n\(text)" }
}

extension SpecReading {
    /// What was found, a line each: `6:13 E0317 unknown type …; hint`.
    var found: [String] {
        diagnostics.all.map { diagnostic in
            let place = diagnostic.location.map { "\($0.line):\($0.column) " } ?? ""
            return place + "\(diagnostic.code) \(diagnostic.message)" + (diagnostic.hint.map { "; \($0)" } ?? "")
        }
    }

    /// The codes and places of what was found: `6:13 E0317`.
    var places: [String] {
        diagnostics.all.map { diagnostic in (diagnostic.location.map { "\($0.line):\($0.column) " } ?? "") + diagnostic.code }
    }

    /// The book of a spec made by `SpecText`.
    func book(file: StaticString = #filePath, line: UInt = #line) throws -> EntityDeclaration {
        try XCTUnwrap(document?.entities.first { $0.name.value == "Book" }, "\(found)", file: file, line: line)
    }
}
