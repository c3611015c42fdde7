import Crypto
import HTTPTypes
public import PlatformCore

extension APIRequest {
    /// What makes the change of this request happen once, if it carries an `Idempotency-Key`; nil if it carries none.
    ///
    /// - Parameter answer: the response to the result; the one that a replay repeats.
    public func once<Value>(_ answer: @escaping @Sendable (Value) -> APIResponse) -> Once<Value>? {
        idempotencyKey.map { key in Once(key) { answer($0).kept } }
    }

    /// Reads the key that the request carries, if any, and for the key's fingerprint its body.
    ///
    /// - Throws: `malformed` if the header field does not hold one string (RFC 8941 §3.3.3), and what reading the body throws.
    mutating func readIdempotencyKey() async throws {
        guard let name = HTTPField.Name.idempotencyKey, let header = headers[name], let endpoint else { return }
        guard let text = Self.string(header), 1...Self.keyLimit ~= text.utf8.count else {
            throw DomainError.malformed(
                code: "malformed_idempotency_key",
                detail: "Idempotency-Key must be 1 to \(Self.keyLimit) ASCII characters in double quotes."
            )
        }
        let body = try await body()
        receivedBody = body
        var hash = SHA256()
        hash.update(data: Array("\(method.rawValue) \(target.path)\n".utf8))
        hash.update(data: body)
        idempotencyKey = IdempotencyKey(
            scope: "\(method.rawValue) \(endpoint.path)",
            text: text,
            fingerprint: hash.finalize().map { String($0, radix: 16) }.joined(separator: "."),
            received: .now,
            lifetime: settings.idempotencyLifetime
        )
    }

    private static let keyLimit = 255

    /// The text of a structured field's string; nil if the field is anything else.
    private static func string(_ field: String) -> String? {
        guard field.utf8.count >= 2, field.utf8.first == UInt8(ascii: "\""), field.utf8.last == UInt8(ascii: "\"") else { return nil }
        var text: [UInt8] = []
        var isEscaped = false
        for byte in field.utf8.dropFirst().dropLast() {
            guard 0x20..<0x7f ~= byte else { return nil }
            let isSpecial = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
            if isEscaped && !isSpecial || !isEscaped && byte == UInt8(ascii: "\"") { return nil }
            isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
            if !isEscaped { text.append(byte) }
        }
        return isEscaped ? nil : String(decoding: text, as: UTF8.self)
    }
}
