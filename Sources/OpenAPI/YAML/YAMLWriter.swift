import ServiceModel
import Spec

/// Writes the part of YAML that `OpenAPIYAML` names.
struct YAMLWriter {
    var bytes: [UInt8] = []
    var depth = 0
    /// Whether the next line has its indentation already: it follows the dash of a sequence.
    var followsDash = false
    /// What an overlay still has to say of the mapping that is being written; nil where it says nothing.
    var overlay: [DocumentValue.Member]?

    /// What was written.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    // MARK: - Mappings

    /// A member whose value is a text.
    mutating func member(_ key: String, _ value: String) {
        if isOverlaid(key) { return }
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
        guard let value, !isOverlaid(key) else { return }
        begin(key)
        bytes.append(UInt8(ascii: " "))
        scalar(value)
        endLine()
    }

    /// A member whose value is written as it stands.
    mutating func literal(_ key: String, _ value: StaticString) { literal(key, value.description) }

    private mutating func literal(_ key: String, _ value: String) {
        if isOverlaid(key) { return }
        begin(key)
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: value.utf8)
        endLine()
    }

    /// A member whose value is a mapping.
    mutating func mapping(_ key: String, _ body: (inout YAMLWriter) -> Void) {
        let inner = overlaidMap(key)
        if inner == nil, isOverlaid(key) { return }
        begin(key)
        endLine()
        depth += 1
        let before = bytes.count
        merge(inner, body)
        depth -= 1
        if bytes.count == before {
            bytes.removeLast()
            bytes.append(contentsOf: " {}\n".utf8)
        }
    }

    /// A member whose value is a sequence of mappings; nothing if there are none.
    mutating func sequence<Element>(_ key: String, _ elements: [Element], _ body: (inout YAMLWriter, Element) -> Void) {
        guard !elements.isEmpty, !isOverlaid(key) else { return }
        begin(key)
        endLine()
        depth += 1
        for element in elements {
            indent()
            bytes.append(contentsOf: "- ".utf8)
            depth += 1
            followsDash = true
            merge(nil) { body(&$0, element) }
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

    /// A member whose value is a sequence of texts, also where there are none.
    mutating func texts(_ key: String, _ values: [String]) {
        if !values.isEmpty { return list(key, values) }
        if isOverlaid(key) { return }
        begin(key)
        bytes.append(contentsOf: " []".utf8)
        endLine()
    }

    private mutating func list(_ key: String, count: Int, _ element: (inout YAMLWriter, Int) -> Void) {
        guard count > 0, !isOverlaid(key) else { return }
        begin(key)
        bytes.append(UInt8(ascii: " "))
        flow("[", "]", count: count, element)
        endLine()
    }

    // MARK: - Lines and scalars

    mutating func begin(_ key: String) {
        indent()
        scalar(key, isInFlow: false)
        bytes.append(UInt8(ascii: ":"))
    }

    mutating func indent() {
        if followsDash {
            followsDash = false
        } else {
            bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
        }
    }

    mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

    /// Samples of arrays and objects stand on one line, too.
    private mutating func scalar(_ value: SampleValue) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        case .integer(let value): bytes.append(contentsOf: String(value).utf8)
        case .double(let value): bytes.append(contentsOf: YAMLScalar.number(value).utf8)
        case .string(let text): scalar(text, isInFlow: true)
        case .array(let elements): flow("[", "]", count: elements.count) { $0.scalar(elements[$1]) }
        case .object(let members):
            flow("{", "}", count: members.count) { writer, index in
                writer.scalar(members[index].name, isInFlow: true)
                writer.bytes.append(contentsOf: ": ".utf8)
                writer.scalar(members[index].value)
            }
        }
    }

    private mutating func flow(_ open: Unicode.Scalar, _ close: Unicode.Scalar, count: Int, _ part: (inout YAMLWriter, Int) -> Void) {
        bytes.append(UInt8(ascii: open))
        for index in 0..<count {
            if index > 0 { bytes.append(contentsOf: ", ".utf8) }
            part(&self, index)
        }
        bytes.append(UInt8(ascii: close))
    }

    mutating func scalar(_ text: String, isInFlow: Bool) {
        if YAMLScalar.isPlain(text, isInFlow: isInFlow) {
            bytes.append(contentsOf: text.utf8)
        } else {
            YAMLScalar.quote(text, into: &bytes)
        }
    }
}
