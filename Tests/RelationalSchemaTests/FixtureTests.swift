import Foundation
import RelationalSchema
import ServiceModel
import Spec
import XCTest

/// The specs in `Fixtures`, from their text to tables.
final class FixtureTests: XCTestCase {
    func testTheTablesOfEveryFixtureCanBeCreated() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let fixtures = try FileManager.default.contentsOfDirectory(
            at: root.appending(path: "Fixtures").resolvingSymlinksInPath(),
            includingPropertiesForKeys: nil
        )
        let specs = fixtures.map { $0.appending(path: "strata.yaml") }.filter { FileManager.default.fileExists(atPath: $0.path) }
        XCTAssertFalse(specs.isEmpty)
        for spec in specs {
            let document = try XCTUnwrap(SpecReader.read(text: String(contentsOf: spec, encoding: .utf8)).document, spec.path)
            let model = try XCTUnwrap(ModelResolver.resolve(document).model, spec.path)
            let schema = SchemaBuilder.schema(of: model)
            XCTAssertTrue(Set(schema.tables.map(\.name)).isSuperset(of: model.entities.map(\.names.table)), spec.path)
            XCTAssertEqual(try SQLiteShell(setUp: SQLiteDialect.createStatements(schema)).run([]).error, "", spec.path)
        }
    }
}
