/// The search for the fewest elements to take out and put in (E. Myers, "An O(ND) Difference Algorithm", 1986).
struct MyersSearch {
    private let old: [Int]
    private let new: [Int]
    private(set) var changes: [LineDiff.Change] = []

    init(from old: [Int], to new: [Int], bound: Int) {
        self.old = old
        self.new = new
        let start = zip(old, new).prefix { $0 == $1 }.count
        let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
        let oldMiddle = start..<old.count - end
        let newMiddle = start..<new.count - end
        if oldMiddle.isEmpty || newMiddle.isEmpty {
            add(oldMiddle, newMiddle)
        } else if let trace = trace(oldMiddle, newMiddle, bound: bound) {
            follow(trace, oldMiddle, newMiddle)
        } else {
            add(oldMiddle, newMiddle)
        }
    }

    /// How far each diagonal was reached with each number of edits, until the end was; nil beyond the bound.
    ///
    /// The k-th diagonal of a row is at index k + d, d being the row's number of edits.
    private func trace(_ oldRange: Range<Int>, _ newRange: Range<Int>, bound: Int) -> [[Int]]? {
        var rows: [[Int]] = []
        for edits in 0...min(bound, oldRange.count + newRange.count) {
            var row = [Int](repeating: 0, count: 2 * edits + 1)
            for diagonal in stride(from: -edits, through: edits, by: 2) {
                var x = Self.start(of: diagonal, edits, rows.last)
                while x < oldRange.count, x - diagonal < newRange.count,
                    old[oldRange.lowerBound + x] == new[newRange.lowerBound + x - diagonal]
                {
                    x += 1
                }
                row[diagonal + edits] = x
                if x >= oldRange.count, x - diagonal >= newRange.count {
                    rows.append(row)
                    return rows
                }
            }
            rows.append(row)
        }
        return nil
    }

    /// Where a diagonal is entered from the row before: by putting in a line, or by taking one out, whichever is further.
    private static func start(of diagonal: Int, _ edits: Int, _ previous: [Int]?) -> Int {
        guard let previous else { return 0 }
        return isInsertion(diagonal, edits, previous) ? previous[diagonal + edits] : previous[diagonal + edits - 2] + 1
    }

    /// In the row before, diagonal k + 1 is at index k + d, and k - 1 at k + d - 2.
    private static func isInsertion(_ diagonal: Int, _ edits: Int, _ previous: [Int]) -> Bool {
        diagonal == -edits || (diagonal != edits && previous[diagonal + edits - 2] < previous[diagonal + edits])
    }

    /// Walks the trace back from the end, and gathers edits that touch into one change.
    private mutating func follow(_ rows: [[Int]], _ oldRange: Range<Int>, _ newRange: Range<Int>) {
        var gathered: [LineDiff.Change] = []
        var x = oldRange.count
        var y = newRange.count
        for edits in stride(from: rows.count - 1, to: 0, by: -1) {
            let previous = rows[edits - 1]
            let isInsertion = Self.isInsertion(x - y, edits, previous)
            let diagonal = isInsertion ? x - y + 1 : x - y - 1
            let fromX = previous[diagonal + edits - 1]
            let fromY = fromX - diagonal
            let from = (old: oldRange.lowerBound + fromX, new: newRange.lowerBound + fromY)
            let edit = LineDiff.Change(
                old: from.old..<from.old + (isInsertion ? 0 : 1),
                new: from.new..<from.new + (isInsertion ? 1 : 0)
            )
            if let next = gathered.last, next.old.lowerBound == edit.old.upperBound, next.new.lowerBound == edit.new.upperBound {
                gathered[gathered.count - 1] = LineDiff.Change(
                    old: edit.old.lowerBound..<next.old.upperBound,
                    new: edit.new.lowerBound..<next.new.upperBound
                )
            } else {
                gathered.append(edit)
            }
            (x, y) = (fromX, fromY)
        }
        changes = gathered.reversed()
    }

    private mutating func add(_ old: Range<Int>, _ new: Range<Int>) {
        if !old.isEmpty || !new.isEmpty { changes.append(LineDiff.Change(old: old, new: new)) }
    }
}
