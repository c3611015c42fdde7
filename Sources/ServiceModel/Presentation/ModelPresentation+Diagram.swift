extension ModelPresentation {
    /// A Mermaid `erDiagram` of the entities, their columns and their links.
    ///
    /// Mermaid reads attribute types and names as words, and comments and labels in double quotes that cannot be escaped; whatever
    /// would end one of them is replaced.
    public static func diagram(_ model: ServiceModel) -> String {
        var lines = ["erDiagram"]
        for entity in model.entities {
            lines.append("    \(entity.name) {")
            lines.append("        \(entity.identifier.rawValue) id PK")
            for field in entity.fields { lines.append("        " + attribute(field)) }
            for reference in entity.references { lines.append("        " + attribute(reference)) }
            lines.append("    }")
        }
        for entity in model.entities {
            for reference in entity.references { lines.append("    " + link(reference, of: entity)) }
            for collection in entity.collections { lines += link(collection, of: entity).map { "    \($0)" } }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func attribute(_ field: Field) -> String {
        let key = field.isUnique ? " UK" : ""
        let comment = field.description.map { " \"\(inert($0))\"" } ?? ""
        return "\(word(field.type)) \(field.json)\(key)\(comment)"
    }

    private static func attribute(_ reference: Reference) -> String {
        let key = reference.isUnique ? " FK, UK" : " FK"
        let comment = reference.description.map { " \"\(inert($0))\"" } ?? ""
        return "\(reference.targetIdentifier.rawValue) \(reference.json)\(key)\(comment)"
    }

    private static func link(_ reference: Reference, of entity: Entity) -> String {
        let one = reference.isOptional ? "|o" : "||"
        let many = reference.isUnique ? "o|" : "o{"
        return "\(reference.target) \(one)--\(many) \(entity.name) : \"\(reference.name)\""
    }

    /// A link table is drawn once, by the side that stands first.
    private static func link(_ collection: Collection, of entity: Entity) -> [String] {
        collection.ownsLinkTable(of: entity) ? ["\(entity.name) }o--o{ \(collection.target) : \"\(collection.name)\""] : []
    }

    private static func word(_ type: FieldType) -> String {
        switch type {
        case .array(let element, _, _): "\(word(element))[]"
        case .enumeration(let name), .value(let name): name
        default: type.kind.rawValue
        }
    }

    /// A text that ends no quote, opens no directive and stays on its line.
    private static func inert(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "'"
            case "\\": result += "/"
            case "%", "`", "{", "}", "<", ">", "#", ";": result += " "
            case _ where scalar.properties.isWhitespace || scalar.value < 0x20 || scalar.value == 0x7F: result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result.split(separator: " ").joined(separator: " ")
    }
}
