import Foundation
import ProcessSupport
import XCTest

final class DeterminismTests: XCTestCase {
    func testTheSameSpecGivesTheSameBytesWhereverAndWheneverItIsGenerated() throws {
        for example in ["notes", "bookstore"] {
            let first = try generated(example, into: "a", ["LC_ALL": "C", "TZ": "UTC", "SWIFT_DETERMINISTIC_HASHING": "1"])
            let second = try generated(
                example,
                into: "another folder/with a space",
                ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "SWIFT_DETERMINISTIC_HASHING": nil]
            )
            XCTAssertEqual(Set(first.keys), Set(second.keys))
            for (path, bytes) in first { XCTAssertEqual(second[path], bytes, path) }
        }
    }

    func testASyntheticSpecGivesTheSameBytesToo() throws {
        let spec = try ProcessRunner.run(Repository.root.appendingPathComponent("Fixtures/synthetic/spec").path, ["12"])
        let trees = try (0..<2).map { _ in
            let folder = try TemporaryFolder()
            try folder.file("strata.yaml", spec.output)
            let result = try Repository.strata("generate", in: folder.url)
            XCTAssertEqual(result.status, 0, result.errors)
            return try folder.contents()
        }
        XCTAssertEqual(trees[0], trees[1])
    }

    private func generated(_ example: String, into name: String, _ environment: [String: String?]) throws -> [String: Data] {
        let folder = try TemporaryFolder()
        let target = folder.url.appendingPathComponent(name)
        let result = try Repository.strata("init", target.path, "--example", example, environment: environment)
        XCTAssertEqual(result.status, 0, result.errors)
        return try folder.contents().reduce(into: [:]) { files, entry in files[String(entry.key.dropFirst(name.count + 1))] = entry.value }
    }
}
