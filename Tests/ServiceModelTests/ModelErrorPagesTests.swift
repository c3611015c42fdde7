import Diagnostics
import Foundation
import ServiceModel
import XCTest

final class ModelErrorPagesTests: XCTestCase {
    /// Codes that the resolver reports, but whose pages are the reader's.
    private let readersCodes: Set = ["E0317", "E0524"]

    func testEveryReportedCodeHasOnePageAndEveryPageACode() throws {
        let pages = modelErrorPages.map(\.code)
        XCTAssertEqual(pages.count, Set(pages).count, "a code has two pages")
        XCTAssertEqual(Set(pages), try reportedCodes().subtracting(readersCodes))
    }

    func testEveryPageSaysWhatWhyAndHow() {
        for page in modelErrorPages {
            XCTAssertFalse(page.title.isEmpty || page.cause.isEmpty || page.remedy.isEmpty, page.code)
            XCTAssertFalse(page.title.hasSuffix("."), page.code)
        }
    }

    /// The code literals in the module's sources, those of the pages left out.
    private func reportedCodes() throws -> Set<String> {
        let module = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/ServiceModel")
        let files = try XCTUnwrap(FileManager.default.enumerator(at: module, includingPropertiesForKeys: nil))
        var codes: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" && !file.path.contains("/ErrorPages/") {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /"(E[0-9]{4})"/) { codes.insert(String(match.output.1)) }
        }
        return codes
    }
}
