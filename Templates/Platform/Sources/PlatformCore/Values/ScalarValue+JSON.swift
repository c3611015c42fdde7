// What a column keeps as JSON text: `json` and arrays.
extension ScalarValue {
    /// The JSON text of a value, or `.null`.
    public init(json value: JSONValue?) {
        self = value.map { value in Self.text { $0.value(value) } } ?? .null
    }

    /// The JSON text of an array of scalars, or `.null`.
    public init(json elements: [some JSONElement]?) {
        self = elements.map { elements in Self.text { $0.value(elements) } } ?? .null
    }

    /// The JSON text of an array of the raw values of an enum, or `.null`.
    public init(json elements: [some RawRepresentable<String>]?) {
        self = elements.map { elements in Self.text { $0.value(elements) } } ?? .null
    }

    private static func text(_ write: (inout JSONWriter) -> Void) -> ScalarValue {
        var json = JSONWriter()
        write(&json)
        return .text(String(decoding: json.bytes, as: UTF8.self))
    }
}
