import Foundation
import ProcessSupport
import XCTest

final class InformationTests: XCTestCase {
    func testExplainsEveryCodeThatItLists() throws {
        let codes = try Repository.strata("explain").output.split(separator: "\n").map { String($0.prefix(5)) }
        XCTAssertGreaterThan(codes.count, 60)
        XCTAssertEqual(codes, codes.sorted())
        for code in codes {
            let page = try Repository.strata("explain", code)
            XCTAssertEqual(page.status, 0, code)
            XCTAssertTrue(page.output.contains("What to do:"), code)
        }
    }

    func testPrintsAJSONSchemaOfDraft07() throws {
        let result = try Repository.strata("schema")
        let schema = try XCTUnwrap(JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        XCTAssertEqual(schema["$schema"] as? String, "http://json-schema.org/draft-07/schema#")
    }

    func testShowsTheModelRoutesColumnsAndDiagram() throws {
        let folder = try bookstore()
        XCTAssertTrue(try Repository.strata("show", in: folder.url).output.contains("Book"))
        XCTAssertTrue(try Repository.strata("show", "routes", in: folder.url).output.contains("/v1/authors/{id}/books"))
        XCTAssertTrue(try Repository.strata("show", "columns", in: folder.url).output.contains("author_id"))
        XCTAssertTrue(try Repository.strata("show", "diagram", in: folder.url).output.contains("erDiagram"))
        XCTAssertTrue(try Repository.strata("show", "Book", in: folder.url).output.contains("authorId"))
        XCTAssertNoThrow(
            try JSONSerialization.jsonObject(with: Data(Repository.strata("show", "--format", "json", in: folder.url).output.utf8))
        )
    }

    func testSuggestsTheNearestEntity() throws {
        let folder = try bookstore()
        let result = try Repository.strata("show", "Bok", in: folder.url)
        XCTAssertEqual(result.status, 1)
        XCTAssertTrue(result.errors.contains("did you mean `Book`?"), result.errors)
    }

    func testAnOverrideChangesTheOutput() throws {
        let folder = try bookstore()
        let path = ".strata/templates/Sources/Service/Controllers/Controller.swift.mustache"
        XCTAssertEqual(try Repository.strata("template", "eject", "entity/controller", in: folder.url).output, path + "\n")
        try folder.file(path, "// House rules.\n" + folder.text(path))
        XCTAssertTrue(try Repository.strata("template", "list", in: folder.url).output.contains("(overridden)"))
        XCTAssertTrue(
            try Repository.strata("template", "render", "entity/controller", "Book", in: folder.url).output.hasPrefix("// House rules.")
        )
        XCTAssertEqual(try Repository.strata("generate", in: folder.url).status, 0)
        XCTAssertTrue(try folder.text("Sources/Bookstore/Controllers/BookController.swift").hasPrefix("// House rules."))
    }

    func testAFolderOfTemplatesThatIsNotThereIsAnError() throws {
        let folder = try bookstore()
        let result = try Repository.strata("generate", "--templates", "hose", in: folder.url)
        XCTAssertNotEqual(result.status, 0)
        XCTAssertTrue(result.errors.contains("E1309"), result.errors)
    }

    func testAFolderOfTemplatesOverridesToo() throws {
        let folder = try bookstore()
        try folder.file("house/Makefile.mustache", "# {{name}} of the house\n")
        XCTAssertEqual(try Repository.strata("generate", "--templates", "house", in: folder.url).status, 0)
        XCTAssertEqual(try folder.text("Makefile"), "# Bookstore of the house\n")
    }

    func testDocumentsWhatTemplatesCanName() throws {
        let folder = try bookstore()
        XCTAssertTrue(try Repository.strata("template", "context").output.contains("pluralVariable"))
        XCTAssertTrue(try Repository.strata("template", "context", "Book", in: folder.url).output.contains("\"type\": \"Book\""))
        XCTAssertTrue(try Repository.strata("template", "show", "entity/model").output.contains("struct {{type}}"))
    }

    func testPrintsItsVersionAndCompletions() throws {
        XCTAssertNotNil(try Repository.strata("--version").output.firstRange(of: /^\d+\.\d+\.\d+\n$/))
        for shell in ["bash", "zsh", "fish"] {
            XCTAssertTrue(try Repository.strata("--generate-completion-script", shell).output.contains("strata"), shell)
        }
    }

    private func bookstore() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let result = try Repository.strata("init", "--example", "bookstore", in: folder.url)
        XCTAssertEqual(result.status, 0, result.errors)
        return folder
    }
}
