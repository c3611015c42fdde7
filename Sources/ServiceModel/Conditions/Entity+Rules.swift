extension Entity {
    /// Whether a rule compares one key with another.
    public var comparesKeys: Bool {
        let keys = Set(references.map(\.name))
        return rules.contains { rule in rule.columns.filter { $0.path.count == 1 && keys.contains($0.path[0]) }.count > 1 }
    }
}
