import Diagnostics
import Spec
import XCTest

/// The file that `api.overlay` names.
final class OverlayTests: XCTestCase {
    private func read(_ overlay: String, _ files: [String: String] = [:]) -> SpecReading {
        SpecReader.read(text: "strata: 1\nservice: { name: Test }\napi: { overlay: \(overlay) }\n", imports: files)
    }

    func testIsReadWithItsTypes() throws {
        let text = "a: [1, 1.50, yes, 'true', true, null, 0x1F, \"2\"]\nb: { c: 1e3, d: }\n"
        let reading = read("parts/more.yaml", ["parts/more.yaml": text])
        XCTAssertEqual(reading.found, [])
        XCTAssertEqual(reading.sources.map(\.path), ["strata.yaml", "parts/more.yaml"])
        let a: [DocumentValue] = [
            .number("1"), .number("1.50"), .text("yes"), .text("true"), .bool(true), .null, .text("0x1F"), .text("2"),
        ]
        let b: [DocumentValue.Member] = [DocumentValue.Member("c", .number("1e3")), DocumentValue.Member("d", .null)]
        let expected: [DocumentValue.Member] = [DocumentValue.Member("a", .list(a)), DocumentValue.Member("b", .map(b))]
        XCTAssertEqual(reading.document?.api.overlayContent, .map(expected))
    }

    func testStaysInTheFolderOfTheSpec() {
        XCTAssertEqual(read("../more.yaml").places, ["3:17 E0120"])
        XCTAssertEqual(read("/etc/passwd").places, ["3:17 E0120"])
    }

    func testAMissingFileIsReportedWhereItIsNamed() {
        XCTAssertEqual(read("no.yaml").places, ["3:17 E0121"])
    }

    func testIsAMapping() {
        for (text, place) in [("[a]", "1:1"), ("text", "1:1"), ("", "1:1"), ("# nothing", "1:1")] {
            let reading = read("more.yaml", ["more.yaml": text])
            XCTAssertEqual(reading.places, ["\(place) E0204"], text)
            XCTAssertEqual(reading.diagnostics.all.first?.location?.file, "more.yaml")
        }
    }

    func testErrorsOfYAMLNameTheFileAndThePlace() {
        let reading = read("more.yaml", ["more.yaml": "a: 1\na: 2\n"])
        XCTAssertEqual(reading.places, ["2:1 E0202"])
        XCTAssertEqual(reading.diagnostics.all.first?.location?.file, "more.yaml")
    }
}
