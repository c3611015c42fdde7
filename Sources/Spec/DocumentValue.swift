/// A piece of a document that is not a spec, with the types that YAML 1.2 gives to what stands there without quotes.
public indirect enum DocumentValue: Sendable, Hashable {
    case null
    case bool(Bool)
    /// A number, by its text.
    case number(String)
    case text(String)
    case list([DocumentValue])
    /// The members, in the order written.
    case map([Member])

    /// One member of a map.
    public struct Member: Sendable, Hashable {
        /// Its name.
        public var name: String
        /// Its value.
        public var value: DocumentValue

        /// Creates a member.
        public init(_ name: String, _ value: DocumentValue) {
            self.name = name
            self.value = value
        }
    }
}

extension DocumentValue {
    /// What a tree of YAML holds.
    init(_ node: YAMLNode) {
        switch node.content {
        case .scalar(let scalar): self = scalar.style == .plain ? Self.plain(scalar.text) : .text(scalar.text)
        case .list(let items): self = .list(items.map { DocumentValue($0) })
        case .map(let pairs): self = .map(pairs.filter { !$0.isDuplicate }.map { Member($0.key.value, DocumentValue($0.value)) })
        case .refused: self = .null
        }
    }

    /// A scalar without quotes, by YAML's core schema.
    private static func plain(_ text: String) -> DocumentValue {
        switch text {
        case "", "~", "null", "Null", "NULL": .null
        case "true", "True", "TRUE": .bool(true)
        case "false", "False", "FALSE": .bool(false)
        default: isNumber(text) ? .number(text) : .text(text)
        }
    }

    /// Whether the text is a number in JSON's own notation, which every reader of YAML understands alike.
    private static func isNumber(_ text: String) -> Bool {
        text.wholeMatch(of: /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/) != nil
    }
}
