import HTTPTypes
import HummingbirdCore

// What is looked at before anything else: whether the head of a request is short enough, and means one thing to everybody.
extension APIRequest {
    private static let targetLimit = 16_384
    private static let fieldsLimit = 32_768
    private static let fieldCountLimit = 100

    /// Checks the limits of this server and what the parser leaves to it. The parser's own limits, which it answers by a bare 400, are wider.
    ///
    /// - Throws: a problem with status 414, 431, 400 or 501.
    func checkHead() throws(Problem) {
        if target.path.utf8.count + target.query.utf8.count > Self.targetLimit {
            throw Problem(.uriTooLong, code: "uri_too_long", detail: "The path and the query may have 16,384 bytes together.")
        }
        var size = 0
        var count = 0
        var hosts = received.head.authority == nil ? 0 : 1
        for field in headers {
            size += field.name.rawName.utf8.count + field.value.utf8.count
            count += 1
            // The first one is the authority of the request, not a field.
            if field.name.canonicalName == "host" { hosts += 1 }
        }
        guard count <= Self.fieldCountLimit, size <= Self.fieldsLimit else {
            throw Problem(
                .requestHeaderFieldsTooLarge,
                code: "headers_too_large",
                detail: "There may be 100 header fields with 32,768 bytes together."
            )
        }
        // RFC 9112 §3.2: proxies that disagree about the host of a request can be led astray.
        guard hosts == 1 else { throw Problem(.badRequest, code: "malformed_host", detail: "There must be one Host header.") }
        // §6.1: where a body ends is known only by a coding that is understood. What follows is not read as another request.
        if let coding = headers[.transferEncoding], coding.lowercased() != "chunked" { throw Problem.unknownTransferCoding }
    }
}
