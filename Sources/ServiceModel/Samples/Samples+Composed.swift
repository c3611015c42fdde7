import Foundation

// What no literal stands for: arrays, value objects, free JSON, bytes.
extension Samples {
    /// The sample of such a type; nil for any other.
    static func composed(for field: Field, in model: ServiceModel, index: Int) -> SampleValue? {
        switch field.type {
        case .array(let element, let minimum, let maximum):
            array(field, of: element, count: max(minimum, min(2, maximum)), in: model, index: index)
        case .value(let name):
            .object((model.value(name)?.fields ?? []).map { SampleValue.Member($0.json, json(for: $0, in: model, index: index)) })
        case .json(let maximum): freeJSON(field, maximum: maximum, index: index)
        case .bytes(let maximum): .string(bytes(count: min(maximum, 4), index: index))
        default: nil
        }
    }

    private static func array(_ field: Field, of type: FieldType, count: Int, in model: ServiceModel, index: Int) -> SampleValue {
        var element = field
        element.type = type
        element.isOptional = false
        return .array((0..<count).map { json(for: element, in: model, index: index + $0) })
    }

    /// `{"payload": ["Payload 1", 1]}`, or a number where that is too long.
    private static func freeJSON(_ field: Field, maximum: Int, index: Int) -> SampleValue {
        let text = "\(field.name) \(index + 1)"
        let object = SampleValue.object([SampleValue.Member(field.name, .array([.string(text), .integer(Int64(index + 1))]))])
        return object.jsonText.utf8.count <= maximum ? object : .integer(Int64(index % 9))
    }

    private static func bytes(count: Int, index: Int) -> String {
        Data((0..<count).map { UInt8(truncatingIfNeeded: index + 1 + 60 * $0) }).base64EncodedString()
    }
}
