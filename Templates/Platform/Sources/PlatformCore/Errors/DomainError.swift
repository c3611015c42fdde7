/// A request that a service refuses, in terms of the domain; the HTTP layer turns it into a problem (RFC 9457).
public struct DomainError: Error, Sendable, Hashable {
    /// What sort of refusal; each has one HTTP status.
    public enum Kind: Sendable, Hashable {
        /// The request cannot be understood: 400.
        case malformed
        /// The caller is not known: 401.
        case unauthorized
        /// The caller may not do this: 403.
        case forbidden
        /// There is no such thing, or the caller may not know of it: 404.
        case notFound
        /// It contradicts the present state: 409.
        case conflict
        /// The caller's version is not the present one: 412.
        case preconditionFailed
        /// It is understood, but breaks a rule: 422.
        case invalid
        /// The caller must say which version it means: 428.
        case preconditionRequired
        /// Nobody has written this yet: 501.
        case notImplemented
        /// Not now; later it may work: 503.
        case unavailable
    }

    /// What sort of refusal.
    public let kind: Kind
    /// What exactly, for programs; stable once published.
    public let code: String
    /// What exactly, for people.
    public let detail: String
    /// Everything that is wrong with the request, where it can be pointed at.
    public let violations: [Violation]

    /// An error of any kind; prefer the functions named after the kinds.
    public init(kind: Kind, code: String, detail: String, violations: [Violation] = []) {
        self.kind = kind
        self.code = code
        self.detail = detail
        self.violations = violations
    }
}

extension DomainError {
    /// There is no such thing; `what` is its name: `Book`.
    public static func notFound(_ what: String) -> Self {
        Self(kind: .notFound, code: "not_found", detail: "There is no such \(what).")
    }

    /// The request contradicts the present state.
    public static func conflict(code: String = "conflict", detail: String, violations: [Violation] = []) -> Self {
        Self(kind: .conflict, code: code, detail: detail, violations: violations)
    }

    /// The request breaks these rules; if it holds members that nobody knows, it counts as malformed.
    public static func invalid(_ violations: [Violation]) -> Self {
        if violations.contains(where: { $0.code == "unknown_member" }) { return malformed(violations: violations) }
        return Self(
            kind: .invalid,
            code: "invalid",
            detail: violations.count == 1 ? "One value is not valid." : "\(violations.count) values are not valid.",
            violations: violations
        )
    }

    /// The request cannot be understood.
    public static func malformed(
        code: String = "malformed",
        detail: String = "The request is not well formed.",
        violations: [Violation] = []
    ) -> Self {
        Self(kind: .malformed, code: code, detail: detail, violations: violations)
    }

    /// The caller's version is not the present one any more.
    public static let stale = Self(
        kind: .preconditionFailed,
        code: "stale",
        detail: "It has been changed since you read it. Read it again, then repeat your change."
    )

    /// It cannot go, because something else needs it.
    public static let inUse = Self.conflict(code: "in_use", detail: "Something else still refers to it.")

    /// The caller must send `If-Match`.
    public static let preconditionRequired = Self(
        kind: .preconditionRequired,
        code: "precondition_required",
        detail: "Send If-Match with the ETag that you have read, so that no other change is overwritten."
    )

    /// The caller must say who it is.
    public static func unauthorized(code: String = "unauthorized", detail: String = "Authentication is required.") -> Self {
        Self(kind: .unauthorized, code: code, detail: detail)
    }

    /// The caller may not do this.
    public static func forbidden(code: String = "forbidden", detail: String = "You may not do this.") -> Self {
        Self(kind: .forbidden, code: code, detail: detail)
    }

    /// Nobody has written this yet.
    public static func notImplemented(_ what: String) -> Self {
        Self(kind: .notImplemented, code: "not_implemented", detail: "\(what) is not implemented yet.")
    }

    /// Something that the service needs does not answer now.
    public static func unavailable(code: String = "unavailable", detail: String = "Try again in a moment.") -> Self {
        Self(kind: .unavailable, code: code, detail: detail)
    }
}
