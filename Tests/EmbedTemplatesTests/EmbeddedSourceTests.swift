import XCTest

@testable import embed_templates

final class EmbeddedSourceTests: XCTestCase {
    func testTextBecomesARawLiteral() {
        XCTAssertEqual(
            EmbeddedSource.literal("let a = \"\\(b)\"\n"),
            """
            #\"""
            let a = "\\(b)"

            \"""#
            """
        )
    }

    func testLiteralHasMoreMarksThanItsText() {
        XCTAssertTrue(EmbeddedSource.literal("#\"\"\"###").hasPrefix("####\"\"\"\n"))
        XCTAssertTrue(EmbeddedSource.literal("\\###(x)").hasSuffix("\n\"\"\"####"))
    }

    func testCarriageReturnIsEscaped() {
        XCTAssertEqual(EmbeddedSource.literal("a\r\n#\r"), "##\"\"\"\na\\##r\n#\\##r\n\"\"\"##")
    }

    func testSourceListsTheFilesInTheirOrder() {
        XCTAssertEqual(
            EmbeddedSource(files: [("A", "a"), ("B/C", "")]).text,
            """
            // Written by embed-templates from the folder `Templates`.

            extension EmbeddedTemplates {
                /// Each file's path below `Templates`, with `/` between folders, and its text; sorted by path.
                public static let files: [(path: String, text: String)] = [
                    (
            #\"""
            A
            \"""#,
            #\"""
            a
            \"""#),
                    (
            #\"""
            B/C
            \"""#,
            #\"""

            \"""#),
                ]
            }

            """
        )
    }
}
