/// The key under which a caller may send the same change again without making it twice (draft-ietf-httpapi-idempotency-key-header).
public struct IdempotencyKey: Sendable, Hashable {
    /// What the key belongs to: the method and the template of the path, `POST /v1/books`. Whoever knows the caller puts it in front, so
    /// that nobody is told what another one was answered.
    public var scope: String
    /// The key itself: 1 to 255 characters that the caller has made up.
    public let text: String
    /// Tells requests apart: two with the same fingerprint are the same.
    public let fingerprint: String
    /// When the request came.
    public let received: Timestamp
    /// How long the answer is kept from then on.
    public let lifetime: Duration

    /// The key of a request.
    public init(scope: String, text: String, fingerprint: String, received: Timestamp, lifetime: Duration) {
        self.scope = scope
        self.text = text
        self.fingerprint = fingerprint
        self.received = received
        self.lifetime = lifetime
    }

    /// When the key means nothing any more.
    public var expiry: Timestamp { Timestamp(microseconds: received.microseconds + lifetime.components.seconds * 1_000_000) }

    /// The key came with another request before.
    public static let reused = DomainError(
        kind: .invalid,
        code: "idempotency_key_reused",
        detail: "This Idempotency-Key came with another request before. A request that differs needs a key of its own."
    )
}
