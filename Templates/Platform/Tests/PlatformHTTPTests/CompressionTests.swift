import CZlib
import HTTPTypes
import HummingbirdTesting
import NIOCore
import PlatformCore
import PlatformHTTP
import XCTest

final class CompressionTests: XCTestCase {
    private static let text = String(repeating: "a long text ", count: 200)

    private let service = TestService { table in
        table.get("/v1/long/{id}") { _ in .ok(JSONValue.string(text), version: 3) }
        table.get("/v1/secret") { _ in
            var response = APIResponse.ok(JSONValue.string(text))
            response.mayBeCompressed = false
            return response
        }
        table.put("/v1/long/{id}") { request in
            try request.precondition().check(current: 3, required: true)
            return .ok(JSONValue.string(text), version: 4)
        }
    }

    private func get(
        _ accepted: String?,
        _ path: String = "/v1/long/1",
        headers: HTTPFields = [:],
        method: HTTPRequest.Method = .get,
        _ configuration: ServerConfiguration = .testing()
    ) async throws -> TestResponse {
        var headers = headers
        headers[.acceptEncoding] = accepted
        return try await service.send(method, path, headers: headers, configuration)
    }

    /// The bytes that gzipped ones stand for.
    private func unzipped(_ response: TestResponse) -> String {
        var input = Array(response.body.readableBytesView)
        var output = [UInt8](repeating: 0, count: 1 << 16)
        var stream = z_stream()
        XCTAssertEqual(czlib_begin_gunzip(&stream), Z_OK)
        defer { inflateEnd(&stream) }
        let length = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                XCTAssertEqual(inflate(&stream, Z_FINISH), Z_STREAM_END)
                return Int(stream.total_out)
            }
        }
        return String(decoding: output[..<length], as: UTF8.self)
    }

    func testAPI30ALongBodyIsCompressedForThoseWhoAcceptIt() async throws {
        let plain = try await get(nil)
        let small = try await get("br, gzip")
        XCTAssertNil(plain.headers[.contentEncoding])
        XCTAssertEqual(small.headers[.contentEncoding], "gzip")
        XCTAssertLessThan(small.body.readableBytes, plain.body.readableBytes / 10)
        XCTAssertEqual(unzipped(small), plain.text)
        XCTAssertEqual(plain.text, "\"\(Self.text)\"")
        for response in [plain, small] { XCTAssertEqual(response.headers[.vary], "Accept-Encoding") }
    }

    func testAPI30WhoDoesNotAcceptItGetsItAsItIs() async throws {
        for accepted in ["gzip;q=0", "br", "identity", "*;q=0", "*, gzip;q=0.0", ""] {
            let response = try await get(accepted)
            XCTAssertNil(response.headers[.contentEncoding], accepted)
        }
        for accepted in ["GZIP", "*", "gzip;q=0.5", "deflate;q=1, x-gzip", "*;q=0, gzip"] {
            let response = try await get(accepted)
            XCTAssertEqual(response.headers[.contentEncoding], "gzip", accepted)
        }
    }

    func testAPI30AShortBodyIsLeftAlone() async throws {
        let response = try await get("gzip", "/v1/books/\(Book.id)")
        XCTAssertNil(response.headers[.contentEncoding])
        XCTAssertNil(response.headers[.vary])
        XCTAssertEqual(response.headers[.eTag], "\"3\"")
    }

    func testAPI30ABodyWithASecretIsLeftAlone() async throws {
        let response = try await get("gzip", "/v1/secret")
        XCTAssertNil(response.headers[.contentEncoding])
    }

    func testAPI30TheConfigurationCanTurnItOff() async throws {
        var configuration = ServerConfiguration.testing()
        configuration.compresses = false
        let response = try await get("gzip", configuration)
        XCTAssertNil(response.headers[.contentEncoding])
        XCTAssertNil(response.headers[.vary])
    }

    func testAPI30EachCodingHasAnEntityTagOfItsOwn() async throws {
        let plain = try await get(nil)
        let small = try await get("gzip")
        XCTAssertEqual(plain.headers[.eTag], "\"3\"")
        XCTAssertEqual(small.headers[.eTag], "\"3-gzip\"")
    }

    func testAPI30EitherTagIsGoodForConditions() async throws {
        for tag in ["\"3\"", "\"3-gzip\""] {
            for accepted in [nil, "gzip"] {
                let same = try await get(accepted, headers: [.ifNoneMatch: tag])
                XCTAssertEqual(same.status, .notModified)
                XCTAssertEqual(same.headers[.vary], "Accept-Encoding")
                XCTAssertEqual(same.headers[.eTag], accepted == nil ? "\"3\"" : "\"3-gzip\"")
                XCTAssertEqual(same.body.readableBytes, 0)
            }
            let changed = try await get(nil, headers: [.ifMatch: tag], method: .put)
            XCTAssertEqual(changed.status, .ok, tag)
        }
        let stale = try await get(nil, headers: [.ifMatch: "\"2-gzip\""], method: .put)
        try stale.assertProblem(412, "stale")
    }

    func testAPI30HeadTellsWhatGetWouldSend() async throws {
        let got = try await get("gzip")
        let head = try await get("gzip", method: .head)
        for name in [HTTPField.Name.contentEncoding, .contentLength, .eTag, .vary] {
            XCTAssertEqual(head.headers[name], got.headers[name], "\(name)")
        }
    }
}

extension CompressionTests {
    private func get(_ accepted: String, _ configuration: ServerConfiguration) async throws -> TestResponse {
        try await get(accepted, "/v1/long/1", headers: [:], method: .get, configuration)
    }
}
