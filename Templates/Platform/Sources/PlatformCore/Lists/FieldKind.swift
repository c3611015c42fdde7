/// The type of a field, as far as lists need it: to read filter values and to carry positions.
public enum FieldKind: Sendable, Hashable {
    /// `string`, `text`, `email` or `url`.
    case string
    /// `int`.
    case int
    /// `int32`.
    case int32
    /// `double`.
    case double
    /// `decimal(p,s)`.
    case decimal(precision: Int, scale: Int)
    /// `bool`.
    case bool
    /// `uuid`.
    case uuid
    /// `date`.
    case date
    /// `time`.
    case time
    /// `timestamp`.
    case timestamp
    /// An enum of these values.
    case enumeration([String])
}
