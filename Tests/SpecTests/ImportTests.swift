import Diagnostics
import Foundation
import Spec
import XCTest

final class ImportTests: XCTestCase {
    private let head = "strata: 1\nservice: { name: Test }\n"

    private func read(_ imports: String, _ files: [String: String], path: String = "strata.yaml") -> SpecReading {
        SpecReader.read(text: head + "imports: [\(imports)]\n", path: path, imports: files)
    }

    func testDeclarationsOfImportedFilesJoinTheSpec() throws {
        let reading = read(
            "parts/orders.yaml",
            [
                "parts/orders.yaml": "strata: 1\nimports: [lines.yaml]\nentities: { Order: {} }\nenums: { Status: [draft] }\n",
                "parts/lines.yaml": "strata: 1\nentities: { Line: {} }\nvalues: { Money: { amount: int } }\nmixins: { Named: {} }\n",
            ]
        )
        XCTAssertEqual(reading.found, [])
        let document = try XCTUnwrap(reading.document)

        XCTAssertEqual(document.entities.map(\.name.value), ["Order", "Line"])
        XCTAssertEqual(document.enums.map(\.name.value), ["Status"])
        XCTAssertEqual(document.values.map(\.name.value), ["Money"])
        XCTAssertEqual(document.mixins.map(\.name.value), ["Named"])
        XCTAssertEqual(document.sources.map(\.path), ["strata.yaml", "parts/orders.yaml", "parts/lines.yaml"])
    }

    func testErrorsOfImportedFilesNameTheFile() {
        let reading = read("a.yaml", ["a.yaml": "strata: 1\nentities: { A: { fields: { x: varchar } } }\n"])

        XCTAssertEqual(reading.diagnostics.all.first?.location?.file, "a.yaml")
        XCTAssertEqual(reading.places, ["2:31 E0317"])
    }

    func testImportsAreRelativeToTheSpecWhereverItIs() {
        let reading = read("a.yaml", ["down/here/a.yaml": "strata: 1\n"], path: "down/here/strata.yaml")
        XCTAssertEqual(reading.found, [])
    }

    func testImportsStayInTheFolderOfTheSpec() {
        for path in ["../a.yaml", "parts/../../a.yaml", "/etc/passwd", "~/a.yaml", "https://example.org/a.yaml", #"parts\a.yaml"#] {
            XCTAssertEqual(read("'\(path)'", ["a.yaml": "strata: 1\n"]).places, ["3:11 E0120"], path)
        }
        XCTAssertEqual(read("parts/../a.yaml", ["a.yaml": "strata: 1\n"]).found, [])
    }

    func testAMissingImportIsReportedWhereItIsNamed() {
        XCTAssertEqual(read("a.yaml", [:]).found, ["3:11 E0121 there is no file a.yaml; a path is relative to the file that names it"])
    }

    func testCirclesAreNamed() {
        let reading = read(
            "a.yaml",
            ["a.yaml": "strata: 1\nimports: [b.yaml]\n", "b.yaml": "strata: 1\nimports: [a.yaml, strata.yaml]\n"]
        )

        XCTAssertEqual(reading.diagnostics.all.map(\.code), ["E0122", "E0122"])
        XCTAssertTrue(reading.found[0].contains("a.yaml → b.yaml → a.yaml"), reading.found[0])
        XCTAssertTrue(reading.found[1].contains("strata.yaml → a.yaml → b.yaml → strata.yaml"), reading.found[1])
    }

    func testAFileThatTwoFilesImportIsReadOnce() throws {
        let shared = "strata: 1\nenums: { E: [a] }\n"
        let reading = read(
            "a.yaml, b.yaml",
            ["a.yaml": "strata: 1\nimports: [c.yaml]\n", "b.yaml": "strata: 1\nimports: [c.yaml]\n", "c.yaml": shared]
        )

        XCTAssertEqual(reading.found, [])
        XCTAssertEqual(reading.document?.enums.count, 1)
    }

    func testADuplicateNamesBothPlaces() throws {
        let reading = SpecReader.read(
            text: head + "imports: [a.yaml]\nentities: { Book: {} }\n",
            imports: ["a.yaml": "strata: 1\nentities: { Book: {} }\n"]
        )
        let duplicate = try XCTUnwrap(reading.diagnostics.all.first)

        XCTAssertEqual(duplicate.code, "E0123")
        XCTAssertEqual(duplicate.location?.file, "a.yaml")
        XCTAssertEqual(duplicate.related.first?.location.file, "strata.yaml")
        XCTAssertEqual(duplicate.related.first?.location.line, 4)
    }

    func testAnImportedFileSaysItsVersionAndNothingOfTheService() {
        XCTAssertEqual(read("a.yaml", ["a.yaml": "enums: {}\n"]).places, ["1:1 E0203"])
        XCTAssertEqual(
            read("a.yaml", ["a.yaml": "strata: 1\nservice: { name: A }\naccess: anyone\nx-a: 1\n"]).places,
            ["2:1 E0125", "3:1 E0125", "4:1 E0125"]
        )
        XCTAssertEqual(read("a.yaml", ["a.yaml": "strata: 9\nenums: {}\n"]).places, ["1:9 E0206"])
    }

    func testAnImportThatIsNamedTwiceIsReported() {
        XCTAssertEqual(read("a.yaml, a.yaml", ["a.yaml": "strata: 1\n"]).places, ["3:19 E0213"])
    }

    // MARK: The disk

    private func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "strata-spec-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer {
            do { try FileManager.default.removeItem(at: folder) } catch { XCTFail("\(error)") }
        }
        try body(folder)
    }

    func testASpecAndItsImportsAreReadFromDisk() throws {
        try withFolder { folder in
            let spec = folder.appending(path: "strata.yaml")
            try (head + "imports: [parts/a.yaml]\n").write(to: spec, atomically: true, encoding: .utf8)
            try FileManager.default.createDirectory(at: folder.appending(path: "parts"), withIntermediateDirectories: true)
            try "strata: 1\nenums: { E: [a] }\n".write(to: folder.appending(path: "parts/a.yaml"), atomically: true, encoding: .utf8)

            let reading = SpecReader().read(path: spec.path)

            XCTAssertEqual(reading.found, [])
            XCTAssertEqual(reading.document?.enums.count, 1)
        }
    }

    func testALinkThatLeadsOutOfTheFolderIsRefused() throws {
        try withFolder { folder in
            let inside = folder.appending(path: "inside")
            try FileManager.default.createDirectory(at: inside, withIntermediateDirectories: true)
            try "strata: 1\n".write(to: folder.appending(path: "outside.yaml"), atomically: true, encoding: .utf8)
            try FileManager.default.createSymbolicLink(
                at: inside.appending(path: "a.yaml"),
                withDestinationURL: folder.appending(path: "outside.yaml")
            )
            try (head + "imports: [a.yaml]\n").write(to: inside.appending(path: "strata.yaml"), atomically: true, encoding: .utf8)

            XCTAssertEqual(SpecReader().read(path: inside.appending(path: "strata.yaml").path).places, ["3:11 E0120"])
        }
    }

    func testWhatIsNoFileIsRefused() throws {
        try withFolder { folder in
            XCTAssertEqual(SpecReader().read(path: folder.path).diagnostics.all.map(\.code), ["E0102"])
            XCTAssertEqual(SpecReader().read(path: folder.appending(path: "none.yaml").path).diagnostics.all.map(\.code), ["E0101"])
            XCTAssertEqual(SpecReader().read(path: "/dev/null").diagnostics.all.map(\.code), ["E0102"])
        }
    }
}
