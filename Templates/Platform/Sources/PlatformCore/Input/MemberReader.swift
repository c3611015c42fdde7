/// Reads the members of one JSON object, and collects everything that is wrong with them.
///
///     var reader = MemberReader(object)
///     let title = reader.string("title", length: 1...200, trim: true)
///     let stock = reader.int("stock", range: 0...Int64.max, default: 0)
///     try reader.finish()
///
/// After a violation a reading method returns a harmless placeholder; `finish()` throws before it can be used. A member that no
/// method asked for is unknown and refused by `finish()`.
///
/// When `patching` (RFC 7396), a member that is absent keeps its current value, which the caller passes as `keeping`; in any other
/// case `keeping` is ignored. `null` is no value: it empties an optional member and is refused for a required one.
public struct MemberReader {
    /// What is wrong with one value.
    struct Refusal: Error {
        let code: String
        let detail: String
    }

    let pointer: String
    let patching: Bool
    private let object: JSONObject
    private var known: [String] = []
    private var settable: [String] = []
    private(set) var violations: [Violation] = []

    /// More violations than this help nobody; a hostile body should not fill the answer.
    static let limit = 100

    /// A reader of this object, which lies at `pointer` in the body.
    public init(_ object: JSONObject, pointer: String = "", patching: Bool = false) {
        self.object = object
        self.pointer = pointer
        self.patching = patching
    }

    /// Refuses a member that the object has but that is not for the caller to set, such as `id`.
    public mutating func refuse(_ name: String, code: String = "read_only", detail: String = "Is set by the server.") {
        known.append(name)
        if object.contains(name) { note(name, Refusal(code: code, detail: detail)) }
    }

    /// Adds a violation that the caller found by itself.
    public mutating func add(_ violation: Violation) {
        if violations.count < Self.limit { violations.append(violation) }
    }

    /// Ends the reading.
    ///
    /// - Throws: `DomainError` with all violations, unknown members included, if there are any.
    public mutating func finish() throws(DomainError) {
        refuseUnknown()
        if !violations.isEmpty { throw .invalid(violations) }
    }

    /// A member that must have a value.
    mutating func required<Value>(
        _ name: String,
        default fallback: Value?,
        keeping current: Value?,
        placeholder: Value,
        _ read: (JSONValue) throws(Refusal) -> Value
    ) -> Value {
        guard let value = take(name) else {
            if patching, let current { return current }
            if let fallback { return fallback }
            note(name, Refusal(code: "required", detail: "Is required."))
            return placeholder
        }
        if value == .null {
            note(name, Refusal(code: "required", detail: "Is required and cannot be null."))
            return placeholder
        }
        return attempt(name, value, read) ?? placeholder
    }

    /// A member that may be left out or null.
    mutating func optional<Value>(
        _ name: String,
        default fallback: Value?,
        keeping current: Value??,
        _ read: (JSONValue) throws(Refusal) -> Value
    ) -> Value? {
        guard let value = take(name) else {
            if patching, let current { return current }
            return fallback
        }
        return value == .null ? nil : attempt(name, value, read)
    }

    /// Takes over what is wrong with a part of this object.
    mutating func merge(_ part: inout MemberReader) {
        part.refuseUnknown()
        for violation in part.violations { add(violation) }
    }

    /// Whether the object lacks a member, which is known from here on.
    mutating func isAbsent(_ name: String) -> Bool {
        take(name) == nil
    }

    private mutating func take(_ name: String) -> JSONValue? {
        known.append(name)
        settable.append(name)
        return object[name]
    }

    private mutating func attempt<Value>(_ name: String, _ value: JSONValue, _ read: (JSONValue) throws(Refusal) -> Value) -> Value? {
        do {
            return try read(value)
        } catch {
            note(name, error)
            return nil
        }
    }

    private mutating func note(_ name: String, _ refusal: Refusal) {
        add(Violation(pointer: Violation.pointer(to: name, below: pointer), code: refusal.code, detail: refusal.detail))
    }

    private mutating func refuseUnknown() {
        for name in object.names where !known.contains(name) {
            let suggestion = nearest(to: name, among: settable).map { " Did you mean “\($0)”?" } ?? ""
            note(name, Refusal(code: "unknown_member", detail: "Is not a member of this object.\(suggestion)"))
            if violations.count == Self.limit { return }
        }
    }
}
