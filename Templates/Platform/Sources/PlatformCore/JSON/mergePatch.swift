/// The value that a JSON merge patch (RFC 7396) makes of another: members of the patch replace members, `null` removes them,
/// objects are merged, and everything else is replaced as a whole.
public func mergePatch(_ patch: JSONValue, onto target: JSONValue) -> JSONValue {
    guard case .object(let changes) = patch else { return patch }
    var result = target.object ?? JSONObject()
    for (name, change) in changes.members {
        result[name] = change == .null ? nil : mergePatch(change, onto: result[name] ?? .null)
    }
    return .object(result)
}
