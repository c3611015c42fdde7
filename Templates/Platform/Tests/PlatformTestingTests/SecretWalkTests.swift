import PlatformCore
import PlatformTesting
import XCTest

final class SecretWalkTests: XCTestCase {
    func testReportsEachAnswerThatShowsASecret() async throws {
        let problems = try await problems { service in
            try await SecretWalk(service, collection: "/v1/notes", id: "1", creation: ["title": "Bread"], secrets: ["title"]).walk()
        }
        for operation in ["listNotes", "createNote", "getNote"] {
            XCTAssertTrue(problems.contains { $0.hasPrefix("\(operation): the answer with status 20") }, "\(operation): \(problems)")
        }
    }

    func testReportsASecretUnderAnotherName() async throws {
        let problems = try await problems { service in
            let creation: JSONObject = ["title": "Bread and butter", "pin": "Bread"]
            try await SecretWalk(service, collection: "/v1/notes", id: "1", creation: creation, secrets: ["pin"]).walk()
        }
        XCTAssertTrue(problems.contains("createNote: the answer with status 201 holds pin"), "\(problems)")
    }

    func testFindsNothingWhereNothingIsShown() async throws {
        let problems = try await problems { service in
            try await SecretWalk(service, collection: "/v1/notes", id: "1", creation: ["title": "Bread"], secrets: ["pin"]).walk()
        }
        XCTAssertEqual(problems, [])
    }
}
