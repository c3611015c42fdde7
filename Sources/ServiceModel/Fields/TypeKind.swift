/// A type without its sizes: what the tables of modifiers are about.
enum TypeKind: String, Sendable, Hashable, CaseIterable {
    case string, text, email, url
    case int, int32, double, decimal
    case bool, uuid
    case date, time, timestamp
    case bytes, json
    case enumeration = "enum"
    case value = "value object"
    case array
}

extension TypeKind {
    /// Characters, whose Swift type is `String`.
    static let characters: Set<TypeKind> = [.string, .text, .email, .url]
    /// Numbers.
    static let numbers: Set<TypeKind> = [.int, .int32, .double, .decimal]
    /// Dates and times.
    static let times: Set<TypeKind> = [.date, .time, .timestamp]
    /// What has an order that every database and Swift agree on.
    static let ordered: Set<TypeKind> = numbers.union(times)
    /// What one cell of an index holds, whatever it contains.
    static let indexable: Set<TypeKind> = ordered.union([.string, .email, .url, .bool, .uuid, .enumeration])
    /// All of them.
    static let all = Set(allCases)
}

extension FieldType {
    /// The type without its sizes.
    var kind: TypeKind {
        switch self {
        case .string(_, _, let isText): isText ? .text : .string
        case .email: .email
        case .url: .url
        case .int: .int
        case .int32: .int32
        case .double: .double
        case .decimal: .decimal
        case .bool: .bool
        case .uuid: .uuid
        case .date: .date
        case .time: .time
        case .timestamp: .timestamp
        case .bytes: .bytes
        case .json: .json
        case .enumeration: .enumeration
        case .value: .value
        case .array: .array
        }
    }

    /// The type as the spec spells it, without sizes that it has anyway.
    public var specText: String {
        switch self {
        case .string(let minimum, let maximum, let isText):
            switch (isText, minimum, maximum) {
            case (false, 1, TypeSizes.string): "string"
            case (true, 1, TypeSizes.text): "text"
            case (_, 1, _): "\(isText ? "text" : "string")(\(maximum))"
            default: "\(isText ? "text" : "string")(\(minimum)..\(maximum))"
            }
        case .decimal(let precision, let scale): "decimal(\(precision),\(scale))"
        case .bytes(let maximum): maximum == TypeSizes.bytes ? "bytes" : "bytes(\(maximum))"
        case .json(let maximum): maximum == TypeSizes.json ? "json" : "json(\(maximum))"
        case .enumeration(let name), .value(let name): name
        case .array(let element, 0, TypeSizes.array): "\(element.specText)[]"
        case .array(let element, let minimum, let maximum): "\(element.specText)[\(minimum)..\(maximum)]"
        default: kind.rawValue
        }
    }
}
