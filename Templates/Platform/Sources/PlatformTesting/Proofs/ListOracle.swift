import PlatformCore

/// What a list should answer, by filtering and sorting its rows in memory.
struct ListOracle: Sendable {
    let rows: [JSONValue]
    let fields: [ListField]

    /// The rows that a request asks for, in its order: rows without a value last, equal ones by id in the direction of the last key.
    func rows(for request: ListRequest) -> [JSONValue] {
        let found = rows.filter { row in request.conditions.allSatisfy { meets(row, $0) } }
        return found.sorted { left, right in
            for key in request.keys {
                let (left, right) = (value(key.field, of: left), value(key.field, of: right))
                if left == right { continue }
                guard let left else { return false }
                guard let right else { return true }
                return key.descending ? right < left : left < right
            }
            let isDescending = request.keys.last?.descending ?? false
            let (left, right) = (OracleValue(id: left), OracleValue(id: right))
            return isDescending ? right < left : left < right
        }
    }

    private func meets(_ row: JSONValue, _ condition: ListRequest.Condition) -> Bool {
        let value = value(condition.field.name, of: row)
        let operands = condition.values.compactMap { OracleValue(text: $0, condition.field.kind) }
        switch condition.operator {
        case .isnull: return (value == nil) == (condition.values == ["true"])
        case .ne: return value != operands.first
        case .in: return value.map(operands.contains) ?? false
        case .eq, .gt, .gte, .lt, .lte, .startsWith:
            guard let value, let operand = operands.first else { return false }
            switch condition.operator {
            case .gt: return operand < value
            case .gte: return operand <= value
            case .lt: return value < operand
            case .lte: return value <= operand
            case .startsWith: return value.begins(with: operand)
            default: return value == operand
            }
        }
    }

    private func value(_ name: String, of row: JSONValue) -> OracleValue? {
        guard let kind = fields.first(where: { $0.name == name })?.kind, let text = row[name]?.queryText else { return nil }
        return OracleValue(text: text, kind)
    }
}

/// A value as it is compared, whatever its type: by size, or by its bytes.
enum OracleValue: Comparable {
    case whole(Int64)
    case fraction(Double)
    case text([UInt8])

    /// The value that a text stands for in a query or in JSON; nil if it is none of this type.
    init?(text: String, _ kind: FieldKind) {
        switch kind {
        case .int, .int32: self = .whole(Int64(text) ?? 0)
        case .double: self = .fraction(Double(text) ?? 0)
        case .decimal(let precision, let scale):
            guard let decimal = FixedDecimal(text, precision: precision, scale: scale) else { return nil }
            self = .whole(decimal.units)
        case .timestamp:
            guard let moment = Timestamp(text) else { return nil }
            self = .whole(moment.microseconds)
        case .bool: self = .whole(text == "true" ? 1 : 0)
        case .string, .uuid, .date, .time, .enumeration: self = .text(Array(text.utf8))
        }
    }

    init(id row: JSONValue) {
        let text = row["id"]?.queryText ?? ""
        self = Int64(text).map { .whole($0) } ?? .text(Array(text.utf8))
    }

    func begins(with prefix: OracleValue) -> Bool {
        guard case .text(let bytes) = self, case .text(let beginning) = prefix else { return false }
        return bytes.starts(with: beginning)
    }

    static func < (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.whole(let left), .whole(let right)): left < right
        case (.fraction(let left), .fraction(let right)): left < right
        case (.text(let left), .text(let right)): left.lexicographicallyPrecedes(right)
        default: false
        }
    }
}

extension JSONValue {
    /// The value as a query writes it; nil if it has none.
    var queryText: String? {
        switch self {
        case .string(let text): text
        case .number(let text): text
        case .bool(let value): value ? "true" : "false"
        default: nil
        }
    }
}
