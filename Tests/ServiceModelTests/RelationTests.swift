import Diagnostics
import ServiceModel
import XCTest

final class RelationTests: XCTestCase {
    func testPairsTheTwoSidesOfALink() throws {
        let model = try model(
            spec(
                """
                entities:
                  Book: { fields: { title: string }, relations: { tags: manyToMany Tag } }
                  Tag: { fields: { name: string }, relations: { books: manyToMany Book } }
                """
            )
        )
        XCTAssertEqual(model.entity("Book")?.collections.map(\.kind), [.manyToMany(inverse: "books", linkTable: "book_tags")])
        XCTAssertEqual(model.entity("Tag")?.collections.map(\.kind), [.manyToMany(inverse: "tags", linkTable: "book_tags")])
        XCTAssertEqual(
            model.entity("Book")?.routes.suffix(3).map { "\($0.method) \($0.path) \($0.operationID)" },
            [
                "GET /v1/books/{id}/tags listBookTags", "PUT /v1/books/{id}/tags/{tagId} addBookTags",
                "DELETE /v1/books/{id}/tags/{tagId} removeBookTags",
            ]
        )
    }

    func testAsksWhichLinkIsTheOtherSide() {
        let outcome = resolve(
            spec(
                """
                entities:
                  Book: { fields: { title: string }, relations: { tags: manyToMany Tag } }
                  Tag: { fields: { name: string }, relations: { books: manyToMany Book, others: manyToMany Book } }
                """
            )
        )
        XCTAssertEqual(outcome.codes.first, "E0406")
    }

    func testPairsLinksByInverse() throws {
        let model = try model(
            spec(
                """
                entities:
                  Book: { fields: { title: string }, relations: { tags: manyToMany Tag inverse=books, marks: manyToMany Tag inverse=marked } }
                  Tag: { fields: { name: string }, relations: { books: manyToMany Book inverse=tags, marked: manyToMany Book inverse=marks } }
                """
            )
        )
        XCTAssertEqual(
            model.entity("Tag")?.collections.map(\.kind),
            [.manyToMany(inverse: "tags", linkTable: "book_tags"), .manyToMany(inverse: "marks", linkTable: "book_marks")]
        )
    }

    func testReadsThroughAJoiningEntity() throws {
        let model = try model(
            spec(
                """
                entities:
                  Course: { fields: { name: string }, relations: { students: manyToMany Student through=Enrolment } }
                  Student: { fields: { name: string } }
                  Enrolment: { relations: { course: belongsTo Course, student: belongsTo Student } }
                  User: { fields: { name: string }, relations: { friends: manyToMany User through=Friendship.friend } }
                  Friendship: { relations: { user: belongsTo User, friend: belongsTo User } }
                """
            )
        )
        XCTAssertEqual(model.entity("Course")?.collections.map(\.kind), [.through(entity: "Enrolment", near: "course", far: "student")])
        XCTAssertEqual(model.entity("User")?.collections.map(\.kind), [.through(entity: "Friendship", near: "user", far: "friend")])
    }

    func testReportsAnEntityThatDoesNotJoin() {
        assertCodes("Book: { fields: { t: string }, relations: { tags: manyToMany Tag through=Author } }", ["E0408"])
        assertCodes("Book: { fields: { t: string }, relations: { tags: manyToMany Tag through=Autor } }", ["E0408"])
    }

    func testWantsAUniqueKeyBehindHasOne() throws {
        assertCodes(
            "Book: { fields: { t: string }, relations: { cover: hasOne Cover } }\n  Cover: { relations: { book: belongsTo Book } }",
            ["E0409"]
        )
        assertCodes(
            "Book: { fields: { t: string }, relations: { cover: hasOne Cover } }\n  Cover: { relations: { book: belongsTo Book unique } }",
            []
        )
    }

    func testReportsAnInverseThatIsNotThere() {
        assertCodes(
            "Book: { fields: { t: string }, relations: { covers: hasMany Cover inverse=boot } }\n  Cover: { relations: { book: belongsTo Book } }",
            ["E0407"]
        )
    }

    func testAllowsRelationsToTheEntityItself() throws {
        let model = try model(
            spec("entities: { Node: { fields: { n: int }, relations: { parent: belongsTo Node?, children: hasMany Node } } }")
        )
        XCTAssertEqual(model.entities[0].collections.map(\.kind), [.hasMany(inverse: "parent")])
        XCTAssertEqual(model.entities[0].routes.last?.operationID, "listNodeChildren")
    }

    func testReportsCirclesOfRequiredRelations() {
        assertCodes("Node: { fields: { n: int }, relations: { parent: belongsTo Node } }", ["E0411"])
        assertCodes("A: { relations: { b: belongsTo B } }\n  B: { relations: { a: belongsTo A } }", ["E0411"])
        assertCodes("A: { relations: { b: belongsTo B } }\n  B: { relations: { a: belongsTo A? } }", [])
        assertCodes(
            "A: { relations: { b: belongsTo B } }\n  B: { relations: { c: belongsTo C } }\n  C: { relations: { b: belongsTo B } }",
            ["E0411"]
        )
    }

    func testReportsACascadeOntoWhatCannotBeHidden() {
        let line = "Line: { relations: { order: belongsTo Order onDelete=cascade } }"
        assertCodes("Order: { softDelete: true, fields: { n: int } }\n  \(line)", ["E0412"])
        assertCodes("Order: { fields: { n: int } }\n  \(line)", [])
    }

    func testReportsATargetOfAnotherKind() {
        assertCodes("Book: { relations: { genre: belongsTo Genre } }", ["E0403"])
        assertCodes("Book: { relations: { author: belongsTo Autor } }", ["E0401"])
    }

    func testReportsALinkTableThatAnEntityHas() {
        assertCodes(
            "Book: { fields: { t: string }, relations: { tags: manyToMany Tag } }\n  BookTag: { fields: { t: string } }",
            ["E0607"]
        )
    }

    func testChecksTheListsOfNames() {
        assertCodes("Book: { fields: { t: string }, unique: [[t, autor]], relations: { author: belongsTo Author } }", ["E0413"])
        assertCodes("Book: { fields: { t: string }, unique: [[t, authorId]], relations: { author: belongsTo Author } }", ["E0413"])
        assertCodes("Book: { fields: { t: string, b: text }, indexes: [[t, b]] }", ["E0413"])
        assertCodes("Book: { fields: { t: string unique }, unique: [[t]] }", ["E0420"])
        assertCodes("Book: { fields: { t: string, u: string }, unique: [[t, u], [u, t]] }", ["E0420"])
        assertCodes("Book: { fields: { t: string, u: string }, indexes: [[t, u], [u, t]] }", [])
    }

    func testSortsBySortableFieldsOnly() {
        assertCodes("Book: { fields: { t: string }, defaultSort: [t] }", ["E0414"])
        assertCodes("Book: { fields: { t: string sort }, defaultSort: [-createdAt, t, id] }", [])
        assertCodes("Book: { fields: { t: string sort }, timestamps: false, defaultSort: [createdAt] }", ["E0414"])
        assertCodes("Book: { fields: { t: string sort }, defaultSort: [t, -t] }", ["E0414"])
        assertCodes("Book: { fields: { t: string sort }, relations: { author: belongsTo Author }, defaultSort: [author] }", ["E0414"])
    }

    private func assertCodes(_ entities: String, _ codes: [String], line: UInt = #line) {
        let text = spec(
            """
            enums: { Genre: [fiction] }
            entities:
              Author: { fields: { name: string } }
              Tag: { fields: { name: string } }
              \(entities)
            """
        )
        XCTAssertEqual(resolve(text).codes, codes, entities, line: line)
    }
}
