public import Diagnostics
public import Spec

/// Refuses what the language knows but this version does not emit yet, each construct with a code of its own.
///
/// It runs beside `ModelResolver`, so that a spec is told at once all that is wrong and all that is too early; nothing is ever left out silently.
public struct EmissionSupport {
    private var diagnostics = Diagnostics()

    /// Every construct of a document whose emission comes later.
    public static func check(_ document: SpecDocument) -> Diagnostics {
        var support = EmissionSupport()
        support.checkTop(document)
        for declaration in document.mixins + document.entities { support.check(declaration) }
        return support.diagnostics
    }

    private init() {}

    private mutating func refuse(_ construct: LaterConstruct, at location: SourceLocation) {
        diagnostics.error(construct.code, at: location, "\(construct.what) not emitted by this version yet", hint: construct.hint)
    }

    private mutating func checkTop(_ document: SpecDocument) {
        for database in document.databases where database.value == DatabaseKind.postgres.rawValue {
            refuse(.postgres, at: database.location)
        }
        if let auth = document.auth { refuse(.auth, at: auth.location) }
        check(document.access)
        if let house = document.house { refuse(.house, at: house.location) }
        if let migrations = document.migrations { refuse(.migrations, at: migrations.location) }
    }

    private mutating func check(_ declaration: EntityDeclaration) {
        for field in declaration.fields { check(field) }
        for relation in declaration.relations { check(relation) }
        check(declaration.access)
        if let owner = declaration.owner { refuse(.owner, at: owner.location) }
        if let tenant = declaration.tenant, tenant.value != "none" { refuse(.tenant, at: tenant.location) }
        if let cache = declaration.cache { refuse(.cache, at: cache.location) }
    }

    private mutating func check(_ field: FieldDeclaration) {
        for modifier in field.modifiers {
            switch modifier.name {
            case .encrypted: refuse(.encrypted, at: modifier.location)
            case .read, .write: refuse(.fieldAccess, at: modifier.location)
            default: break
            }
        }
        if let backfill = field.backfill { refuse(.backfill, at: backfill.location) }
    }

    private mutating func check(_ relation: RelationDeclaration) {
        for modifier in relation.modifiers {
            switch modifier.name {
            case .default: refuse(.caller, at: modifier.location)
            case .read, .write: refuse(.fieldAccess, at: modifier.location)
            default: break
            }
        }
        if let backfill = relation.backfill { refuse(.backfill, at: backfill.location) }
    }

    /// `anyone` says what is emitted anyway; whatever closes something is refused.
    private mutating func check(_ access: AccessDeclaration?) {
        guard let access else { return }
        for expression in access.entries.map(\.expression) + (access.all.map { [$0] } ?? []) where !expression.isOpen {
            refuse(.access, at: expression.location)
        }
    }
}

extension AccessExpression {
    /// Whether it is `anyone` alone.
    var isOpen: Bool { if case .anyone = self { true } else { false } }
}
