import Diagnostics
import Spec

/// Looks for members of one entity that share a name in Swift, JSON, SQL, queries or paths, and for names that Strata needs itself.
///
/// A name without capitals and underscores is its fold. Two members that are the same in Swift, JSON or SQL have the same fold, and two
/// with the same fold cannot be told apart where case does not count; so folds are all that is compared.
struct MemberCheck {
    /// A member that has claimed a name.
    private struct Claim {
        var what: String
        var name: String
        var location: SourceLocation

        var text: String { "the \(what) `\(name)`" }
    }

    private let entity: Entity
    private let declaration: EntityDeclaration
    private let values: [String: ValueType]
    private var diagnostics = Diagnostics()
    private var names: [String: Claim] = [:]
    private var folds: [String: Claim] = [:]
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
            let claim = Claim(what: "field", name: field.name, location: fieldLocations[field.name] ?? declaration.name.location)
            let fold = field.name.lowercased()
            if let taken = reserved[fold] {
                reportReserved(field.name, taken, claim.location)
                continue
            }
            claimName(fold, claim)
            claimMember(fold, claim, field)
            if field.swiftName.utf8.first != UInt8(ascii: "`"), field.swiftName != field.name {
                claimFold(field.swiftName.lowercased(), claim, shown: field.swiftName, in: "Swift")
            }
            if field.isFilterable { checkQuery(fold, field.name, claim.location) }
        }
        for reference in entity.references {
            guard let claim = claimRelation(reference.name, reserved) else { continue }
            checkLength(reference.column, claim)
            claimFold(reference.json.lowercased(), claim, shown: reference.json, in: "JSON")
        }
        for collection in entity.collections { _ = claimRelation(collection.name, reserved) }
    }

    /// The name of a relation is that of a member where it is included.
    private mutating func claimRelation(_ name: String, _ reserved: [String: String]) -> Claim? {
        let claim = Claim(what: "relation", name: name, location: relationLocations[name] ?? declaration.name.location)
        let fold = name.lowercased()
        if let taken = reserved[fold] {
            reportReserved(name, taken, claim.location)
            return nil
        }
        claimName(fold, claim)
        claimFold(fold, claim, shown: name, in: "JSON")
        return claim
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

    private mutating func checkQuery(_ fold: String, _ name: String, _ location: SourceLocation) {
        let isTaken =
            switch fold {
            case "limit", "cursor", "sort", "count", "fields": true
            case "include": !entity.references.isEmpty || !entity.collections.isEmpty
            case "q": entity.fields.contains(where: \.isSearchable)
            default: false
            }
        guard isTaken else { return }
        diagnostics.error(
            "E0612",
            at: location,
            "`\(name)` is a parameter of every list already",
            hint: "leave out `filter`, or give the field another name"
        )
    }

    private mutating func claimMember(_ fold: String, _ claim: Claim, _ field: Field) {
        let columns = columns(of: field)
        for column in columns { checkLength(column, claim) }
        claimFold(fold, claim, shown: claim.name, in: "JSON")
        guard case .value = field.type else { return }
        for column in columns { claimFold(column.filter { $0 != "_" }, claim, shown: column, in: "SQL") }
    }

    private mutating func checkLength(_ column: String, _ claim: Claim) {
        NameLength.check(column, of: "column", at: claim.location, hint: "give `\(claim.name)` a shorter name", &diagnostics)
    }

    private mutating func claimName(_ fold: String, _ claim: Claim) {
        guard let earlier = names[fold] else {
            names[fold] = claim
            return
        }
        report(claim, earlier, "`\(claim.name)` is taken by \(earlier.text)")
    }

    private mutating func claimFold(_ fold: String, _ claim: Claim, shown: String, in place: String) {
        guard let earlier = folds[fold] else {
            folds[fold] = claim
            return
        }
        report(claim, earlier, "\(claim.text) and \(earlier.text) are both `\(shown)` in \(place)")
    }

    private mutating func report(_ claim: Claim, _ earlier: Claim, _ message: String) {
        // One member can meet another in several places; one report is enough.
        guard earlier.location != claim.location, reported.insert([earlier.location, claim.location]).inserted else { return }
        diagnostics.error(
            "E0602",
            at: claim.location,
            message,
            hint: "give one of them another name; upper and lower case do not tell them apart",
            related: [Diagnostic.Related(location: earlier.location, message: "\(earlier.text) is declared here")]
        )
    }
}
