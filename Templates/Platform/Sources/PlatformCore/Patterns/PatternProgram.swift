/// A compiled expression: states that are entered side by side while the value is read once.
struct PatternProgram: Sendable {
    /// What a state does.
    enum State: Sendable {
        /// Goes on at the next state if the character is in the set.
        case take(ScalarSet)
        /// Goes on at both places without reading.
        case split(Int, Int)
        /// Goes on there without reading.
        case jump(Int)
        /// Goes on at the next state at the value's beginning only.
        case atStart
        /// Goes on at the next state at the value's end only.
        case atEnd
        /// The expression is complete.
        case accept
    }

    /// More states than this make an expression too slow, however linear it is.
    static let limit = 2000

    let states: [State]

    /// Whether the states lead from the value's beginning to its end.
    func matches(_ value: String) -> Bool {
        var current = StateSet(capacity: states.count)
        var next = StateSet(capacity: states.count)
        let scalars = value.unicodeScalars
        var index = scalars.startIndex
        enter(0, &current, isStart: true, isEnd: index == scalars.endIndex)
        while index != scalars.endIndex, !current.isEmpty {
            let scalar = scalars[index]
            index = scalars.index(after: index)
            next.removeAll()
            for state in current.members {
                if case .take(let set) = states[state], set.contains(scalar) {
                    enter(state + 1, &next, isStart: false, isEnd: index == scalars.endIndex)
                }
            }
            swap(&current, &next)
        }
        return index == scalars.endIndex && current.contains(states.count - 1)
    }

    /// Adds a state and all that it leads to without reading. Recursion is bounded by the number of states that only branch.
    private func enter(_ state: Int, _ set: inout StateSet, isStart: Bool, isEnd: Bool) {
        guard set.insert(state) else { return }
        switch states[state] {
        case .take, .accept: break
        case .jump(let target): enter(target, &set, isStart: isStart, isEnd: isEnd)
        case .split(let first, let second):
            enter(first, &set, isStart: isStart, isEnd: isEnd)
            enter(second, &set, isStart: isStart, isEnd: isEnd)
        case .atStart: if isStart { enter(state + 1, &set, isStart: isStart, isEnd: isEnd) }
        case .atEnd: if isEnd { enter(state + 1, &set, isStart: isStart, isEnd: isEnd) }
        }
    }
}

/// States that are active at one place of the value: constant time to insert, to ask and to empty.
private struct StateSet {
    private(set) var members: [Int] = []
    private var generations: [Int]
    private var generation = 1

    init(capacity: Int) {
        generations = Array(repeating: 0, count: capacity)
        members.reserveCapacity(capacity)
    }

    var isEmpty: Bool { members.isEmpty }

    func contains(_ state: Int) -> Bool { generations[state] == generation }

    mutating func insert(_ state: Int) -> Bool {
        guard generations[state] != generation else { return false }
        generations[state] = generation
        members.append(state)
        return true
    }

    mutating func removeAll() {
        members.removeAll(keepingCapacity: true)
        generation += 1
    }
}

/// Characters by their ranges; the first 128 are looked up in a bit mask.
struct ScalarSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    private var ranges: [ClosedRange<UInt32>] = []
    private var isInverted = false

    init(_ ranges: [ClosedRange<UInt32>], inverted: Bool = false) {
        isInverted = inverted
        self.ranges = ranges.filter { $0.upperBound >= 128 }
        for range in ranges where range.lowerBound < 128 {
            for code in range.lowerBound...min(range.upperBound, 127) {
                if code < 64 { low |= 1 << code } else { high |= 1 << (code - 64) }
            }
        }
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        let code = scalar.value
        let isListed =
            switch code {
            case 0..<64: low >> code & 1 == 1
            case 64..<128: high >> (code - 64) & 1 == 1
            default: ranges.contains { $0.contains(code) }
            }
        return isListed != isInverted
    }

    static let digit: [ClosedRange<UInt32>] = [0x30...0x39]
    static let word: [ClosedRange<UInt32>] = [0x30...0x39, 0x41...0x5a, 0x5f...0x5f, 0x61...0x7a]
    static let space: [ClosedRange<UInt32>] = [
        0x09...0x0d, 0x20...0x20, 0xa0...0xa0, 0x1680...0x1680, 0x2000...0x200a, 0x2028...0x2029, 0x202f...0x202f, 0x205f...0x205f,
        0x3000...0x3000, 0xfeff...0xfeff,
    ]
    static let lineEnd: [ClosedRange<UInt32>] = [0x0a...0x0a, 0x0d...0x0d, 0x2028...0x2029]

    /// All scalars that are in none of the ranges, as ranges.
    static func complement(of ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
        var result: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if range.lowerBound > next { result.append(next...range.lowerBound - 1) }
            next = max(next, range.upperBound + 1)
        }
        return next <= 0x10ffff ? result + [next...0x10ffff] : result
    }
}
