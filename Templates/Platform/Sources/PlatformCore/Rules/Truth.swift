/// Three-valued logic, as SQL has it: true, false, and nil for *unknown*, which is what a comparison with an absent value gives.
///
/// Emitted rules and the CHECKs of their tables are made of the same conditions; these functions make both say the same of every row.
public enum Truth {
    /// Whether the conclusion holds wherever the premise does: false only where the premise is true and the conclusion is false.
    public static func `if`(_ premise: Bool?, then conclusion: Bool?) -> Bool? {
        any(not(premise), conclusion)
    }

    /// The opposite; the opposite of unknown is unknown.
    public static func not(_ truth: Bool?) -> Bool? {
        truth.map { !$0 }
    }

    /// Whether all hold: false as soon as one is false, else unknown as soon as one is unknown.
    public static func all(_ truths: Bool?...) -> Bool? {
        if truths.contains(false) { return false }
        return truths.contains(nil) ? nil : true
    }

    /// Whether one holds: true as soon as one is true, else unknown as soon as one is unknown.
    public static func any(_ truths: Bool?...) -> Bool? {
        if truths.contains(true) { return true }
        return truths.contains(nil) ? nil : false
    }

    /// Compares two values by an operator: `compare(startsOn, <=, endsOn)`; unknown where one is absent.
    public static func compare<Value: Comparable>(_ left: Value?, _ isMet: (Value, Value) -> Bool, _ right: Value?) -> Bool? {
        guard let left, let right else { return nil }
        return isMet(left, right)
    }

    /// Whether both values are the same; unknown where one is absent.
    public static func equal<Value: Equatable>(_ left: Value?, _ right: Value?) -> Bool? {
        guard let left, let right else { return nil }
        return left == right
    }

    /// Whether both texts are the same byte by byte, as databases compare them: `é` in one character is not `é` in two.
    public static func equal(_ left: String?, _ right: String?) -> Bool? {
        guard let left, let right else { return nil }
        return left.utf8.elementsEqual(right.utf8)
    }

    /// Whether two texts are not the same byte by byte; an absent one differs from any other.
    public static func differ(_ left: String?, _ right: String?) -> Bool {
        equal(left, right).map { !$0 } ?? ((left == nil) != (right == nil))
    }

    /// Whether the value is one of these; unknown where it is absent, or where it is none of them and one of them is absent.
    public static func isOne<Value: Equatable>(_ value: Value?, of choices: [Value?]) -> Bool? {
        isOne(choices.map { equal(value, $0) })
    }

    /// Whether the text is one of these, byte by byte.
    public static func isOne(_ text: String?, of choices: [String?]) -> Bool? {
        isOne(choices.map { equal(text, $0) })
    }

    private static func isOne(_ matches: [Bool?]) -> Bool? {
        if matches.contains(true) { return true }
        return matches.contains(nil) ? nil : false
    }
}
