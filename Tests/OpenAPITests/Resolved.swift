import Diagnostics
import ServiceModel
import Spec
import XCTest

/// The model of a spec that has no errors.
func resolved(_ spec: String, file: StaticString = #filePath, line: UInt = #line) throws -> ServiceModel {
    let reading = SpecReader.read(text: spec)
    XCTAssertEqual(reading.diagnostics.all.map(\.message), [], file: file, line: line)
    let resolution = ModelResolver.resolve(try XCTUnwrap(reading.document, file: file, line: line))
    XCTAssertEqual(resolution.diagnostics.all.map(\.message), [], file: file, line: line)
    return try XCTUnwrap(resolution.model, file: file, line: line)
}
