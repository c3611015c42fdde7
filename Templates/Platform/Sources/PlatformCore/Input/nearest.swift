/// The candidate that is the fewest edits away from a word, if it is near enough to be what somebody meant.
public func nearest(to word: String, among candidates: [String]) -> String? {
    // A word of any length can be sent; only short ones are worth the comparison.
    guard word.utf8.count <= 64 else { return nil }
    let letters = Array(word.lowercased().utf8)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
        let distance = editDistance(letters, Array(candidate.lowercased().utf8))
        let tolerance = candidate.utf8.count < 4 ? 1 : max(2, candidate.utf8.count / 3)
        if distance <= tolerance, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate
}

/// How many bytes must be put in, taken out or changed to make one word of the other.
private func editDistance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var row = Array(0...second.count)
    for (index, letter) in first.enumerated() {
        var diagonal = row[0]
        row[0] = index + 1
        for (column, other) in second.enumerated() {
            let change = diagonal + (letter == other ? 0 : 1)
            diagonal = row[column + 1]
            row[column + 1] = min(change, row[column] + 1, diagonal + 1)
        }
    }
    return row[second.count]
}
