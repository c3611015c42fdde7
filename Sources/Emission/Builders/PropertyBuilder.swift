import ServiceModel

/// Makes the views of an entity's properties.
struct PropertyBuilder {
    let model: ServiceModel
    let entity: Entity

    /// Its fields, then the keys of its `belongsTo`s.
    func properties() -> [PropertyView] {
        let fields = FieldProperties(model: model)
        return entity.fields.map(fields.property) + entity.references.map(property)
    }

    private func property(_ reference: Reference) -> PropertyView {
        PropertyView(
            name: reference.name,
            swift: reference.swiftName,
            own: FieldProperties.own(reference.swiftName),
            type: (reference.targetIdentifier == .uuid ? "UUID" : "Int64") + (reference.isOptional ? "?" : ""),
            json: reference.json,
            column: reference.column,
            doc: reference.description.map { DocComment.lines($0) } ?? [],
            isOptional: reference.isOptional,
            isInput: !reference.isReadonly,
            isSecret: false,
            read: ReaderCall(model: model).reference(reference),
            initial: reference.isReadonly ? "nil" : "input.\(reference.swiftName)",
            revised: reference.isReadonly ? "current?.\(reference.swiftName)" : "input.\(reference.swiftName)",
            pattern: nil,
            x: ExtensionKeys.texts(reference.extensions)
        )
    }
}
