public import PlatformCore

extension LinkTable {
    /// Links two rows; nothing changes if they are linked already.
    ///
    /// - Throws: `SQLError` of kind `.foreignKey` if one of them is not there.
    public func add(_ id: ScalarValue, to owner: ScalarValue, in session: any Session) throws {
        let columns = "\(quoted(near)), \(quoted(far))"
        let sql = "INSERT INTO \(quoted(name)) (\(columns)) VALUES (?, ?) ON CONFLICT (\(columns)) DO NOTHING"
        try session.execute(sql, [owner, id])
    }

    /// Takes the link between two rows away; false if there is none.
    public func remove(_ id: ScalarValue, from owner: ScalarValue, in session: any Session) throws -> Bool {
        let sql = "DELETE FROM \(quoted(name)) WHERE \(quoted(near)) = ? AND \(quoted(far)) = ?"
        return try session.execute(sql, [owner, id]) > 0
    }

    /// The query for the ids that links lead to from one row, whose id is the given SQL expression.
    func targets(of owner: String) -> String {
        let live = liveColumn.map { " AND \(quoted($0)) IS NULL" } ?? ""
        return "SELECT \(quoted(far)) FROM \(quoted(name)) WHERE \(quoted(near)) = \(owner)\(live)"
    }
}
