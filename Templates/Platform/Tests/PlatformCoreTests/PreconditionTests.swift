import PlatformCore
import XCTest

final class PreconditionTests: XCTestCase {
    func testNothingDemandedIsAlwaysMetUnlessADemandIsRequired() throws {
        try Precondition.none.check(current: 3)
        try Precondition.none.check(current: nil)
        XCTAssertEqual(refusal { () throws(DomainError) in try Precondition.none.check(current: 3, required: true) }, .preconditionRequired)
    }

    func testAVersionMustBeThePresentOne() throws {
        try Precondition.version(3).check(current: 3, required: true)
        try Precondition.versions([2, 3]).check(current: 3)
        XCTAssertEqual(refusal { () throws(DomainError) in try Precondition.version(2).check(current: 3) }, .preconditionFailed)
        XCTAssertEqual(refusal { () throws(DomainError) in try Precondition.version(2).check(current: nil) }, .preconditionFailed)
        XCTAssertEqual(refusal { () throws(DomainError) in try Precondition.versions([]).check(current: 3) }, .preconditionFailed)
    }

    func testAnyVersionMeansThatItExists() throws {
        try Precondition.any.check(current: 1, required: true)
        XCTAssertEqual(refusal { () throws(DomainError) in try Precondition.any.check(current: nil) }, .preconditionFailed)
    }

    func testAbsentMeansThatItDoesNotExist() throws {
        try Precondition.absent.check(current: nil, required: true)
        XCTAssertEqual(refusal { () throws(DomainError) in try Precondition.absent.check(current: 1) }, .preconditionFailed)
    }

    private func refusal(_ check: () throws(DomainError) -> Void) -> DomainError.Kind? {
        do {
            try check()
            return nil
        } catch {
            return error.kind
        }
    }
}
