import PlatformCore

/// Random requests of a list, about values that its rows have and values near them.
struct ListRequests {
    let fields: [ListField]
    let rows: [JSONValue]
    let mostRows: Int

    /// The next request.
    func next(_ random: inout SplitMix64) -> ListRequest {
        let filters = fields.filter { $0.filterable }.shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random))
        let sorts = fields.filter { $0.sortable }.shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random))
        return ListRequest(
            conditions: filters.compactMap { condition($0, &random) },
            keys: sorts.map { ListRequest.Key(field: $0.name, descending: Bool.random(using: &random)) },
            limit: [2, 5, mostRows, mostRows].randomElement(using: &random) ?? mostRows
        )
    }

    private func condition(_ field: ListField, _ random: inout SplitMix64) -> ListRequest.Condition? {
        guard let `operator` = field.operators.randomElement(using: &random) else { return nil }
        // Commas separate the values of `in`, and nobody can ask for an empty prefix.
        let texts = rows.compactMap { $0[field.name]?.queryText }.filter { !$0.isEmpty && !$0.contains(",") }
        let values: [String]
        switch `operator` {
        case .isnull: values = [Bool.random(using: &random) ? "true" : "false"]
        case .in: values = Array(texts.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)))
        case .startsWith:
            let text = texts.randomElement(using: &random) ?? "a"
            values = [String(String.UnicodeScalarView(text.unicodeScalars.prefix(Int.random(in: 1...3, using: &random))))]
        default: values = texts.randomElement(using: &random).map { [$0] } ?? []
        }
        return values.isEmpty ? nil : ListRequest.Condition(field: field, operator: `operator`, values: values)
    }
}
