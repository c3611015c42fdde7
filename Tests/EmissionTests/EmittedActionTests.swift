import Diagnostics
import ServiceModel
import Spec
import XCTest

@testable import Emission

/// Actions and rules of a spec in, files of a service out.
final class EmittedActionTests: XCTestCase {
    func testAnEntityWithoutThemHasNoFilesOfThem() throws {
        for template in ["entity/action-service", "entity/action-controller", "entity/action-model", "entity/rule-checks"] {
            XCTAssertNil(try emitted("    fields: { a: string }\n", template), template)
        }
    }

    func testAnActionIsRoutedToItsHandler() throws {
        let lines = "    fields: { a: string }\n    actions: { mark: {}, default: {}, existing: {} }\n"
        let controller = try XCTUnwrap(emitted(lines, "entity/controller"))
        XCTAssertTrue(controller.contains("routes.post(\"/v1/things/{id}/mark\", mark)"), controller)
        XCTAssertTrue(controller.contains("routes.post(\"/v1/things/{id}/default\", `default`)"), controller)
        XCTAssertTrue(controller.contains("routes.post(\"/v1/things/{id}/existing\", existingAction)"), controller)
    }

    func testAnUnwrittenActionAsksTheRulesFile() throws {
        let service = try XCTUnwrap(emitted("    fields: { a: string }\n    actions: { mark: {} }\n", "entity/action-service"))
        XCTAssertTrue(service.contains("var changed = try hooks.mark(current, in: session)"), service)
        XCTAssertTrue(service.contains("throw DomainError.notImplemented(\"markThing\")"), service)
    }

    func testWithoutInputThereIsNoModelOfIt() throws {
        XCTAssertNil(try emitted("    fields: { a: string }\n    actions: { mark: {} }\n", "entity/action-model"))
    }

    func testAnOptionalOwnFieldStaysAsItIsAndARequiredOneMustBeSent() throws {
        let lines = "    fields: { a: string?, b: int default=3 }\n    actions: { mark: { input: [a, b, c: int default=4] } }\n"
        let model = try XCTUnwrap(emitted(lines, "entity/action-model"))
        XCTAssertTrue(model.contains(#"a = members.optionalString("a", length: 1...255, keeping: current.a)"#), model)
        XCTAssertTrue(model.contains(#"b = members.int("b")"#), model)
        XCTAssertTrue(model.contains(#"c = members.int("c", default: 4)"#), model)
    }

    func testTheServiceChecksTheRulesBeforeTheRepository() throws {
        let service = try XCTUnwrap(emitted("    fields: { a: int }\n    rules: { some: a > 0 }\n", "entity/service"))
        XCTAssertTrue(service.contains("        try thing.checkRules()\n        try things.insert(thing, in: session)\n"), service)
        XCTAssertTrue(service.contains("        try changed.checkRules()\n        try things.update(changed, in: session)\n"), service)
    }

    func testARuleOfTheClockIsCheckedWhereItsFieldsChange() throws {
        let checks = try XCTUnwrap(emitted("    fields: { a: timestamp? }\n    rules: { late: a > now }\n", "entity/rule-checks"))
        XCTAssertTrue(checks.contains("        if previous == nil || previous?.a != a {\n"), checks)
        XCTAssertFalse(checks.contains("static let constraints"), checks)
    }

    private func emitted(_ entity: String, _ template: String) throws -> String? {
        let text = "strata: 1\nservice: { name: Shop }\nentities:\n  Thing:\n\(entity)"
        let reading = SpecReader.read(text: text)
        let resolution = ModelResolver.resolve(try XCTUnwrap(reading.document, "\(reading.diagnostics)"))
        XCTAssertEqual((reading.diagnostics.all + resolution.diagnostics.all).map(\.message), [])
        let catalog = TemplateCatalog(templates: try TemplateSet())
        let registration = try XCTUnwrap(catalog.registration(template))
        return catalog.render(registration, of: "Thing", in: try XCTUnwrap(resolution.model)).first?.text
    }
}
