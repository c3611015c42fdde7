/// The items of one request, which are all carried out or none of them.
public struct Batch<Item: Sendable>: Sendable {
    /// The items, in the order in which they were sent.
    public let items: [Item]

    /// The most items of one request.
    public static var limit: Int { 100 }

    /// Reads `{"items":[…]}`: each element is the body of one item, which `read` turns into it.
    ///
    /// - Throws: `DomainError` with everything that is wrong in any of the items, each at its place: `/items/3/title`.
    public init(_ body: InputBody, _ mode: InputBody.Mode, _ read: (InputBody) throws -> Item) throws {
        var reader = MemberReader(body.members)
        let elements: [JSONValue] = reader.required("items", default: nil, keeping: nil, placeholder: [], Self.elements)
        try reader.finish()
        items = try collect(elements) { element in
            guard let members = element.object else {
                throw DomainError.invalid([Violation(pointer: "", code: "wrong_type", detail: "Must be an object.")])
            }
            return try read(InputBody(members, mode: mode))
        }
    }

    private static func elements(_ value: JSONValue) throws(MemberReader.Refusal) -> [JSONValue] {
        guard let elements = value.array else { throw .wrongType("an array", value) }
        if elements.isEmpty { throw .tooShort(1, "items") }
        if elements.count > limit { throw .tooLong(limit, "items") }
        return elements
    }

    /// Carries out each item, inside the transaction of the caller.
    ///
    /// An item that breaks a rule does not keep the next ones from being tried, so that everything that is wrong is told at once.
    ///
    /// - Throws: `DomainError` with the violations of all items, or the first other error, pointing at its item.
    public func map<Result>(_ work: (Item) throws -> Result) throws -> [Result] {
        try collect(items, work)
    }

    /// Carries out each item, as `map` does.
    public func forEach(_ work: (Item) throws -> Void) throws {
        _ = try collect(items, work)
    }
}

/// The results of all parts, or one error for everything that is wrong with any of them.
private func collect<Part, Result>(_ parts: [Part], _ work: (Part) throws -> Result) throws -> [Result] {
    var results: [Result] = []
    var violations: [Violation] = []
    results.reserveCapacity(parts.count)
    for (index, part) in parts.enumerated() where violations.count < MemberReader.limit {
        do {
            results.append(try work(part))
        } catch let error as DomainError {
            let error = error.below("/items/\(index)")
            guard error.kind == .invalid || error.kind == .malformed else {
                if violations.isEmpty { throw error }
                continue
            }
            violations += error.violations
        } catch  where !violations.isEmpty {
            // After one refusal a database may refuse all that follows in the transaction. What came first is the reason.
            break
        }
    }
    if !violations.isEmpty { throw DomainError.invalid(Array(violations.prefix(MemberReader.limit))) }
    return results
}

extension DomainError {
    /// The same refusal of a part of the body: what it points at lies below this pointer, and it points there if it pointed nowhere.
    func below(_ pointer: String) -> DomainError {
        let own = violations.isEmpty ? [Violation(pointer: "", code: code, detail: detail)] : violations
        let moved = own.map { Violation(pointer: pointer + $0.pointer, code: $0.code, detail: $0.detail, in: $0.location) }
        return DomainError(kind: kind, code: code, detail: detail, violations: moved)
    }
}
