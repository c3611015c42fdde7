/// A source line as a terminal can show it, and the way to the caret below it.
struct Excerpt {
    /// The most columns of a line that are shown; of a longer one the part around the caret.
    static let maximumWidth = 120

    /// The line, tabs as spaces, what a terminal would act upon as escapes.
    let text: String
    /// The spaces before the caret.
    let indent: String

    /// Prepares a line; the column counts from 1 in Unicode scalars.
    init(_ line: Substring, column: Int) {
        var cells: [(text: String, width: Int)] = []
        var position = 0
        for (index, scalar) in line.unicodeScalars.enumerated() {
            if index == 0, scalar == "\u{FEFF}" { continue }
            let shown = scalar == "\t" ? DisplayedScalar.tab(at: position) : DisplayedScalar(scalar)
            position += shown.width
            cells.append((shown.text, shown.width))
        }
        let caret = min(max(0, column - 1), cells.count)
        var range = 0..<cells.count
        if position > Self.maximumWidth { range = Self.window(cells.map(\.width), around: caret) }
        let lead = range.lowerBound > 0 ? "…" : ""
        let tail = range.upperBound < cells.count ? "…" : ""
        text = Self.trimmed(lead + cells[range].map(\.text).joined() + tail)
        let before = cells[range.lowerBound..<caret].map(\.width).reduce(lead.isEmpty ? 0 : 1, +)
        indent = String(repeating: " ", count: before)
    }

    /// The cells that fit, a third of them before the caret.
    private static func window(_ widths: [Int], around caret: Int) -> Range<Int> {
        var start = caret
        var room = maximumWidth / 3
        while start > 0, room >= widths[start - 1] {
            start -= 1
            room -= widths[start]
        }
        room = start == 0 ? maximumWidth - widths[..<caret].reduce(0, +) : maximumWidth * 2 / 3
        var end = caret
        while end < widths.count, room >= widths[end] {
            room -= widths[end]
            end += 1
        }
        return start..<end
    }

    private static func trimmed(_ text: String) -> String {
        var end = text.endIndex
        while end > text.startIndex, text[text.index(before: end)] == " " { end = text.index(before: end) }
        return String(text[..<end])
    }
}
