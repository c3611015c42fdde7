/// What one column holds: a field of an entity, or one member of a value object.
public struct StoredField: Sendable, Hashable {
    /// The entity's field.
    public var holder: Field
    /// The member of its value object; nil where the field itself is held.
    public var member: Field?
    /// The column: `title`, `ship_to_street`.
    public var column: String
    /// Whether it may be null: the field itself, or the member, or the value object as a whole.
    public var isNullable: Bool

    /// The field that says what the column holds.
    public var field: Field { member ?? holder }
}

extension ServiceModel {
    /// What the columns of an entity's field hold.
    public func stored(_ field: Field) -> [StoredField] {
        guard case .value(let name) = field.type else {
            return [StoredField(holder: field, member: nil, column: field.column, isNullable: field.isOptional)]
        }
        return (value(name)?.fields ?? []).map { member in
            StoredField(
                holder: field,
                member: member,
                column: "\(field.column)_\(member.column)",
                isNullable: field.isOptional || member.isOptional
            )
        }
    }
}
