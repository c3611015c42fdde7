import ServiceModel

/// Writes the part of YAML that `OpenAPIYAML` names.
struct YAMLWriter {
    private var bytes: [UInt8] = []
    private var depth = 0
    /// Whether the next line has its indentation already: it follows the dash of a sequence.
    private var followsDash = false

    /// What was written.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    // MARK: - Mappings

    /// A member whose value is a text.
    mutating func member(_ key: String, _ value: String) {
        begin(key)
        bytes.append(UInt8(ascii: " "))
        scalar(value, isInFlow: false)
        endLine()
    }

    /// A member whose value is a text, if there is one.
    mutating func member(_ key: String, _ value: String?) {
        if let value { member(key, value) }
    }

    /// A member whose value is a number, if there is one.
    mutating func member(_ key: String, _ value: Int?) {
        guard let value else { return }
        literal(key, String(value))
    }

    /// A member whose value is true; nothing otherwise.
    mutating func flag(_ key: String, _ value: Bool) {
        if value { literal(key, "true") }
    }

    /// A member whose value is a scalar, if there is one.
    mutating func member(_ key: String, _ value: SampleValue?) {
        guard let value else { return }
        begin(key)
        bytes.append(UInt8(ascii: " "))
        scalar(value)
        endLine()
    }

    /// A member whose value is written as it stands.
    mutating func literal(_ key: String, _ value: StaticString) { literal(key, value.description) }

    private mutating func literal(_ key: String, _ value: String) {
        begin(key)
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: value.utf8)
        endLine()
    }

    /// A member whose value is a mapping.
    mutating func mapping(_ key: String, _ body: (inout YAMLWriter) -> Void) {
        begin(key)
        endLine()
        depth += 1
        let before = bytes.count
        body(&self)
        depth -= 1
        if bytes.count == before {
            bytes.removeLast()
            bytes.append(contentsOf: " {}\n".utf8)
        }
    }

    /// A member whose value is a sequence of mappings; nothing if there are none.
    mutating func sequence<Element>(_ key: String, _ elements: [Element], _ body: (inout YAMLWriter, Element) -> Void) {
        guard !elements.isEmpty else { return }
        begin(key)
        endLine()
        depth += 1
        for element in elements {
            indent()
            bytes.append(contentsOf: "- ".utf8)
            depth += 1
            followsDash = true
            body(&self, element)
            depth -= 1
        }
        depth -= 1
    }

    /// A member whose value is a sequence of scalars; nothing if there are none.
    mutating func list(_ key: String, _ values: [SampleValue]) {
        list(key, count: values.count) { $0.scalar(values[$1]) }
    }

    /// A member whose value is a sequence of texts; nothing if there are none.
    mutating func list(_ key: String, _ values: [String]) {
        list(key, count: values.count) { $0.scalar(values[$1], isInFlow: true) }
    }

    private mutating func list(_ key: String, count: Int, _ element: (inout YAMLWriter, Int) -> Void) {
        guard count > 0 else { return }
        begin(key)
        bytes.append(contentsOf: " [".utf8)
        for index in 0..<count {
            if index > 0 { bytes.append(contentsOf: ", ".utf8) }
            element(&self, index)
        }
        bytes.append(UInt8(ascii: "]"))
        endLine()
    }

    // MARK: - Lines and scalars

    private mutating func begin(_ key: String) {
        indent()
        scalar(key, isInFlow: false)
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func indent() {
        if followsDash {
            followsDash = false
        } else {
            bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
        }
    }

    private mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

    private mutating func scalar(_ value: SampleValue) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        case .integer(let value): bytes.append(contentsOf: String(value).utf8)
        case .double(let value): bytes.append(contentsOf: YAMLScalar.number(value).utf8)
        case .string(let text): scalar(text, isInFlow: true)
        }
    }

    private mutating func scalar(_ text: String, isInFlow: Bool) {
        if YAMLScalar.isPlain(text, isInFlow: isInFlow) {
            bytes.append(contentsOf: text.utf8)
        } else {
            YAMLScalar.quote(text, into: &bytes)
        }
    }
}
