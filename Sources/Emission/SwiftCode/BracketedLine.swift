/// One line of Swift with its outermost brackets found: what stands inside of strings, or of other brackets, does not count.
struct BracketedLine {
    /// A pair of brackets, by the offsets of its two characters.
    struct Group {
        var opening: Character
        var start: Int
        var end: Int
        /// The commas between them that separate what stands in them.
        var commas: [Int]
    }

    let line: String
    private let characters: [Character]
    private(set) var groups: [Group] = []
    private var literals: [ClosedRange<Int>] = []

    init(_ line: String) {
        self.line = line
        characters = Array(line)
        var depth = 0
        var typeDepth = 0
        var index = 0
        while index < characters.count {
            switch characters[index] {
            case "\"", "#":
                let start = index
                index = endOfLiteral(at: start)
                literals.append(start...index)
            case "(", "[", "{":
                if depth == 0 { groups.append(Group(opening: characters[index], start: index, end: index, commas: [])) }
                depth += 1
            case ")", "]", "}":
                depth -= 1
                if depth == 0, !groups.isEmpty { groups[groups.count - 1].end = index }
            case "<" where opensTypes(at: index): typeDepth += 1
            case ">" where typeDepth > 0 && characters[index - 1] != "-": typeDepth -= 1
            case "," where depth == 1 && typeDepth == 0: groups[groups.count - 1].commas.append(index)
            default: break
            }
            index += 1
        }
        // What is open at the end of the line goes on below, where it is laid out already.
        groups.removeAll { $0.end == $0.start }
    }

    /// Where a text begins for the first time outside of brackets and literals.
    func index(of text: String) -> Int? {
        let wanted = Array(text)
        return characters.indices.first { start in
            let end = start + wanted.count
            return end <= characters.count && characters[start..<end].elementsEqual(wanted)
                && !groups.contains { $0.start < start && start < $0.end } && !literals.contains { $0.contains(start) }
        }
    }

    func isEmpty(_ group: Group) -> Bool { group.end == group.start + 1 }

    func text(upTo end: Int) -> String { String(characters[..<end]) }

    func text(from start: Int) -> String { String(characters[start...]) }

    func text(inside group: Group) -> String { String(characters[(group.start + 1)..<group.end]) }

    func text(after group: Group) -> String { String(characters[(group.end + 1)...]) }

    /// What stands between the commas of a group.
    func parts(of group: Group) -> [String] {
        var start = group.start + 1
        return (group.commas + [group.end]).map { end in
            defer { start = end + 1 }
            return String(characters[start..<end])
        }
    }

    /// Whether a list of generic arguments begins: they follow their type's name without a space, as no operator does.
    private func opensTypes(at index: Int) -> Bool { index > 0 && (characters[index - 1].isLetter || characters[index - 1].isNumber) }

    /// The last character of the literal that begins at an index; the index itself if none does.
    private func endOfLiteral(at start: Int) -> Int {
        var index = start
        while index < characters.count, characters[index] == "#" { index += 1 }
        guard index < characters.count, characters[index] == "\"" else { return start }
        let hashes = index - start
        index += 1
        while index < characters.count {
            switch characters[index] {
            case "\\" where characters[(index + 1)...].prefix(hashes).allSatisfy { $0 == "#" }:
                index += hashes + 1
                if index < characters.count, characters[index] == "(" { index = endOfInterpolation(at: index) }
            case "\"" where characters[(index + 1)...].prefix(hashes).count { $0 == "#" } == hashes: return index + hashes
            default: break
            }
            index += 1
        }
        return characters.count - 1
    }

    private func endOfInterpolation(at start: Int) -> Int {
        var depth = 0
        var index = start
        while index < characters.count {
            switch characters[index] {
            case "\"": index = endOfLiteral(at: index)
            case "(": depth += 1
            case ")":
                depth -= 1
                if depth == 0 { return index }
            default: break
            }
            index += 1
        }
        return characters.count - 1
    }
}
