import Diagnostics
import Spec

/// Looks for link tables that share their name with another table.
enum LinkTableCheck {
    /// Everything that collides.
    static func check(_ entities: [Entity], _ declarations: [ExpandedEntity]) -> Diagnostics {
        var diagnostics = Diagnostics()
        var owners = Dictionary(entities.map { ($0.names.table, "`\($0.name)`") }) { first, _ in first }
        for (entity, expanded) in zip(entities, declarations) {
            for collection in entity.collections {
                guard case .manyToMany(let inverse, let table) = collection.kind else { continue }
                let location = expanded.declaration.relations.first { $0.name.value == collection.name }?.name.location
                let own = "`\(entity.name).\(collection.name)`"
                let other = inverse.map { "`\(collection.target).\($0)`" }
                if let owner = owners[table], owner != own, owner != other {
                    let hint = "give the relation another name, or go through an entity with `through=`"
                    diagnostics.error(
                        "E0607",
                        at: location,
                        "the link table of \(own) and \(owner) have the same name `\(table)`",
                        hint: hint
                    )
                } else {
                    owners[table] = own
                }
                guard let location else { continue }
                NameLength.check(table, of: "link table", at: location, hint: "give the relation a shorter name", &diagnostics)
                if let columns = collection.linkColumns(of: entity) {
                    NameLength.check(columns.far, of: "column", at: location, hint: "give the entity a shorter name", &diagnostics)
                }
            }
        }
        return diagnostics
    }
}
