// Members that hold values of their own: value objects, arrays, free JSON.
extension MemberReader {
    /// Reads an object by a function that reads its members.
    ///
    /// When patching, the members of an object that exists already (`keeping`) are patched one by one, too.
    public mutating func object<Value>(_ name: String, keeping current: Value? = nil, _ read: (inout MemberReader) -> Value) -> Value {
        if patching, let current, isAbsent(name) { return current }
        let object: JSONObject? = required(name, default: nil, keeping: nil, placeholder: nil) { value throws(Refusal) in
            try Self.object(value)
        }
        var part = part(name, object ?? JSONObject(), patching: patching && current != nil)
        let value = read(&part)
        if object != nil { merge(&part) }
        return value
    }

    /// Reads an object by a function that reads its members, or nothing.
    public mutating func optionalObject<Value>(
        _ name: String,
        keeping current: Value?? = nil,
        _ read: (inout MemberReader) -> Value
    ) -> Value? {
        let current = current ?? nil
        if patching, isAbsent(name) { return current }
        let object = optional(name, default: nil, keeping: nil) { value throws(Refusal) in try Self.object(value) }
        guard let object else { return nil }
        var part = part(name, object, patching: patching && current != nil)
        let value = read(&part)
        merge(&part)
        return value
    }

    /// Reads an array by a function that reads one element, which it finds under the name it is given:
    /// `array("keywords", count: 0...10) { $0.string($1, length: 1...40) }`. A patch replaces it as a whole.
    public mutating func array<Element>(
        _ name: String,
        count: ClosedRange<Int>,
        default fallback: [Element]? = nil,
        keeping current: [Element]? = nil,
        _ read: (inout MemberReader, _ name: String) -> Element
    ) -> [Element] {
        if isAbsent(name), let value = (patching ? current : nil) ?? fallback { return value }
        let elements = required(name, default: nil, keeping: nil, placeholder: []) { value throws(Refusal) in
            try Self.elements(value, count: count)
        }
        return self.elements(elements, of: name, read)
    }

    /// Reads an array by a function that reads one element, or nothing.
    public mutating func optionalArray<Element>(
        _ name: String,
        count: ClosedRange<Int>,
        default fallback: [Element]? = nil,
        keeping current: [Element]?? = nil,
        _ read: (inout MemberReader, _ name: String) -> Element
    ) -> [Element]? {
        if isAbsent(name) { return patching ? current ?? fallback : fallback }
        let elements = optional(name, default: nil, keeping: nil) { value throws(Refusal) in
            try Self.elements(value, count: count)
        }
        return elements.map { self.elements($0, of: name, read) }
    }

    /// Reads any JSON value; `bytes` bounds its text.
    public mutating func json(
        _ name: String,
        bytes: Int = 65_536,
        default fallback: JSONValue? = nil,
        keeping current: JSONValue? = nil
    ) -> JSONValue {
        required(name, default: fallback, keeping: current, placeholder: .null) { value throws(Refusal) in
            try Self.json(value, bytes: bytes)
        }
    }

    /// Reads any JSON value, or nothing; `bytes` bounds its text.
    public mutating func optionalJson(
        _ name: String,
        bytes: Int = 65_536,
        default fallback: JSONValue? = nil,
        keeping current: JSONValue?? = nil
    ) -> JSONValue? {
        optional(name, default: fallback, keeping: current) { value throws(Refusal) in
            try Self.json(value, bytes: bytes)
        }
    }

    private func part(_ name: String, _ object: JSONObject, patching: Bool) -> MemberReader {
        MemberReader(object, pointer: Violation.pointer(to: name, below: pointer), patching: patching)
    }

    /// Reads each element as a member that is named by its index, as JSON Pointer names it.
    private mutating func elements<Element>(
        _ elements: [JSONValue],
        of name: String,
        _ read: (inout MemberReader, String) -> Element
    ) -> [Element] {
        var object = JSONObject()
        for (index, element) in elements.enumerated() { object.append(String(index), element) }
        var part = part(name, object, patching: false)
        let values = object.names.map { read(&part, $0) }
        merge(&part)
        return values
    }

    private static func object(_ value: JSONValue) throws(Refusal) -> JSONObject {
        guard case .object(let object) = value else { throw .wrongType("an object", value) }
        return object
    }

    private static func elements(_ value: JSONValue, count: ClosedRange<Int>) throws(Refusal) -> [JSONValue] {
        guard case .array(let elements) = value else { throw .wrongType("an array", value) }
        guard elements.count >= count.lowerBound else { throw .tooShort(count.lowerBound, "elements") }
        guard elements.count <= count.upperBound else { throw .tooLong(count.upperBound, "elements") }
        return elements
    }

    private static func json(_ value: JSONValue, bytes: Int) throws(Refusal) -> JSONValue {
        guard value.json.count <= bytes else { throw .tooLong(bytes, "bytes") }
        guard !value.holdsNUL else { throw Refusal(code: "invalid_character", detail: "Must not hold the character U+0000.") }
        return value
    }
}

extension JSONValue {
    /// Whether U+0000 stands in any string or name, which not every database can keep.
    fileprivate var holdsNUL: Bool {
        switch self {
        case .string(let text): text.utf8.contains(0)
        case .array(let elements): elements.contains(where: \.holdsNUL)
        case .object(let object): object.members.contains { $0.name.utf8.contains(0) || $0.value.holdsNUL }
        case .null, .bool, .number: false
        }
    }
}
