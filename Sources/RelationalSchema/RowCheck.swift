/// What the columns of each row satisfy together: a rule of the spec. A row that it is unknown of passes.
public struct RowCheck: Sendable, Hashable, Codable {
    /// Its name: `dated_in_stock`.
    public var name: String
    /// The condition.
    public var condition: RowCondition

    /// Creates a check.
    public init(name: String, condition: RowCondition) {
        self.name = name
        self.condition = condition
    }
}

/// A condition on the columns of one row, three-valued as SQL itself is.
public indirect enum RowCondition: Sendable, Hashable, Codable {
    /// All of them.
    case and(parts: [RowCondition])
    /// One of them.
    case or(parts: [RowCondition])
    /// The opposite.
    case not(inner: RowCondition)
    /// Two operands compared; `comparison` as the spec writes it: `<=`.
    case comparison(left: RowOperand, comparison: String, right: RowOperand)
    /// Whether an operand is null.
    case isNull(operand: RowOperand)
    /// One of several.
    case oneOf(operand: RowOperand, values: [RowOperand])
    /// A bool column that is true.
    case isTrue(column: String)
}

/// One side of a comparison in a `RowCondition`.
public enum RowOperand: Sendable, Hashable, Codable {
    /// What a column holds.
    case column(name: String)
    /// A constant, written as JSON shows it in a column of that type.
    case constant(value: String, type: ColumnType)
}
