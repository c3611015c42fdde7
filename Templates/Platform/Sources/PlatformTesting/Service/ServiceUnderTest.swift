public import HTTPTypes
import Hummingbird
import HummingbirdTesting
public import PlatformCore
public import PlatformHTTP
public import PlatformSQL
import XCTest

/// A service as its callers meet it, without a network: the whole application over a database that works, over one that is busy, and
/// over one that is broken. Every response is held to the OpenAPI document.
public struct ServiceUnderTest: Sendable {
    /// How the database of the application is that answers a request.
    public enum DatabaseState: Sendable, Hashable {
        /// It works.
        case works
        /// It has no connection to spare.
        case isBusy
        /// It fails as nobody has foreseen.
        case isBroken
    }

    /// What to do with a problem: the text, and the line of the test that met it.
    public typealias Report = @Sendable (_ problem: String, _ file: StaticString, _ line: UInt) -> Void

    /// The document, and what was seen of it.
    public let contract: OpenAPIContract
    /// The document's text.
    public let document: String
    let report: Report
    private let applications: [DatabaseState: APIApplication]

    /// Makes the three applications.
    ///
    /// - Parameters:
    ///   - document: the OpenAPI document, as YAML.
    ///   - report: what to do with a problem; nil lets the test fail.
    ///   - make: makes an application over the failing database that it is given, or over one that works if it is given none.
    public init(
        document: String,
        report: Report? = nil,
        make: (_ failing: (any Database)?) throws -> APIApplication
    ) throws {
        self.document = document
        self.report = report ?? { XCTFail($0, file: $1, line: $2) }
        contract = try OpenAPIContract(yaml: document)
        applications = [
            .works: try make(nil),
            .isBusy: try make(FailingDatabase.busy),
            .isBroken: try make(FailingDatabase.broken),
        ]
    }

    /// Method and path of every route.
    var routes: [(method: HTTPRequest.Method, path: String)] { applications[.works]?.routes ?? [] }

    /// Sends a request and holds the response to the document.
    ///
    /// - Parameters:
    ///   - path: the path, and perhaps a query.
    ///   - headers: header fields; a body of JSON brings its `Content-Type`, unless one stands here.
    ///   - json: the body.
    ///   - bytes: the body, if it is not to be JSON.
    ///   - state: how the database is.
    @discardableResult
    public func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        headers: [String: String] = [:],
        json: JSONValue? = nil,
        bytes: [UInt8]? = nil,
        while state: DatabaseState = .works,
        file: StaticString = #filePath,
        line: UInt = #line
    ) async throws -> TestResponse {
        var fields = HTTPFields()
        if json != nil { fields[.contentType] = method == .patch ? "application/merge-patch+json" : "application/json" }
        for (name, value) in headers {
            guard let name = HTTPField.Name(name) else { throw ContractError(description: "“\(name)” is no name of a header field") }
            fields[name] = value
        }
        guard let application = applications[state] else { throw ContractError(description: "there is no application for this state") }
        let body = (bytes ?? json?.json).map { ByteBuffer(bytes: $0) }
        let sent = fields
        let answer = try await application.test(.router) { client in
            try await client.execute(uri: path, method: method, headers: sent, body: body)
        }
        let response = TestResponse(status: answer.status.code, headers: answer.headers, body: Array(answer.body.readableBytesView))
        for problem in contract.problems(with: response, to: method, path) {
            report("\(method.rawValue) \(path) → \(response.status): \(problem)", file, line)
        }
        return response
    }

    /// Sends a request and reports if it is answered by another status than the test expects.
    @discardableResult
    public func expect(
        _ status: Int,
        _ method: HTTPRequest.Method,
        _ path: String,
        headers: [String: String] = [:],
        json: JSONValue? = nil,
        bytes: [UInt8]? = nil,
        while state: DatabaseState = .works,
        file: StaticString = #filePath,
        line: UInt = #line
    ) async throws -> TestResponse {
        let response = try await send(
            method,
            path,
            headers: headers,
            json: json,
            bytes: bytes,
            while: state,
            file: file,
            line: line
        )
        if response.status != status {
            report("\(method.rawValue) \(path): expected \(status), got \(response.status) \(response.text.prefix(500))", file, line)
        }
        return response
    }
}
