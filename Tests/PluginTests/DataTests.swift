import Diagnostics
import Generator
import Plugins
import RelationalSchema
import ServiceModel
import Spec
import XCTest

/// Tables and OpenAPI fragments of plugins.
final class DataTests: XCTestCase {
    private let tables = """
        tables:
          api_keys:
            columns:
              id: uuid
              book: { type: key, references: Book }
              label: string(40)?
              hash: bytes(32)
              usedAt: timestamp?
            key: [id]
            unique: [[hash]]
            indexes: [[label]]

        """.replacing("usedAt", with: "used_at")

    private func emit(_ manifest: String, files: [String: String] = [:]) -> Generation {
        generate(spec(plugins: "{ a: {} }"), [pack("a", manifest, files: files)])
    }

    func testTablesJoinTheInitialMigration() throws {
        let result = emit(tables)
        XCTAssertEqual(result.codes, [])
        let migration = try XCTUnwrap(result.files["Sources/Shop/Migrations/M0001Initial.swift"])
        let tests = try XCTUnwrap(result.files["Tests/ShopTests/Services/BookServiceTests.swift"])
        XCTAssertTrue(tests.contains("FakeDatabase(ignoring: [\"api_keys\"])"), tests)
        for line in [
            "CREATE TABLE \"api_keys\" (", "\"id\" BLOB PRIMARY KEY NOT NULL,", "\"book\" BLOB NOT NULL,", "\"label\" TEXT,",
            "CONSTRAINT \"api_keys_label_length\" CHECK (length(\"label\") BETWEEN 1 AND 40)",
            "CONSTRAINT \"api_keys_book_fk\" FOREIGN KEY (\"book\") REFERENCES \"books\" (\"id\") ON DELETE CASCADE",
            "CREATE UNIQUE INDEX \"api_keys_hash_unique\" ON \"api_keys\" (\"hash\");",
            "CREATE INDEX \"api_keys_book_idx\" ON \"api_keys\" (\"book\");",
        ] {
            XCTAssertTrue(migration.contains(line), "\(line)\n\(migration)")
        }
    }

    func testATableMayReferToAnotherOne() throws {
        let manifest = """
            tables:
              first_rows: { columns: { id: int }, key: [id] }
              second_rows: { columns: { id: uuid, first: { type: key, references: first_rows, onDelete: restrict } }, key: [id] }

            """
        let migration = try XCTUnwrap(emit(manifest).files["Sources/Shop/Migrations/M0001Initial.swift"])
        XCTAssertTrue(migration.contains("\"first\" INTEGER NOT NULL"), migration)
        XCTAssertTrue(migration.contains("REFERENCES \"first_rows\" (\"id\") ON DELETE RESTRICT"), migration)
    }

    func testATableMayReferToTheCallers() throws {
        let table = "tables: { keys: { columns: { id: uuid, owner: { type: key, references: principal } }, key: [id] } }\n"
        XCTAssertEqual(emit(table).codes, ["E1416"])
        let reading = SpecReader.read(
            text: spec(plugins: "{ a: {} }\nauth: { principal: Book, login: title }\naccess: anyone").replacing("sort }", with: "unique }")
        )
        var document = try XCTUnwrap(reading.document)
        document.capabilities = ["auth"]
        let model = try XCTUnwrap(ModelResolver.resolve(document).model)
        let selection = try XCTUnwrap(PluginResolver.resolve(document, in: PluginCatalog([pack("a", table)])).selection)
        let contributions = try ContributionCollector.collect(selection, for: model, strataVersion: "0.1.0")
        XCTAssertEqual(contributions.tables.first?.value.foreignKeys.map(\.targetTable), ["books"])
    }

    func testTablesClashWithThoseOfEntitiesAndOfOtherPlugins() {
        XCTAssertEqual(emit("tables: { books: { columns: { id: uuid }, key: [id] } }\n").codes, ["E1420"])
        let manifest = "tables: { keys: { columns: { id: uuid }, key: [id] } }\n"
        XCTAssertEqual(generate(spec(plugins: "{ a: {}, b: {} }"), [pack("a", manifest), pack("b", manifest)]).codes, ["E1420"])
    }

    func testWhatATableNamesMustBeThere() {
        XCTAssertEqual(emit("tables: { keys: { columns: { id: guid }, key: [id] } }\n").codes, ["E1410"])
        XCTAssertEqual(emit("tables: { keys: { columns: { id: uuid(4) }, key: [id] } }\n").codes, ["E1410"])
        XCTAssertEqual(emit("tables: { keys: { columns: { id: string(x) }, key: [id] } }\n").codes, ["E1410"])
        let reference = "tables: { keys: { columns: { id: { type: key, references: Bok } }, key: [id] } }\n"
        XCTAssertEqual(emit(reference).codes, ["E1416"])
        let rule = "tables: { keys: { columns: { id: { type: key, references: Book, onDelete: forget } }, key: [id] } }\n"
        XCTAssertEqual(emit(rule).codes, ["E1410"])
    }

    // MARK: OpenAPI

    private let fragment = """
        tags: [{ name: Login, description: Who calls. }]
        paths:
          "{{pathPrefix}}/login":
            post:
              operationId: login
              summary: Log in
              tags: [Login]
              requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Credentials" } } } }
              responses:
                "200": { description: A token., content: { application/json: { schema: { type: object, additionalProperties: false } } } }
                "401": { $ref: "#/components/responses/Unauthorized" }
        components:
          schemas:
            Credentials:
              type: object
              required: [login]
              additionalProperties: false
              properties: { login: { type: string, minLength: 1, maxLength: {{plugin.options.size}}, examples: [ada@example.com] } }
          responses: { Unauthorized: { description: Nobody is known by that. } }
          securitySchemes: { bearer: { type: http, scheme: bearer, bearerFormat: JWT } }
        responses: { "401": { $ref: "#/components/responses/Unauthorized" } }
        security: [{ bearer: [] }]

        """

    private let manifest = "options: { properties: { size: { type: integer, default: 80 } } }\nopenapi: openapi.yaml\n"

    func testAFragmentIsMergedIntoTheDocument() throws {
        let result = emit(manifest, files: ["openapi.yaml": fragment])
        XCTAssertEqual(result.codes, [], "\(result.diagnostics.all)")
        let document = try XCTUnwrap(result.files["openapi.yaml"])
        for text in [
            "  /v1/login:\n    post:\n      operationId: login\n", "          maxLength: 80\n",
            "  securitySchemes:\n    bearer:\n      type: http\n",
            "  - name: Login\n    description: Who calls.\n",
        ] {
            XCTAssertTrue(document.contains(text), "\(text)\n\(document)")
        }
        // Every operation on books asks for it, and none of the service's own.
        let operations = document.components(separatedBy: "\n      operationId: ").dropFirst()
        for operation in operations {
            let isOfBooks = operation.prefix { $0 != "\n" }.contains("Book")
            XCTAssertEqual(operation.contains("security:\n        - bearer: []\n"), isOfBooks, String(operation.prefix(40)))
        }
    }

    func testWhatIsDocumentedAlreadyCannotBeBroughtAgain() {
        let cases = [
            "paths: { /v1/books: { get: { operationId: other, summary: x, tags: [x], responses: { \"200\": { description: x } } } } }",
            "paths: { /v1/x: { get: { operationId: listBooks, summary: x, tags: [x], responses: { \"200\": { description: x } } } } }",
            "components: { schemas: { Book: { type: object } } }", "tags: [{ name: Books, description: others }]",
            "responses: { \"400\": { description: x } }",
        ]
        for text in cases {
            let found = emit("openapi: openapi.yaml\n", files: ["openapi.yaml": text + "\n"])
            XCTAssertTrue(found.codes.contains("E1420"), text)
            XCTAssertTrue(found.diagnostics.all.allSatisfy { $0.message.contains("Strata itself") }, text)
        }
        let both = "components: { schemas: { Token: { type: string } } }\n"
        let folders = ["a", "b"].map { pack($0, "openapi: openapi.yaml\n", files: ["openapi.yaml": both]) }
        let found = generate(spec(plugins: "{ b: {}, a: {} }"), folders)
        XCTAssertEqual(found.codes, ["E1420"])
        XCTAssertTrue(found.diagnostics.all.first?.message.contains("the plugin `a`") == true)
    }

    func testAFragmentIsReadStrictly() {
        let cases: [(text: String, code: String)] = [
            ("path: {}", "E1411"), ("paths: { v1: {} }", "E1410"), ("paths: { /v1/x: { fetch: {} } }", "E1411"),
            ("paths: { /v1/x: { get: { operationId: x } } }", "E1410"),
            ("components: { schemas: { X: { type: string, titel: x } } }", "E1411"),
            ("responses: { ok: { description: x } }", "E1410"), ("components: { schemas: { X: { $ref: Book } } }", "E1410"),
            ("a: [", "E0108"),
            ("{{nothing}}: 1", "E1103"), ("components: { securitySchemes: { x: { type: magic } } }", "E1410"),
        ]
        for (text, code) in cases {
            let found = emit("openapi: openapi.yaml\n", files: ["openapi.yaml": text + "\n"])
            XCTAssertEqual(found.status, .templateError, text)
            XCTAssertEqual(found.diagnostics.all.first?.location?.file, "plugins/a/openapi.yaml", text)
            if !code.hasPrefix("E01"), !code.hasPrefix("E11") { XCTAssertTrue(found.codes.contains(code), "\(text) \(found.codes)") }
        }
        XCTAssertEqual(emit("openapi: openapi.yaml\n").codes, ["E1414"])
    }
}
