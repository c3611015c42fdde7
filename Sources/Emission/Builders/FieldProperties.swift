import ServiceModel

/// Makes the views of fields, whoever holds them: an entity or a value object.
struct FieldProperties {
    let model: ServiceModel

    /// The view of a field.
    func property(_ field: Field) -> PropertyView {
        let swift = SwiftType.of(field.type, in: model)
        return PropertyView(
            name: field.name,
            swift: field.swiftName,
            own: Self.own(field.swiftName),
            type: swift.name + (field.isOptional ? "?" : ""),
            json: field.json,
            column: field.column,
            doc: field.description.map { DocComment.lines($0) } ?? [],
            isOptional: field.isOptional,
            isInput: !field.isReadonly,
            isSecret: field.isSecret,
            read: ReaderCall(model: model).field(field),
            initial: initial(field),
            revised: revised(field),
            pattern: field.pattern.map { PatternView(name: ReaderCall.patternName(of: field), literal: SwiftLiteral.string($0)) },
            x: ExtensionKeys.texts(field.extensions)
        )
    }

    /// The property, qualified where a parameter of the emitted functions has the same name.
    static func own(_ property: String) -> String {
        parameters.contains(property) ? "self.\(property)" : property
    }

    private static let parameters: Set<String> = ["body", "changed", "column", "current", "input", "json", "members", "row", "time"]

    /// How a field of one column is read from a row, where `column` is an expression for the column's number.
    func rowRead(_ field: Field, column: String) -> RowReadView {
        let swift = SwiftType.of(field.type, in: model)
        let method = field.isOptional ? "optional\(DocComment.capitalized(swift.row))" : swift.row
        let arguments = [column] + rowArguments(field, swift)
        return Self.rowRead(field.swiftName, "row.\(method)(\(arguments.joined(separator: ", ")))")
    }

    /// An assignment of what can throw, on two lines where one is too long.
    static func rowRead(_ property: String, _ expression: String) -> RowReadView {
        let own = own(property)
        let isLong = 8 + own.count + " = try ".count + expression.count > SwiftLayout.width
        return RowReadView(own: own, read: (isLong ? "\n" + SwiftLayout.spaces(12) : " ") + "try \(expression)")
    }

    /// The value that is bound to the column of a field that stands in `property`.
    func scalar(_ field: Field, in property: String, isOptional: Bool) -> String {
        let swift = SwiftType.of(field.type, in: model)
        guard let scalar = swift.scalar else { return "ScalarValue(json: \(property))" }
        if isOptional { return "ScalarValue(\(property))" }
        switch field.type {
        case .enumeration: return ".text(\(property).rawValue)"
        case .int32: return ".int(Int64(\(property)))"
        default: return ".\(scalar)(\(property))"
        }
    }

    private func initial(_ field: Field) -> String {
        guard field.isReadonly else { return "input.\(field.swiftName)" }
        return field.defaultValue.map { SwiftValue.expression($0, type: field.type, in: model) } ?? "nil"
    }

    /// What clients do not send stays what it was.
    private func revised(_ field: Field) -> String {
        let initial = initial(field)
        guard field.isReadonly else { return initial }
        if field.isOptional, initial == "nil" { return "current?.\(field.swiftName)" }
        return field.isOptional ? "current.map(\\.\(field.swiftName)) ?? \(initial)" : "current?.\(field.swiftName) ?? \(initial)"
    }

    private func rowArguments(_ field: Field, _ swift: SwiftType) -> [String] {
        switch field.type {
        case .decimal(_, let scale): ["scale: \(scale)"]
        case .enumeration: ["\(swift.name).self"]
        default: []
        }
    }
}
