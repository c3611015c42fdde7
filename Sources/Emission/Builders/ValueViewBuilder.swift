import ServiceModel

/// Makes the view of a value object.
enum ValueViewBuilder {
    /// The view.
    static func view(of value: ValueType, in model: ServiceModel) -> ValueView {
        let fields = FieldProperties(model: model)
        let properties = value.fields.map(fields.property)
        let aSingular = DocComment.article(value.singular)
        return ValueView(
            module: model.service.module,
            name: value.name,
            type: value.swiftName,
            variable: value.variable,
            singular: value.singular,
            aSingular: aSingular,
            doc: ["\(DocComment.capitalized(aSingular)), as a part of what holds it."],
            properties: properties,
            patterns: properties.compactMap(\.pattern),
            rowReads: value.fields.enumerated().map { index, field in
                fields.rowRead(field, column: index == 0 ? "column" : "column + \(index)")
            },
            tests: tests(value, in: model),
            x: ExtensionKeys.texts(value.extensions)
        )
    }

    private static func tests(_ value: ValueType, in model: ServiceModel) -> ValueTestView {
        let required = value.fields.filter { !$0.isOptional && $0.defaultValue == nil }.map(\.json)
        let samples = SampleMembers(model: model) { Samples.json(for: $0, in: model, index: $1) }
        return ValueTestView(
            sampleMembers: SwiftLayout.list(samples.members(of: value.fields), indentation: 8, empty: "[:]"),
            memberNames: value.fields.map(\.json).map { "\"\($0)\"" },
            required: required,
            hasRequired: !required.isEmpty,
            refusals: value.fields.flatMap { FieldRefusals(field: $0, model: model).all() }
        )
    }
}
