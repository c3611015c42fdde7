/// Rows of cells, written in columns that line up; no line ends in a space.
struct TextTable: Sendable {
    private let rows: [[String]]

    init(_ rows: [[String]]) {
        self.rows = rows
    }

    /// The lines, without line feeds.
    var lines: [String] {
        var widths: [Int] = []
        for row in rows {
            for (index, cell) in row.enumerated() {
                if index < widths.count { widths[index] = max(widths[index], cell.count) } else { widths.append(cell.count) }
            }
        }
        return rows.map { row in
            let cells = row.enumerated().map { index, cell in cell + String(repeating: " ", count: widths[index] - cell.count) }
            return TextTable.trimmed(cells.joined(separator: "  "))
        }
    }

    /// The lines, each ended by a line feed.
    var text: String { lines.map { $0 + "\n" }.joined() }

    private static func trimmed(_ line: String) -> String {
        var line = Substring(line)
        while line.last == " " { line.removeLast() }
        return String(line)
    }
}
