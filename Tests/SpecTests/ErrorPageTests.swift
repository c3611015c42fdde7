import Diagnostics
import Foundation
import Spec
import XCTest

final class ErrorPageTests: XCTestCase {
    /// Every code that stands in a source file of the module, pages aside.
    private func codesInSources() throws -> Set<String> {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let sources = root.appending(path: "Sources/Spec")
        let files = try XCTUnwrap(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var codes: Set<String> = []
        for case let file as URL in files
        where file.pathExtension == "swift" && file.deletingLastPathComponent().lastPathComponent != "ErrorPages" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: #/"(E[0-9]{4})"/#) { codes.insert(String(match.1)) }
        }
        return codes
    }

    func testEveryCodeHasAPageAndEveryPageACode() throws {
        XCTAssertEqual(try codesInSources().sorted(), Set(specErrorPages.map(\.code)).sorted())
    }

    func testEachCodeHasOnePage() {
        XCTAssertEqual(specErrorPages.count, Set(specErrorPages.map(\.code)).count)
    }

    func testPagesAreWholeSentences() {
        for page in specErrorPages {
            XCTAssertFalse(page.title.hasSuffix("."), page.code)
            XCTAssertTrue(page.cause.hasSuffix("."), page.code)
            XCTAssertTrue(page.remedy.hasSuffix(".") || page.remedy.hasSuffix("`."), page.code)
        }
    }
}
