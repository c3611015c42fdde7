import Diagnostics
import Spec

/// Reads the values that a field's modifiers carry, and checks them against its type, its bounds and each other.
struct FieldValues {
    let parser: LiteralParser
    let patterns: CheckedPatterns
    let declaration: FieldDeclaration
    let modifiers: [Modifier]

    /// Fills in bounds, pattern, default, example and backfill.
    func fill(_ field: inout Field, _ diagnostics: inout Diagnostics) {
        field.minimum = value(.min).flatMap { literal($0, field.type, &diagnostics) }
        field.maximum = value(.max).flatMap { literal($0, field.type, &diagnostics) }
        if let minimum = field.minimum, let maximum = field.maximum, maximum.precedes(minimum), let written = value(.max) {
            let message = "max=\(maximum.specText) is below min=\(minimum.specText)"
            diagnostics.error("E0338", at: written.location, message, hint: "exchange them, or widen one")
        }
        let pattern = value(.pattern).flatMap { compiled($0, &diagnostics) }
        field.pattern = pattern == nil ? nil : value(.pattern)?.value
        if let written = value(.default) { field.defaultValue = firstValue(written, "default", field, pattern, &diagnostics) }
        if let written = value(.example), let example = literal(written, field.type, &diagnostics) {
            check(example, written, "example", field, pattern, &diagnostics)
            field.example = example
        }
        if let written = declaration.backfill { field.backfill = firstValue(written, "backfill", field, pattern, &diagnostics) }
    }

    private func value(_ name: Modifier.Name) -> Located<String>? {
        modifiers.first { $0.name == name }?.value
    }

    private func literal(_ text: Located<String>, _ type: FieldType, _ diagnostics: inout Diagnostics) -> Literal? {
        do {
            return try parser.parse(text.value, as: type)
        } catch {
            diagnostics.error("E0333", at: text.location, error.message, hint: error.hint)
            return nil
        }
    }

    private func compiled(_ text: Located<String>, _ diagnostics: inout Diagnostics) -> WholeValuePattern? {
        do {
            return try patterns.pattern(text.value)
        } catch {
            if error != .reported { diagnostics.error("E0344", at: text.location, error.message, hint: error.hint) }
            return nil
        }
    }

    /// A literal, or one of the words that stand for a value made when the row is.
    private func firstValue(
        _ text: Located<String>,
        _ key: String,
        _ field: Field,
        _ pattern: WholeValuePattern?,
        _ diagnostics: inout Diagnostics
    ) -> Literal? {
        switch (text.value, field.type.kind) {
        case ("now", .timestamp): return .now
        case ("today", .date): return .today
        case ("now", .date):
            diagnostics.error("E0333", at: text.location, "`now` is not a date", hint: "write \(key)=today")
            return nil
        case ("today", .timestamp):
            diagnostics.error("E0333", at: text.location, "`today` is not a timestamp", hint: "write \(key)=now")
            return nil
        case ("caller", let kind) where kind != .string && kind != .text:
            diagnostics.error(
                "E0333",
                at: text.location,
                "`caller` is not a \(field.type.specText)",
                hint: "it is the default of a belongsTo alone"
            )
            return nil
        default: break
        }
        guard let literal = literal(text, field.type, &diagnostics) else { return nil }
        check(literal, text, key, field, pattern, &diagnostics)
        return literal
    }

    private func check(
        _ literal: Literal,
        _ text: Located<String>,
        _ key: String,
        _ field: Field,
        _ pattern: WholeValuePattern?,
        _ diagnostics: inout Diagnostics
    ) {
        guard let problem = FieldValues.problem(literal, field, pattern) else { return }
        diagnostics.error("E0343", at: text.location, "the \(key) `\(text.value)` \(problem.message)", hint: problem.hint)
    }

    /// What keeps a value from being one that a client could send.
    private static func problem(_ literal: Literal, _ field: Field, _ pattern: WholeValuePattern?) -> LiteralParser.Problem? {
        if let minimum = field.minimum, literal.precedes(minimum) {
            return LiteralParser.Problem(message: "is below min=\(minimum.specText)", hint: "the field's own bounds hold for it, too")
        }
        if let maximum = field.maximum, maximum.precedes(literal) {
            return LiteralParser.Problem(message: "is above max=\(maximum.specText)", hint: "the field's own bounds hold for it, too")
        }
        if case .emptyArray = literal, case .array(_, let minimum, _) = field.type, minimum > 0 {
            return LiteralParser.Problem(message: "has fewer than \(minimum) elements", hint: "let the array be empty: [0..n]")
        }
        guard case .string(let text) = literal else { return nil }
        return textProblem(text, field, pattern)
    }

    private static func textProblem(_ text: String, _ field: Field, _ pattern: WholeValuePattern?) -> LiteralParser.Problem? {
        if case .string(let minimum, let maximum, _) = field.type {
            let count = text.unicodeScalars.count
            if count < minimum || count > maximum {
                let length = count == 1 ? "1 character" : "\(count) characters"
                return LiteralParser.Problem(message: "has \(length)", hint: "\(field.type.specText) has \(minimum) to \(maximum)")
            }
        }
        if field.lowercases, text.lowercased() != text {
            return LiteralParser.Problem(message: "is not in lower case", hint: "write \(text.lowercased())")
        }
        if field.trims, text.first?.isWhitespace == true || text.last?.isWhitespace == true {
            return LiteralParser.Problem(message: "begins or ends with a space", hint: "`trim` would remove it")
        }
        if let pattern, !pattern.matches(text) {
            return LiteralParser.Problem(message: "does not match the pattern", hint: "the field's own pattern holds for it, too")
        }
        return nil
    }
}
