import Diagnostics

/// What YAML could not read, said in the terms of someone who writes a spec.
struct YAMLTrouble {
    /// What to report.
    let diagnostic: Diagnostic

    /// Finds the words for a failure.
    init(_ failure: YAMLFailure, in text: SourceText) {
        let line = text.line(failure.mark.line)
        let place = Self.location(failure.mark, text)
        let column = failure.mark.column
        let character = column < line.count ? line[column] : nil
        let before = column > 0 && column <= line.count ? line[column - 1] : nil

        switch failure.problem {
        case let problem where problem.hasSuffix("tag handle") || ["alias", "anchor", "tag"].contains(where: failure.context.hasSuffix):
            diagnostic = Self.brokenProperty(failure, at: Self.location(failure.contextMark, text))
        case let problem where problem.hasPrefix("Maximum nesting"):
            let limit = YAMLReader.maximumDepth
            diagnostic = Diagnostic(
                code: "E0105",
                at: place,
                "this is nested more than \(limit) levels deep",
                hint: "a spec needs about ten"
            )
        case let problem where character == "\t" || problem.contains("tab character"):
            diagnostic = Diagnostic(
                code: "E0108",
                at: place,
                "a tab stands where YAML takes only spaces",
                hint: "indent with spaces, two a level"
            )
        case "mapping values are not allowed in this context":
            let above = text.line(failure.mark.line - 1)
            diagnostic = Self.unexpectedColon(at: place, line: line, column: column, above: failure.mark.line > 0 ? above : [])
        case "did not find expected ',' or '}'", "did not find expected ',' or ']'":
            diagnostic =
                Self.cutInParentheses(failure, line, text)
                ?? Self.brokenFlow(failure, at: place, character: character, before: before, text)
        case "found character that cannot start any token":
            let shown = character.map { "`\($0)`" } ?? "this character"
            diagnostic = Diagnostic(
                code: "E0107",
                at: place,
                "a value cannot begin with \(shown)",
                hint: "put the whole value in single quotes"
            )
        case "found unexpected end of stream", "found unexpected document indicator":
            let start = Self.location(failure.contextMark, text)
            diagnostic = Diagnostic(
                code: "E0107",
                at: start,
                "the quote that opens here is never closed",
                hint: "close it; inside '…' a single quote is doubled"
            )
        case "could not find expected ':'":
            let start = Self.location(failure.contextMark, text)
            diagnostic = Diagnostic(
                code: "E0107",
                at: start,
                "this line has no `:` after its name",
                hint: "write `name: value`, with a space after the colon"
            )
        case "did not find expected key", "did not find expected '-' indicator":
            diagnostic = Self.unexpectedText(at: place, line: line, column: column, isList: failure.problem.contains("'-'"))
        case "block sequence entries are not allowed in this context":
            diagnostic = Diagnostic(
                code: "E0107",
                at: place,
                "a list cannot begin here",
                hint: "begin it on the next line, or write [a, b]"
            )
        case let problem:
            let message = "YAML cannot read this: \(problem)"
            diagnostic = Diagnostic(code: "E0107", at: place, message, hint: "put the value in single quotes if it is meant as text")
        }
    }

    /// `*important* things`, which YAML takes for an alias and then stumbles over.
    private static func brokenProperty(_ failure: YAMLFailure, at place: SourceLocation) -> Diagnostic {
        let (code, name, sign) =
            if failure.context.hasSuffix("alias") {
                ("E0111", "an alias", "*")
            } else if failure.context.hasSuffix("anchor") {
                ("E0110", "an anchor", "&")
            } else {
                ("E0113", "a tag", "!")
            }
        return Diagnostic(
            code: code,
            at: place,
            "`\(sign)` begins \(name) of YAML, which is not part of the language",
            hint: "put a text that begins with `\(sign)` in quotes"
        )
    }

    private static func unexpectedColon(at place: SourceLocation, line: [Unicode.Scalar], column: Int, above: [Unicode.Scalar])
        -> Diagnostic
    {
        let isSecondOnLine = line.prefix(column).indices.contains { line[$0] == ":" && $0 + 1 < line.count && line[$0 + 1] == " " }
        let indent = above.prefix { $0 == " " }.count
        if !isSecondOnLine, indent == line.prefix(while: { $0 == " " }).count, !above.contains(":") {
            let start = SourceLocation(file: place.file, line: place.line - 1, column: indent + 1)
            return Diagnostic(
                code: "E0107",
                at: start,
                "this line has no `:` after its name",
                hint: "write `name: value`, with a space after the colon"
            )
        }
        guard isSecondOnLine else {
            return Diagnostic(
                code: "E0107",
                at: place,
                "this key is indented more than the one above it, which has a value already",
                hint: "give keys of one mapping the same indentation"
            )
        }
        return Diagnostic(
            code: "E0109",
            at: place,
            "YAML takes `: ` as the end of a key, so this value cannot hold it",
            hint: "put the whole value in single quotes: name: '…'"
        )
    }

    /// `{ home: country in ("CZ", "SK") }`: the bracket that YAML misses is a matter of the comma in the parentheses.
    private static func cutInParentheses(_ failure: YAMLFailure, _ line: [Unicode.Scalar], _ text: SourceText) -> Diagnostic? {
        let start = failure.contextMark.line == failure.mark.line ? failure.contextMark.column : 0
        guard start < failure.mark.column, failure.mark.column <= line.count else { return nil }
        var open: [Int] = []
        for column in start..<failure.mark.column {
            if line[column] == "(" { open.append(column) }
            if line[column] == ")" { _ = open.popLast() }
        }
        guard let column = open.last, line[column..<failure.mark.column].contains(",") else { return nil }
        return Diagnostic(
            code: "E0304",
            at: location(YAMLEvent.Mark(line: failure.mark.line, column: column), text),
            "this parenthesis is not closed where YAML ends the value: inside { } that is at a comma",
            hint: "give it a line of its own, or put the whole value in single quotes"
        )
    }

    private static func brokenFlow(
        _ failure: YAMLFailure,
        at place: SourceLocation,
        character: Unicode.Scalar?,
        before: Unicode.Scalar?,
        _ text: SourceText
    ) -> Diagnostic {
        if let character, "[{]}".unicodeScalars.contains(character) {
            let message = "YAML ends the value before `\(character)`: inside { } and [ ] a value cannot hold `,` `[` `]` `{` `}`"
            return Diagnostic(
                code: "E0304",
                at: place,
                message,
                hint: "give the field a line of its own, or put the whole value in single quotes"
            )
        }
        let bracket = failure.problem.hasSuffix("'}'") ? "}" : "]"
        let opening = Diagnostic.Related(location: location(failure.contextMark, text), message: "it opens here")
        let isAfterQuote = before == "\"" || before == "'" || before == " "
        let message = "a `,` or `\(bracket)` is missing here"
        let hint =
            isAfterQuote && character != nil
            ? "a value that begins with a quote ends with it; put the whole value in single quotes" : "close what opens with a bracket"
        return Diagnostic(code: "E0107", at: place, message, hint: hint, related: [opening])
    }

    private static func unexpectedText(at place: SourceLocation, line: [Unicode.Scalar], column: Int, isList: Bool) -> Diagnostic {
        let indent = line.prefix { $0 == " " }.count
        if column > indent {
            return Diagnostic(
                code: "E0107",
                at: place,
                "the value has ended before this",
                hint: "a value that begins with a quote or bracket ends with it; put the whole value in single quotes"
            )
        }
        return Diagnostic(
            code: "E0107",
            at: place,
            isList ? "this line is neither an entry of the list nor indented under one" : "this line does not fit the indentation above it",
            hint: isList ? "begin it with `- `" : "give keys of one mapping the same indentation"
        )
    }

    private static func location(_ mark: YAMLEvent.Mark, _ text: SourceText) -> SourceLocation {
        SourceLocation(file: text.path, line: mark.line + 1, column: mark.column + 1)
    }
}
