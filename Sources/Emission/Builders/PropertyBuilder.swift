import ServiceModel
import Spec

/// Makes the views of an entity's properties and columns.
struct PropertyBuilder {
    let model: ServiceModel
    let entity: Entity

    /// Its fields, then the keys of its `belongsTo`s.
    func properties() -> [PropertyView] {
        entity.fields.map(property) + entity.references.map(property)
    }

    /// Strata's own columns, then those of the properties: the order of the select list.
    func columns() -> [ColumnView] {
        var columns: [ColumnView] = []
        func add(_ column: String, _ own: String, _ method: String, _ arguments: [String] = [], scalar: String) {
            let read = "\(method)(\((["\(columns.count)"] + arguments).joined(separator: ", ")))"
            columns.append(ColumnView(column: column, own: own, read: read, scalar: scalar))
        }
        switch entity.identifier {
        case .uuid: add("id", "id", "uuid", scalar: ".uuid(id)")
        // NULL makes the database choose a number.
        case .int: add("id", "id", "int64", scalar: "id == 0 ? .null : .int(id)")
        }
        if entity.versioning != .off { add("version", "version", "int64", scalar: ".int(version)") }
        if entity.hasTimestamps {
            add("created_at", "createdAt", "timestamp", scalar: ".timestamp(createdAt)")
            add("updated_at", "updatedAt", "timestamp", scalar: ".timestamp(updatedAt)")
        }
        for field in entity.fields {
            let swift = SwiftType.of(field.type, in: model)
            let method = field.isOptional ? "optional\(DocComment.capitalized(swift.row))" : swift.row
            add(field.column, own(field.swiftName), method, rowArguments(field, swift), scalar: scalar(field, swift))
        }
        for reference in entity.references {
            let method = reference.targetIdentifier == .uuid ? "uuid" : "int64"
            add(
                reference.column,
                own(reference.swiftName),
                reference.isOptional ? "optional\(DocComment.capitalized(method))" : method,
                scalar: scalar(reference)
            )
        }
        return columns
    }

    /// The value that is bound to a reference's column.
    func scalar(_ reference: Reference) -> String {
        let property = own(reference.swiftName)
        if reference.isOptional { return "ScalarValue(\(property))" }
        return reference.targetIdentifier == .uuid ? ".uuid(\(property))" : ".int(\(property))"
    }

    private func property(_ field: Field) -> PropertyView {
        let swift = SwiftType.of(field.type, in: model)
        return PropertyView(
            name: field.name,
            swift: field.swiftName,
            own: own(field.swiftName),
            type: swift.name + (field.isOptional ? "?" : ""),
            json: field.json,
            column: field.column,
            doc: field.description.map { DocComment.lines($0) } ?? [],
            isOptional: field.isOptional,
            isInput: !field.isReadonly,
            read: ReaderCall(model: model).field(field),
            initial: initial(field),
            pattern: field.pattern.map { PatternView(name: ReaderCall.patternName(of: field), literal: SwiftLiteral.string($0)) },
            x: ExtensionKeys.texts(field.extensions)
        )
    }

    private func property(_ reference: Reference) -> PropertyView {
        PropertyView(
            name: reference.name,
            swift: reference.swiftName,
            own: own(reference.swiftName),
            type: (reference.targetIdentifier == .uuid ? "UUID" : "Int64") + (reference.isOptional ? "?" : ""),
            json: reference.json,
            column: reference.column,
            doc: reference.description.map { DocComment.lines($0) } ?? [],
            isOptional: reference.isOptional,
            isInput: !reference.isReadonly,
            read: ReaderCall(model: model).reference(reference),
            initial: reference.isReadonly ? "nil" : "input.\(reference.swiftName)",
            pattern: nil,
            x: ExtensionKeys.texts(reference.extensions)
        )
    }

    /// The property, qualified where a parameter of the emitted functions has the same name.
    private func own(_ property: String) -> String {
        Self.parameters.contains(property) ? "self.\(property)" : property
    }

    private static let parameters: Set<String> = ["body", "changed", "current", "input", "json", "members", "row", "time"]

    private func initial(_ field: Field) -> String {
        guard field.isReadonly else { return "input.\(field.swiftName)" }
        return field.defaultValue.map { SwiftValue.expression($0, type: field.type, in: model) } ?? "nil"
    }

    private func rowArguments(_ field: Field, _ swift: SwiftType) -> [String] {
        switch field.type {
        case .decimal(_, let scale): ["scale: \(scale)"]
        case .enumeration: ["\(swift.name).self"]
        default: []
        }
    }

    private func scalar(_ field: Field, _ swift: SwiftType) -> String {
        let property = own(field.swiftName)
        if field.isOptional { return "ScalarValue(\(property))" }
        switch field.type {
        case .enumeration: return ".text(\(property).rawValue)"
        case .int32: return ".int(Int64(\(property)))"
        default: return ".\(swift.scalar)(\(property))"
        }
    }
}
