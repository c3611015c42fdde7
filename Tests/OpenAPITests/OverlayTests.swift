import Diagnostics
import OpenAPI
import ServiceModel
import Spec
import XCTest
import Yams

/// What `api.overlay` makes of the document (RFC 7396).
final class OverlayTests: XCTestCase {
    private let spec = """
        strata: 1
        service: { name: Desk, description: Keeps notes. }
        api: { overlay: more.yaml }
        entities: { Note: { fields: { title: string(10) } } }
        """

    /// The document with an overlay, as a reader of YAML finds it.
    private func document(_ overlay: String) throws -> Node {
        let reading = SpecReader.read(text: spec, imports: ["more.yaml": overlay])
        XCTAssertEqual(reading.diagnostics.all, [])
        let model = try XCTUnwrap(ModelResolver.resolve(XCTUnwrap(reading.document)).model)
        let text = OpenAPIYAML.render(OpenAPIBuilder.document(for: model), overlay: model.overlay)
        return try XCTUnwrap(Yams.compose(yaml: text), text)
    }

    func testAddsWhatIsNotThere() throws {
        let root = try document("servers: [{ url: 'https://desk.example' }]\nx-team: { name: desk, size: 3 }\n")
        XCTAssertEqual(root["servers"]?[0]?["url"]?.string, "https://desk.example")
        XCTAssertEqual(root["x-team"]?["size"]?.int, 3)
        XCTAssertEqual(root["info"]?["title"]?.string, "Desk")
    }

    func testMergesMapsAndReplacesTheRest() throws {
        let root = try document("info: { description: Other words., contact: { email: a@b.example } }\n")
        XCTAssertEqual(root["info"]?["title"]?.string, "Desk")
        XCTAssertEqual(root["info"]?["description"]?.string, "Other words.")
        XCTAssertEqual(root["info"]?["contact"]?["email"]?.string, "a@b.example")
    }

    func testNullTakesOut() throws {
        let root = try document("info: { description: null, licence: { name: null } }\n")
        XCTAssertNil(root["info"]?["description"])
        XCTAssertEqual(root["info"]?["licence"]?.mapping?.count, 0)
    }

    func testReachesIntoEveryPath() throws {
        let root = try document("paths: { /v1/notes: { get: { summary: Notes!, tags: [A, B] } } }\n")
        let get = root["paths"]?["/v1/notes"]?["get"]
        XCTAssertEqual(get?["summary"]?.string, "Notes!")
        XCTAssertEqual(get?["operationId"]?.string, "listNotes")
        XCTAssertEqual(get?["tags"]?.sequence?.map(\.string), ["A", "B"])
        XCTAssertNotNil(root["paths"]?["/v1/notes"]?["post"])
    }

    func testAddsARouteWrittenByHand() throws {
        let root = try document(
            """
            paths:
              /v1/report:
                get:
                  operationId: getReport
                  responses:
                    "200": { description: "Done: all, \\"quoted\\".", content: { text/plain: { schema: { type: string } } } }
                  parameters:
                    - name: day
                      in: query
                      schema: { enum: [[a, [b, {}]], null, true, -1.5e3, "1.5", []] }
                    - { name: b, in: query, schema: {}, x-none: null }
            """
        )
        let get = root["paths"]?["/v1/report"]?["get"]
        // By its text: a reader takes a bare 200 for a number.
        let answer = get?["responses"]?.mapping?.first { $0.key.string == "200" }?.value
        XCTAssertEqual(answer?["description"]?.string, "Done: all, \"quoted\".")
        XCTAssertEqual(get?["parameters"]?[1]?["name"]?.string, "b")
        XCTAssertNotNil(get?["parameters"]?[1]?["x-none"]?.null)
        let values = get?["parameters"]?[0]?["schema"]?["enum"]
        XCTAssertEqual(values?[0]?[1]?[0]?.string, "b")
        XCTAssertEqual(values?[2]?.bool, true)
        XCTAssertEqual(values?[3]?.float, -1500)
        XCTAssertNil(values?[4]?.float, "a text stays one")
        XCTAssertEqual(values?[5]?.sequence?.count, 0)
    }

    func testAJSONFileIsReadAsWell() throws {
        XCTAssertEqual(try document(#"{"info": {"summary": "a\u00e9"}}"#)["info"]?["summary"]?.string, "aé")
    }

    func testWithoutAnOverlayNothingChanges() throws {
        let model = try resolved(spec.replacingOccurrences(of: "api: { overlay: more.yaml }\n", with: ""))
        let document = OpenAPIBuilder.document(for: model)
        XCTAssertEqual(OpenAPIYAML.render(document, overlay: .map([])), OpenAPIYAML.render(document))
    }
}
