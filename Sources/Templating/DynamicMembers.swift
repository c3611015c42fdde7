/// The members of data that is only known at run time, such as the options of a plugin: templates are checked against them as against
/// those of a `TemplateContext`.
public struct DynamicMembers: Sendable {
    /// What a member holds.
    public indirect enum Kind: Sendable {
        case text, integer, flag, texts, map
        case object(DynamicMembers)
        case list(DynamicMembers)
    }

    /// One member.
    public struct Member: Sendable {
        let name: String
        let documentation: String
        let kind: Kind
        let isOptional: Bool

        /// Declares a member; only texts, integers and objects can be null.
        public init(_ name: String, _ kind: Kind, _ documentation: String, isOptional: Bool = false) {
            self.name = name
            self.kind = kind
            self.documentation = documentation
            self.isOptional = isOptional
        }
    }

    private let name: String
    private let members: [Member]

    /// Declares members, in the order in which documentation lists them.
    ///
    /// - Parameter name: what messages call the whole.
    public init(_ name: String, _ members: [Member]) {
        self.name = name
        self.members = members
    }

    var shape: Shape {
        Shape(name: name, members: members.map(Self.shape))
    }

    private static func shape(of member: Member) -> ShapeMember {
        let name = member.name
        let read: Read<DynamicValue?> = { $0.read { (value: DynamicValue) in value[name] } }
        let value: MemberValue
        switch member.kind {
        case .text: value = .text { read($0)?.text }
        case .integer: value = .integer { if case .integer(let number)? = read($0) { number } else { nil } }
        case .flag: value = .flag { if case .flag(true)? = read($0) { true } else { false } }
        case .texts: value = .texts { (read($0)?.items ?? []).compactMap(\.text) }
        case .map: value = .map { read($0)?.texts ?? [:] }
        case .object(let members):
            let shape = members.shape
            value = .object({ shape }, { read($0).map { Box($0) } })
        case .list(let members):
            let shape = members.shape
            value = .list({ shape }, { (read($0)?.items ?? []).map { Box($0) } }, isEmpty: { (read($0)?.items ?? []).isEmpty })
        }
        return ShapeMember(name: name, documentation: member.documentation, isOptional: member.isOptional, value: value)
    }
}

/// Data that is only known at run time.
public indirect enum DynamicValue: Sendable, Hashable {
    case text(String)
    case integer(Int)
    case flag(Bool)
    case list([DynamicValue])
    case object([String: DynamicValue])

    subscript(name: String) -> DynamicValue? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    var text: String? {
        switch self {
        case .text(let text): text
        case .integer(let number): String(number)
        case .flag(let flag): String(flag)
        case .list, .object: nil
        }
    }

    var items: [DynamicValue] {
        if case .list(let items) = self { items } else { [] }
    }

    var texts: [String: String] {
        if case .object(let members) = self { members.compactMapValues(\.text) } else { [:] }
    }
}
