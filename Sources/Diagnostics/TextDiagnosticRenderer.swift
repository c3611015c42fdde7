/// Writes diagnostics for people: the place, what is wrong, the line with a caret under it, and what to do.
///
/// ```
/// strata.yaml:20:26: error E0301: unknown modifier `uniqe` of a field
///   20 |       email: email? uniqe lowercase
///      |                     ^
///      = did you mean `unique`?
/// ```
public struct TextDiagnosticRenderer: Sendable {
    /// The texts that diagnostics quote, by file.
    public var sources: [String: String]
    /// Whether the severity, the caret and the frame are coloured with terminal escapes.
    public var usesColor: Bool

    /// Creates a renderer; a file that is not among the sources is not quoted.
    public init(sources: [String: String] = [:], usesColor: Bool = false) {
        self.sources = sources
        self.usesColor = usesColor
    }

    /// All of them by place, each ending its line.
    public func render(_ diagnostics: Diagnostics) -> String {
        var lines = SourceLines(sources: sources)
        return diagnostics.sorted.map { render($0, &lines) }.joined()
    }

    private func render(_ diagnostic: Diagnostic, _ lines: inout SourceLines) -> String {
        let place = diagnostic.location.map { painted("\(escaped($0.file)):\($0.line):\($0.column):", .bold) + " " } ?? ""
        let severity = painted("\(diagnostic.severity.rawValue) \(diagnostic.code):", style(diagnostic.severity))
        var text = "\(place)\(severity) \(painted(escaped(diagnostic.message), .bold))\n"
        var margin = "     "
        if let location = diagnostic.location, let line = lines.line(location) {
            let number = String(location.line)
            margin = String(repeating: " ", count: max(5, number.count + 3))
            let excerpt = Excerpt(line, column: location.column)
            let gutter = String(repeating: " ", count: margin.count - number.count - 1) + number
            text += painted("\(gutter) |", .dim) + (excerpt.text.isEmpty ? "" : " \(excerpt.text)") + "\n"
            text += painted("\(margin)|", .dim) + " \(excerpt.indent)\(painted("^", style(diagnostic.severity)))\n"
        }
        if let hint = diagnostic.hint { text += painted("\(margin)=", .dim) + " \(escaped(hint))\n" }
        for related in diagnostic.related {
            let place = "\(escaped(related.location.file)):\(related.location.line):\(related.location.column):"
            text += painted("\(margin)=", .dim) + " \(place) \(escaped(related.message))\n"
        }
        return text
    }

    private func escaped(_ text: String) -> String {
        text.unicodeScalars.allSatisfy(DisplayedScalar.isShownAsItIs) ? text : text.unicodeScalars.map { DisplayedScalar($0).text }.joined()
    }

    // MARK: Colour

    private enum Style: String {
        case bold = "1"
        case dim = "2"
        case red = "1;31"
        case yellow = "1;33"
        case blue = "1;34"
    }

    private func style(_ severity: Diagnostic.Severity) -> Style {
        switch severity {
        case .error: .red
        case .warning: .yellow
        case .note: .blue
        }
    }

    private func painted(_ text: String, _ style: Style) -> String {
        usesColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}

/// Finds lines of texts, which it cuts once.
private struct SourceLines {
    let sources: [String: String]
    private var cut: [String: [Substring]] = [:]

    init(sources: [String: String]) {
        self.sources = sources
    }

    mutating func line(_ location: SourceLocation) -> Substring? {
        let lines: [Substring]
        if let known = cut[location.file] {
            lines = known
        } else {
            guard let text = sources[location.file] else { return nil }
            // A carriage return and a line feed are one `Character`, so this cuts at `\n`, `\r` and both.
            lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
            cut[location.file] = lines
        }
        return lines.indices.contains(location.line - 1) ? lines[location.line - 1] : nil
    }
}
