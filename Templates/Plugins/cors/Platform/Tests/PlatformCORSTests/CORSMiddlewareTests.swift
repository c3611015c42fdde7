import HTTPTypes
import HummingbirdTesting
import Logging
import PlatformCORS
import PlatformHTTP
import XCTest

final class CORSMiddlewareTests: XCTestCase {
    private let shop = "https://shop.example"

    private func send(
        _ method: HTTPRequest.Method,
        _ path: String = "/v1/books",
        headers: [HTTPField.Name: String] = [:],
        allowsCredentials: Bool = false
    ) async throws -> TestResponse {
        let routes = RouteTable()
        routes.get("/v1/books") { _ in .noContent }
        let middleware = MiddlewareTable()
        middleware.add(CORSMiddleware(origins: [shop, "*", "null"], allowsCredentials: allowsCredentials, maximumAge: 60), in: .edge)
        let application = try makeApplication(
            routes: routes,
            configuration: .testing(),
            middleware: middleware,
            health: [:],
            openAPI: "openapi: 3.1.0\n",
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        var fields = HTTPFields()
        for (name, value) in headers { fields[name] = value }
        let sent = fields
        return try await application.test(.router) { try await $0.execute(uri: path, method: method, headers: sent) }
    }

    func testSEC49OnlyAnOriginOfTheListIsAllowed() async throws {
        let allowed = try await send(.get, headers: [.origin: shop])
        XCTAssertEqual(allowed.headers[values: .accessControlAllowOrigin], [shop])
        let others = [
            "https://evil.example", "null", "*", "https://shop.example.evil.com", "https://evilshop.example", "http://shop.example",
            "https://shop.example:8443", "https://SHOP.example", "https://shop.example/", "\(shop), https://evil.example",
        ]
        for origin in others {
            let refused = try await send(.get, headers: [.origin: origin], allowsCredentials: true)
            XCTAssertNil(refused.headers[.accessControlAllowOrigin], origin)
            XCTAssertNil(refused.headers[.accessControlAllowCredentials], origin)
        }
    }

    func testSEC49EveryResponseVariesByOrigin() async throws {
        for path in ["/v1/books", "/nothing", "/v1/books?unknown=%"] {
            for headers in [[:], [.origin: shop], [.origin: "https://evil.example"]] as [[HTTPField.Name: String]] {
                let response = try await send(.get, path, headers: headers)
                XCTAssertTrue(response.headers[values: .vary].contains("Origin"), "\(path) \(headers)")
            }
        }
    }

    func testSEC49CredentialsAreAllowedOnlyWhereTheyAreMeantToBe() async throws {
        let without = try await send(.get, headers: [.origin: shop])
        XCTAssertNil(without.headers[.accessControlAllowCredentials])
        let with = try await send(.get, headers: [.origin: shop], allowsCredentials: true)
        XCTAssertEqual(with.headers[.accessControlAllowCredentials], "true")
    }

    func testAPreflightSaysWhatMayBeSent() async throws {
        let headers: [HTTPField.Name: String] = [.origin: shop, .accessControlRequestMethod: "GET"]
        let response = try await send(.options, headers: headers)
        XCTAssertEqual(response.status, .noContent)
        XCTAssertEqual(response.headers[.accessControlAllowMethods], "GET, HEAD, OPTIONS")
        XCTAssertEqual(response.headers[.accessControlMaxAge], "60")
        XCTAssertTrue(try XCTUnwrap(response.headers[.accessControlAllowHeaders]).contains("If-Match"))
        XCTAssertTrue(try XCTUnwrap(response.headers[.vary]).contains("Access-Control-Request-Method"))
    }

    func testAPreflightOfAnotherOriginIsToldNothing() async throws {
        let headers: [HTTPField.Name: String] = [.origin: "https://evil.example", .accessControlRequestMethod: "GET"]
        let response = try await send(.options, headers: headers)
        XCTAssertEqual(response.status, .noContent)
        XCTAssertNil(response.headers[.accessControlAllowMethods])
        XCTAssertNil(response.headers[.accessControlAllowOrigin])
    }

    func testAPreflightOfAnUnknownPathIsNotFound() async throws {
        let headers: [HTTPField.Name: String] = [.origin: shop, .accessControlRequestMethod: "GET"]
        let response = try await send(.options, "/nothing", headers: headers)
        XCTAssertEqual(response.status, .notFound)
        XCTAssertNil(response.headers[.accessControlAllowMethods])
    }

    func testPagesMayReadProblemsAndTheHeadersOfTheContract() async throws {
        for path in ["/v1/books", "/nothing"] {
            let response = try await send(.get, path, headers: [.origin: shop])
            XCTAssertEqual(response.headers[.accessControlAllowOrigin], shop, path)
            XCTAssertTrue(try XCTUnwrap(response.headers[.accessControlExposeHeaders]).contains("ETag"), path)
        }
    }
}
