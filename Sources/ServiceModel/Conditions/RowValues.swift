/// The values of one row that conditions read, by path; what is not in it is null.
public struct RowValues: Sendable, Hashable {
    private var values: [[String]: Literal] = [:]

    /// A row of nulls.
    public init() {}

    /// The value at a path. `now` and `today` stand for the moment at which conditions are evaluated.
    public subscript(path: [String]) -> Literal {
        get { values[path] ?? .null }
        set { values[path] = newValue == .null ? nil : newValue }
    }

    /// The paths that begin with a name and hold something.
    func paths(under name: String) -> Set<[String]> { Set(values.keys.filter { $0.first == name }) }
}
