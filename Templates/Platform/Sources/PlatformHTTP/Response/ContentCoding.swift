import HTTPTypes
import NIOCore

/// How bodies are compressed (RFC 9110 §8.4): by gzip, if the caller accepts it and there is something to gain.
enum ContentCoding {
    /// A shorter body fits into one packet as it is.
    static let leastLength = 1024
    /// What follows the version in the entity tag of a compressed body. Its bytes are others, so its strong tag must be (§8.8.3.3).
    static let tagSuffix = "-gzip"

    /// An entity tag without what says the coding: the version that it is of.
    static func version(ofTag tag: Substring) -> Substring {
        tag.hasSuffix(tagSuffix) ? tag.dropLast(tagSuffix.utf8.count) : tag
    }

    /// Whether `Accept-Encoding` allows gzip: by name or by `*`, and not with a quality of 0 (§12.5.3).
    static func acceptsGzip(_ header: String) -> Bool {
        var acceptsOthers = false
        for part in header.split(separator: ",") {
            let items = part.split(separator: ";").map { $0.trimmed.lowercased() }
            let quality = items.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            switch items.first {
            case "gzip", "x-gzip": return quality > 0
            case "*": acceptsOthers = quality > 0
            default: break
            }
        }
        return acceptsOthers
    }
}

extension APIResponse {
    /// Decides whether the body is to be compressed, and puts what follows from it into the header fields. It is not compressed yet:
    /// perhaps the caller has it already.
    mutating func negotiatesGzip(with request: APIRequest) -> Bool {
        guard request.settings.compresses, mayBeCompressed, body.readableBytes >= ContentCoding.leastLength else { return false }
        headers.append(HTTPField(name: .vary, value: "Accept-Encoding"))
        guard let header = request.headers[.acceptEncoding], ContentCoding.acceptsGzip(header) else { return false }
        if let tag = entityTag { entityTag = tag + ContentCoding.tagSuffix }
        return true
    }

    /// Compresses the body.
    mutating func compress() {
        guard let compressed = gzip(body) else {
            if let tag = entityTag { entityTag = String(ContentCoding.version(ofTag: tag[...])) }
            return
        }
        body = compressed
        headers[.contentEncoding] = "gzip"
    }
}
