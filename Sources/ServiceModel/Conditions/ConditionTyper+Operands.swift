import Diagnostics
import Spec

extension ConditionTyper {
    /// One side of a comparison, before the other side gives it a type.
    enum Side: Sendable, Hashable {
        case column(ExpressionColumn)
        /// A bare word that is no field: an enum's value, if the other side is of that enum.
        case word(String)
        case value
        /// It has been reported.
        case failed
    }

    /// What an operand is.
    mutating func side(_ operand: Operand) -> Side {
        guard case .path(let path) = operand.kind else { return .value }
        do {
            return .column(try scope.column(path.names))
        } catch {
            switch error {
            case .unknown where path.names.count == 1: return .word(path.description)
            case .unknown: reportUnknown(path.description, operand.location)
            case .unreadable: break
            case .leavesRow:
                let message = "`\(path)` looks into another entity"
                diagnostics.error("E0514", at: operand.location, message, hint: "an expression sees one row; use the rules file")
            case .noMember(let holder, let known):
                let message = "`\(holder)` has no member `\(path.names.dropFirst().joined(separator: "."))`"
                let otherwise = known.isEmpty ? "only value objects have members" : "it has \(known.joined(separator: ", "))"
                let hint = Suggestion.hint(for: path.names.last ?? "", in: known, otherwise: otherwise)
                diagnostics.error("E0518", at: operand.location, message, hint: hint)
            }
            return .failed
        }
    }

    /// Reports a word that is neither a field nor a value that could stand there.
    mutating func reportUnknown(_ word: String, _ location: SourceLocation) {
        let hint = Suggestion.hint(for: word, in: scope.names, otherwise: "a text stands in \"…\"")
        diagnostics.error("E0518", at: location, "there is no field or relation `\(word)` here", hint: hint)
    }

    /// Whether two columns can be compared; reports it if not.
    mutating func areAlike(_ first: ExpressionColumn, _ second: ExpressionColumn, at location: SourceLocation) -> Bool {
        for column in [first, second] where !column.isComparable {
            reportIncomparable(column, location)
            return false
        }
        let isAlike =
            switch (first.path.type, second.path.type) {
            case (.decimal(_, let left), .decimal(_, let right)): left == right
            case (.enumeration(let left), .enumeration(let right)): left == right
            case (let left, let right):
                left.kind == right.kind || [left.kind, right.kind].allSatisfy(TypeKind.characters.contains)
                    || [left.kind, right.kind].allSatisfy { $0 == .int || $0 == .int32 }
            }
        if isAlike, first.target == second.target { return true }
        let names = [first, second].map { column in
            "`\(column.text)` is \(column.target.map { "a key of \($0)" } ?? column.path.type.specText)"
        }
        let message = names.joined(separator: ", ") + ": they cannot be compared"
        diagnostics.error("E0537", at: location, message, hint: "compare fields of one type, or use the rules file")
        return false
    }

    /// Whether a column has an order; reports it if not.
    mutating func isOrderable(_ column: ExpressionColumn, at location: SourceLocation) -> Bool {
        if column.target == nil, TypeKind.ordered.contains(column.path.type.kind) { return true }
        let message = "`\(column.text)` has no order: it is \(column.target == nil ? TypeWords.name(column.path.type) : "a relation")"
        diagnostics.error("E0513", at: location, message, hint: "only numbers, dates and times are more or less; write == or !=")
        return false
    }

    /// The literal that an operand is beside a column.
    mutating func literal(_ operand: Operand, for column: ExpressionColumn, isOrdered: Bool, columnAt location: SourceLocation) -> Literal?
    {
        if case .null = operand.kind { return null(operand, column, isOrdered) }
        guard column.isComparable else {
            reportIncomparable(column, location)
            return nil
        }
        if isOrdered, !isOrderable(column, at: location) { return nil }
        let type = column.path.type
        switch (operand.kind, type.kind) {
        case (.true, .bool): return .bool(true)
        case (.false, .bool): return .bool(false)
        case (.now, .timestamp): return .now
        case (.today, .date): return .today
        case (.path(let path), .enumeration): return parse(path.description, type, operand)
        case (.text(let text), .enumeration), (.text(let text), .uuid), (.text(let text), .date), (.text(let text), .time),
            (.text(let text), .timestamp):
            return parse(text, type, operand)
        case (.text(let text), let kind) where TypeKind.characters.contains(kind): return .string(text)
        case (.number(let text), let kind) where TypeKind.numbers.contains(kind): return parse(text, type, operand)
        case (.path(let path), _): reportUnknown(path.description, operand.location)
        default: reportMismatch(operand, column)
        }
        return nil
    }

    private mutating func null(_ operand: Operand, _ column: ExpressionColumn, _ isOrdered: Bool) -> Literal? {
        if isOrdered {
            let message = "`null` is neither more nor less than anything"
            diagnostics.error("E0517", at: operand.location, message, hint: "write == null or != null")
            return nil
        }
        if !column.path.isOptional {
            let message = "`\(column.text)` is never null"
            let hint = "leave the comparison out, or make it optional with `?`"
            diagnostics.report(Diagnostic(code: "E0536", severity: .warning, at: operand.location, message, hint: hint))
        }
        return .null
    }

    private mutating func parse(_ text: String, _ type: FieldType, _ operand: Operand) -> Literal? {
        do {
            return try literals.parse(text, as: type)
        } catch {
            diagnostics.error(type.kind == .enumeration ? "E0520" : "E0537", at: operand.location, error.message, hint: error.hint)
            return nil
        }
    }

    private mutating func reportIncomparable(_ column: ExpressionColumn, _ location: SourceLocation) {
        let message = "`\(column.text)` can only be compared with null"
        diagnostics.error("E0537", at: location, message, hint: "write == null or != null, or use the rules file")
    }

    private mutating func reportMismatch(_ operand: Operand, _ column: ExpressionColumn) {
        let type = column.target == nil ? TypeWords.name(column.path.type) : "a relation"
        let hint =
            switch column.path.type.kind {
            case .date: "compare it with today, or with a date in quotes: \"2026-11-22\""
            case .timestamp: "compare it with now, or with a time in quotes: \"2026-11-22T08:30:00Z\""
            case .time: "compare it with a time in quotes: \"08:30\""
            case .bool: "compare it with true or false"
            case .int, .int32, .double, .decimal: "compare it with a number"
            case .string, .text, .email, .url: "a text stands in \"…\""
            case .uuid where column.target != nil: "compare it with null or with another relation"
            default: "compare it with a value of its type"
            }
        let message = "`\(column.text)` is \(type), and that is not compared with \(ConditionText.text(of: operand))"
        diagnostics.error("E0537", at: operand.location, message, hint: hint)
    }
}
