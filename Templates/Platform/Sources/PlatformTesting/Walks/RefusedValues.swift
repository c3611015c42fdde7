import PlatformCore

/// Values that a schema refuses: of another type, and just outside of each bound. A service must refuse them, too.
struct RefusedValues {
    let contract: OpenAPIContract

    /// The values; none for a schema that allows anything.
    func values(for schema: JSONValue) -> [JSONValue] {
        let alternatives = [schema] + (schema["anyOf"]?.array ?? [])
        let beyond = alternatives.map { contract.target(of: $0) }.flatMap(outside)
        return ([false, [:], "", "no such value"] + beyond).filter { !contract.problems(of: $0, by: schema).isEmpty }
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
}
