import PlatformTesting
import XCTest

@testable import Notes

final class OpenAPIDocumentTests: XCTestCase {
    func testTheServiceIsWhatItsDocumentSays() async throws {
        try await withService { service, _ in
            try await DocumentChecks(service).run()
        }
    }
}
