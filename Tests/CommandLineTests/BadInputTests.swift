import Foundation
import ProcessSupport
import XCTest

final class BadInputTests: XCTestCase {
    func testBadSpecsAreRefusedWithACodeAndNothingIsWritten() throws {
        let specs: [(name: String, bytes: Data)] = [
            ("malformed", Data("strata: 1\nservice: [\n".utf8)),
            ("truncated", Data("strata: 1\nservice: { name: Shop }\nentities:\n  Book: { fields: { title: str".utf8)),
            ("empty", Data()),
            ("binary", Data((0...255).map { UInt8($0) })),
            ("deep", Data(("strata: 1\nservice: " + String(repeating: "[", count: 100_000)).utf8)),
            ("huge", Data(String(repeating: "# a long comment in a very long file\n", count: 300_000).utf8)),
            ("anchors", Data("strata: 1\nservice: &a { name: Shop }\nentities: { Book: *a }\n".utf8)),
        ]
        for spec in specs {
            let folder = try TemporaryFolder()
            try spec.bytes.write(to: folder.url.appendingPathComponent("strata.yaml"))
            let result = try Repository.strata("generate", in: folder.url)
            XCTAssertEqual(result.status, 65, "\(spec.name): \(result.errors)")
            XCTAssertNotNil(result.errors.firstRange(of: /error E\d{4}/), "\(spec.name): \(result.errors)")
            XCTAssertEqual(Set(try folder.contents().keys), ["strata.yaml"], spec.name)
        }
    }

    func testASpecThatIsAFolderIsRefused() throws {
        let folder = try TemporaryFolder()
        try folder.file("strata.yaml/inside", "")
        let result = try Repository.strata("generate", in: folder.url)
        XCTAssertEqual(result.status, 65, result.errors)
        XCTAssertNotNil(result.errors.firstRange(of: /E\d{4}/), result.errors)
    }

    func testNoSpecAtAllIsSaidSo() throws {
        let folder = try TemporaryFolder()
        let result = try Repository.strata("generate", in: folder.url)
        XCTAssertEqual(result.status, 1)
        XCTAssertTrue(result.errors.contains("E1301"), result.errors)
    }

    func testATargetThatIsAFileIsRefused() throws {
        let folder = try TemporaryFolder()
        try folder.file("target", "mine")
        let result = try Repository.strata(
            "generate",
            "--spec",
            Repository.root.appendingPathComponent("Fixtures/notes/strata.yaml").path,
            "--into",
            "target",
            in: folder.url
        )
        XCTAssertEqual(result.status, 1, result.errors)
        XCTAssertNotNil(result.errors.firstRange(of: /E12\d\d/), result.errors)
        XCTAssertEqual(try folder.text("target"), "mine")
    }

    func testATargetThatCannotBeWrittenIsRefused() throws {
        // Where nobody may create a folder, not even the superuser.
        try XCTSkipUnless(FileManager.default.fileExists(atPath: "/proc/self"), "there is no /proc here")
        let spec = Repository.root.appendingPathComponent("Fixtures/notes/strata.yaml").path
        let result = try Repository.strata("generate", "--spec", spec, "--into", "/proc/strata-target")
        XCTAssertEqual(result.status, 1, result.errors)
        XCTAssertNotNil(result.errors.firstRange(of: /error E12\d\d/), result.errors)
    }

    func testAConstructThatIsNotEmittedYetIsNamed() throws {
        let folder = try TemporaryFolder()
        try folder.file(
            "strata.yaml",
            "strata: 1\nservice: { name: Shop }\nentities:\n  Book:\n    cache: { ttl: 1m }\n    fields: { title: string }\n"
        )
        let result = try Repository.strata("generate", in: folder.url)
        XCTAssertEqual(result.status, 65)
        XCTAssertTrue(result.errors.contains("strata.yaml:5:"), result.errors)
        XCTAssertNotNil(result.errors.firstRange(of: /error E09\d\d/), result.errors)
    }

    func testABrokenTemplateIsRefusedWithItsPositionAndNothingIsWritten() throws {
        let folder = try TemporaryFolder()
        XCTAssertEqual(try Repository.strata("init", "--example", "notes", in: folder.url).status, 0)
        try folder.file(".strata/templates/Sources/Service/Models/Entity.swift.mustache", "struct {{typ}} {}\n")
        let before = try folder.contents()
        let result = try Repository.strata("generate", in: folder.url)
        XCTAssertEqual(result.status, 7)
        XCTAssertTrue(result.errors.contains("Entity.swift.mustache:1:"), result.errors)
        XCTAssertTrue(result.errors.contains("`type`"), result.errors)
        XCTAssertEqual(try folder.contents(), before)
    }

    func testAnOverrideThatOverridesNothingIsRefused() throws {
        let folder = try TemporaryFolder()
        XCTAssertEqual(try Repository.strata("init", "--example", "notes", in: folder.url).status, 0)
        try folder.file(".strata/templates/Sources/Service/Models/Entty.swift.mustache", "")
        let result = try Repository.strata("generate", in: folder.url)
        XCTAssertEqual(result.status, 7)
        XCTAssertTrue(result.errors.contains("E1120"), result.errors)
    }

    func testAWrongCommandLineIsAUsageError() throws {
        XCTAssertEqual(try Repository.strata("generat").status, 64)
        XCTAssertEqual(try Repository.strata("explain", "E9999").status, 64)
    }
}
