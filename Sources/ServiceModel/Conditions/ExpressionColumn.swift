/// A column as an expression sees it.
struct ExpressionColumn: Sendable, Hashable {
    /// Where it is.
    var path: ColumnPath
    /// The entity that it leads to, if it is a reference's key.
    var target: String?
    /// Whether what is stored can be compared at all; if not, only with `null`.
    var isComparable: Bool

    /// It, as it was written.
    var text: String { path.path.joined(separator: ".") }
}

/// The columns of one entity, found by the paths that expressions write.
struct ExpressionScope: Sendable {
    /// Why a path leads nowhere.
    enum Failure: Error, Sendable, Hashable {
        /// Nothing has its first name.
        case unknown
        /// It leaves the row.
        case leavesRow
        /// Its value object has no such member, or it is no value object.
        case noMember(of: String, known: [String])
        /// Its first name is known, but could not be read, which has been reported.
        case unreadable
    }

    private let entity: Entity
    private let values: [String: ValueType]
    private let fields: [String: Field]
    private let references: [String: Reference]
    private let collections: Set<String>
    private let unreadable: Set<String>

    /// The columns of an entity, those of its value objects included.
    init(_ entity: Entity, values: [String: ValueType], unreadable: Set<String>) {
        self.unreadable = unreadable
        self.entity = entity
        self.values = values
        fields = Dictionary(entity.fields.map { ($0.name, $0) }) { first, _ in first }
        references = Dictionary(entity.references.map { ($0.name, $0) }) { first, _ in first }
        collections = Set(entity.collections.map(\.name))
    }

    /// The names that a path may begin with, in the order of the spec.
    var names: [String] { entity.fields.map(\.name) + entity.references.map(\.name) }

    /// The field of that name, if it is one.
    func field(_ name: String) -> Field? { fields[name] }
    /// The reference of that name, if it is one.
    func reference(_ name: String) -> Reference? { references[name] }

    /// The column that a path leads to.
    func column(_ path: [String]) throws(Failure) -> ExpressionColumn {
        guard let first = path.first else { throw .unknown }
        if unreadable.contains(first) { throw .unreadable }
        if let reference = references[first] {
            guard path.count == 1 else { throw .leavesRow }
            let type: FieldType = reference.targetIdentifier == .int ? .int : .uuid
            let column = ColumnPath(path: path, column: reference.column, type: type, isOptional: reference.isOptional)
            return ExpressionColumn(path: column, target: reference.target, isComparable: true)
        }
        if collections.contains(first) { throw .leavesRow }
        guard let field = fields[first] else { throw .unknown }
        guard case .value(let name) = field.type else {
            guard path.count == 1 else { throw .noMember(of: first, known: []) }
            return own(field)
        }
        return try member(path, of: field, values[name]?.fields ?? [])
    }

    private func own(_ field: Field) -> ExpressionColumn {
        let column = ColumnPath(path: [field.name], column: field.column, type: field.type, isOptional: field.isOptional)
        let isComparable =
            switch field.type.kind {
            case .json, .bytes, .array, .value: false
            default: !field.isEncrypted
            }
        return ExpressionColumn(path: column, target: nil, isComparable: isComparable)
    }

    private func member(_ path: [String], of field: Field, _ members: [Field]) throws(Failure) -> ExpressionColumn {
        if path.count == 1 {
            // Whether a value object is there shows in its first required member.
            let column = members.first { !$0.isOptional }.map { "\(field.column)_\($0.column)" } ?? field.column
            let path = ColumnPath(path: path, column: column, type: field.type, isOptional: field.isOptional)
            return ExpressionColumn(path: path, target: nil, isComparable: false)
        }
        guard path.count == 2, let member = members.first(where: { $0.name == path[1] }) else {
            throw .noMember(of: field.name, known: members.map(\.name))
        }
        let isOptional = field.isOptional || member.isOptional
        let column = ColumnPath(path: path, column: "\(field.column)_\(member.column)", type: member.type, isOptional: isOptional)
        let isComparable = if case .array = member.type { false } else { !field.isEncrypted }
        return ExpressionColumn(path: column, target: nil, isComparable: isComparable)
    }
}
