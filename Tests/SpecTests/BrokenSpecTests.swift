import Diagnostics
import Foundation
import Spec
import XCTest

/// `Fixtures/broken`: each spec with what a person reads of it. Those whose errors are all found by reading are checked here; the tests of
/// `ServiceModel` check all of them, and record.
final class BrokenSpecTests: XCTestCase {
    private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/broken")
    private let codes = Set(specErrorPages.map(\.code))

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
            .sorted()
    }

    /// The spec as the file `strata.yaml`, so that the expected text holds no path.
    private func render(_ name: String) throws -> (text: String, reading: SpecReading) {
        let bytes = Array(try Data(contentsOf: folder.appending(path: "\(name).yaml")))
        let files = SpecFiles { path, _ in path == "strata.yaml" ? .success(bytes) : .failure(.missing) }
        let reading = SpecReader(files: files).read(path: "strata.yaml")
        let sources = Dictionary(uniqueKeysWithValues: reading.sources.map { ($0.path, $0.text) })
        return (TextDiagnosticRenderer(sources: sources).render(reading.diagnostics), reading)
    }

    private func expected(_ name: String) throws -> String? {
        let file = folder.appending(path: "\(name).txt")
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        return try String(contentsOf: file, encoding: .utf8)
    }

    private func isDecidedHere(_ expected: String) -> Bool {
        expected.matches(of: #/(?:error|note) (E[0-9]{4}):/#).allSatisfy { codes.contains(String($0.1)) }
    }

    func testEachBrokenSpecIsToldWhatIsWrongWithIt() throws {
        var checked = 0
        for name in try names() {
            let (text, reading) = try render(name)
            guard reading.diagnostics.hasErrors, let expected = try expected(name), isDecidedHere(expected) else { continue }
            XCTAssertEqual(text, expected, name)
            checked += 1
        }
        XCTAssertGreaterThan(checked, 70)
    }

    func testEachBrokenSpecIsNamedAfterAnErrorThatItShows() throws {
        for name in try names() {
            guard let expected = try expected(name) else { continue }
            XCTAssertTrue(expected.contains(name.prefix(5) + ":"), name)
        }
    }
}
