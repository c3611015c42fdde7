import ServiceModel

/// What follows `=` where one member of a request body is read, with the space or the line break before it: `members.string("title", length: 1...200, keeping: current?.title)`.
struct ReaderCall {
    let model: ServiceModel
    /// What holds the value that an absent member keeps; nil where it keeps none.
    var keeping: String? = "current?"

    /// The call for a field.
    func field(_ field: Field) -> String {
        var arguments = [SwiftLiteral.string(field.json)] + type(of: field) + limits(of: field)
        if field.pattern != nil { arguments.append("pattern: Self.\(Self.patternName(of: field))") }
        if field.trims { arguments.append("trim: true") }
        if field.lowercases { arguments.append("lowercase: true") }
        if let value = field.defaultValue, value != .null {
            arguments.append("default: " + SwiftValue.expression(value, type: field.type, in: model, time: "Timestamp.now"))
        }
        return call(
            SwiftType.of(field.type, in: model).reader,
            arguments,
            closure: elementReader(of: field),
            isOptional: field.isOptional,
            isImmutable: field.isImmutable,
            json: field.json,
            property: field.swiftName
        )
    }

    /// The call for the key of a `belongsTo`.
    func reference(_ reference: Reference) -> String {
        call(
            reference.targetIdentifier == .uuid ? "uuid" : "int",
            [SwiftLiteral.string(reference.json)],
            isOptional: reference.isOptional,
            isImmutable: reference.isImmutable,
            json: reference.json,
            property: reference.swiftName
        )
    }

    /// The name of the constant that holds a field's compiled pattern.
    static func patternName(of field: Field) -> String { field.json + "Pattern" }

    /// What reads one element of an array, as a closure behind the call; empty for other types.
    private func elementReader(of field: Field) -> String {
        guard case .array(let type, _, _) = field.type else { return "" }
        var element = field
        element.type = type
        let arguments = ["$1"] + self.type(of: element) + limits(of: element)
        return " { $0.\(SwiftType.of(type, in: model).reader)(\(arguments.joined(separator: ", "))) }"
    }

    /// The type, where the reader cannot tell it.
    private func type(of field: Field) -> [String] {
        switch field.type {
        case .enumeration, .value: ["\(SwiftType.of(field.type, in: model).name).self"]
        default: []
        }
    }

    private func call(
        _ reader: String,
        _ arguments: [String],
        closure: String = "",
        isOptional: Bool,
        isImmutable: Bool,
        json: String,
        property: String
    ) -> String {
        let name = isOptional ? "optional" + DocComment.capitalized(reader) : reader
        if isImmutable {
            let kept = "members.immutable(\(SwiftLiteral.string(json)), in: current) { $0.\(property) }"
            let read = "members.\(name)(\(arguments.joined(separator: ", ")))\(closure)"
            let line = "\(kept) ?? \(read)"
            if 8 + property.count + 3 + line.count <= SwiftLayout.width { return " \(line)" }
            let inner = SwiftLayout.spaces(12)
            return "\n\(inner)\(kept)\n\(inner)?? "
                + SwiftLayout.call("members.\(name)", arguments, indentation: 12, used: 3 + closure.count)
                + closure
        }
        return " "
            + SwiftLayout.call(
                "members.\(name)",
                arguments + (keeping.map { ["keeping: \($0).\(property)"] } ?? []),
                indentation: 8,
                used: "self.\(property) = ".count + closure.count
            )
            + closure
    }

    private func limits(of field: Field) -> [String] {
        switch field.type {
        case .string(let minimum, let maximum, _): ["length: \(integer(minimum))...\(integer(maximum))"]
        case .email: ["length: 1...254", "format: .email"]
        case .url: ["length: 1...2048", "format: .url"]
        case .int: range(of: field, from: "Int64.min", to: "Int64.max")
        case .int32: range(of: field, from: "Int32.min", to: "Int32.max")
        case .double: range(of: field, from: "-Double.greatestFiniteMagnitude", to: "Double.greatestFiniteMagnitude")
        case .decimal(let precision, let scale): ["precision: \(precision)", "scale: \(scale)"] + decimalRange(of: field, precision, scale)
        case .date: range(of: field, from: "CalendarDate.earliest", to: "CalendarDate.latest")
        case .time: range(of: field, from: "TimeOfDay.midnight", to: "TimeOfDay.latest")
        case .bytes(let maximum): ["length: 0...\(integer(maximum))"]
        case .json(let maximum): ["bytes: \(integer(maximum))"]
        case .array(_, let minimum, let maximum): ["count: \(integer(minimum))...\(integer(maximum))"]
        case .timestamp: range(of: field, from: "Timestamp.range.lowerBound", to: "Timestamp.range.upperBound")
        default: []
        }
    }

    private func integer(_ value: Int) -> String { SwiftLiteral.integer(Int64(value)) }

    private func decimalRange(of field: Field, _ precision: Int, _ scale: Int) -> [String] {
        let most = (0..<precision).reduce(Int64(0)) { sum, _ in sum * 10 + 9 }
        func bound(_ units: Int64) -> String { SwiftValue.expression(.decimal(units: units, scale: scale), type: field.type, in: model) }
        return range(of: field, from: bound(-most), to: bound(most))
    }

    private func range(of field: Field, from least: String, to most: String) -> [String] {
        guard field.minimum != nil || field.maximum != nil else { return [] }
        let lower = field.minimum.map { SwiftValue.expression($0, type: field.type, in: model) } ?? least
        let upper = field.maximum.map { SwiftValue.expression($0, type: field.type, in: model) } ?? most
        return ["range: \(lower)...\(upper)"]
    }
}
