import Diagnostics
import Foundation
import XCTest
import Yams

@testable import Templating

/// One case of the public Mustache specification: a template, its data, and the text that is expected.
struct Vector {
    var name: String
    var template: String
    var data: DynamicContext
    var partials: [String: String]
    var expected: String

    static func read(_ module: String) throws -> [Vector] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Vectors")
        let text = try String(contentsOf: folder.appendingPathComponent("\(module).yml"), encoding: .utf8)
        let document = try XCTUnwrap(try Yams.compose(yaml: text))
        return try XCTUnwrap(document["tests"]?.array()).map { test in
            let partials = test["partials"]?.mapping.map { Array($0) } ?? []
            return Vector(
                name: try XCTUnwrap(test["name"]?.string),
                template: try XCTUnwrap(test["template"]?.string),
                data: DynamicContext(try XCTUnwrap(test["data"])),
                partials: Dictionary(uniqueKeysWithValues: partials.map { ($0.key.string ?? "", $0.value.string ?? "") }),
                expected: try XCTUnwrap(test["expected"]?.string)
            )
        }
    }

    /// The text that it renders, or the codes of the errors that it is refused with.
    func outcome() -> String {
        let sources = partials.map { TemplateSource(name: $0.key, text: $0.value) } + [TemplateSource(name: "test", text: template)]
        let (value, frame) = data.root
        do throws(DiagnosticFailure) {
            return try TemplateLibrary(sources).program("test", for: value).render(frame)
        } catch {
            return error.diagnostics.sorted.map(\.code).joined(separator: " ")
        }
    }
}
