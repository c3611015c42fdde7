import ServiceModel

/// The call that reads one member of a request body: `string("title", length: 1...200, keeping: current?.title)`.
struct ReaderCall {
    let model: ServiceModel

    /// The call for a field.
    func field(_ field: Field) -> String {
        let swift = SwiftType.of(field.type, in: model)
        var arguments = [SwiftLiteral.string(field.json)]
        if case .enumeration = field.type { arguments.append("\(swift.name).self") }
        arguments += limits(of: field)
        if field.pattern != nil { arguments.append("pattern: Self.\(Self.patternName(of: field))") }
        if field.trims { arguments.append("trim: true") }
        if field.lowercases { arguments.append("lowercase: true") }
        if let value = field.defaultValue, value != .null {
            arguments.append("default: " + SwiftValue.expression(value, type: field.type, in: model, time: "Timestamp.now"))
        }
        return call(swift.reader, isOptional: field.isOptional, arguments, isImmutable: field.isImmutable, property: field.swiftName)
    }

    /// The call for the key of a `belongsTo`.
    func reference(_ reference: Reference) -> String {
        let reader = reference.targetIdentifier == .uuid ? "uuid" : "int"
        return call(
            reader,
            isOptional: reference.isOptional,
            [SwiftLiteral.string(reference.json)],
            isImmutable: reference.isImmutable,
            property: reference.swiftName
        )
    }

    /// The name of the constant that holds a field's compiled pattern.
    static func patternName(of field: Field) -> String { field.json + "Pattern" }

    private func call(_ reader: String, isOptional: Bool, _ arguments: [String], isImmutable: Bool, property: String) -> String {
        let name = isOptional ? "optional" + reader.prefix(1).uppercased() + reader.dropFirst() : reader
        var arguments = arguments
        if isImmutable { arguments.append("isImmutable: true") }
        arguments.append("keeping: current?.\(property)")
        return "\(name)(\(arguments.joined(separator: ", ")))"
    }

    private func limits(of field: Field) -> [String] {
        switch field.type {
        case .string(let minimum, let maximum, _):
            return ["length: \(SwiftLiteral.integer(Int64(minimum)))...\(SwiftLiteral.integer(Int64(maximum)))"]
        case .email: return ["length: 1...254", "format: .email"]
        case .url: return ["length: 1...2048", "format: .url"]
        case .int, .int32, .double: return range(of: field)
        case .decimal(let precision, let scale): return ["precision: \(precision)", "scale: \(scale)"] + bounds(of: field)
        case .date, .time, .timestamp: return bounds(of: field)
        default: return []
        }
    }

    private func range(of field: Field) -> [String] {
        let minimum = field.minimum.map { SwiftValue.expression($0, type: field.type, in: model) }
        let maximum = field.maximum.map { SwiftValue.expression($0, type: field.type, in: model) }
        switch (minimum, maximum) {
        case (nil, nil): return []
        case (let least?, nil): return ["range: \(least)...\(greatest(field.type))"]
        case (nil, let most?): return ["range: \(smallest(field.type))...\(most)"]
        case (let least?, let most?): return ["range: \(least)...\(most)"]
        }
    }

    private func greatest(_ type: FieldType) -> String {
        switch type {
        case .int32: "Int32.max"
        case .double: "Double.greatestFiniteMagnitude"
        default: "Int64.max"
        }
    }

    private func smallest(_ type: FieldType) -> String {
        switch type {
        case .int32: "Int32.min"
        case .double: "-Double.greatestFiniteMagnitude"
        default: "Int64.min"
        }
    }

    private func bounds(of field: Field) -> [String] {
        let minimum = field.minimum.map { "minimum: " + SwiftValue.expression($0, type: field.type, in: model) }
        let maximum = field.maximum.map { "maximum: " + SwiftValue.expression($0, type: field.type, in: model) }
        return [minimum, maximum].compactMap { $0 }
    }
}
