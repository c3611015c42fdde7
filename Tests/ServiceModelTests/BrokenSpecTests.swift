import Diagnostics
import Foundation
import ServiceModel
import Spec
import XCTest

/// Every spec under `Fixtures/broken`, with what a person reads beside it in a `.txt`.
///
/// `RECORD_SNAPSHOTS=1` writes the texts, and fails the run so that nobody takes a recording for a test.
final class BrokenSpecTests: XCTestCase {
    private let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures/broken")

    func testEachBrokenSpecIsReportedAsRecorded() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }.sorted()
        XCTAssertFalse(names.isEmpty)
        for name in names { try check(name) }
    }

    func testEveryErrorOfTheModelHasABrokenSpec() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        for page in modelErrorPages where !page.code.hasPrefix("E09") && page.code != "E0536" {
            XCTAssertTrue(names.contains { $0.hasPrefix(page.code) }, "\(page.code) has no spec")
        }
    }

    func testNoTextIsLeftOver() throws {
        let names = Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
        for name in names.sorted() where name.hasSuffix(".txt") {
            XCTAssertTrue(names.contains(name.dropLast(4) + ".yaml"), "\(name) has no spec")
        }
    }

    private func check(_ name: String) throws {
        let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
        let files = SpecFiles(read: { path, _ in path == "strata.yaml" ? .success(bytes) : .failure(.missing) })
        let reading = SpecReader(files: files).read(path: "strata.yaml")
        var diagnostics = reading.diagnostics
        if let document = reading.document { diagnostics.append(ModelResolver.resolve(document).diagnostics) }
        let sources = Dictionary(reading.sources.map { ($0.path, $0.text) }) { first, _ in first }
        let rendered = TextDiagnosticRenderer(sources: sources).render(diagnostics)
        XCTAssertTrue(diagnostics.hasErrors, "\(name) is not broken")
        XCTAssertTrue(diagnostics.all.contains { name.hasPrefix($0.code) }, "\(name) is named after another error:\n\(rendered)")

        let snapshot = folder.appendingPathComponent(name.dropLast(5) + ".txt")
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            try rendered.write(to: snapshot, atomically: true, encoding: .utf8)
            XCTFail("recorded \(snapshot.lastPathComponent)")
        } else {
            XCTAssertEqual(rendered, try String(contentsOf: snapshot, encoding: .utf8), name)
        }
    }
}
