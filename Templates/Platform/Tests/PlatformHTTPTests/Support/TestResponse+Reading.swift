import HTTPTypes
import HummingbirdTesting
import NIOCore
import PlatformCore
import XCTest

extension TestResponse {
    /// The body as JSON; `null` if it is none, which no test expects.
    var json: JSONValue {
        get throws { try JSONParser.parse(Array(body.readableBytesView)) }
    }

    var text: String { String(buffer: body) }

    /// The errors of a problem: code by pointer or parameter.
    var errors: [String: String] {
        get throws {
            var errors: [String: String] = [:]
            for error in try json["errors"]?.array ?? [] {
                errors[error["pointer"]?.string ?? error["parameter"]?.string ?? "?"] = error["code"]?.string
            }
            return errors
        }
    }

    /// Asserts that this is a whole problem of that status and code.
    func assertProblem(_ status: Int, _ code: String, file: StaticString = #filePath, line: UInt = #line) throws {
        XCTAssertEqual(self.status.code, status, text, file: file, line: line)
        XCTAssertEqual(headers[.contentType], "application/problem+json", file: file, line: line)
        let problem = try json
        XCTAssertEqual(problem["status"]?.integer, Int64(status), file: file, line: line)
        XCTAssertEqual(problem["code"]?.string, code, file: file, line: line)
        XCTAssertEqual(problem["type"]?.string, "about:blank", file: file, line: line)
        for name in ["title", "detail", "instance", "traceId"] {
            XCTAssertNotEqual(problem[name]?.string ?? "", "", "\(name) is missing", file: file, line: line)
        }
        XCTAssertEqual(headers[.cacheControl], "no-store", file: file, line: line)
    }
}
