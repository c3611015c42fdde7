import Foundation
import PlatformTesting
import XCTest

final class ArchitectureRuleTests: XCTestCase {
    func testFindsNothingWhereLayersKeepApart() throws {
        let violations = try violations(in: [
            "Controllers/BookController.swift": "import PlatformCore\nimport PlatformHTTP\n",
            "Services/BookService.swift": "import PlatformSQL\n",
            "Repositories/BookRepository.swift": "import PlatformSQL\n",
            "Models/Book.swift": "// import PlatformHTTP\nlet text = \"import PlatformHTTP\"\n",
        ])
        XCTAssertEqual(violations, [])
    }

    func testNamesTheLineOfEachImportThatBreaksTheRule() throws {
        let violations = try violations(in: [
            "Controllers/BookController.swift": "import PlatformCore\nimport PlatformSQLite\n",
            "Services/Orders/OrderService.swift": "@preconcurrency public import struct PlatformHTTP.APIRequest\n",
            "Repositories/BookRepository.swift": "import PlatformSQL; import HummingbirdCore\n",
            "Models/Book.swift": "\n\n    internal import HTTPTypes\n",
        ])
        XCTAssertEqual(
            violations,
            [
                "Sources/Shop/Controllers/BookController.swift:2: Controllers must not import PlatformSQLite",
                "Sources/Shop/Services/Orders/OrderService.swift:1: Services must not import PlatformHTTP",
                "Sources/Shop/Repositories/BookRepository.swift:1: Repositories must not import HummingbirdCore",
                "Sources/Shop/Models/Book.swift:3: Models must not import HTTPTypes",
            ]
        )
    }

    func testRefusesToHoldWhereThereIsNothingToLookAt() {
        XCTAssertThrowsError(try ArchitectureRule(sources: "Sources/NoSuchModule").violations()) { error in
            XCTAssertEqual("\(error)", "there are no layers in Sources/NoSuchModule")
        }
    }

    /// What the rule finds in a package of these files.
    private func violations(in files: [String: String]) throws -> [String] {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer {
            do { try FileManager.default.removeItem(at: root) } catch { XCTFail("\(error)") }
        }
        for (path, text) in files.merging(["../../Package.swift": ""], uniquingKeysWith: { old, _ in old }) {
            let file = root.appendingPathComponent("Sources/Shop/" + path).standardizedFileURL
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let test = root.appendingPathComponent("Tests/ShopTests/ArchitectureTests.swift").path
        return try ArchitectureRule(sources: "Sources/Shop", from: test).violations()
    }
}
