/// A checked value of an option, defaults filled in.
public indirect enum OptionValue: Sendable, Hashable {
    case text(String)
    case integer(Int)
    /// A number, by its text.
    case number(String)
    case flag(Bool)
    case list([OptionValue])
    /// The properties, in the order of the schema, then others by name.
    case object([Member])

    /// One property of an object.
    public struct Member: Sendable, Hashable {
        /// Its name.
        public var name: String
        /// Its value.
        public var value: OptionValue

        /// Creates a property.
        public init(_ name: String, _ value: OptionValue) {
            self.name = name
            self.value = value
        }
    }

    /// The property of that name, if this is an object that has it.
    public subscript(name: String) -> OptionValue? {
        if case .object(let members) = self { members.first { $0.name == name }?.value } else { nil }
    }

    /// The value as it would stand in the environment: texts of a list with commas between them; nil for an object.
    public var configurationText: String? {
        switch self {
        case .text(let text), .number(let text): text
        case .integer(let number): String(number)
        case .flag(let flag): String(flag)
        case .list(let items): items.compactMap(\.configurationText).joined(separator: ",")
        case .object: nil
        }
    }
}
