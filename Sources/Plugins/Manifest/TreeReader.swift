import Diagnostics
import Spec

/// Reads the parts of a tree that a plugin's author wrote, strictly: unknown keys and wrong shapes are errors with their place.
struct TreeReader {
    /// What was found.
    var diagnostics = Diagnostics()

    /// The known entries of a mapping, by key.
    struct Entries {
        var location: SourceLocation
        var byKey: [String: SpecEntry]

        subscript(_ key: String) -> SpecEntry? { byKey[key] }
    }

    /// The entries of a mapping that takes these keys only.
    mutating func entries(_ value: SpecValue, of owner: String, keys: [String], required: [String] = []) -> Entries? {
        guard let all = map(value, of: owner) else { return nil }
        var known: [String: SpecEntry] = [:]
        for entry in all {
            guard keys.contains(entry.key.value) else {
                let nearest = nearestSpelling(to: entry.key.value, among: keys)
                diagnostics.error(
                    "E1411",
                    at: entry.key.location,
                    "unknown key `\(entry.key.value)` of \(owner)",
                    hint: nearest.map { "did you mean `\($0)`?" } ?? "it takes \(keys.joined(separator: ", "))"
                )
                continue
            }
            known[entry.key.value] = entry
        }
        for key in required where known[key] == nil {
            diagnostics.error("E1410", at: value.location, "`\(key)` of \(owner) is missing")
        }
        return Entries(location: value.location, byKey: known)
    }

    /// The entries of a mapping of any names.
    mutating func map(_ value: SpecValue, of owner: String) -> [SpecEntry]? {
        if case .map(let entries, _) = value { return entries }
        diagnostics.error("E1410", at: value.location, "\(owner) is a mapping")
        return nil
    }

    /// The items of a list.
    mutating func list(_ entry: SpecEntry?) -> [SpecValue] {
        guard let entry else { return [] }
        if case .list(let items, _) = entry.value { return items }
        diagnostics.error("E1410", at: entry.value.location, "`\(entry.key.value)` is a list")
        return []
    }

    /// A text that is not empty.
    mutating func text(_ entry: SpecEntry?) -> Located<String>? {
        entry.flatMap { text($0.value, of: $0.key.value) }
    }

    /// A text that is not empty.
    mutating func text(_ value: SpecValue, of key: String) -> Located<String>? {
        if case .scalar(let text) = value, !text.value.isEmpty { return text }
        diagnostics.error("E1410", at: value.location, "`\(key)` is a text")
        return nil
    }

    /// The texts of a list.
    mutating func texts(_ entry: SpecEntry?) -> [Located<String>] {
        list(entry).compactMap { text($0, of: entry?.key.value ?? "") }
    }

    /// `true` or `false`; false where nothing stands.
    mutating func flag(_ entry: SpecEntry?) -> Bool {
        guard let text = text(entry) else { return false }
        if text.value != "true", text.value != "false" {
            diagnostics.error("E1410", at: text.location, "`\(entry?.key.value ?? "")` is true or false, not `\(text.value)`")
        }
        return text.value == "true"
    }

    /// A whole number.
    mutating func integer(_ entry: SpecEntry?) -> Int? {
        guard let text = text(entry) else { return nil }
        if let number = Int(text.value) { return number }
        diagnostics.error("E1410", at: text.location, "`\(entry?.key.value ?? "")` is a whole number, not `\(text.value)`")
        return nil
    }

    /// One of a few words.
    mutating func word<Value: RawRepresentable<String> & CaseIterable>(
        _ entry: SpecEntry?,
        _ type: Value.Type,
        code: String = "E1410"
    ) -> Located<Value>? {
        text(entry).flatMap { word($0, of: entry?.key.value ?? "", type, code: code) }
    }

    /// One of a few words.
    mutating func word<Value: RawRepresentable<String> & CaseIterable>(
        _ text: Located<String>,
        of key: String,
        _ type: Value.Type,
        code: String = "E1410"
    ) -> Located<Value>? {
        if let value = Value(rawValue: text.value) { return Located(value, at: text.location) }
        let words = type.allCases.map(\.rawValue)
        let nearest = nearestSpelling(to: text.value, among: words)
        diagnostics.error(
            code,
            at: text.location,
            "there is no \(key) `\(text.value)`",
            hint: nearest.map { "did you mean `\($0)`?" } ?? "there are \(words.joined(separator: ", "))"
        )
        return nil
    }

    /// Reports a text that is not of a form.
    mutating func require(_ text: Located<String>, _ isFine: Bool, _ message: String, hint: String? = nil) {
        if !isFine { diagnostics.error("E1410", at: text.location, message, hint: hint) }
    }
}
