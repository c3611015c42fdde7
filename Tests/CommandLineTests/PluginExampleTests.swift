import Foundation
import ProcessSupport
import XCTest

/// The two plugins of the documentation: `audit-log`, of data alone, and `glossary`, a program; both of a house.
final class PluginExampleTests: XCTestCase {
    private let fixture = Repository.root.appendingPathComponent("Fixtures/lending")

    func testBothAddWhatTheySay() throws {
        try XCTSkipUnless(FileManager.default.fileExists(atPath: "/usr/bin/python3"), "there is no Python")
        let folder = try generated()
        XCTAssertTrue(try folder.text("Sources/Lending/Services/BookService.swift").contains("try AuditLog.write(\"deleted\", \"book\""))
        XCTAssertTrue(try folder.text("Sources/Lending/Migrations/M0001Initial.swift").contains("CREATE TABLE \"audit_entries\""))
        XCTAssertTrue(try folder.text("openapi.yaml").contains("/v1/audit-entries:"))
        XCTAssertNoThrow(try folder.text("Sources/PlatformAudit/AuditLog.swift"))
        XCTAssertTrue(try folder.text("docs/glossary.md").contains("- **Book**: Something that is lent.\n"))
        XCTAssertTrue(try folder.text("README.md").contains("[Glossary](docs/glossary.md)"))
    }

    func testTakenOutTheyTakeAllOfItWithThem() throws {
        try XCTSkipUnless(FileManager.default.fileExists(atPath: "/usr/bin/python3"), "there is no Python")
        let folder = try generated()
        var spec = try folder.text("strata.yaml").split(separator: "\n", omittingEmptySubsequences: false)
        spec.removeAll { $0.hasPrefix("  audit-log") || $0.hasPrefix("  glossary") || $0.hasPrefix("  cors") || $0 == "plugins:" }
        try folder.file("strata.yaml", spec.joined(separator: "\n"))
        let result = try generate(folder)
        XCTAssertEqual(result.status, 0, result.errors)
        let never = try TemporaryFolder()
        try never.file("strata.yaml", spec.joined(separator: "\n"))
        XCTAssertEqual(try generate(never).status, 0)
        let (left, expected) = (try folder.contents(), try never.contents())
        XCTAssertEqual(Set(left.keys), Set(expected.keys))
        for (path, bytes) in expected where !path.hasPrefix(".strata/") { XCTAssertEqual(left[path], bytes, path) }
    }

    func testWhatTheProgramHasToSayIsShown() throws {
        try XCTSkipUnless(FileManager.default.fileExists(atPath: "/usr/bin/python3"), "there is no Python")
        let folder = try TemporaryFolder()
        try folder.file("strata.yaml", String(contentsOf: fixture.appendingPathComponent("strata.yaml"), encoding: .utf8))
        XCTAssertTrue(try generate(folder).errors.contains("note E1437: Reader has no description (says the plugin `glossary`)"))
    }

    func testTheDocumentationShowsThemAsTheyAre() throws {
        let page = try String(
            contentsOf: Repository.root.appendingPathComponent("Sources/Plugins/Documentation.docc/WritingPlugins.md"),
            encoding: .utf8
        )
        for file in ["audit-log/plugin.yaml", "glossary/plugin.yaml", "glossary/glossary.py"] {
            let text = try String(contentsOf: fixture.appendingPathComponent("house/\(file)"), encoding: .utf8)
            XCTAssertTrue(page.contains(text), "\(file) is not in the documentation as it stands")
        }
    }

    private func generated() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.file("strata.yaml", String(contentsOf: fixture.appendingPathComponent("strata.yaml"), encoding: .utf8))
        let result = try generate(folder)
        XCTAssertEqual(result.status, 0, result.errors)
        return folder
    }

    private func generate(_ folder: TemporaryFolder) throws -> ProcessResult {
        try Repository.strata("generate", "--plugins", fixture.appendingPathComponent("house").path, in: folder.url)
    }
}
