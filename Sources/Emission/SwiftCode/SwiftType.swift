import ServiceModel

/// The Swift side of a field's type: one place for what each type is called by the parts that emitted code talks to.
struct SwiftType {
    /// The type's name: `Int64`.
    var name: String
    /// The reader's method for a required member: `int`.
    var reader: String
    /// The case of `ScalarValue`: `int`; nil where an initializer makes the value.
    var scalar: String?
    /// The row's method: `int64`.
    var row: String
    /// The case of `FieldKind`, with its arguments: `.decimal(precision: 10, scale: 2)`; nil where no list filters or sorts by it.
    var kind: String?

    /// What a type is called in a model.
    static func of(_ type: FieldType, in model: ServiceModel) -> SwiftType {
        switch type {
        case .string, .email, .url: SwiftType(name: "String", reader: "string", scalar: "text", row: "text", kind: ".string")
        case .int: SwiftType(name: "Int64", reader: "int", scalar: "int", row: "int64", kind: ".int")
        case .int32: SwiftType(name: "Int32", reader: "int32", scalar: "int", row: "int32", kind: ".int32")
        case .double: SwiftType(name: "Double", reader: "double", scalar: "double", row: "double", kind: ".double")
        case .decimal(let precision, let scale):
            SwiftType(
                name: "FixedDecimal",
                reader: "decimal",
                scalar: "decimal",
                row: "decimal",
                kind: ".decimal(precision: \(precision), scale: \(scale))"
            )
        case .bool: SwiftType(name: "Bool", reader: "bool", scalar: "bool", row: "bool", kind: ".bool")
        case .uuid: SwiftType(name: "UUID", reader: "uuid", scalar: "uuid", row: "uuid", kind: ".uuid")
        case .date: SwiftType(name: "CalendarDate", reader: "date", scalar: "date", row: "date", kind: ".date")
        case .time: SwiftType(name: "TimeOfDay", reader: "time", scalar: "time", row: "time", kind: ".time")
        case .timestamp: SwiftType(name: "Timestamp", reader: "timestamp", scalar: "timestamp", row: "timestamp", kind: ".timestamp")
        case .enumeration(let name):
            enumeration(model.enumeration(name)?.swiftName ?? name)
        case .bytes: SwiftType(name: "[UInt8]", reader: "bytes", scalar: "bytes", row: "bytes", kind: nil)
        case .json: SwiftType(name: "JSONValue", reader: "json", scalar: nil, row: "json", kind: nil)
        case .array(let element, _, _):
            SwiftType(name: "[\(of(element, in: model).name)]", reader: "array", scalar: nil, row: "array", kind: nil)
        case .value(let name):
            SwiftType(name: model.value(name)?.swiftName ?? name, reader: "object", scalar: nil, row: "object", kind: nil)
        }
    }

    private static func enumeration(_ name: String) -> SwiftType {
        SwiftType(
            name: name,
            reader: "enumeration",
            scalar: "text",
            row: "enumeration",
            kind: ".enumeration(\(name).allCases.map(\\.rawValue))"
        )
    }
}
