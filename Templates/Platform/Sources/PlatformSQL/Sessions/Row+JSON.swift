public import PlatformCore

// Columns that keep JSON text: `json` and arrays.
extension Row {
    /// A JSON value.
    public func json(_ column: Int) throws -> JSONValue {
        try parsed(try text(column), column)
    }

    /// An array of scalars.
    public func array<Element: JSONElement>(_ column: Int) throws -> [Element] {
        try elements(column).map { element in
            guard let element = Element(element: element) else { throw corrupt(column) }
            return element
        }
    }

    /// An array of values of an enum.
    public func array<Element: RawRepresentable<String>>(_ column: Int) throws -> [Element] {
        try elements(column).map { element in
            guard let element = element.string.flatMap(Element.init(rawValue:)) else { throw corrupt(column) }
            return element
        }
    }

    /// A JSON value, or nil.
    public func optionalJson(_ column: Int) throws -> JSONValue? { isNull(column) ? nil : try json(column) }
    /// An array of scalars, or nil.
    public func optionalArray<Element: JSONElement>(_ column: Int) throws -> [Element]? { isNull(column) ? nil : try array(column) }
    /// An array of values of an enum, or nil.
    public func optionalArray<Element: RawRepresentable<String>>(_ column: Int) throws -> [Element]? {
        isNull(column) ? nil : try array(column)
    }

    private func elements(_ column: Int) throws -> [JSONValue] {
        let text = try text(column)
        // What most rows hold needs no parser.
        if text == "[]" { return [] }
        guard case .array(let elements) = try parsed(text, column) else { throw corrupt(column) }
        return elements
    }

    private func parsed(_ text: String, _ column: Int) throws -> JSONValue {
        do {
            return try JSONParser.parse(text.utf8, limits: JSONLimits(bytes: .max))
        } catch {
            throw corrupt(column)
        }
    }
}
