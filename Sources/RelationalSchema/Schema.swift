public import Foundation

/// The tables of a service, as no database's dialect in particular knows them.
///
/// Two schemas are equal when the databases made from them are; the order of entities in a spec does not matter.
/// Its JSON is what `.strata/database.json` keeps: the schema that the last migration led to.
public struct Schema: Sendable, Hashable, Codable {
    /// The tables, sorted by name.
    public let tables: [Table]

    /// Creates a schema; the tables are sorted by name.
    public init(tables: [Table]) {
        self.tables = tables.sorted { $0.name < $1.name }
    }

    /// Reads what `json()` wrote.
    public init(json: Data) throws {
        self = try JSONDecoder().decode(Schema.self, from: json)
    }

    /// The table of that name.
    public func table(_ name: String) -> Table? { tables.first { $0.name == name } }

    /// The schema as JSON: keys sorted, LF, a final newline; the same bytes for the same schema.
    public func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self) + Data("\n".utf8)
    }

    /// The tables so that each comes after those that its foreign keys lead to, ties by name; in a cycle, by name.
    ///
    /// A dialect that checks foreign keys while it creates tables has to add those of a cycle afterwards.
    public var tablesInCreationOrder: [Table] {
        var ordered: [Table] = []
        var visited: Set<String> = []
        func visit(_ table: Table) {
            guard visited.insert(table.name).inserted else { return }
            for target in Set(table.foreignKeys.map(\.targetTable)).sorted() {
                if let next = self.table(target) { visit(next) }
            }
            ordered.append(table)
        }
        tables.forEach(visit)
        return ordered
    }
}
