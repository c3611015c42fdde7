import Diagnostics
import Spec
import XCTest

/// The keys of a spec: what each takes, and what a person reads who writes something else.
final class KeyTests: XCTestCase {
    private func found(_ text: String) -> [String] { SpecReader.read(text: SpecText.top(text)).found }
    private func places(_ text: String) -> [String] { SpecReader.read(text: SpecText.top(text)).places }
    private func book(_ key: String) throws -> EntityDeclaration {
        let reading = SpecReader.read(text: SpecText.top("entities:\n  Book: { \(key) }\n"))
        XCTAssertEqual(reading.found, [])
        return try reading.book()
    }

    func testAMisspeltKeyNamesTheNearest() {
        XCTAssertEqual(found("entites: {}\n"), ["3:1 E0201 unknown key `entites` of the spec; did you mean `entities`?"])
        XCTAssertEqual(
            found("entities: { Book: { softdelete: true } }\n"),
            ["3:21 E0201 unknown key `softdelete` of an entity; did you mean `softDelete`?"]
        )
    }

    func testKeysOfOtherToolsNameTheirCounterpart() {
        XCTAssertEqual(found("models: {}\n"), ["3:1 E0201 unknown key `models` of the spec; write entities"])
        XCTAssertEqual(found("entities: { Book: { columns: {} } }\n"), ["3:21 E0201 unknown key `columns` of an entity; write fields"])
    }

    func testKeysKeptForLaterAreNamedAsSuch() {
        for key in ["key", "computed", "variants", "noOverlap", "audit", "singleton", "restore"] {
            XCTAssertEqual(places("entities: { Book: { \(key): x } }\n"), ["3:21 E0208"], key)
        }
    }

    func testExtensionKeysAreKeptWhereTheyMayStand() throws {
        XCTAssertEqual(try book("x-icon: book").extensions.map(\.key.value), ["x-icon"])
        XCTAssertEqual(places("service2: {}\nx-: 1\n"), ["3:1 E0201", "4:1 E0201"])
        XCTAssertEqual(places("api: { x-a: 1 }\n"), ["3:8 E0201"])
    }

    func testVersionedIsOnOffOrRequired() throws {
        for word in ["true", "false", "required"] { XCTAssertEqual(try book("versioned: \(word)").versioned?.value, word) }
        XCTAssertEqual(
            found("entities: { Book: { versioned: yes } }\n"),
            ["3:32 E0207 `versioned` is true, false or required, not `yes`; did you mean `true`?"]
        )
    }

    func testSwitchesAreTrueOrFalse() throws {
        XCTAssertEqual(try book("softDelete: true, timestamps: false").timestamps?.value, false)
        XCTAssertEqual(
            found("entities: { Book: { softDelete: on } }\n"),
            ["3:33 E0209 `softDelete` is true or false, not `on`; write true"]
        )
    }

    func testNamesOfTablesPathsAndPluralsHaveTheirForm() throws {
        let book = try book("plural: books, table: library_books, path: library-books, renamedFrom: Volume")
        XCTAssertEqual(
            [book.plural, book.table, book.path, book.renamedFrom].map { $0?.value },
            ["books", "library_books", "library-books", "Volume"]
        )
        XCTAssertEqual(
            places("entities: { Book: { table: Books, path: a_b, plural: a-b } }\n"),
            ["3:28 E0605", "3:41 E0605", "3:54 E0605"]
        )
    }

    func testMixinsTakeNoKeyThatNamesTheEntity() {
        XCTAssertEqual(places("mixins: { Named: { table: names, fields: {} } }\n"), ["3:20 E0201"])
    }

    func testSetsOfNamesAreListsOfLists() throws {
        XCTAssertEqual(try book("unique: [[a, b], [c]]").unique.map { $0.value.map(\.value) }, [["a", "b"], ["c"]])
        XCTAssertEqual(
            found("entities: { Book: { unique: [a, b] } }\n"),
            ["3:29 E0204 `unique` is a list of lists; write unique: [[a, b]]"]
        )
        XCTAssertEqual(places("entities: { Book: { indexes: [[a, a]] } }\n"), ["3:35 E0213"])
        XCTAssertEqual(places("entities: { Book: { indexes: [[]] } }\n"), ["3:31 E0214"])
    }

    func testOperationsAreAmongTheKnownWords() throws {
        XCTAssertEqual(try book("operations: [list, get]").operations?.map(\.value), ["list", "get"])
        XCTAssertEqual(try book("operations: [create, bulk]").operations?.map(\.value), ["create", "bulk"])
        XCTAssertEqual(places("entities: { Book: { operations: [list, read] } }\n"), ["3:40 E0207"])
        XCTAssertEqual(places("entities: { Book: { operations: [create, batch] } }\n"), ["3:42 E0207"])
    }

    func testOwnerTenantCacheAndSortAreKeptAsWritten() throws {
        let book = try book("owner: order.customer, tenant: none, cache: { ttl: 5m }, defaultSort: [-a, b]")

        XCTAssertEqual(book.owner?.value, Path(["order", "customer"]))
        XCTAssertEqual(book.tenant?.value, "none")
        XCTAssertNotNil(book.cache)
        XCTAssertEqual(book.defaultSort?.map(\.value), ["-a", "b"])
        XCTAssertEqual(places("entities: { Book: { owner: order..customer } }\n"), ["3:28 E0501"])
    }

    func testActionsTakeOwnAndNewFields() throws {
        let reading = SpecReader.read(
            text: SpecText.book(
                "actions",
                "ship: { description: Sends it., when: paid, input: [shipTo, note: string(40)], set: { note: null, tags: [] } }",
                "archive: {}",
                "label: { input: { shipTo, colour: string(7) } }"
            )
        )
        XCTAssertEqual(reading.found, [])
        let actions = try reading.book().actions

        let inputs = actions.map { action in
            action.input.map {
                switch $0 {
                case .own(let name): "own \(name.value)"
                case .new(let field): "new \(field.name.value)"
                }
            }
        }
        XCTAssertEqual(inputs, [["own shipTo", "new note"], [], ["own shipTo", "new colour"]])
        XCTAssertEqual(actions[0].set?.map(\.value.value), ["null", "[]"])
        XCTAssertNil(actions[1].set)
    }

    func testAnActionWithNothingUnderItIsAskedWhatItMeans() {
        let reading = SpecReader.read(text: SpecText.book("actions", "archive:"))
        XCTAssertEqual(
            reading.found,
            ["6:7 E0205 `archive` has no value; an action that is written in the rules file alone is `archive: {}`"]
        )
    }

    func testEnumsHaveAShortAndALongForm() throws {
        let reading = SpecReader.read(
            text: SpecText.top(
                """
                enums:
                  Size:
                    description: How large.
                    renamedFrom: Extent
                    values: { small: Fits a pocket, large: { label: Does not, renamedFrom: big }, huge: }
                    x-colour: red

                """
            )
        )
        XCTAssertEqual(reading.found, [])
        let size = try XCTUnwrap(reading.document?.enums.first)

        XCTAssertEqual(size.values.map(\.label?.value), ["Fits a pocket", "Does not", nil])
        XCTAssertEqual(size.values[1].renamedFrom?.value, "big")
        XCTAssertEqual(size.renamedFrom?.value, "Extent")
        XCTAssertEqual(size.extensions.count, 1)
    }

    func testBrokenEnumsAreMarkedSoThatTheirValuesAreNotMissed() throws {
        let reading = SpecReader.read(text: SpecText.top("enums:\n  Size: small\n  Kind: { small: Fits }\n"))

        XCTAssertEqual(reading.places, ["4:9 E0204", "5:3 E0203"])
        XCTAssertEqual(reading.document?.enums.map(\.isUnreadable), [true, true])
    }

    func testNamesHaveTheirForm() {
        XCTAssertEqual(places("enums: { size: [A, b-c] }\n"), ["3:10 E0604", "3:17 E0603", "3:20 E0603"])
        XCTAssertEqual(places("entities: { Book: { rules: { ISBN: a == b } } }\n"), ["3:30 E0603"])
        XCTAssertEqual(
            found("entities: { Bücher: {} }\n"),
            ["3:13 E0604 `Bücher` is not written UpperCamelCase; names are ASCII letters and digits"]
        )
    }

    func testDatabasesAreOneOrSeveral() throws {
        let one = SpecReader.read(text: SpecText.top("database: postgres\n"))
        let two = SpecReader.read(text: SpecText.top("database: [sqlite, postgres]\n"))

        XCTAssertEqual(one.document?.databases.map(\.value), ["postgres"])
        XCTAssertEqual(two.document?.databases.map(\.value), ["sqlite", "postgres"])
        XCTAssertEqual(
            found("database: postgresql\n"),
            ["3:11 E0207 `database` is sqlite or postgres, not `postgresql`; did you mean `postgres`?"]
        )
    }

    func testTheVersionOfTheContractHasThreeNumbers() {
        let hints = [
            "1.10": "write 1.10.0", "2": "write 2.0.0", "0.9.0": "write 1.0.0; the first number, from 1, gives the path prefix /v1",
        ]
        for (version, hint) in hints.sorted(by: { $0.key < $1.key }) {
            let found = SpecReader.read(text: "strata: 1\nservice: { name: Test, version: \(version) }\n").found
            XCTAssertEqual(found, ["2:33 E0211 `\(version)` is not a version of three numbers; \(hint)"])
        }
    }

    func testPageSizesFitEachOther() {
        XCTAssertEqual(places("api: { pagination: { default: 300, max: 200 } }\n"), ["3:31 E0210"])
        XCTAssertEqual(places("api: { pagination: { default: 0, max: x } }\n"), ["3:31 E0210", "3:39 E0210"])
    }

    func testPluginsAndAuthAreRead() throws {
        let reading = SpecReader.read(
            text: SpecText.top(
                """
                plugins: { auth-jwt: { accessTtl: 15m }, cache-memory: }
                auth: { principal: User, login: email, roles: [editor], scopes: [books:read], tenant: company }
                access: role editor
                house: { strict: true }
                migrations: { baseline: 3 }
                x-a: b

                """
            )
        )
        XCTAssertEqual(reading.found, [])
        let document = try XCTUnwrap(reading.document)

        XCTAssertEqual(document.plugins.map(\.name.value), ["auth-jwt", "cache-memory"])
        XCTAssertEqual(document.auth?.scopes.map(\.value), ["books:read"])
        XCTAssertEqual(document.auth?.tenant?.value, "company")
        XCTAssertNotNil(document.access?.all)
        XCTAssertNotNil(document.house)
        XCTAssertNotNil(document.migrations)
        XCTAssertEqual(places("plugins: [auth-jwt]\n"), ["3:10 E0204"])
        XCTAssertEqual(places("plugins: { AuthJWT: {} }\n"), ["3:12 E0605"])
    }

    func testASpecSaysItsVersionAndItsService() {
        XCTAssertEqual(SpecReader.read(text: "entities: {}\n").places, ["1:1 E0203", "1:1 E0203"])
        XCTAssertEqual(SpecReader.read(text: "strata: 1\nservice: {}\n").places, ["2:1 E0203"])
    }

    func testALaterLanguageIsRefusedWithoutItsConsequences() {
        let reading = SpecReader.read(text: "strata: 2\nfuture: 1\n")

        XCTAssertEqual(reading.places.filter { $0.hasSuffix("E0206") }, ["1:9 E0206"])
        XCTAssertNil(reading.document)
    }
}
