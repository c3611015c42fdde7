import Foundation
import ProcessSupport
import XCTest

/// What clients can rely on when a service is killed under their hands.
final class CrashTests: XCTestCase {
    /// A creation, a service that dies at some moment of it, and a client that sends it again under its key: one row, whichever moment it
    /// was (STANDARDS API-16).
    func testACreationThatIsRepeatedAfterACrashHappensOnce() throws {
        let fixture = try Fixture("notes")
        let build = try fixture.swift("build", "--product", "notes")
        XCTAssertEqual(build.status, 0, build.output + build.errors)
        let service = try RunningService(fixture)
        defer { service.stop() }
        let rounds = 12
        for round in 0..<rounds {
            let headers = ["Content-Type": "application/json", "Idempotency-Key": "\"round \(round)\""]
            let body = #"{"title":"Round \#(round)"}"#
            let first = DispatchGroup()
            DispatchQueue.global().async(group: first) {
                // Nobody knows whether this is answered.
                _ = try? service.send("POST", "/v1/notes", headers, body)
            }
            // From before the request arrives to after it is answered. Nothing depends on which of them a round meets.
            Thread.sleep(forTimeInterval: Double(round) / 1000)
            service.kill()
            first.wait()
            try service.start()
            let answer = try service.send("POST", "/v1/notes", headers, body)
            XCTAssertEqual(answer.status, 201, answer.text)
        }
        let list = try service.send("GET", "/v1/notes?count=exact&fields=title")
        XCTAssertEqual((list.json as? [String: Any])?["count"] as? Int, rounds, list.text)
    }
}
