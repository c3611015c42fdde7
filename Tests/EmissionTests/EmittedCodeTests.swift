import Diagnostics
import ServiceModel
import Spec
import XCTest

@testable import Emission

/// Lines of a spec in, lines of Swift out.
final class EmittedCodeTests: XCTestCase {
    func testEachTypeIsReadByItsOwnReader() throws {
        let lines = [
            "a: string(3..5) trim": #"a = members.string("a", length: 3...5, trim: true, keeping: current?.a)"#,
            "a: string?": #"a = members.optionalString("a", length: 1...255, keeping: current?.a)"#,
            "a: email lowercase": #"a = members.string("a", length: 1...254, format: .email, lowercase: true, keeping: current?.a)"#,
            "a: int min=0 default=7": #"a = members.int("a", range: 0...Int64.max, default: 7, keeping: current?.a)"#,
            "a: int32 max=12000": #"a = members.int32("a", range: Int32.min...12_000, keeping: current?.a)"#,
            "a: bool": #"a = members.bool("a", keeping: current?.a)"#,
            "a: date default=today": #"a = members.date("a", default: Timestamp.now.date, keeping: current?.a)"#,
            "a: time default=08:30":
                #"a = members.time("a", default: TimeOfDay(checkedHour: 8, minute: 30, second: 0), keeping: current?.a)"#,
            "a: Colour default=red": #"a = members.enumeration("a", Colour.self, default: .red, keeping: current?.a)"#,
            "a: bytes(12)?": #"a = members.optionalBytes("a", length: 0...12, keeping: current?.a)"#,
            "a: json": #"a = members.json("a", bytes: 65_536, keeping: current?.a)"#,
            "a: Colour[1..3]": #"a = members.array("a", count: 1...3, keeping: current?.a) { $0.enumeration($1, Colour.self) }"#,
            "a: int32[]? default=[]": #"a = members.optionalArray("a", count: 0...100, default: [], keeping: current?.a) { $0.int32($1) }"#,
            "a: Size": #"a = members.object("a", Size.self, keeping: current?.a)"#,
            "a: Size? immutable":
                #"a = members.immutable("a", in: current) { $0.a } ?? members.optionalObject("a", Size.self)"#,
            "a: uuid immutable": #"a = members.immutable("a", in: current) { $0.a } ?? members.uuid("a")"#,
        ]
        for (line, expected) in lines {
            let model = try emitted(field: line, "entity/model")
            XCTAssertTrue(model.contains("        " + expected + "\n"), "\(line):\n\(model)")
        }
    }

    func testAReadonlyFieldIsNoInputAndStartsWithItsDefault() throws {
        let model = try emitted(field: "a: Colour default=red readonly", "entity/model")
        XCTAssertTrue(model.contains("        a = current?.a ?? .red\n"), model)
        XCTAssertFalse(model.contains("members.enumeration"), model)
    }

    func testASwiftWordIsEscaped() throws {
        let model = try emitted(field: "class: string", "entity/model")
        XCTAssertTrue(model.contains("    var `class`: String\n"), model)
        XCTAssertTrue(model.contains("json.member(\"class\", `class`)"), model)
    }

    func testAValueObjectIsReadFromItsColumnsTogether() throws {
        let repository = try emitted("    fields:\n      a: Size\n      b: Size?\n", "entity/repository")
        XCTAssertTrue(repository.contains("        a = try Size(row: row, at: 4)\n"), repository)
        XCTAssertTrue(repository.contains("        b = try row.isNull(7) ? nil : Size(row: row, at: 6)\n"), repository)
        XCTAssertTrue(repository.contains("            ScalarValue(json: a.names),\n            .int(a.width),\n"), repository)
        XCTAssertTrue(repository.contains("            ScalarValue(json: b?.names),\n            ScalarValue(b?.width),\n"), repository)
    }

    func testASecretIsReadAndNeverWritten() throws {
        let model = try emitted(field: "a: string secret", "entity/model")
        XCTAssertTrue(model.contains("members.string(\"a\""), model)
        XCTAssertFalse(model.contains("json.member(\"a\""), model)
    }

    func testAPatternIsCompiledOnce() throws {
        let model = try emitted(field: "a: string(2) pattern=^[0-9]{2}$", "entity/model")
        XCTAssertTrue(model.contains(#"    private static let aPattern = Pattern(checked: "^[0-9]{2}$")"#), model)
    }

    func testDescriptionsAreInert() throws {
        let model = try emitted(field: #"a: string "*/ {{type}} \(x) """" // end""#, "entity/model")
        XCTAssertTrue(model.contains(#"    /// */ {{type}} \(x) "" // end"#), model)
    }

    func testAnIntegerIdentifierIsMadeByTheDatabase() throws {
        let service = try emitted("    id: int\n    fields: { a: string }\n", "entity/service")
        XCTAssertTrue(service.contains("thing.id = try things.insert(thing, in: session)"), service)
    }

    func testOnlyTheDeclaredOperationsAreRouted() throws {
        let controller = try emitted("    operations: [list, get]\n    fields: { a: string }\n", "entity/controller")
        XCTAssertTrue(controller.contains("routes.get(\"/v1/things/{id}\", get)"), controller)
        XCTAssertFalse(controller.contains("routes.post"), controller)
        XCTAssertFalse(controller.contains("func delete"), controller)
    }

    func testSeveralRowsHaveFilesOfTheirOwnWhereTheSpecAsksForThem() throws {
        let bulk = "    operations: [list, create, delete, bulk]\n    versioned: required\n    fields: { a: string }\n"
        let controller = try emitted(bulk, "entity/bulk-controller")
        XCTAssertTrue(controller.contains("service.delete(request.deletions(.required), once: request.once { .noContent })"), controller)
        XCTAssertFalse(controller.contains("batchUpdate"), controller)
        let service = try emitted(bulk, "entity/bulk-service")
        XCTAssertTrue(service.contains("try batch.map { input in try create(input, in: session) }"), service)
        let catalog = TemplateCatalog(templates: try TemplateSet())
        let registration = try XCTUnwrap(catalog.registration("entity/bulk-service"))
        XCTAssertEqual(registration.condition, "isBulk")
    }

    func testClientsMayAskForWhatIsShownAndForNothingElse() throws {
        let model = try emitted("    versioned: false\n    timestamps: false\n    fields: { a: string, b: int }\n", "entity/model")
        XCTAssertTrue(model.contains(#"        members: "id a b","#), model)
    }

    func testIfMatchIsDemandedWhereTheSpecDemandsIt() throws {
        let service = try emitted("    versioned: required\n    fields: { a: string }\n", "entity/service")
        XCTAssertTrue(service.contains("try precondition.check(current: current.version, required: true)"), service)
    }

    func testWithoutVersionsThereIsNoPrecondition() throws {
        let service = try emitted("    versioned: false\n    fields: { a: string }\n", "entity/service")
        XCTAssertFalse(service.contains("recondition"), service)
    }

    private func emitted(field: String, _ template: String) throws -> String {
        try emitted("    fields:\n      \(field)\n", template)
    }

    private func emitted(_ entity: String, _ template: String) throws -> String {
        let text =
            "strata: 1\nservice: { name: Shop }\nenums: { Colour: [red, green] }\nvalues: { Size: { names: 'string[]?', width: int } }\nentities:\n  Thing:\n\(entity)"
        let reading = SpecReader.read(text: text)
        let resolution = ModelResolver.resolve(try XCTUnwrap(reading.document, "\(reading.diagnostics)"))
        XCTAssertEqual(reading.diagnostics.all + resolution.diagnostics.all, [])
        let catalog = TemplateCatalog(templates: try TemplateSet())
        let registration = try XCTUnwrap(catalog.registration(template))
        return try XCTUnwrap(catalog.render(registration, of: "Thing", in: XCTUnwrap(resolution.model)).first).text
    }
}
