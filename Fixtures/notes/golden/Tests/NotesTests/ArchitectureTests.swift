import PlatformTesting
import XCTest

final class ArchitectureTests: XCTestCase {
    func testControllersKnowNoSQLAndServicesKnowNoHTTP() throws {
        XCTAssertEqual(try ArchitectureRule(sources: "Sources/Notes", from: #filePath).violations(), [])
    }
}
