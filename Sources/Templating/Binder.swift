import Diagnostics

/// Resolves a template against the shape of its context and puts partials, parents and indentation in their places.
///
/// All branches are walked, so that a tag which no data ever renders is checked like every other. Partials are expanded
/// where they stand; since none may contain itself, expansion ends, and so does rendering.
struct Binder {
    /// What surrounds a node: what it sees, how far its lines are indented, and what fills its blocks.
    struct Surroundings {
        var scope: Scope
        var indentation = ""
        var arguments: [String: Node.Argument] = [:]
    }

    /// A template in the middle of its expansion. Other arguments make it another expansion, which may end.
    private struct Expansion: Equatable {
        var name: String
        var arguments: [String: Node.Argument]
    }

    private let templates: [String: [Node]]
    private var expansions: [Expansion] = []
    private var blocksSeen: [String] = []
    var diagnostics = Diagnostics()

    init(_ templates: [String: [Node]]) {
        self.templates = templates
    }

    mutating func bind(_ name: String, to roots: [Scope.Value]) -> [Instruction] {
        var output: [Instruction] = []
        expand(Name(text: name, location: SourceLocation(file: name, line: 1, column: 1)), Surroundings(scope: Scope(roots)), into: &output)
        return output
    }

    private mutating func expand(_ name: Name, _ surroundings: Surroundings, continuesLine: Bool = false, into output: inout [Instruction])
    {
        guard let nodes = templates[name.text] else {
            let hint = suggestion(of: name.text, among: templates.keys.sorted()) ?? "add a template of that name"
            diagnostics.error("E1104", at: name.location, "there is no template `\(name.text)`", hint: hint)
            return
        }
        let expansion = Expansion(name: name.text, arguments: surroundings.arguments)
        guard !expansions.contains(expansion) else {
            let path = (expansions.map(\.name) + [name.text]).joined(separator: " → ")
            diagnostics.error(
                "E1110",
                at: name.location,
                "`\(name.text)` contains itself: \(path)",
                hint: "let Swift flatten the data into one list"
            )
            return
        }
        expansions.append(expansion)
        bind(nodes, surroundings, continuesLine: continuesLine, into: &output)
        expansions.removeLast()
    }

    private mutating func bind(_ nodes: [Node], _ around: Surroundings, continuesLine: Bool = false, into output: inout [Instruction]) {
        for (index, node) in nodes.enumerated() {
            switch node {
            case .text(let text, let startsLine):
                output.append(text, indentation: startsLine && !(continuesLine && index == 0) ? around.indentation : "")
            case .variable(let name):
                bindVariable(name, around.scope, into: &output)
            case .section(let name, let inverted, let content):
                bindSection(name, inverted: inverted, content, around, into: &output)
            case .partial(let name, let indentation):
                var inside = around
                inside.scope = around.scope.ofPartial
                inside.indentation += indentation ?? ""
                expand(name, inside, continuesLine: indentation == nil, into: &output)
            case .parent(let name, let indentation, let arguments):
                bindParent(name, indentation, arguments, around, into: &output)
            case .block(let block):
                bindBlock(block, around, into: &output)
            }
        }
    }

    private mutating func bindParent(
        _ name: Name,
        _ indentation: String?,
        _ arguments: [Node.Argument],
        _ around: Surroundings,
        into output: inout [Instruction]
    ) {
        var inside = around
        inside.scope = around.scope.ofPartial
        inside.indentation += indentation ?? ""
        // The outermost argument wins: a template overrides its parent, which overrides its own.
        for argument in arguments where inside.arguments[argument.name.text] == nil { inside.arguments[argument.name.text] = argument }
        let seenBefore = blocksSeen.count
        let reportedBefore = diagnostics.all.count
        expand(name, inside, continuesLine: indentation == nil, into: &output)
        guard diagnostics.all.count == reportedBefore else { return }
        let blocks = Set(blocksSeen[seenBefore...])
        for argument in arguments where !blocks.contains(argument.name.text) {
            let hint = suggestion(of: argument.name.text, among: blocks.sorted()) ?? "remove it, or add the block to `\(name.text)`"
            diagnostics.error("E1111", at: argument.name.location, "`\(name.text)` has no block `\(argument.name.text)`", hint: hint)
        }
    }

    private mutating func bindBlock(_ block: Node.Block, _ around: Surroundings, into output: inout [Instruction]) {
        blocksSeen.append(block.name.text)
        guard let argument = around.arguments[block.name.text] else {
            bind(block.content, around, into: &output)
            return
        }
        var inside = around
        // Inside its own argument a block is an ordinary one.
        inside.arguments[block.name.text] = nil
        guard let indentation = block.indentation else {
            bind(argument.content, inside, continuesLine: true, into: &output)
            return
        }
        inside.indentation += indentation
        if !argument.startsLine { output.append("", indentation: inside.indentation) }
        bind(argument.content, inside, into: &output)
    }

    private mutating func bindVariable(_ name: Name, _ scope: Scope, into output: inout [Instruction]) {
        guard let found = resolve(name, in: scope) else { return }
        let depth = found.presence.depth
        if found.canBeNull {
            let hint = "print it where it is known to be there: `{{#\(name.text)}}{{\(name.text)}}{{/\(name.text)}}`"
            diagnostics.error("E1107", at: name.location, "`\(name.text)` may be null", hint: hint)
            return
        }
        switch found.value {
        case .text(let read): output.append(.print(at: depth, read))
        case .integer(let read): output.append(.print(at: depth) { read($0).map(String.init) })
        case .flag(let read): output.append(.print(at: depth) { read($0) ? "true" : "false" })
        case .object, .list, .texts, .map:
            let hint = "print a member of it, or open it as a section"
            diagnostics.error("E1105", at: name.location, "`\(name.text)` is \(found.kind), which has no text", hint: hint)
        }
    }

    private mutating func bindSection(
        _ name: Name,
        inverted: Bool,
        _ content: [Node],
        _ around: Surroundings,
        into output: inout [Instruction]
    ) {
        guard let found = resolve(name, in: around.scope) else { return }
        guard let section = inverted ? found.invertedSection : found.section else {
            let hint = "only flags, lists and what may be null decide; an object may be opened, but not inverted"
            diagnostics.error("E1106", at: name.location, "`\(name.text)` is \(found.kind), which is no condition", hint: hint)
            return
        }
        var inside = around
        var body: [Instruction] = []
        switch section {
        case .when(let read):
            bind(content, inside, into: &body)
            output.append(.when(at: found.presence.depth, read, body))
        case .with(let level, let read):
            inside.scope = around.scope.entering(level, found.presence)
            bind(content, inside, into: &body)
            output.append(.with(at: found.presence.depth, read, body))
        case .each(let level, let read):
            inside.scope = around.scope.entering(level)
            bind(content, inside, into: &body)
            output.append(.each(at: found.presence.depth, read, body))
        }
    }
}

extension [Instruction] {
    /// Adds text to a literal at the end, or a new literal. An empty line is not indented.
    fileprivate mutating func append(_ text: String, indentation: String) {
        let addition = text == "\n" || text == "\r\n" ? text : indentation + text
        if addition.isEmpty { return }
        if case .literal(let before)? = last {
            self[count - 1] = .literal(before + addition)
        } else {
            append(.literal(addition))
        }
    }
}
