/// Reads an expression and compiles it on the way, each part into states that follow each other (Thompson's construction).
struct PatternParser {
    private typealias State = PatternProgram.State

    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var depth = 0

    static func parse(_ text: String) throws(PatternError) -> PatternProgram {
        var parser = PatternParser(scalars: Array(text.unicodeScalars))
        let states = try parser.alternatives()
        guard parser.current == nil else { throw parser.error("a group is closed that was not opened") }
        return PatternProgram(states: states + [.accept])
    }

    private init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private func error(_ reason: String) -> PatternError {
        PatternError(offset: position, reason: reason)
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard current == scalar else { return false }
        position += 1
        return true
    }

    /// `a|b`. Jumps are relative until `placed` moves a part to where it stands.
    private mutating func alternatives() throws(PatternError) -> [State] {
        let first = try sequence()
        guard take("|") else { return first }
        let second = try alternatives()
        return try limited(
            [.split(1, first.count + 2)] + placed(first, at: 1) + [.jump(first.count + second.count + 2)]
                + placed(second, at: first.count + 2)
        )
    }

    private mutating func sequence() throws(PatternError) -> [State] {
        var states: [State] = []
        while let scalar = current, scalar != "|", scalar != ")" {
            let item = try repeated(try atom(scalar))
            states = try limited(states + placed(item, at: states.count))
        }
        return states
    }

    private mutating func atom(_ scalar: Unicode.Scalar) throws(PatternError) -> [State] {
        position += 1
        switch scalar {
        case "^": return [.atStart]
        case "$": return [.atEnd]
        case ".": return [.take(ScalarSet(ScalarSet.lineEnd, inverted: true))]
        case "[": return [.take(try characterClass())]
        case "(": return try group()
        case "\\": return [.take(ScalarSet(try escape()))]
        case "*", "+", "?", "{", "}", "]":
            position -= 1
            throw error("“\(scalar)” stands where it has no meaning; write “\\\(scalar)” for the character")
        default: return [.take(ScalarSet([scalar.value...scalar.value]))]
        }
    }

    private mutating func group() throws(PatternError) -> [State] {
        let start = position - 1
        if take("?"), !take(":") {
            throw PatternError(offset: start, reason: "only (…) and (?:…) are groups here; look-around and names are not supported")
        }
        depth += 1
        defer { depth -= 1 }
        guard depth <= 20 else { throw error("groups stand more than 20 levels deep in each other") }
        let states = try alternatives()
        guard take(")") else { throw PatternError(offset: start, reason: "a group is not closed") }
        return states
    }

    private mutating func repeated(_ states: [State]) throws(PatternError) -> [State] {
        let start = position
        guard let bounds = try bounds() else { return states }
        if case .atStart? = states.first, states.count == 1 { throw error("“^” cannot be repeated") }
        if case .atEnd? = states.first, states.count == 1 { throw error("“$” cannot be repeated") }
        _ = take("?")  // Reading as little as possible finds the same whole values.
        if let next = current, "*+?{".unicodeScalars.contains(next) { throw error("a repetition cannot be repeated") }
        guard states.count * max(bounds.least, bounds.most ?? 0, 1) <= PatternProgram.limit else {
            throw PatternError(offset: start, reason: "the expression is too large")
        }
        var result: [State] = []
        for _ in 0..<bounds.least { result += placed(states, at: result.count) }
        if let most = bounds.most {
            for _ in bounds.least..<most {
                result.append(.split(result.count + 1, result.count + states.count + 1))
                result += placed(states, at: result.count)
            }
        } else {
            let loop = result.count
            result.append(.split(loop + 1, loop + states.count + 2))
            result += placed(states, at: loop + 1) + [.jump(loop)]
        }
        return try limited(result)
    }

    /// `*`, `+`, `?`, `{2}`, `{2,}`, `{2,5}`.
    private mutating func bounds() throws(PatternError) -> (least: Int, most: Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        guard take("{") else { return nil }
        guard let least = number() else { throw error("a number should stand here; write “\\{” for the character") }
        var most: Int? = least
        if take(",") { most = number() }
        guard take("}") else { throw error("“}” should stand here") }
        if let most, most < least { throw error("the greatest count is less than the least") }
        return (least, most)
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let digit = current, "0"..."9" ~= digit {
            value = min((value ?? 0) * 10 + Int(digit.value - 48), 100_000)
            position += 1
        }
        return value
    }

    /// `[a-z]`, `[^"]`; the opening bracket has been read.
    private mutating func characterClass() throws(PatternError) -> ScalarSet {
        let start = position - 1
        let isInverted = take("^")
        var ranges: [ClosedRange<UInt32>] = []
        while let scalar = current, scalar != "]" {
            let lower = try classItem()
            guard current == "-", position + 1 < scalars.count, scalars[position + 1] != "]" else {
                ranges += lower
                continue
            }
            position += 1
            let upper = try classItem()
            guard lower.count == 1, upper.count == 1, lower[0].count == 1, upper[0].count == 1, lower[0].lowerBound <= upper[0].lowerBound
            else { throw error("a range goes from one character to a later one") }
            ranges.append(lower[0].lowerBound...upper[0].lowerBound)
        }
        guard take("]") else { throw PatternError(offset: start, reason: "a class is not closed") }
        return ScalarSet(ranges, inverted: isInverted)
    }

    private mutating func classItem() throws(PatternError) -> [ClosedRange<UInt32>] {
        guard let scalar = current else { throw error("a class is not closed") }
        position += 1
        return scalar == "\\" ? try escape() : [scalar.value...scalar.value]
    }

    /// What follows a backslash, as ranges.
    private mutating func escape() throws(PatternError) -> [ClosedRange<UInt32>] {
        guard let scalar = current else { throw error("a character should follow the backslash") }
        position += 1
        switch scalar {
        case "d": return ScalarSet.digit
        case "w": return ScalarSet.word
        case "s": return ScalarSet.space
        case "D": return ScalarSet.complement(of: ScalarSet.digit)
        case "W": return ScalarSet.complement(of: ScalarSet.word)
        case "S": return ScalarSet.complement(of: ScalarSet.space)
        case "t": return [0x09...0x09]
        case "n": return [0x0a...0x0a]
        case "r": return [0x0d...0x0d]
        case "f": return [0x0c...0x0c]
        case "v": return [0x0b...0x0b]
        case "x": return try code(digits: 2)
        case "u": return try code(digits: 4)
        case let character where character.isASCII && !character.properties.isAlphabetic && !("0"..."9" ~= character):
            return [character.value...character.value]
        default:
            position -= 1
            throw error("“\\\(scalar)” is not supported")
        }
    }

    /// The hexadecimal digits of `\x2f` and `\u00e9`.
    private mutating func code(digits: Int) throws(PatternError) -> [ClosedRange<UInt32>] {
        var value: UInt32 = 0
        for _ in 0..<digits {
            guard let scalar = current, scalar.isASCII, let digit = hexadecimalValue(UInt8(truncatingIfNeeded: scalar.value)) else {
                throw error("\(digits) hexadecimal digits should stand here")
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return [value...value]
    }

    /// The states as they read when they begin at `start` instead of 0.
    private func placed(_ states: [State], at start: Int) -> [State] {
        states.map { state in
            switch state {
            case .split(let first, let second): .split(first + start, second + start)
            case .jump(let target): .jump(target + start)
            case .take, .atStart, .atEnd, .accept: state
            }
        }
    }

    private func limited(_ states: [State]) throws(PatternError) -> [State] {
        guard states.count <= PatternProgram.limit else { throw error("the expression is too large") }
        return states
    }
}
