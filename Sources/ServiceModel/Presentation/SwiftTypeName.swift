/// What a type is called in the emitted Swift.
enum SwiftTypeName {
    /// The name, without `?`.
    static func of(_ type: FieldType, in model: ServiceModel) -> String {
        switch type {
        case .string, .email, .url: "String"
        case .int: "Int64"
        case .int32: "Int32"
        case .double: "Double"
        case .decimal: "FixedDecimal"
        case .bool: "Bool"
        case .uuid: "UUID"
        case .date: "CalendarDate"
        case .time: "TimeOfDay"
        case .timestamp: "Timestamp"
        case .bytes: "[UInt8]"
        case .json: "JSONValue"
        case .enumeration(let name): model.enumeration(name)?.swiftName ?? name
        case .value(let name): model.values.first { $0.name == name }?.swiftName ?? name
        case .array(let element, _, _): "[\(of(element, in: model))]"
        }
    }
}
