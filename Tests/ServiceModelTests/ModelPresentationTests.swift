import Foundation
import ServiceModel
import XCTest

final class ModelPresentationTests: XCTestCase {
    private let text = spec(
        #"""
        enums: { Genre: [fiction, none] }
        values: { Address: { street: string } }
        entities:
          Author: { fields: { name: string(120) sort }, relations: { books: hasMany Book } }
          Book:
            description: A book.
            fields:
              title: { type: string, description: 'Say "hi"; %%{init}%% `x` <b> # {y}' }
              genre: Genre? filter default=fiction
              from: Address
            relations: { author: belongsTo Author onDelete=cascade }
        """#
    )

    func testShowsAnEntity() throws {
        XCTAssertEqual(
            ModelPresentation.text(try model(text), subject: "Author"),
            """
            entity Author
              Swift Author, table authors, path /v1/authors
              name  type         JSON  Swift         column
              name  string(120)  name  name: String  name    sort
              books  hasMany Book
              GET     /v1/authors             listAuthors
              GET     /v1/authors/{id}        getAuthor
              POST    /v1/authors             createAuthor
              PUT     /v1/authors/{id}        replaceAuthor
              PATCH   /v1/authors/{id}        updateAuthor
              DELETE  /v1/authors/{id}        deleteAuthor
              GET     /v1/authors/{id}/books  listAuthorBooks

            """
        )
    }

    func testShowsWhatWasRenamed() throws {
        let overview = try XCTUnwrap(ModelPresentation.text(try model(text)))
        XCTAssertTrue(
            overview.contains("renamed\n  value Genre.none  is noneCase  in Swift:  the name means something else in Swift\n"),
            overview
        )
    }

    func testShowsRoutes() throws {
        let routes = try XCTUnwrap(ModelPresentation.text(try model(text), subject: "routes"))
        XCTAssertEqual(routes.split(separator: "\n").count, 13)
        XCTAssertTrue(routes.hasPrefix("GET     /v1/authors             listAuthors\n"), routes)
    }

    func testShowsColumns() throws {
        let columns = try XCTUnwrap(ModelPresentation.text(try model(text), subject: "columns"))
        XCTAssertTrue(columns.contains("  from_street  string     not null  from.street\n"), columns)
        XCTAssertTrue(columns.contains("  author_id    uuid       not null  author\n"), columns)
    }

    func testShowsEverythingOpen() throws {
        let access = try XCTUnwrap(ModelPresentation.text(try model(text), subject: "access"))
        XCTAssertTrue(access.split(separator: "\n").dropFirst().allSatisfy { $0.hasSuffix("anyone") }, access)
    }

    func testDrawsADiagramThatNoDescriptionBreaks() throws {
        XCTAssertEqual(
            ModelPresentation.text(try model(text), subject: "diagram"),
            """
            erDiagram
                Author {
                    uuid id PK
                    string name
                }
                Book {
                    uuid id PK
                    string title "Say 'hi' init x b y"
                    Genre genre
                    Address from
                    uuid authorId FK
                }
                Author ||--o{ Book : "author"

            """
        )
    }

    func testGivesTheSameAsJSON() throws {
        let model = try model(text)
        for subject in [nil, "Book", "routes", "columns", "access", "diagram"] {
            let json = try XCTUnwrap(ModelPresentation.json(model, subject: subject))
            XCTAssertNoThrow(try JSONSerialization.jsonObject(with: Data(json.utf8)), subject ?? "overview")
        }
        let book = try JSONSerialization.jsonObject(with: Data(try XCTUnwrap(ModelPresentation.json(model, subject: "Book")).utf8))
        let fields = try XCTUnwrap((book as? [String: Any])?["fields"] as? [[String: Any]])
        XCTAssertEqual(fields.compactMap { $0["json"] as? String }, ["title", "genre", "from"])
    }

    func testShowsNothingForAnUnknownSubject() throws {
        XCTAssertNil(ModelPresentation.text(try model(text), subject: "Boook"))
        XCTAssertNil(ModelPresentation.json(try model(text), subject: "Boook"))
    }
}
