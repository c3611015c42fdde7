import HTTPTypes
import PlatformCore

extension DocumentChecks {
    /// `/openapi.yaml`, which is long, comes compressed to those who accept that: as another representation, with a tag of its own.
    func compressesItsDocument() async throws {
        let path = "/openapi.yaml"
        let plain = try await get(200, path, accepting: "identity")
        for other in ["gzip;q=0", "br", "*;q=0"] {
            let answer = try await get(200, path, accepting: other)
            if answer.body != plain.body { report("\(path) is compressed for who accepts \(other) only") }
        }
        let headers = (plain.header("Vary") ?? "").split { $0 == "," || $0 == " " }
        if !headers.contains("Accept-Encoding") { report("\(path) does not say that it differs by Accept-Encoding") }
        for accepted in ["gzip", "br, *"] {
            let answer = try await get(200, path, accepting: accepted)
            // How every gzip file begins (RFC 1952 §2.3.1).
            let isCompressed = answer.body.starts(with: [0x1f, 0x8b]) && answer.header("Content-Encoding") == "gzip"
            if !isCompressed || answer.body.count >= plain.body.count { report("\(path) is not compressed for who accepts \(accepted)") }
            if answer.header("ETag") == plain.header("ETag") { report("\(path) has one entity tag, compressed or not") }
            try await get(304, path, accepting: accepted, tag: answer.header("ETag"))
        }
    }

    @discardableResult
    private func get(_ status: Int, _ path: String, accepting coding: String, tag: String? = nil) async throws -> TestResponse {
        var headers = ["Accept-Encoding": coding]
        headers["If-None-Match"] = tag
        return try await service.expect(status, .get, path, headers: headers, file: place.file, line: place.line)
    }
}
