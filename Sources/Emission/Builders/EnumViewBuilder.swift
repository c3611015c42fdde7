import ServiceModel

/// Makes the view of an enum.
enum EnumViewBuilder {
    /// The view.
    static func view(of type: EnumType, in model: ServiceModel) -> EnumView {
        EnumView(
            module: model.service.module,
            name: type.name,
            type: type.swiftName,
            doc: DocComment.sentence(type.description, or: "The values of \(type.name)."),
            cases: type.cases.map { value in
                let bare = value.swiftName.filter { $0 != "`" }
                return EnumCaseView(
                    name: value.name,
                    swift: value.swiftName,
                    declaration: bare == value.name ? value.swiftName : "\(value.swiftName) = \(SwiftLiteral.string(value.name))",
                    doc: value.label.map { DocComment.lines($0) } ?? [],
                    x: ExtensionKeys.texts(value.extensions)
                )
            },
            x: ExtensionKeys.texts(type.extensions)
        )
    }
}
