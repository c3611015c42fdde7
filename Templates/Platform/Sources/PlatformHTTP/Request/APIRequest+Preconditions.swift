import HTTPTypes
public import PlatformCore

extension APIRequest {
    /// What `If-Match` and `If-None-Match` demand of the present version before a change (RFC 9110 §13.1).
    ///
    /// - Throws: `malformed` if `If-Match` does not hold entity tags.
    public func precondition() throws(DomainError) -> Precondition {
        guard let header = headers[.ifMatch] else {
            return headers[.ifNoneMatch] == "*" ? .absent : .none
        }
        guard let condition = TagCondition(header) else {
            throw .malformed(code: "malformed_if_match", detail: "If-Match must hold the ETag that was read, with its quotes, or *.")
        }
        switch condition {
        case .any: return .any
        // The comparison is a strong one: a weak tag matches nothing. The coding in which the version was read does not matter here.
        case .tags(let tags): return .versions(Set(tags.compactMap { $0.isWeak ? nil : Int64(ContentCoding.version(ofTag: $0.text)) }))
        }
    }
}
