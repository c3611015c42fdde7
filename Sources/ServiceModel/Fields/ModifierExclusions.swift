import Spec

/// Which modifiers cannot stand together: the second of the two tables behind the words of a line.
enum ModifierExclusions {
    /// Two modifiers, and why one of them must go.
    struct Pair: Sendable, Hashable {
        /// The one that is kept in the sentence's first place.
        var first: Modifier.Name
        /// The one that it excludes.
        var second: Modifier.Name
        /// Why, as the rest of a sentence.
        var reason: String

        init(_ first: Modifier.Name, _ second: Modifier.Name, _ reason: String) {
            self.first = first
            self.second = second
            self.reason = reason
        }

        func isAbout(_ left: Modifier.Name, _ right: Modifier.Name) -> Bool {
            (first == left && second == right) || (first == right && second == left)
        }
    }

    /// Pairs of a field's modifiers.
    static let fields: [Pair] = [
        Pair(.secret, .sort, "the order of a list would tell what is never returned"),
        Pair(.secret, .filter, "a filter would tell what is never returned"),
        Pair(.secret, .search, "a search would tell what is never returned"),
        Pair(.secret, .unique, "a refused value would tell that someone has it"),
        Pair(.secret, .readonly, "it would be neither sent nor returned"),
        Pair(.secret, .read, "nobody reads a secret"),
        Pair(.encrypted, .sort, "what is stored has another order"),
        Pair(.encrypted, .filter, "what is stored can only be looked up whole; `unique` can stay"),
        Pair(.encrypted, .search, "what is stored holds no words"),
        Pair(.read, .sort, "the order of a list would tell it to everyone"),
        Pair(.read, .filter, "a filter would tell it to everyone"),
        Pair(.read, .search, "a search would tell it to everyone"),
        Pair(.readonly, .immutable, "clients never send a readonly field, so there is nothing to send only once"),
        Pair(.readonly, .write, "clients never send a readonly field"),
        Pair(.unique, .default, "the second row with the default would be refused"),
    ]

    /// Pairs of a `belongsTo`'s modifiers.
    static let references: [Pair] = [
        Pair(.readonly, .immutable, "clients never send a readonly relation, so there is nothing to send only once"),
        Pair(.readonly, .write, "clients never send a readonly relation"),
        Pair(.read, .filter, "a filter would tell it to everyone"),
    ]

    /// Every modifier of the list that another one before it in the line excludes, with that other one and the reason.
    static func conflicts(_ modifiers: [Modifier], _ pairs: [Pair]) -> [(modifier: Modifier, with: Modifier.Name, reason: String)] {
        guard modifiers.count > 1 else { return [] }
        var conflicts: [(modifier: Modifier, with: Modifier.Name, reason: String)] = []
        for (index, modifier) in modifiers.enumerated() {
            for earlier in modifiers[..<index] {
                guard let pair = pairs.first(where: { $0.isAbout(modifier.name, earlier.name) }) else { continue }
                conflicts.append((modifier, earlier.name, pair.reason))
            }
        }
        return conflicts
    }
}
