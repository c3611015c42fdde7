extension LineDiff {
    /// The difference as `diff -u` shows it; empty where there is none.
    public func unified(oldName: String, newName: String, context: Int = 3) -> String {
        guard !changes.isEmpty else { return "" }
        return "--- \(oldName)\n+++ \(newName)\n" + hunks(context: context).map { text(of: $0, context: context) }.joined()
    }

    /// Changes whose context would touch, together.
    private func hunks(context: Int) -> [[Change]] {
        var hunks: [[Change]] = []
        for change in changes {
            if let last = hunks.last?.last, change.old.lowerBound - last.old.upperBound <= 2 * context {
                hunks[hunks.count - 1].append(change)
            } else {
                hunks.append([change])
            }
        }
        return hunks
    }

    private func text(of hunk: [Change], context: Int) -> String {
        guard let first = hunk.first, let last = hunk.last else { return "" }
        let before = min(context, first.old.lowerBound)
        let after = min(context, old.count - last.old.upperBound)
        let oldRange = first.old.lowerBound - before..<last.old.upperBound + after
        let newRange = first.new.lowerBound - before..<last.new.upperBound + after
        var text = "@@ -\(Self.position(oldRange)) +\(Self.position(newRange)) @@\n"
        var next = oldRange.lowerBound
        for change in hunk {
            text += lines(old[next..<change.old.lowerBound], " ")
            text += lines(old[change.old], "-")
            text += lines(new[change.new], "+")
            next = change.old.upperBound
        }
        return text + lines(old[next..<oldRange.upperBound], " ")
    }

    private func lines(_ lines: ArraySlice<Substring>, _ mark: String) -> String {
        lines.map { line in
            let hasEnd = line.utf8.last == UInt8(ascii: "\n")
            return mark + line + (hasEnd ? "" : "\n\\ No newline at end of file\n")
        }.joined()
    }

    /// The first line and the number of lines; before an empty run, the line above it, and no number where it is 1.
    private static func position(_ range: Range<Int>) -> String {
        if range.isEmpty { return "\(range.lowerBound),0" }
        return range.count == 1 ? "\(range.lowerBound + 1)" : "\(range.lowerBound + 1),\(range.count)"
    }
}
