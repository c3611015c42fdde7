import HTTPTypes

// Field names that HTTPTypes does not list. Its initialiser can fail, so each is an optional, and `add` takes one.
extension HTTPField.Name {
    static let acceptPatch = HTTPField.Name("Accept-Patch")
    static let acceptPost = HTTPField.Name("Accept-Post")
    static let idempotencyKey = HTTPField.Name("Idempotency-Key")
    static let idempotencyReplayed = HTTPField.Name("Idempotency-Replayed")
    static let link = HTTPField.Name("Link")
    static let permissionsPolicy = HTTPField.Name("Permissions-Policy")
    static let referrerPolicy = HTTPField.Name("Referrer-Policy")
    static let requestID = HTTPField.Name("X-Request-Id")
}

extension HTTPFields {
    /// Adds a field.
    mutating func add(_ name: HTTPField.Name?, _ value: String) {
        guard let name else { return }
        append(HTTPField(name: name, value: value))
    }
}
