import RelationalSchema
import ServiceModel

/// Makes what the test of an entity's indexes prints: those that no list needs, which no other test would miss.
struct IndexTestBuilder {
    let model: ServiceModel
    let entity: Entity

    /// The arguments that name the columns, a line each; empty where there are no such indexes.
    func arguments() -> String {
        let whole = entity.references.filter { entity.reachesHiddenRows(through: $0, in: model) }.map { [$0.column] }
        let keys = entity.references.map { [$0.column] }.filter { !whole.contains($0) }
        let declared = entity.indexes.map { served(by: $0).compactMap(column) }
        let wanted = keys + declared.filter { !keys.contains($0) }
        if wanted.isEmpty, whole.isEmpty { return "" }
        return Self.list(wanted) + (whole.isEmpty ? "" : ",\n                whole: \(Self.list(whole))")
    }

    /// A declared index, or the unique that it begins with: what singles out a row serves whatever follows.
    private func served(by names: [String]) -> [String] {
        let single = entity.fields.filter(\.isUnique).map { [$0.name] } + entity.references.filter(\.isUnique).map { [$0.name] }
        return (single + entity.uniques).first { names.starts(with: $0) && $0.allSatisfy(isRequired) } ?? names
    }

    private func isRequired(_ name: String) -> Bool {
        !(entity.field(name)?.isOptional ?? entity.reference(name)?.isOptional ?? true)
    }

    private func column(_ name: String) -> String? { entity.field(name)?.column ?? entity.reference(name)?.column }

    private static func list(_ columns: [[String]]) -> String {
        let elements = columns.map { names in "[\(names.map { "\"\($0)\"" }.joined(separator: ", "))]" }
        return SwiftLayout.list(elements, indentation: 16)
    }
}
