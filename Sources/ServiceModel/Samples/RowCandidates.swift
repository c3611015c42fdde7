import Spec

/// The values that are worth trying for each thing that conditions name: what they compare it with, and what lies next to that.
struct RowCandidates: Sendable {
    private let model: ServiceModel
    private var written: [[String]: [Literal]] = [:]
    private var peers: [[String]: [[String]]] = [:]

    /// The moments of the past and of the future to try where a condition names `now` or `today`.
    private static let clock: [Literal] = [.timestamp("1960-01-01T00:00:00Z"), .timestamp("3000-01-01T00:00:00Z")]
    private static let calendar: [Literal] = [.date("1960-01-01"), .date("3000-01-01")]

    /// The candidates that some conditions give rise to.
    init(_ conditions: [TypedCondition], in model: ServiceModel) {
        self.model = model
        for condition in conditions { collect(condition) }
    }

    /// The values to try for a variable, the likelier ones first; `index` is the number of the row.
    func values(for variable: RowVariable, index: Int) -> [Literal] {
        var values: [Literal]
        switch variable.source {
        case .field(let field):
            values = written[variable.path, default: []].filter { allows($0, for: field) } + samples(of: field, index: index)
        case .value: values = [.bool(true)]
        case .reference(let reference, let entity):
            // A sample cannot be made after itself.
            let canBeSent = !reference.isOptional || !model.leads(from: reference.target, to: entity)
            values = canBeSent ? [index, index + 1].map { .integer(Int64($0)) } : []
        }
        if variable.isOptional { values.append(.null) }
        return values
    }

    /// The values that conditions tell apart: those that they name, what lies next to them, and the moment itself.
    func distinct(for variable: RowVariable) -> [Literal] {
        guard case .field(let field) = variable.source else { return values(for: variable, index: 0).filter { $0 != .null } }
        var values = written[variable.path, default: []].filter { allows($0, for: field) }
        if !values.isEmpty, values.contains(where: Self.clock.contains) { values.append(.now) }
        if !values.isEmpty, values.contains(where: Self.calendar.contains) { values.append(.today) }
        if values.allSatisfy({ $0 == .null }) { values = Array(samples(of: field, index: 0).prefix(2)) }
        return values.reduce(into: []) { unique, value in
            if value != .null, !unique.contains(value) { unique.append(value) }
        }
    }

    /// What a variable is compared with in a row, and what lies next to that.
    func peers(of variable: RowVariable, in row: RowValues) -> [Literal] {
        guard case .field(let field) = variable.source else { return [] }
        let values = peers[variable.path, default: []].map { row[$0] }.filter { $0 != .null }
        return values.flatMap { [$0] + Self.neighbours(of: $0) }.filter { allows($0, for: field) }
    }

    /// Further samples: all that a type of few values has, else some that no other row is made of.
    private func samples(of field: Field, index: Int) -> [Literal] {
        let isSmall = field.type == .bool || field.type.kind == .enumeration
        let indexes = isSmall ? Array(0..<24) : [index] + (1...4).map { index + $0 * 97 }
        return indexes.map { Samples.literal(for: field, in: model, index: $0) }
    }

    // MARK: - What conditions write

    private mutating func collect(_ condition: TypedCondition) {
        switch condition {
        case .and(let parts), .or(let parts): for part in parts { collect(part) }
        case .not(let inner): collect(inner)
        case .comparison(let left, _, let right):
            collect(left, right)
            collect(right, left)
        case .membership(let operand, let values):
            for value in values {
                collect(operand, value)
                collect(value, operand)
            }
        case .isTrue(let column): written[column.path, default: []] += [.bool(true), .bool(false)]
        }
    }

    private mutating func collect(_ operand: TypedOperand, _ other: TypedOperand) {
        guard case .column(let column) = operand else { return }
        switch other {
        case .column(let peer): peers[column.path, default: []].append(peer.path)
        case .literal(.now): written[column.path, default: []] += Self.clock
        case .literal(.today): written[column.path, default: []] += Self.calendar
        case .literal(let literal): written[column.path, default: []] += [literal] + Self.neighbours(of: literal)
        }
    }

    /// The values just below and above one that has an order.
    static func neighbours(of literal: Literal) -> [Literal] {
        switch literal {
        case .integer(let value):
            ([1, -1] as [Int64]).compactMap { step in
                let (next, overflows) = value.addingReportingOverflow(step)
                return overflows ? nil : .integer(next)
            }
        case .double(let value): [.double(value + 1), .double(value - 1)]
        case .decimal(let units, let scale): [1, -1].map { .decimal(units: units + $0, scale: scale) }
        case .date(let text):
            CivilCalendar.days(ofDate: text).map { days in [1, -1].map { .date(CivilCalendar.date(days: days + $0)) } } ?? []
        case .time(let text):
            CivilCalendar.seconds(ofTime: text).map { seconds in
                [1, -1].filter { 0..<86_400 ~= seconds + $0 }.map { .time(CivilCalendar.time(seconds: seconds + $0)) }
            } ?? []
        case .timestamp(let text):
            CivilCalendar.microseconds(ofTimestamp: text).map { microseconds in
                [1_000_000, -1_000_000].map { .timestamp(CivilCalendar.timestamp(microseconds: microseconds + $0)) }
            } ?? []
        default: []
        }
    }

    // MARK: - What a field accepts

    /// Whether a client may send the value: of the type, within the bounds, matching the pattern.
    private func allows(_ literal: Literal, for field: Field) -> Bool {
        if case .string(let text) = literal { return allows(text, for: field) }
        if let minimum = field.minimum, literal.precedes(minimum) { return false }
        if let maximum = field.maximum, maximum.precedes(literal) { return false }
        return isOfType(literal, field.type)
    }

    private func isOfType(_ literal: Literal, _ type: FieldType) -> Bool {
        switch (literal, type) {
        case (.integer(let value), .int32): Int32(exactly: value) != nil
        case (.decimal(let units, _), .decimal(let precision, _)): String(units.magnitude).count <= precision
        case (.double(let value), .double): value.isFinite
        case (.enumeration(let name), .enumeration(let type)): model.enumeration(type)?.cases.contains { $0.name == name } ?? false
        case (.date(let text), _): text.utf8.count == 10 && text > "0001"
        default: true
        }
    }

    private func allows(_ text: String, for field: Field) -> Bool {
        if field.lowercases, text != text.lowercased() { return false }
        if field.trims, text.first?.isWhitespace == true || text.last?.isWhitespace == true { return false }
        if let pattern = field.pattern, let regex = try? Regex(pattern), text.wholeMatch(of: regex) == nil { return false }
        do {
            _ = try LiteralParser(enumValues: [:]).parse(text, as: field.type)
        } catch {
            return false
        }
        guard case .string(let minimum, let maximum, _) = field.type else { return true }
        return minimum...max(minimum, maximum) ~= text.unicodeScalars.count
    }
}
