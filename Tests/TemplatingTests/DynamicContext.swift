import Yams

@testable import Templating

/// Untyped data of a conformance vector, with a shape that is inferred from it.
indirect enum DynamicContext: Sendable {
    case null
    case flag(Bool)
    case text(String)
    case list([DynamicContext])
    case object([String: DynamicContext])

    init(_ node: Yams.Node) {
        switch node {
        case .scalar where node.tag == Yams.Tag(.null): self = .null
        case .scalar where node.tag == Yams.Tag(.bool): self = .flag(node.bool == true)
        case .scalar(let scalar): self = .text(node.tag == Yams.Tag(.float) ? node.float.map { "\($0)" } ?? scalar.string : scalar.string)
        case .sequence(let items): self = .list(items.map(DynamicContext.init))
        case .mapping(let members):
            self = .object(
                Dictionary(members.map { ($0.key.string ?? "", DynamicContext($0.value)) }, uniquingKeysWith: { first, _ in first })
            )
        case .alias: self = .null
        }
    }

    /// What a template over this value starts with.
    var root: (value: Scope.Value, frame: any Frame) {
        if case .text(let text) = self { return (.text, Box(text)) }
        return (.context(Self.shape(of: [self])), Box(self))
    }

    private subscript(name: String) -> DynamicContext? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    private var items: [DynamicContext] {
        if case .list(let items) = self { items } else { [] }
    }

    private var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    private var isObject: Bool {
        if case .object = self { true } else { false }
    }

    /// The shape that all samples fit.
    private static func shape(of samples: [DynamicContext]) -> Shape {
        let names = Set(samples.flatMap { sample -> [String] in if case .object(let members) = sample { Array(members.keys) } else { [] } })
        return Shape(name: "the data", members: names.sorted().map { name in member(name, samples.map { $0[name] ?? .null }) })
    }

    private static func member(_ name: String, _ samples: [DynamicContext]) -> ShapeMember {
        let read: Read<DynamicContext> = { $0.read { (data: DynamicContext) in data[name] ?? .null } }
        let hasNull = samples.contains { if case .null = $0 { true } else { false } }
        let items = samples.flatMap(\.items)
        let value: MemberValue
        if samples.contains(where: \.isObject) {
            let shape = shape(of: samples.filter(\.isObject))
            value = .object({ shape }, { read($0).isObject ? Box(read($0)) : nil })
        } else if items.contains(where: \.isObject) {
            let shape = shape(of: items)
            value = .list({ shape }, { read($0).items.map(Box.init) }, isEmpty: { read($0).items.isEmpty })
        } else if samples.contains(where: { if case .list = $0 { true } else { false } }) {
            value = .texts { read($0).items.compactMap(\.text) }
        } else if samples.contains(where: { if case .flag = $0 { true } else { false } }) {
            value = .flag { if case .flag(true) = read($0) { true } else { false } }
        } else {
            value = .text { read($0).text }
        }
        return ShapeMember(name: name, documentation: "", isOptional: hasNull, value: value)
    }
}
