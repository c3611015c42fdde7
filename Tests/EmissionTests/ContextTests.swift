import Foundation
import XCTest

@testable import Emission

/// What templates can name is a public contract, so a change of it must show in review.
///
/// `RECORD_SNAPSHOTS=1 swift test --filter ContextTests` writes it anew; such a run always fails.
final class ContextTests: XCTestCase {
    func testTemplatesCanNameWhatTheyCould() throws {
        let catalog = TemplateCatalog(templates: try TemplateSet())
        for scope in TemplateRegistration.Scope.allCases {
            let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Contexts/\(scope.rawValue).txt")
            let reference = catalog.reference(for: scope)
            if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
                try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(reference.utf8).write(to: file)
                XCTFail("recorded \(file.lastPathComponent); run again without RECORD_SNAPSHOTS")
                continue
            }
            XCTAssertEqual(reference, try String(contentsOf: file, encoding: .utf8), scope.rawValue)
        }
    }
}
