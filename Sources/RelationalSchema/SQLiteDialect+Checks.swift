import ServiceModel

extension SQLiteDialect {
    /// What another database's type would demand by itself.
    static func typeCheck(_ column: Column, table: String) -> String? {
        let name = quoted(column.name)
        let (kind, condition): (String, String)
        switch column.type {
        case .identity, .int, .text, .timestamp, .bytes: return nil
        case .uuid: (kind, condition) = ("uuid", "length(\(name)) = 16")
        case .int32: (kind, condition) = ("range", "\(name) BETWEEN \(Int32.min) AND \(Int32.max)")
        // An infinity; SQLite itself turns what is no number into null.
        case .double: (kind, condition) = ("finite", "\(name) BETWEEN -1.7976931348623157e308 AND 1.7976931348623157e308")
        case .decimal(let precision, _):
            let nines = String(repeating: "9", count: precision)
            (kind, condition) = ("precision", "\(name) BETWEEN -\(nines) AND \(nines)")
        case .bool: (kind, condition) = ("bool", "\(name) IN (0, 1)")
        // Adding nothing makes SQLite normalise 30 February, and then it differs. IS, not =: what is no date is null here, and a CHECK
        // lets null pass.
        case .date: (kind, condition) = ("date", "date(\(name), '+0 days') IS \(name)")
        case .time: (kind, condition) = ("time", "time(\(name), '+0 seconds') IS \(name)")
        // Versions before 3.42 say of null that it is not valid, where later ones say nothing.
        case .json: (kind, condition) = ("json", column.isNullable ? "\(name) IS NULL OR json_valid(\(name))" : "json_valid(\(name))")
        }
        return constraint(ConstraintName.make(table: table, columns: [column.name], kind: kind), "CHECK (\(condition))")
    }

    /// A check's condition.
    static func condition(_ check: Check, in table: Table) -> String {
        let name = quoted(check.column)
        let type = table.column(check.column)?.type ?? .text
        return switch check.rule {
        case .length(let minimum, let maximum): "length(\(name)) BETWEEN \(minimum) AND \(maximum)"
        case .minimum(let value): "\(name) >= \(literal(value, of: type))"
        case .maximum(let value): "\(name) <= \(literal(value, of: type))"
        case .oneOf(let values): "\(name) IN (\(values.map(text).joined(separator: ", ")))"
        // A blob's length is that of its bytes, a text's that of its characters.
        case .size(let maximum): "length(\(type == .bytes ? name : "CAST(\(name) AS BLOB)")) <= \(maximum)"
        case .elements(let minimum, let maximum):
            "json_type(\(name)) = 'array' AND json_array_length(\(name)) BETWEEN \(minimum) AND \(maximum)"
        case .together(let required, let optional):
            "(\(nullity(required + optional, "IS NULL"))) OR (\(nullity(required, "IS NOT NULL")))"
        }
    }

    /// A value, given as JSON shows it, as it stands in a column of that type.
    static func literal(_ value: String, of type: ColumnType) -> String {
        switch type {
        case .uuid: "X'\(value.replacing("-", with: "").uppercased())'"
        case .identity, .int, .int32, .double: value
        // Units: the number without its point, and without the zeros that leaves in front.
        case .decimal: Int64(value.replacing(".", with: "")).map(String.init) ?? value
        case .bool: value == "true" ? "1" : "0"
        case .bytes: "X'\(value)'"
        case .text, .date, .time, .json: text(value)
        case .timestamp: CivilCalendar.microseconds(ofTimestamp: value).map(String.init) ?? text(value)
        }
    }

    private static func nullity(_ columns: [String], _ test: String) -> String {
        columns.map { "\(quoted($0)) \(test)" }.joined(separator: " AND ")
    }

    static func text(_ value: String) -> String {
        "'\(value.replacing("'", with: "''"))'"
    }
}
