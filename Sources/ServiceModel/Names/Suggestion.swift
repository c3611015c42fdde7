/// Finds the nearest valid spelling of a word that is not known.
enum Suggestion {
    /// The candidate nearest to a word, if one is near enough to be meant; of several equally near ones the first in order.
    static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
        let wanted = Array(word.lowercased().utf8)
        let limit = wanted.count <= 3 ? 1 : wanted.count <= 7 ? 2 : 3
        var best: (candidate: String, distance: Int)?
        for candidate in candidates {
            let bytes = Array(candidate.lowercased().utf8)
            guard abs(bytes.count - wanted.count) <= limit else { continue }
            let distance = distance(from: wanted, to: bytes)
            if distance <= limit, distance < wanted.count, distance < best?.distance ?? Int.max { best = (candidate, distance) }
        }
        return best?.candidate
    }

    /// ``did you mean `x`?``, or what else to say.
    static func hint(for word: String, in candidates: some Sequence<String>, otherwise: String? = nil) -> String? {
        nearest(to: word, in: candidates).map { "did you mean `\($0)`?" } ?? otherwise
    }

    /// The fewest insertions, deletions, changes and swaps of neighbours that make one word of the other.
    private static func distance(from source: [UInt8], to target: [UInt8]) -> Int {
        guard !source.isEmpty, !target.isEmpty else { return max(source.count, target.count) }
        var beforePrevious: [Int] = []
        var previous = Array(0...target.count)
        for row in 1...source.count {
            var current = [row]
            for column in 1...target.count {
                let cost = source[row - 1] == target[column - 1] ? 0 : 1
                var value = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + cost)
                if row > 1, column > 1, source[row - 1] == target[column - 2], source[row - 2] == target[column - 1] {
                    value = min(value, beforePrevious[column - 2] + 1)
                }
                current.append(value)
            }
            beforePrevious = previous
            previous = current
        }
        return previous[target.count]
    }
}
