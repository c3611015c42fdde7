import ServiceModel
import Templating

/// What can be done to several rows of an entity with one request.
struct BulkView: TemplateContext {
    /// Whether they can be created.
    var canCreate: Bool
    /// Whether they can be patched.
    var canUpdate: Bool
    /// Whether they can be created or patched.
    var canWrite: Bool
    /// Whether they can be deleted.
    var canDelete: Bool
    /// The case of `BatchVersions` that says whether items carry versions.
    var versions: String

    static let members = Members<BulkView>(
        .flag("canCreate", "Whether they can be created") { $0.canCreate },
        .flag("canUpdate", "Whether they can be patched") { $0.canUpdate },
        .flag("canWrite", "Whether they can be created or patched") { $0.canWrite },
        .flag("canDelete", "Whether they can be deleted") { $0.canDelete },
        .text("versions", "The case of `BatchVersions` that says whether items carry versions") { $0.versions }
    )

    init(_ entity: Entity) {
        let operations = entity.batchOperations
        canCreate = operations.contains(.create)
        canUpdate = operations.contains(.update)
        canWrite = canCreate || canUpdate
        canDelete = operations.contains(.delete)
        versions =
            switch entity.versioning {
            case .off: ".none"
            case .optional: ".optional"
            case .required: ".required"
            }
    }
}
