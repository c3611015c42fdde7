import Diagnostics
import Spec

/// Puts mixins into the entities that include them.
///
/// Lists (fields, relations, uniques, indexes, rules, actions, `x-…`) are put together, the mixins' first. Of the other keys the entity's wins, and two mixins
/// that disagree on one are an error.
struct MixinExpansion {
    private let mixins: [String: EntityDeclaration]
    private var expanded: [String: [EntityDeclaration]] = [:]
    private(set) var diagnostics = Diagnostics()

    /// Prepares to expand with the mixins of a document.
    init(mixins: [String: EntityDeclaration]) {
        self.mixins = mixins
    }

    /// The entity with its mixins put in.
    mutating func expand(_ entity: EntityDeclaration) -> ExpandedEntity {
        let included = parts(of: entity, chain: [])
        let own = entity.access.map { [$0] } ?? []
        var result = entity
        result.isUnreadable =
            entity.isUnreadable || included.contains(where: \.isUnreadable) || entity.include.contains { mixins[$0.value] == nil }
        guard !included.isEmpty else { return ExpandedEntity(declaration: result, accessLayers: own) }
        putTogether(included, into: &result)
        settle(included, into: &result)
        return ExpandedEntity(declaration: result, accessLayers: own + included.compactMap(\.access))
    }

    /// The mixins that a declaration includes, those that they include first, each once.
    private mutating func parts(of declaration: EntityDeclaration, chain: [String]) -> [EntityDeclaration] {
        var parts: [EntityDeclaration] = []
        var seen: Set<String> = []
        for include in declaration.include {
            guard let mixin = mixins[include.value] else {
                reportUnknown(include)
                continue
            }
            if chain.contains(include.value) || include.value == declaration.name.value {
                let circle = (chain.drop { $0 != include.value } + [declaration.name.value, include.value]).joined(separator: " → ")
                diagnostics.error("E0417", at: include.location, "mixins include each other: \(circle)", hint: "take one `include` out")
                continue
            }
            let nested: [EntityDeclaration]
            if let known = expanded[include.value] {
                nested = known
            } else {
                nested = self.parts(of: mixin, chain: chain + [declaration.name.value]) + [mixin]
                expanded[include.value] = nested
            }
            for part in nested where part.name.value != declaration.name.value && seen.insert(part.name.value).inserted {
                parts.append(part)
            }
        }
        return parts
    }

    private mutating func reportUnknown(_ include: Located<String>) {
        let hint = Suggestion.hint(for: include.value, in: mixins.keys.sorted(), otherwise: "declare it under mixins:")
        diagnostics.error("E0404", at: include.location, "there is no mixin `\(include.value)`", hint: hint)
    }

    private mutating func putTogether(_ included: [EntityDeclaration], into result: inout EntityDeclaration) {
        result.fields = merge(included.map(\.fields) + [result.fields], \.name, "field")
        result.relations = merge(included.map(\.relations) + [result.relations], \.name, "relation")
        result.rules = merge(included.map(\.rules) + [result.rules], \.name, "rule")
        result.actions = merge(included.map(\.actions) + [result.actions], \.name, "action")
        result.unique = included.flatMap(\.unique) + result.unique
        result.indexes = included.flatMap(\.indexes) + result.indexes
        let ownKeys = Set(result.extensions.map(\.key.value))
        var mixed: [ExtensionDeclaration] = []
        for entry in included.flatMap(\.extensions) where !ownKeys.contains(entry.key.value) {
            if let earlier = mixed.first(where: { $0.key.value == entry.key.value }) {
                if !entry.value.saysTheSame(as: earlier.value) {
                    reportDisagreement(entry.key.value, entry.key.location, earlier.key.location, result)
                }
            } else {
                mixed.append(entry)
            }
        }
        result.extensions = mixed + result.extensions
    }

    private mutating func merge<Part>(_ lists: [[Part]], _ name: KeyPath<Part, Located<String>>, _ what: String) -> [Part] {
        var seen: [String: SourceLocation] = [:]
        var merged: [Part] = []
        for part in lists.joined() {
            let located = part[keyPath: name]
            if let earlier = seen[located.value] {
                diagnostics.error(
                    "E0415",
                    at: located.location,
                    "the \(what) `\(located.value)` comes from two places",
                    hint: "a mixin cannot be overridden: take one of them out",
                    related: [Diagnostic.Related(location: earlier, message: "the other one is here")]
                )
            } else {
                seen[located.value] = located.location
                merged.append(part)
            }
        }
        return merged
    }

    private mutating func settle(_ included: [EntityDeclaration], into result: inout EntityDeclaration) {
        settle("description", included, &result, \.description) { $0.value == $1.value }
        settle("defaultSort", included, &result, \.defaultSort) { $0.map(\.value) == $1.map(\.value) }
        settle("operations", included, &result, \.operations) { $0.map(\.value) == $1.map(\.value) }
        settle("owner", included, &result, \.owner) { $0.value == $1.value }
        settle("tenant", included, &result, \.tenant) { $0.value == $1.value }
        settle("id", included, &result, \.id) { $0.value == $1.value }
        settle("timestamps", included, &result, \.timestamps) { $0.value == $1.value }
        settle("versioned", included, &result, \.versioned) { $0.value == $1.value }
        settle("softDelete", included, &result, \.softDelete) { $0.value == $1.value }
        settle("cache", included, &result, \.cache) { $0.saysTheSame(as: $1) }
    }

    private mutating func settle<Value>(
        _ key: String,
        _ included: [EntityDeclaration],
        _ result: inout EntityDeclaration,
        _ member: WritableKeyPath<EntityDeclaration, Value?>,
        _ isSame: (Value, Value) -> Bool
    ) {
        guard result[keyPath: member] == nil else { return }
        let givers = included.filter { $0[keyPath: member] != nil }
        guard let first = givers.first, let value = first[keyPath: member] else { return }
        if let other = givers.dropFirst().first(where: { giver in giver[keyPath: member].map { !isSame(value, $0) } ?? false }) {
            reportDisagreement(key, other.name.location, first.name.location, result)
        }
        result[keyPath: member] = value
    }

    private mutating func reportDisagreement(_ key: String, _ second: SourceLocation, _ first: SourceLocation, _ entity: EntityDeclaration)
    {
        diagnostics.error(
            "E0416",
            at: entity.name.location,
            "two mixins of `\(entity.name.value)` disagree on `\(key)`",
            hint: "say in `\(entity.name.value)` which it is",
            related: [
                Diagnostic.Related(location: first, message: "one is given here"),
                Diagnostic.Related(location: second, message: "another here"),
            ]
        )
    }
}

extension SpecValue {
    /// Whether both hold the same texts, wherever they were written.
    func saysTheSame(as other: SpecValue) -> Bool {
        switch (self, other) {
        case (.scalar(let left), .scalar(let right)): left.value == right.value
        case (.list(let left, _), .list(let right, _)):
            left.count == right.count && zip(left, right).allSatisfy { $0.saysTheSame(as: $1) }
        case (.map(let left, _), .map(let right, _)):
            left.count == right.count && zip(left, right).allSatisfy { $0.key.value == $1.key.value && $0.value.saysTheSame(as: $1.value) }
        default: false
        }
    }
}
