/// Reads the subset of regular expressions that `PatternSampler` samples.
struct PatternParser {
    private let scalars: [Unicode.Scalar]
    private var position = 0

    private static let digits = Array("0123456789".unicodeScalars)
    private static let lower = Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars)
    private static let upper = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars)
    private static let printable = lower + upper + digits + Array(" -_.,:;!?#$%&'()*+/<=>@[]^{}|~\"\\`".unicodeScalars)

    init(_ pattern: String) {
        scalars = Array(pattern.unicodeScalars)
    }

    /// The whole pattern, anchors dropped.
    mutating func parse() -> PatternNode? {
        if next == "^" { position += 1 }
        let node = alternatives()
        if next == "$" { position += 1 }
        return position == scalars.count ? node : nil
    }

    private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private mutating func take() -> Unicode.Scalar? {
        defer { position += 1 }
        return next
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        position += 1
        return true
    }

    private mutating func alternatives() -> PatternNode? {
        guard let first = sequence() else { return nil }
        var parts = [first]
        while take("|") {
            guard let part = sequence() else { return nil }
            parts.append(part)
        }
        return parts.count == 1 ? first : .alternatives(parts)
    }

    private mutating func sequence() -> PatternNode? {
        var parts: [PatternNode] = []
        while let scalar = next, scalar != "|", scalar != ")", !(scalar == "$" && position == scalars.count - 1) {
            guard let atom = atom(), let part = repeated(atom) else { return nil }
            parts.append(part)
        }
        return .sequence(parts)
    }

    private mutating func atom() -> PatternNode? {
        guard let scalar = take() else { return nil }
        switch scalar {
        case "(":
            if take("?"), !take(":") { return nil }
            guard let node = alternatives(), take(")") else { return nil }
            return node
        case "[": return characterClass().map { .character($0) }
        case ".": return .character(Self.printable)
        case "\\": return escape().map { .character($0) }
        case "*", "+", "?", "{", "^", "$": return nil
        default: return .character([scalar])
        }
    }

    private mutating func repeated(_ atom: PatternNode) -> PatternNode? {
        var node = atom
        switch next {
        case "*": node = .repetition(atom, minimum: 0, maximum: nil)
        case "+": node = .repetition(atom, minimum: 1, maximum: nil)
        case "?": node = .repetition(atom, minimum: 0, maximum: 1)
        case "{":
            position += 1
            guard let minimum = number() else { return nil }
            var maximum: Int? = minimum
            if take(",") {
                maximum = next == "}" ? nil : number()
                if maximum == nil, next != "}" { return nil }
            }
            guard take("}"), maximum.map({ $0 >= minimum }) ?? true else { return nil }
            _ = take("?")
            return .repetition(atom, minimum: minimum, maximum: maximum)
        default: return node
        }
        position += 1
        // A lazy count matches the same texts.
        _ = take("?")
        return node
    }

    private mutating func number() -> Int? {
        var digits = ""
        while let scalar = next, Self.digits.contains(scalar) {
            digits.unicodeScalars.append(scalar)
            position += 1
        }
        return Int(digits)
    }

    private mutating func characterClass() -> [Unicode.Scalar]? {
        let isNegated = take("^")
        var members: [Unicode.Scalar] = []
        repeat {
            guard let scalar = take() else { return nil }
            guard let first = scalar == "\\" ? escape() : [scalar] else { return nil }
            if next == "-", position + 1 < scalars.count, scalars[position + 1] != "]", first.count == 1 {
                position += 1
                guard let end = take(), let last = end == "\\" ? escape() : [end], last.count == 1, first[0].value <= last[0].value
                else { return nil }
                // The first few hundred of a wide range are samples enough.
                members += (first[0].value...min(last[0].value, first[0].value + 255)).compactMap(Unicode.Scalar.init)
            } else {
                members += first
            }
        } while next != "]"
        position += 1
        let choices = isNegated ? Self.printable.filter { !members.contains($0) } : members
        // Each once, so that samples differ; blanks last, so that trimming spares the first ones.
        var seen: Set<Unicode.Scalar> = []
        let distinct = choices.filter { seen.insert($0).inserted }
        let ordered = distinct.filter { !$0.properties.isWhitespace } + distinct.filter(\.properties.isWhitespace)
        return ordered.isEmpty ? nil : ordered
    }

    /// What follows a backslash.
    private mutating func escape() -> [Unicode.Scalar]? {
        guard let scalar = take() else { return nil }
        switch scalar {
        case "d": return Self.digits
        case "w": return Self.lower + Self.upper + Self.digits + ["_"]
        case "s": return [" "]
        case "D": return Self.lower + Self.upper
        case "W": return ["-", ".", " "]
        case "S": return Self.lower + Self.upper + Self.digits
        case "n": return ["\n"]
        case "r": return ["\r"]
        case "t": return ["\t"]
        case _ where Self.digits.contains(scalar) || Self.lower.contains(scalar) || Self.upper.contains(scalar): return nil
        default: return [scalar]
        }
    }
}
