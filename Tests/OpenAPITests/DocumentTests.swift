import OpenAPI
import XCTest
import Yams

final class DocumentTests: XCTestCase {
    func testTheYAMLHoldsTheDocument() throws {
        let document = OpenAPIBuilder.document(for: try resolved(bookstore))
        let root = try XCTUnwrap(Yams.compose(yaml: OpenAPIYAML.render(document)))
        XCTAssertEqual(root["openapi"]?.string, "3.1.0")
        XCTAssertEqual(root["info"]?["description"]?.string, "Sells books: old and new.")
        let paths = try XCTUnwrap(root["paths"]?.mapping)
        XCTAssertEqual(paths.keys.compactMap(\.string), document.paths.map(\.path))
        for item in document.paths {
            for operation in item.operations {
                let node = try XCTUnwrap(paths[Node(item.path)]?[operation.method], "\(operation.method) \(item.path)")
                XCTAssertEqual(node["operationId"]?.string, operation.operationID)
                XCTAssertEqual(node["responses"]?.mapping?.keys.compactMap(\.string), operation.responses.map { String($0.status) })
                XCTAssertEqual(node["parameters"]?.sequence?.count ?? 0, operation.parameters.count)
            }
        }
        let schemas = try XCTUnwrap(root["components"]?["schemas"]?.mapping)
        XCTAssertEqual(schemas.keys.compactMap(\.string), document.components.schemas.map(\.name))
        XCTAssertEqual(schemas["Book"]?["properties"]?.mapping?.count, 21)
    }

    func testEveryReferenceLeadsToAComponent() throws {
        let text = OpenAPIYAML.render(OpenAPIBuilder.document(for: try resolved(bookstore)))
        let root = try XCTUnwrap(Yams.compose(yaml: text))
        let references = text.matches(of: /\$ref: "#\/components\/([a-z]+)\/([^"]+)"/)
        XCTAssertGreaterThan(references.count, 100)
        for reference in references {
            // A reference may lead on into the component, to one of its properties.
            let target = reference.2.split(separator: "/").reduce(root["components"]?[String(reference.1)]) { $0?[String($1)] }
            XCTAssertNotNil(target, String(reference.0))
        }
    }

    func testEveryComponentIsUsed() throws {
        let document = OpenAPIBuilder.document(for: try resolved(bookstore))
        let text = OpenAPIYAML.render(document)
        let components = document.components
        let names = components.schemas.map { "schemas/\($0.name)" } + components.parameters.map { "parameters/\($0.name)" }
        for name in names + components.responses.map({ "responses/\($0.name)" }) + components.headers.map({ "headers/\($0.name)" }) {
            XCTAssertTrue(text.contains("\"#/components/\(name)\""), name)
        }
    }

    func testTheSameModelGivesTheSameBytes() throws {
        let first = OpenAPIYAML.render(OpenAPIBuilder.document(for: try resolved(bookstore)))
        let second = OpenAPIYAML.render(OpenAPIBuilder.document(for: try resolved(bookstore)))
        XCTAssertEqual(first, second)
        XCTAssertTrue(first.hasSuffix("\n"))
        XCTAssertFalse(first.contains("\r"))
    }
}
