import OpenAPI
import ServiceModel
import XCTest

final class ActionOperationTests: XCTestCase {
    func testAnActionHasTheStatusesThatCanOccur() throws {
        XCTAssertEqual(try statuses("placeOrder"), [200, 400, 404, 406, 409, 412, 413, 415, 422, 428, 500, 503])
        XCTAssertEqual(try statuses("touchOrder"), [200, 400, 404, 406, 412, 413, 415, 422, 428, 500, 503])
        XCTAssertEqual(try statuses("settleOrder"), [200, 400, 404, 406, 412, 413, 415, 422, 428, 500, 501, 503])
    }

    func testItsBodyIsRequiredWhereAMemberIs() throws {
        XCTAssertTrue(try operation("placeOrder").isBodyRequired)
        XCTAssertFalse(try operation("touchOrder").isBodyRequired)
    }

    func testItsInputHasTheMembersThatAreSent() throws {
        let schema = try XCTUnwrap(document().components.schemas.first { $0.name == "OrderPlaceInput" }?.value)
        XCTAssertEqual(schema.properties.map(\.name), ["note", "total", "why"])
        XCTAssertEqual(schema.required, ["total"])
        XCTAssertTrue(schema.isClosed)
    }

    func testItsDescriptionTellsConditionEffectAndRules() throws {
        XCTAssertEqual(
            try operation("placeOrder").description,
            """
            Sends it off.
            Only where status == draft, else 409.
            Sets `status` to placed, `placedAt` to now.
            Rules, each with the code of its violation:
            - `some_total`: An order costs something.
            """
        )
        XCTAssertTrue(try XCTUnwrap(operation("createOrder").description).contains("`some_total`: An order costs something."))
        XCTAssertTrue(try XCTUnwrap(operation("updateOrder").description).contains("`some_total`: An order costs something."))
    }

    func testOnlyADocumentWithAnUnwrittenActionKnows501() throws {
        XCTAssertTrue(try document().components.responses.contains { $0.name == "NotImplemented" })
        let plain = OpenAPIBuilder.document(for: try resolved("strata: 1\nservice: { name: A }\nentities: { B: { fields: { n: int } } }\n"))
        XCTAssertFalse(plain.components.responses.contains { $0.name == "NotImplemented" })
    }

    private func statuses(_ id: String) throws -> [Int] { try operation(id).responses.map(\.status) }

    private func operation(_ id: String) throws -> OpenAPIDocument.Operation {
        try XCTUnwrap(document().paths.flatMap(\.operations).first { $0.operationID == id }, id)
    }

    private func document() throws -> OpenAPIDocument {
        OpenAPIBuilder.document(
            for: try resolved(
                """
                strata: 1
                service: { name: Shop }
                enums: { Status: [draft, placed] }
                entities:
                  Order:
                    versioned: required
                    fields:
                      status: Status default=draft readonly
                      placedAt: timestamp? readonly
                      note: string?
                      total: int
                      discount: int default=0 readonly
                    rules:
                      someTotal: total > discount "An order costs something."
                    actions:
                      place:
                        description: Sends it off.
                        when: status == draft
                        input: [note, total, why: string?]
                        set: { status: placed, placedAt: now }
                      touch: { set: { placedAt: now } }
                      settle: {}
                """
            )
        )
    }
}
