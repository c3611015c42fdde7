/// Checks that a pattern is written in the part of ECMA-262 that the service's own engine, OpenAPI and its validators read alike.
///
/// The reader has seen to `^`, `$`, look-around and matching brackets; this is about what stands between. The language is that of `Pattern` in PlatformCore: characters, `.`,
/// classes, `\d \w \s` and their opposites, groups, alternatives, `* + ? {m,n}`; no look-around, no references back.
struct PatternCheck {
    /// What is wrong with a pattern, and what to do.
    struct Problem: Error, Sendable, Hashable {
        var message: String
        var hint: String

        /// What the reader has reported; nothing more is said of it.
        static let reported = Problem(message: "", hint: "")
    }

    /// The most states that the service's engine compiles a pattern to.
    static let mostStates = 2000

    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var depth = 0

    /// Checks a pattern.
    static func check(_ pattern: String) throws(Problem) {
        var check = PatternCheck(scalars: Array(pattern.unicodeScalars))
        let states = try check.alternatives()
        guard check.position == check.scalars.count else { throw Problem.reported }
        guard states <= mostStates else {
            throw Problem(message: "this pattern is too large for a service to match", hint: "check the value in the rules file")
        }
    }

    private init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard current == scalar else { return false }
        position += 1
        return true
    }

    private mutating func alternatives() throws(Problem) -> Int {
        var states = try sequence()
        while take("|") {
            if depth == 0 {
                let inner = String(String.UnicodeScalarView(scalars.dropFirst().dropLast()))
                throw Problem(message: "`^` and `$` hold for one alternative each", hint: "write ^(?:\(inner))$")
            }
            states += try sequence() + 2
        }
        return states
    }

    private mutating func sequence() throws(Problem) -> Int {
        var states = 0
        while let scalar = current, scalar != "|", scalar != ")" {
            position += 1
            states += try repeated(atom(scalar), isAnchor: scalar == "^" || scalar == "$")
        }
        return states
    }

    private mutating func atom(_ scalar: Unicode.Scalar) throws(Problem) -> Int {
        switch scalar {
        case "[": try characterClass()
        case "(": return try group()
        case "\\": try escape(isInClass: false)
        case "*", "+", "?", "{", "}", "]":
            throw Problem(
                message: "`\(scalar)` has no meaning where it stands in this pattern",
                hint: "write \\\(scalar) for the character"
            )
        default: break
        }
        return 1
    }

    private mutating func group() throws(Problem) -> Int {
        if take("?"), !take(":") {
            let rest = String(String.UnicodeScalarView(scalars[position...].prefix(2)))
            if ["=", "!", "<=", "<!"].contains(where: rest.hasPrefix) { throw Problem.reported }
            throw Problem(message: "a pattern's groups have no names", hint: "write ( ) or (?: )")
        }
        depth += 1
        guard depth <= 20 else {
            throw Problem(message: "groups stand more than 20 deep in each other", hint: "check the value in the rules file")
        }
        let states = try alternatives()
        depth -= 1
        guard take(")") else { throw Problem.reported }
        return states
    }

    private mutating func repeated(_ states: Int, isAnchor: Bool) throws(Problem) -> Int {
        guard let most = try repetition() else { return states }
        if isAnchor { throw Problem(message: "`^` and `$` cannot be repeated", hint: "leave the repetition out") }
        _ = take("?")
        if let next = current, "*+?{".unicodeScalars.contains(next) {
            throw Problem(message: "a repetition cannot be repeated", hint: "put the first one into a group: (?:a+){2}")
        }
        return min(states * max(most, 1) + most + 2, PatternCheck.mostStates + 1)
    }

    /// How often an atom is written out for `*`, `+`, `?` and `{m,n}`.
    private mutating func repetition() throws(Problem) -> Int? {
        if take("*") || take("+") || take("?") { return 1 }
        guard take("{") else { return nil }
        let least = number()
        let most = take(",") ? number() ?? least : least
        guard let least, let most, take("}"), least <= most else {
            throw Problem(message: "a count in this pattern cannot be read", hint: "write {2}, {2,} or {2,5}; \\{ for the character")
        }
        return most
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let digit = current, "0"..."9" ~= digit {
            value = min((value ?? 0) * 10 + Int(digit.value - 48), PatternCheck.mostStates + 1)
            position += 1
        }
        return value
    }

    private mutating func characterClass() throws(Problem) {
        _ = take("^")
        if current == "]" { throw Problem(message: "an empty class matches nothing", hint: "write \\] for the character") }
        while current != nil, current != "]" {
            let lower = try classItem()
            guard current == "-", position + 1 < scalars.count, scalars[position + 1] != "]" else { continue }
            position += 1
            guard let lower, let upper = try classItem(), lower.value <= upper.value else {
                throw Problem(message: "a range goes from one character to a later one", hint: "write \\- for the character")
            }
        }
        guard take("]") else { throw Problem.reported }
    }

    /// One character of a class, or nothing for `\d` and the like, which stand for several.
    private mutating func classItem() throws(Problem) -> Unicode.Scalar? {
        guard let scalar = current else { throw Problem.reported }
        position += 1
        if scalar == "[" { throw Problem(message: "a class in a class is not portable", hint: "write \\[ for the character") }
        guard scalar == "\\" else { return scalar }
        let escaped = current
        try escape(isInClass: true)
        return escaped.flatMap { "dwsDWS".unicodeScalars.contains($0) ? nil : PatternCheck.meanings[$0] ?? $0 }
    }

    private static let meanings: [Unicode.Scalar: Unicode.Scalar] = ["t": "\t", "n": "\n", "r": "\r"]

    private mutating func escape(isInClass: Bool) throws(Problem) {
        guard let scalar = current else { throw Problem(message: "a `\\` stands at the end", hint: "write \\\\ for the character") }
        position += 1
        if "dwsDWStnr^$\\.*+?()[]{}|/".unicodeScalars.contains(scalar) || (isInClass && scalar == "-") { return }
        let isReference = "1"..."9" ~= scalar
        let message = isReference ? "a pattern cannot refer back to a group" : "`\\\(scalar)` does not mean the same everywhere"
        throw Problem(message: message, hint: "there are \\d, \\w, \\s, their opposites, \\t, \\n, \\r and signs such as \\.")
    }
}
