import Foundation
import PlatformCore
import XCTest

final class UUIDv7Tests: XCTestCase {
    func testHoldsTimeVersionAndVariant() {
        var generator = UUIDGenerator()
        var randomness = SeededGenerator(seed: 1)
        let id = generator.next(milliseconds: 0x0190_a5d8_3f6e, randomness: &randomness).lowercased
        XCTAssertTrue(id.hasPrefix("0190a5d8-3f6e-7"), id)
        XCTAssertTrue("89ab".contains(id[id.index(id.startIndex, offsetBy: 19)]), id)
    }

    func testAMillionAreUniqueAndAscending() {
        var previous = ""
        for _ in 0..<1_000_000 {
            let id = UUIDv7.next().lowercased
            guard previous < id else { return XCTFail("\(id) follows \(previous)") }
            previous = id
        }
    }

    func testAscendsWithinOneMillisecondAndWhenTheClockGoesBack() {
        var generator = UUIDGenerator()
        var randomness = SeededGenerator(seed: 2)
        var previous = ""
        for milliseconds in [5000, 5000, 5000, 4000, 1, 5000, 5001, 5000] as [Int64] {
            let id = generator.next(milliseconds: milliseconds, randomness: &randomness).lowercased
            XCTAssertLessThan(previous, id)
            previous = id
        }
    }

    func testMovesToTheNextMillisecondWhenTheRandomBitsOverflow() {
        var generator = UUIDGenerator()
        var ones = Ones()
        let first = generator.next(milliseconds: 1, randomness: &ones).lowercased
        let second = generator.next(milliseconds: 1, randomness: &ones).lowercased
        XCTAssertEqual(first, "00000000-0001-7fff-bfff-ffffffffffff")
        XCTAssertTrue(second.hasPrefix("00000000-0002-7"), second)
    }

    func testManyTasksGetDifferentOnes() async {
        let ids = await withTaskGroup(of: [UUID].self) { group in
            for _ in 0..<8 { group.addTask { (0..<10_000).map { _ in UUIDv7.next() } } }
            return await group.reduce(into: Set<UUID>()) { $0.formUnion($1) }
        }
        XCTAssertEqual(ids.count, 80_000)
    }
}

/// Randomness of nothing but ones.
private struct Ones: RandomNumberGenerator {
    mutating func next() -> UInt64 { .max }
}
