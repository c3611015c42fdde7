import Diagnostics
import ServiceModel
import Spec
import XCTest

/// What the reader and the resolver make of a text.
struct Outcome {
    var model: ServiceModel?
    var diagnostics: [Diagnostic]

    /// `6:23 E0304` for each of them, in the order in which a person reads them.
    var places: [String] { diagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.code)" } }
    /// The codes alone.
    var codes: [String] { diagnostics.map(\.code) }
}

/// Reads and resolves a spec.
func resolve(_ text: String) -> Outcome {
    let reading = SpecReader.read(text: text)
    var diagnostics = reading.diagnostics
    guard let document = reading.document else { return Outcome(model: nil, diagnostics: diagnostics.sorted) }
    let resolution = ModelResolver.resolve(document)
    diagnostics.append(resolution.diagnostics)
    return Outcome(model: diagnostics.hasErrors ? nil : resolution.model, diagnostics: diagnostics.sorted)
}

/// A spec of one service with what stands under its top-level keys.
func spec(_ body: String, name: String = "Bookstore") -> String {
    "strata: 1\nservice: { name: \(name) }\n" + body
}

/// The model of a text that must have no errors.
func model(_ text: String, file: StaticString = #filePath, line: UInt = #line) throws -> ServiceModel {
    let outcome = resolve(text)
    let found = outcome.diagnostics.map { "\($0.code) \($0.message)" }.joined(separator: "\n")
    return try XCTUnwrap(outcome.model, found, file: file, line: line)
}
