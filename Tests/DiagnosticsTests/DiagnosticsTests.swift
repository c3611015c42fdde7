import Diagnostics
import XCTest

final class DiagnosticsTests: XCTestCase {
    private func place(_ line: Int, _ column: Int = 1, file: String = "strata.yaml") -> SourceLocation {
        SourceLocation(file: file, line: line, column: column)
    }

    func testTheSameDiagnosticIsKeptOnce() {
        var diagnostics = Diagnostics()
        diagnostics.error("E0201", at: place(1), "unknown key")
        diagnostics.error("E0201", at: place(1), "unknown key")
        diagnostics.error("E0201", at: place(2), "unknown key")

        XCTAssertEqual(diagnostics.all.map(\.location?.line), [1, 2])
    }

    func testSortedPutsThoseWithoutAPlaceFirstAndTheRestByPlaceThenCode() {
        var diagnostics = Diagnostics()
        diagnostics.error("E0202", at: place(9), "nine")
        diagnostics.error("E0301", at: place(2, 7), "later code")
        diagnostics.error("E0203", at: place(2, 7), "earlier code")
        diagnostics.error("E0101", at: nil, "nowhere")
        diagnostics.error("E0201", at: place(1, file: "a.yaml"), "other file")

        XCTAssertEqual(diagnostics.sorted.map(\.message), ["nowhere", "other file", "earlier code", "later code", "nine"])
    }

    func testOnlyErrorsCountAsErrors() {
        var diagnostics = Diagnostics()
        diagnostics.report(Diagnostic(code: "E0199", severity: .warning, at: nil, "look"))
        diagnostics.report(Diagnostic(code: "E0199", severity: .note, at: nil, "by the way"))
        XCTAssertFalse(diagnostics.hasErrors)

        diagnostics.error("E0101", at: nil, "stop")
        XCTAssertTrue(diagnostics.hasErrors)
    }

    func testWhatComesAfterTheCapacityIsCounted() {
        var diagnostics = Diagnostics()
        for line in 1...(Diagnostics.capacity + 5) { diagnostics.error("E0201", at: place(line), "unknown key") }

        XCTAssertEqual(diagnostics.all.count, Diagnostics.capacity)
        XCTAssertEqual(diagnostics.omitted, 5)
    }
}
