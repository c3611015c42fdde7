import PlatformTesting
import XCTest

@testable import Notes

final class DatabaseTests: XCTestCase {
    func testTheDatabaseKeepsWhatServicesRelyOn() async throws {
        try await withDatabase { database, _ in
            let problems = try await DatabaseChecks(database).problems()
            XCTAssertEqual(problems, [])
        }
    }
}
