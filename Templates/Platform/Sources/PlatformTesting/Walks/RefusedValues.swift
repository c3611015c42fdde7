import PlatformCore

/// Values that a schema refuses: of another type, just outside of each bound, and good but for one part of them. A service must refuse
/// them, too.
struct RefusedValues {
    /// A value, and where it is wrong.
    struct Refused {
        /// The JSON Pointer of what is wrong, from the value itself: empty for the whole.
        var pointer: String
        /// The value.
        var value: JSONValue
    }

    let contract: OpenAPIContract

    /// The values; none for a schema that allows anything. Parts are changed in `good`, a value that the schema allows.
    func values(for schema: JSONValue, near good: JSONValue = .null) -> [Refused] {
        let alternatives = ([schema] + (schema["anyOf"]?.array ?? [])).map { contract.target(of: $0) }
        let holdsMembers = alternatives.contains { $0["properties"] != nil }
        // Of an object without members the members are refused, not the object.
        let strangers: [JSONValue] = holdsMembers ? [] : [[:]]
        let whole = strangers + [.null, false, "", "no such value"] + alternatives.flatMap(outside)
        let parts = alternatives.flatMap { self.parts(of: good, $0) }
        return (whole.map { Refused(pointer: "", value: $0) } + parts).filter { !contract.problems(of: $0.value, by: schema).isEmpty }
    }

    /// Values next to the bounds of a schema.
    private func outside(_ schema: JSONValue) -> [JSONValue] {
        let texts = [schema["minLength"]?.integer.map { $0 - 1 }, schema["maxLength"]?.integer.map { $0 + 1 }].compactMap { $0 }
        let numbers = [number(schema["minimum"], -1), number(schema["maximum"], 1)].compactMap { $0 }
        return texts.filter { 0...100_000 ~= $0 }.map { .string(String(repeating: "a", count: Int($0))) } + numbers
    }

    /// A whole number one beyond a bound; nil if there is none of 64 bits.
    private func number(_ bound: JSONValue?, _ step: Int64) -> JSONValue? {
        guard let (sum, overflows) = bound?.integer?.addingReportingOverflow(step), !overflows else { return nil }
        return .number(String(sum))
    }

    // MARK: - Objects and arrays

    private func parts(of good: JSONValue, _ schema: JSONValue) -> [Refused] {
        switch good {
        case .object(let object): members(of: object, schema["properties"]?.object ?? [:])
        case .array(let elements): self.elements(elements, schema)
        default: []
        }
    }

    private func members(of object: JSONObject, _ properties: JSONObject) -> [Refused] {
        properties.members.flatMap { name, schema in
            values(for: schema, near: object[name] ?? .null).map { refused in
                var wrong = object
                wrong[name] = refused.value
                return Refused(pointer: Violation.pointer(to: name, below: "") + refused.pointer, value: .object(wrong))
            }
        }
    }

    private func elements(_ elements: [JSONValue], _ schema: JSONValue) -> [Refused] {
        guard let first = elements.first, let items = schema["items"] else { return [] }
        let counts = [schema["minItems"]?.integer.map { $0 - 1 }, schema["maxItems"]?.integer.map { $0 + 1 }].compactMap { $0 }
        let lists = counts.filter { 0...10_001 ~= $0 }.map { [JSONValue](repeating: first, count: Int($0)) }
        let wrong = values(for: items, near: first).map { refused in
            Refused(pointer: "/0" + refused.pointer, value: .array([refused.value] + elements.dropFirst()))
        }
        return lists.map { Refused(pointer: "", value: .array($0)) } + wrong
    }
}
