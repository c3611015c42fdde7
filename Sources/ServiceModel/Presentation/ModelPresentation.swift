/// What `strata show` prints: the model as people and as programs read it.
///
/// Every function is pure: the same model gives the same text.
public enum ModelPresentation {
    /// What can be shown beside entities.
    public static let subjects = ["routes", "access", "columns", "diagram"]

    /// A text for people: an overview, an entity by name, or one of `subjects`; nothing if there is no such subject.
    public static func text(_ model: ServiceModel, subject: String? = nil) -> String? {
        switch subject {
        case nil: overview(model)
        case "routes": routes(model)
        case "access": access(model)
        case "columns": columns(model)
        case "diagram": diagram(model)
        case .some(let name): model.entity(name).map { entity($0, in: model) }
        }
    }

    /// The same as JSON, ended by a line feed. A diagram is a text there, too.
    public static func json(_ model: ServiceModel, subject: String? = nil) -> String? {
        let value: PresentationValue?
        switch subject {
        case nil: value = PresentationValue(model)
        case "routes": value = .list(model.entities.flatMap { entity in entity.routes.map { PresentationValue($0, of: entity) } })
        case "access": value = .list(model.entities.flatMap(PresentationValue.access))
        case "columns": value = .list(model.entities.map { PresentationValue(columnsOf: $0, in: model) })
        case "diagram": value = .object([("mermaid", .text(diagram(model)))])
        case .some(let name): value = model.entity(name).map { PresentationValue($0, in: model) }
        }
        return value.map { $0.json() + "\n" }
    }

    static func overview(_ model: ServiceModel) -> String {
        var lines = ["\(model.service.name) \(model.service.version)" + (model.service.description.map { ": \($0)" } ?? "")]
        lines.append(
            "module \(model.service.module), package \(model.service.package), \(model.databases.map(\.rawValue).joined(separator: " and "))"
        )
        for type in model.enums {
            lines += ["", "enum \(type.name): \(type.cases.map(\.name).joined(separator: ", "))"]
        }
        for value in model.values {
            lines += ["", "value object \(value.name)"] + TextTable(value.fields.map { fieldRow($0, in: model) }).lines
        }
        var text = lines.joined(separator: "\n") + "\n"
        for entity in model.entities { text += "\n" + self.entity(entity, in: model) }
        text += renamings(model)
        return text
    }

    static func entity(_ entity: Entity, in model: ServiceModel) -> String {
        var lines = ["entity \(entity.name)" + (entity.description.map { ": \($0)" } ?? "")]
        lines.append("  Swift \(entity.names.type), table \(entity.names.table), path \(model.service.pathPrefix)/\(entity.names.path)")
        let header = ["  name", "type", "JSON", "Swift", "column", ""]
        let rows = entity.fields.map { fieldRow($0, in: model) } + entity.references.map(referenceRow)
        lines += TextTable([header] + rows).lines
        for collection in entity.collections { lines.append("  \(collection.name)  \(kind(of: collection)) \(collection.target)") }
        for (key, sets) in [("unique", entity.uniques), ("index", entity.indexes)] {
            for set in sets { lines.append("  \(key) (\(set.joined(separator: ", ")))") }
        }
        if !entity.defaultSort.isEmpty {
            lines.append("  sorted by " + entity.defaultSort.map { ($0.descending ? "-" : "") + $0.field }.joined(separator: ", "))
        }
        for rule in entity.rules { lines.append("  rule \(rule.name): \(rule.message)") }
        lines += TextTable(entity.routes.map { ["  \($0.method)", $0.path, $0.operationID] }).lines
        return lines.joined(separator: "\n") + "\n"
    }

    static func routes(_ model: ServiceModel) -> String {
        TextTable(model.entities.flatMap { entity in entity.routes.map { [$0.method, $0.path, $0.operationID] } }).text
    }

    static func columns(_ model: ServiceModel) -> String {
        model.entities.map { entity in
            let rows = ColumnLine.columns(of: entity, in: model).map {
                ["  \($0.column)", $0.type, $0.isOptional ? "null" : "not null", $0.path]
            }
            return "\(entity.names.table)\n" + TextTable(rows).text
        }.joined(separator: "\n")
    }

    /// Everything is open until a plugin provides `auth`.
    static func access(_ model: ServiceModel) -> String {
        let rows = model.entities.flatMap { entity in entity.routes.map { [$0.operationID, $0.method, $0.path, "anyone"] } }
        return TextTable([["operation", "method", "path", "who"]] + rows).text
    }

    private static func renamings(_ model: ServiceModel) -> String {
        guard !model.renamings.isEmpty else { return "" }
        let rows = model.renamings.map { ["  \($0.subject)", "is \($0.name)", "in \($0.place):", $0.reason] }
        return "\nrenamed\n" + TextTable(rows).text
    }

    private static func fieldRow(_ field: Field, in model: ServiceModel) -> [String] {
        let swift = SwiftTypeName.of(field.type, in: model) + (field.isOptional ? "?" : "")
        let type = field.type.specText + (field.isOptional ? "?" : "")
        return ["  \(field.name)", type, field.json, "\(field.swiftName): \(swift)", field.column, ModifierText.of(field)]
    }

    private static func referenceRow(_ reference: Reference) -> [String] {
        let mark = reference.isOptional ? "?" : ""
        let swift = (reference.targetIdentifier == .int ? "Int64" : "UUID") + mark
        let type = "belongsTo \(reference.target)\(mark)"
        return [
            "  \(reference.name)", type, reference.json, "\(reference.swiftName): \(swift)", reference.column, ModifierText.of(reference),
        ]
    }

    private static func kind(of collection: Collection) -> String {
        switch collection.kind {
        case .hasMany: "hasMany"
        case .hasOne: "hasOne"
        case .manyToMany: "manyToMany"
        case .through(let entity, _, _): "manyToMany (through \(entity))"
        }
    }
}
