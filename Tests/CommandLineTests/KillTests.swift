import Foundation
import ProcessSupport
import XCTest

/// A process that is killed between any two of its writes leaves nothing that the next run does not put right.
final class KillTests: XCTestCase {
    private let spec = Repository.root.appendingPathComponent("Fixtures/notes/strata.yaml")

    func testEveryMomentOfAnUpdateCanBeTheLast() throws {
        let folder = try TemporaryFolder()
        let target = folder.url.appendingPathComponent("notes")
        XCTAssertEqual(try Repository.strata("generate", "--spec", spec.path, "--into", target.path).status, 0)
        let changed = try folder.file(
            "changed.yaml",
            String(contentsOf: spec, encoding: .utf8) + "  Tag: { fields: { name: string(40) unique } }\n"
        )
        let before = try folder.contents()

        let fresh = try TemporaryFolder()
        try FileManager.default.copyItem(at: target, to: fresh.url.appendingPathComponent("notes"))
        let whole = try Repository.strata("generate", "--spec", changed.path, "--into", fresh.url.appendingPathComponent("notes").path)
        XCTAssertEqual(whole.status, 0, whole.errors)
        let after = try fresh.contents()

        var kills = 0
        for count in sequence(first: 1, next: { $0 + 1 }) {
            let copy = try TemporaryFolder()
            let place = copy.url.appendingPathComponent("notes")
            try FileManager.default.copyItem(at: target, to: place)
            let program = Repository.products.appendingPathComponent("generate-and-die").path
            let result = try ProcessRunner.run(program, [changed.path, place.path, "\(count)"])
            if result.status == 0 { break }
            XCTAssertEqual(result.status, 128 + SIGKILL, result.errors)
            kills += 1
            let next = try Repository.strata("generate", "--spec", changed.path, "--into", place.path)
            XCTAssertEqual(next.status, 0, "killed before write \(count): \(next.errors)")
            XCTAssertEqual(try copy.contents(), after, "killed before write \(count)")
        }
        XCTAssertGreaterThan(kills, 10)
        XCTAssertEqual(try folder.contents(), before)
    }
}
