import OpenAPI
import ServiceModel
import XCTest

/// What `bulk`, `fields`, `count` and `Idempotency-Key` put into the document.
final class BatchTests: XCTestCase {
    private let spec = """
        strata: 1
        service: { name: Shop }
        entities:
          Tag:
            operations: [list, get, create, update, delete, bulk]
            fields: { name: string(40) unique }
          Ticket:
            versioned: required
            operations: [list, update, bulk]
            fields: { title: string(80) }
          Counter:
            id: int
            versioned: false
            operations: [delete, bulk]
            fields: { value: int }
        """

    private func document() throws -> OpenAPIDocument { OpenAPIBuilder.document(for: try resolved(spec)) }

    private func operation(_ id: String) throws -> OpenAPIDocument.Operation {
        try XCTUnwrap(try document().paths.flatMap(\.operations).first { $0.operationID == id }, id)
    }

    private func schema(_ name: String) throws -> JSONSchema {
        try XCTUnwrap(try document().components.schemas.first { $0.name == name }?.value, name)
    }

    func testEachOperationOnOneHasAFormForSeveral() throws {
        let paths = try document().paths.map(\.path).filter { $0.contains(":") }
        let tags = ["/v1/tags:batchCreate", "/v1/tags:batchUpdate", "/v1/tags:batchDelete"]
        XCTAssertEqual(paths, tags + ["/v1/tickets:batchUpdate", "/v1/counters:batchDelete"])
    }

    func testABatchHasTheStatusesThatCanOccur() throws {
        XCTAssertEqual(try operation("batchCreateTags").responses.map(\.status), [200, 400, 406, 409, 413, 415, 422, 500, 503])
        XCTAssertEqual(try operation("batchUpdateTags").responses.map(\.status), [200, 400, 404, 406, 409, 412, 413, 415, 422, 500, 503])
        XCTAssertEqual(try operation("batchUpdateTickets").responses.map(\.status), [200, 400, 404, 406, 412, 413, 415, 422, 500, 503])
        XCTAssertEqual(try operation("batchDeleteCounters").responses.map(\.status), [204, 400, 404, 406, 413, 415, 422, 500, 503])
    }

    func testABatchHasOneToAHundredItems() throws {
        let items = try XCTUnwrap(try schema("TagBatchCreation").properties.first?.schema)
        XCTAssertEqual([items.minItems, items.maxItems], [1, 100])
        XCTAssertEqual(items.items, JSONSchema(reference: "TagInput"))
        XCTAssertTrue(try schema("TagBatchCreation").isClosed)
    }

    func testAnItemOfAChangeIsARowAndItsPatch() throws {
        let tag = try XCTUnwrap(try schema("TagBatchUpdate").properties.first?.schema.items)
        XCTAssertEqual(tag.properties.map(\.name), ["id", "version", "name"])
        XCTAssertEqual(tag.required, ["id"])
        let ticket = try XCTUnwrap(try schema("TicketBatchUpdate").properties.first?.schema.items)
        XCTAssertEqual(ticket.required, ["id", "version"])
        let counter = try XCTUnwrap(try schema("CounterBatchDeletion").properties.first?.schema.items)
        XCTAssertEqual(counter.properties.map(\.name), ["id"])
    }

    func testWhatIsCreatedOrSentInBatchesCanBeRepeatedUnderAKey() throws {
        for id in ["createTag", "batchCreateTags", "batchUpdateTags", "batchDeleteTags"] {
            XCTAssertEqual(try operation(id).parameters, [.component("idempotencyKey")], id)
        }
        XCTAssertFalse(try operation("updateTag").parameters.contains(.component("idempotencyKey")))
    }

    func testWhatIsReadCanBeShownInPart() throws {
        let names = ["id", "name", "version", "createdAt", "updatedAt"]
        let fields = try XCTUnwrap(try document().components.parameters.first { $0.name == "Tag.fields" }?.value.schema)
        XCTAssertEqual(fields.items?.enumeration, names)
        XCTAssertEqual(try schema("TagPart").properties.map(\.name), names)
        XCTAssertEqual(try schema("TagPart").required, ["id"])
        XCTAssertTrue(try operation("getTag").parameters.contains(.component("Tag.fields")))
        XCTAssertTrue(try operation("listTags").parameters.contains(.component("Tag.fields")))
    }

    func testWhatNobodyReadsHasNoPart() throws {
        XCTAssertNil(try document().components.schemas.first { $0.name == "CounterPart" })
    }

    func testAListCanBeCounted() throws {
        XCTAssertTrue(try operation("listTags").parameters.contains(.component("count")))
        XCTAssertFalse(try schema("TagPage").required.contains("count"))
    }
}
