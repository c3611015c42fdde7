/// "did you mean …" with the nearest spelling; nil if none is near.
func suggestion(for name: String, among candidates: [String]) -> String? {
    let limit = max(1, min(3, name.count / 3))
    let nearest =
        candidates
        .map { (candidate: $0, distance: distance(Array(name.lowercased()), Array($0.lowercased()))) }
        .min { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }
    guard let nearest, nearest.distance <= limit else { return nil }
    return "did you mean `\(nearest.candidate)`?"
}

/// The number of characters to insert, remove, replace or swap with their neighbour (optimal string alignment).
private func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
        var current = [row + 1]
        for column in right.indices {
            let isEqual = left[row] == right[column]
            var best = min(last[column + 1] + 1, current[column] + 1, last[column] + (isEqual ? 0 : 1))
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                best = min(best, beforeLast[column - 1] + 1)
            }
            current.append(best)
        }
        (beforeLast, last) = (last, current)
    }
    return last[right.count]
}
