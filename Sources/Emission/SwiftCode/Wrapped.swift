/// Lists inside SQL text and other literals, wrapped so that a line stays readable.
enum Wrapped {
    /// The items with a separator after each but the last, as many to a line as fit into `width` characters.
    static func lines(_ items: [String], separator: String = ",", width: Int = 100) -> [String] {
        var lines: [String] = []
        var line = ""
        for (index, item) in items.enumerated() {
            let piece = index == items.count - 1 ? item : item + separator
            if !line.isEmpty, line.count + 1 + piece.count > width {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? piece : " " + piece
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }
}
