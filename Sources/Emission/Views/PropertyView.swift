import ServiceModel

/// One stored property of an entity: a field, or the key of a `belongsTo`.
struct PropertyView: Sendable {
    /// Its name in the spec.
    var name: String
    /// The Swift property, escaped where needed.
    var swift: String
    /// What stands left of `=` in an initializer whose parameters do not shadow it.
    var assignee: String
    /// The Swift type, with `?` where it is optional.
    var type: String
    /// The JSON member.
    var json: String
    /// The column.
    var column: String
    /// The lines of its documentation.
    var doc: [String]
    /// Whether clients send it.
    var isInput: Bool
    /// Whether clients may send it after creation.
    var isChangeable: Bool
    /// The call that reads it from a body.
    var read: String
    /// Its value in a new row.
    var initial: String
    /// The call that reads it from a row.
    var rowRead: String
    /// The value that is bound to its column.
    var scalar: String
    /// The constant for its pattern, if it has one.
    var pattern: PatternView?
    /// Its `x-…` keys.
    var extensions: [String: String]
}

/// A pattern as a constant.
struct PatternView: Sendable {
    /// The constant's name.
    var name: String
    /// The expression, as a Swift string literal.
    var literal: String
}

extension PropertyView {
    /// The view of a field whose column is read at `index`.
    init(_ field: Field, index: Int, in model: ServiceModel) {
        let swift = SwiftType.of(field.type, in: model)
        self.init(
            name: field.name,
            swift: field.swiftName,
            assignee: field.swiftName == "body" || field.swiftName == "members" || field.swiftName == "current" ? "self.\(field.swiftName)" : field.swiftName,
            type: swift.name + (field.isOptional ? "?" : ""),
            json: field.json,
            column: field.column,
            doc: field.description.map { DocComment.lines($0) } ?? [],
            isInput: !field.isReadonly,
            isChangeable: !field.isReadonly && !field.isImmutable,
            read: ReaderCall(model: model).field(field),
            initial: Self.initial(field, in: model),
            rowRead: Self.rowRead(field, swift, index: index),
            scalar: Self.scalar(field, swift),
            pattern: field.pattern.map { PatternView(name: ReaderCall.patternName(of: field), literal: SwiftLiteral.string($0)) },
            extensions: [:]
        )
    }

    /// The view of a reference whose column is read at `index`.
    init(_ reference: Reference, index: Int, in model: ServiceModel) {
        let isUUID = reference.targetIdentifier == .uuid
        let optional = reference.isOptional
        let method = isUUID ? "uuid" : "int64"
        let scalar = isUUID ? "uuid" : "int"
        self.init(
            name: reference.name,
            swift: reference.swiftName,
            assignee: reference.swiftName,
            type: (isUUID ? "UUID" : "Int64") + (optional ? "?" : ""),
            json: reference.json,
            column: reference.column,
            doc: reference.description.map { DocComment.lines($0) } ?? [],
            isInput: !reference.isReadonly,
            isChangeable: !reference.isReadonly && !reference.isImmutable,
            read: ReaderCall(model: model).reference(reference),
            initial: reference.isReadonly ? "nil" : "input.\(reference.swiftName)",
            rowRead: optional ? "optional\(DocComment.capitalized(method))(\(index))" : "\(method)(\(index))",
            scalar: optional ? ".\(scalar)(ifPresent: \(reference.swiftName))" : ".\(scalar)(\(reference.swiftName))",
            pattern: nil,
            extensions: [:]
        )
    }

    private static func initial(_ field: Field, in model: ServiceModel) -> String {
        guard field.isReadonly else { return "input.\(field.swiftName)" }
        guard let value = field.defaultValue else { return "nil" }
        return SwiftValue.expression(value, type: field.type, in: model)
    }

    private static func rowRead(_ field: Field, _ swift: SwiftType, index: Int) -> String {
        var arguments = ["\(index)"]
        if case .decimal(_, let scale) = field.type { arguments.append("scale: \(scale)") }
        if case .enumeration = field.type { arguments.append("\(swift.name).self") }
        let name = field.isOptional ? "optional\(DocComment.capitalized(swift.row))" : swift.row
        return "\(name)(\(arguments.joined(separator: ", ")))"
    }

    private static func scalar(_ field: Field, _ swift: SwiftType) -> String {
        var value = field.swiftName
        if case .enumeration = field.type { value += field.isOptional ? "?.rawValue" : ".rawValue" }
        if case .int32 = field.type { value = field.isOptional ? "\(value).map(Int64.init)" : "Int64(\(value))" }
        return field.isOptional ? ".\(swift.scalar)(ifPresent: \(value))" : ".\(swift.scalar)(\(value))"
    }
}
