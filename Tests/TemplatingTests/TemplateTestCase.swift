import Diagnostics
import Templating
import XCTest

/// Helpers for tests of one template over an `EntityView`.
class TemplateTestCase: XCTestCase {
    func render(_ template: String, _ context: EntityView = EntityView(), with partials: [String: String] = [:]) throws -> String {
        let sources = partials.map { TemplateSource(name: $0.key, path: "\($0.key).mustache", text: $0.value) }
        do throws(DiagnosticFailure) {
            let library = try TemplateLibrary(sources + [TemplateSource(name: "Test", path: "Test.mustache", text: template)])
            return try library.template("Test", for: EntityView.self).render(context)
        } catch {
            XCTFail(error.diagnostics.sorted.map(text).joined(separator: "\n"))
            throw error
        }
    }

    /// Checks what is reported about the template: a line `file:line:column code message; hint` for each error.
    func assertRefused(
        _ template: String,
        with partials: [String: String] = [:],
        _ expected: String...,
        file: StaticString = #filePath,
        line: UInt = #line
    ) {
        let sources = partials.map { TemplateSource(name: $0.key, path: "\($0.key).mustache", text: $0.value) }
        do throws(DiagnosticFailure) {
            let library = try TemplateLibrary(sources + [TemplateSource(name: "Test", path: "Test.mustache", text: template)])
            _ = try library.template("Test", for: EntityView.self)
            XCTFail("the template was accepted", file: file, line: line)
        } catch {
            XCTAssertEqual(
                error.diagnostics.sorted.map(text).joined(separator: "\n"),
                expected.joined(separator: "\n"),
                file: file,
                line: line
            )
        }
    }

    private func text(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.location.map { "\($0.file):\($0.line):\($0.column)" } ?? ""
        return "\(place) \(diagnostic.code) \(diagnostic.message); \(diagnostic.hint ?? "")"
    }
}
