import Diagnostics
import Spec

/// Looks for members of one entity that share a name in Swift, JSON, SQL, queries or paths, and for names that Strata needs itself.
struct MemberCheck {
    private let entity: Entity
    private let declaration: EntityDeclaration
    private let values: [String: ValueType]
    private var diagnostics = Diagnostics()
    private var seen: [String: (what: String, location: SourceLocation)] = [:]
    private var reported: Set<[SourceLocation]> = []
    private let fieldLocations: [String: SourceLocation]
    private let relationLocations: [String: SourceLocation]

    /// Everything that collides in an entity.
    static func check(_ entity: Entity, _ declaration: EntityDeclaration, values: [String: ValueType]) -> Diagnostics {
        var check = MemberCheck(entity, declaration, values: values)
        check.run()
        return check.diagnostics
    }

    private init(_ entity: Entity, _ declaration: EntityDeclaration, values: [String: ValueType]) {
        self.entity = entity
        self.declaration = declaration
        self.values = values
        fieldLocations = Dictionary(declaration.fields.map { ($0.name.value, $0.name.location) }) { first, _ in first }
        relationLocations = Dictionary(declaration.relations.map { ($0.name.value, $0.name.location) }) { first, _ in first }
    }

    private mutating func run() {
        let reserved = Dictionary(MemberCheck.reserved(in: entity).map { ($0.lowercased(), $0) }) { first, _ in first }
        for field in entity.fields {
            let location = fieldLocations[field.name] ?? declaration.name.location
            if let taken = reserved[field.json.lowercased()] {
                reportReserved(field.name, taken, location)
                continue
            }
            let what = "the field `\(field.name)`"
            let claims = [
                ("name", field.name), ("JSON", field.json), ("Swift", field.swiftName),
            ]
            for (place, name) in claims + columns(of: field).map({ ("SQL", $0) }) { claim(name, in: place, what, field.name, location) }
            if field.isFilterable { checkQuery(field.json, location) }
        }
        for reference in entity.references {
            let location = relationLocations[reference.name] ?? declaration.name.location
            let what = "the relation `\(reference.name)`"
            let claims = [
                ("name", reference.name), ("JSON", reference.json), ("Swift", reference.swiftName),
                ("SQL", reference.column),
            ]
            for (place, name) in claims { claim(name, in: place, what, reference.name, location) }
        }
        for collection in entity.collections {
            let location = relationLocations[collection.name] ?? declaration.name.location
            let what = "the relation `\(collection.name)`"
            claim(collection.name, in: "name", what, collection.name, location)
            claim(collection.path, in: "path", what, collection.name, location)
        }
    }

    /// The names that Strata's own columns have in an entity.
    static func reserved(in entity: Entity) -> [String] {
        var names = ["id"]
        if entity.versioning != .off { names.append("version") }
        if entity.hasTimestamps { names += ["createdAt", "updatedAt"] }
        if entity.softDelete { names.append("deletedAt") }
        return names
    }

    private func columns(of field: Field) -> [String] {
        guard case .value(let name) = field.type, let value = values[name] else { return [field.column] }
        return value.fields.map { "\(field.column)_\($0.column)" }
    }

    private mutating func reportReserved(_ name: String, _ taken: String, _ location: SourceLocation) {
        let cure =
            switch taken {
            case "version": "give it another name, or say `versioned: false`"
            case "createdAt", "updatedAt": "leave it out: every row has it; or say `timestamps: false`"
            case "deletedAt": "leave it out: `softDelete` keeps it"
            default: "leave it out: every row has one; `id: int` changes its type"
            }
        diagnostics.error("E0614", at: location, "`\(name)` is Strata's own name in `\(entity.name)`", hint: cure)
    }

    private mutating func checkQuery(_ name: String, _ location: SourceLocation) {
        var parameters: Set = ["limit", "cursor", "sort"]
        if entity.fields.contains(where: \.isSearchable) { parameters.insert("q") }
        guard parameters.contains(name.lowercased()) else { return }
        diagnostics.error(
            "E0612",
            at: location,
            "`\(name)` is a parameter of every list already",
            hint: "leave out `filter`, or give the field another name"
        )
    }

    private mutating func claim(_ name: String, in place: String, _ what: String, _ specName: String, _ location: SourceLocation) {
        if place == "SQL" {
            NameLength.check(name, of: "column", at: location, hint: "give `\(specName)` a shorter name", &diagnostics)
        }
        let key = "\(place) \(name.lowercased())"
        guard let earlier = seen[key] else {
            seen[key] = (what, location)
            return
        }
        // One member can meet another in several places; one report is enough.
        guard earlier.location != location, reported.insert([earlier.location, location]).inserted else { return }
        let message =
            place == "name" ? "`\(specName)` is taken by \(earlier.what)" : "\(what) and \(earlier.what) are both `\(name)` in \(place)"
        diagnostics.error(
            "E0602",
            at: location,
            message,
            hint: "give one of them another name; upper and lower case do not tell them apart",
            related: [Diagnostic.Related(location: earlier.location, message: "\(earlier.what) is declared here")]
        )
    }
}
