/// The candidate that a person most likely meant by `word`, or nothing where none is near.
///
/// Near means few slips (a wrong, missing, extra or swapped letter) for the word's length; case does not count as a slip.
/// Of equally near candidates the first wins.
public func nearestSpelling(to word: String, among candidates: some Sequence<String>) -> String? {
    let written = Array(word.lowercased().unicodeScalars)
    guard !written.isEmpty, written.count <= 64 else { return nil }
    let allowed = max(1, written.count / 3)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
        let target = Array(candidate.lowercased().unicodeScalars)
        guard abs(target.count - written.count) <= allowed else { continue }
        let distance = editDistance(written, target)
        guard distance <= allowed, distance < max(written.count, target.count) else { continue }
        if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
    }
    return best?.candidate
}

/// How many slips lead from one word to the other: Damerau and Levenshtein's distance, neighbours swapped at most once.
func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for row in left.indices {
        var current = [row + 1]
        current.reserveCapacity(right.count + 1)
        for column in right.indices {
            let substitution = previous[column] + (left[row] == right[column] ? 0 : 1)
            var distance = min(previous[column + 1] + 1, current[column] + 1, substitution)
            let isSwapped = row > 0 && column > 0 && left[row] == right[column - 1] && left[row - 1] == right[column]
            if isSwapped { distance = min(distance, beforePrevious[column - 1] + 1) }
            current.append(distance)
        }
        beforePrevious = previous
        previous = current
    }
    return previous[right.count]
}
