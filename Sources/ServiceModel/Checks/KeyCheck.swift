import Diagnostics
import Spec

/// Checks the lists of names that an entity carries: `unique`, `indexes` and `defaultSort`.
struct KeyCheck {
    private let entity: Entity
    private let unreadable: Set<String>
    private(set) var diagnostics = Diagnostics()

    /// Prepares to check an entity's lists; of what could not be read nothing is said.
    init(_ entity: Entity, unreadable: Set<String>) {
        self.entity = entity
        self.unreadable = unreadable
    }

    /// The sets of `unique` or `indexes` that hold.
    mutating func sets(_ written: [Located<[Located<String>]>], _ key: String) -> [[String]] {
        var seen: Set<[String]> = []
        return written.compactMap { set in
            let names = set.value.map(\.value)
            let isKnown = set.value.map { isIndexable($0, key) }.allSatisfy { $0 }
            let identity = key == "unique" ? names.sorted() : names
            if !seen.insert(identity).inserted {
                diagnostics.error("E0420", at: set.location, "this list stands twice under \(key)", hint: "take one of them out")
            }
            if key == "unique", names.count == 1, let name = names.first, isUniqueAlone(name) {
                diagnostics.error("E0420", at: set.location, "`\(name)` is unique already", hint: "take this list out")
            }
            return isKnown && !names.isEmpty ? names : nil
        }
    }

    /// The keys of `defaultSort` that hold.
    mutating func sort(_ written: [Located<String>]) -> [SortKey] {
        var seen: Set<String> = []
        return written.compactMap { key in
            let descending = key.value.hasPrefix("-")
            let name = descending ? String(key.value.dropFirst()) : key.value
            let location = descending ? key.location.advanced(by: 1) : key.location
            guard seen.insert(name).inserted else {
                diagnostics.error("E0414", at: location, "`\(name)` stands twice in defaultSort", hint: "take one of them out")
                return nil
            }
            return isSortable(name, location) ? SortKey(field: name, descending: descending) : nil
        }
    }

    private func isUniqueAlone(_ name: String) -> Bool {
        entity.field(name)?.isUnique ?? entity.reference(name)?.isUnique ?? false
    }

    private mutating func isIndexable(_ name: Located<String>, _ key: String) -> Bool {
        if unreadable.contains(name.value) || entity.reference(name.value) != nil { return true }
        guard let field = entity.field(name.value) else {
            let known = entity.fields.map(\.name) + entity.references.map(\.name)
            let reference = entity.references.first { [$0.json, $0.column].contains(name.value) }
            let hint =
                reference.map { "write the relation's name: \($0.name)" } ?? Suggestion.hint(for: name.value, in: known, otherwise: nil)
            let message = "`\(entity.name)` has no field or belongsTo `\(name.value)`"
            diagnostics.error("E0413", at: name.location, message, hint: hint)
            return false
        }
        if ModifierFit.fits(.unique, field.type.kind) { return true }
        let message = "`\(name.value)` cannot stand under \(key): it is \(TypeWords.name(field.type))"
        diagnostics.error("E0413", at: name.location, message, hint: "an index holds numbers, times, short texts, enums and relations")
        return false
    }

    private mutating func isSortable(_ name: String, _ location: SourceLocation) -> Bool {
        if unreadable.contains(name) || name == "id" || (entity.hasTimestamps && (name == "createdAt" || name == "updatedAt")) {
            return true
        }
        if let field = entity.field(name) {
            if field.isSortable { return true }
            diagnostics.error(
                "E0414",
                at: location,
                "`\(name)` is not sortable",
                hint: "add `sort` to the field, so that lists can go on from any row"
            )
            return false
        }
        let known = entity.fields.filter(\.isSortable).map(\.name) + ["id", "createdAt", "updatedAt"]
        let message =
            entity.reference(name) == nil
            ? "`\(entity.name)` has no field `\(name)`" : "`\(name)` is a relation, and relations have no order"
        diagnostics.error("E0414", at: location, message, hint: Suggestion.hint(for: name, in: known, otherwise: nil))
        return false
    }
}
