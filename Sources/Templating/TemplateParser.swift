import Diagnostics

/// Builds the tree of one template.
struct TemplateParser {
    /// Deeper nesting than this is a mistake, and must not exhaust the stack.
    private static let depthLimit = 100

    /// What tells of a transform, an argument or a forgotten delimiter.
    private static let neverInNames = Set(" \t\r\n|()'\",:;{}".utf8)

    /// A tag that waits for its end, and what has been read inside it.
    private struct Open {
        var tag: Tag
        var nodes: [Node] = []
        var arguments: [Node.Argument] = []
        /// Of an argument: whether its content starts on a line of its own.
        var startsLine = false
    }

    private let tokens: [Token]
    private var open: [Open] = []
    private var nodes: [Node] = []
    private var skipsNextText = false
    /// Whether the scanner gave up at a tag without an end, so that what is open says nothing.
    private let isCutShort: Bool
    private(set) var diagnostics: Diagnostics

    init(_ source: TemplateSource) {
        var scanner = TagScanner(source)
        tokens = scanner.scan()
        diagnostics = scanner.diagnostics
        isCutShort = diagnostics.all.contains { $0.code == "E1101" }
    }

    mutating func parse() -> [Node] {
        for token in tokens {
            switch token {
            case .text(let text, let startsLine):
                let isSkipped = skipsNextText && !startsLine
                skipsNextText = false
                // A parent prints only its blocks, whatever stands between them.
                if !isSkipped, !isDirectlyInParent { nodes.append(.text(text, startsLine: startsLine)) }
            case .tag(let tag):
                skipsNextText = false
                add(tag)
            }
        }
        for unclosed in open where !isCutShort {
            let name = unclosed.tag.name
            diagnostics.error("E1102", at: name.location, "`\(name.text)` is not closed", hint: "add `{{/\(name.text)}}`")
        }
        return nodes
    }

    private var isDirectlyInParent: Bool { open.last?.tag.kind == .parent }

    private mutating func add(_ tag: Tag) {
        if tag.kind == .silent || !isWellFormed(tag) { return }
        if isDirectlyInParent, tag.kind != .block, tag.kind != .close {
            diagnostics.error(
                "E1109",
                at: tag.name.location,
                "`\(tag.name.text)` stands in a parent but outside its blocks, where nothing is printed",
                hint: "move it into a block `{{$name}}…{{/name}}`"
            )
        }
        switch tag.kind {
        case .variable: nodes.append(.variable(tag.name))
        case .partial: nodes.append(.partial(tag.name, indentation: tag.isStandalone ? tag.indentation : nil))
        case .section, .inverted, .parent, .block: begin(tag)
        case .close: end(tag)
        case .silent: break
        }
    }

    private mutating func begin(_ tag: Tag) {
        if open.count == Self.depthLimit {
            diagnostics.error(
                "E1113",
                at: tag.name.location,
                "more than \(Self.depthLimit) tags are nested",
                hint: "move a part into a partial"
            )
        }
        var new = Open(tag: tag, nodes: [])
        if tag.kind == .block, isDirectlyInParent {
            new.startsLine = tag.endsLine
            skipsNextText = tag.endsLine && !tag.isStandalone
        } else if tag.kind == .block, let indentation = tag.indentation, !tag.isStandalone {
            // The block starts a line: its whitespace belongs to the block, so that an argument can bring its own.
            removeLineStart()
            new.nodes = [.text(indentation, startsLine: true)]
        }
        swap(&new.nodes, &nodes)
        open.append(new)
    }

    private mutating func end(_ tag: Tag) {
        guard var closed = open.popLast() else {
            diagnostics.error("E1102", at: tag.name.location, "`\(tag.name.text)` is closed but was not opened", hint: "remove the tag")
            return
        }
        let opening = closed.tag
        if opening.name.text != tag.name.text {
            diagnostics.report(
                Diagnostic(
                    code: "E1102",
                    at: tag.name.location,
                    "`\(tag.name.text)` is closed where `\(opening.name.text)` is open",
                    hint: "close `\(opening.name.text)` first",
                    related: [.init(location: opening.name.location, message: "`\(opening.name.text)` is opened here")]
                )
            )
        }
        if opening.kind == .block, isDirectlyInParent, !tag.isStandalone, tag.indentation != nil { removeLineStart() }
        swap(&closed.nodes, &nodes)
        switch opening.kind {
        case .parent: endParent(closed, with: tag)
        case .block where isDirectlyInParent: endArgument(closed)
        case .block: endBlock(closed)
        default: nodes.append(.section(opening.name, inverted: opening.kind == .inverted, closed.nodes))
        }
    }

    /// A parent is standalone if it has lines for itself from its first tag to its last.
    private mutating func endParent(_ parent: Open, with tag: Tag) {
        var indentation: String?
        if tag.endsLine, parent.tag.indentation != nil {
            indentation = parent.tag.indentation
            removeLineStart()
            skipsNextText = !tag.isStandalone
        }
        nodes.append(.parent(parent.tag.name, indentation: indentation, arguments: parent.arguments))
    }

    private mutating func endArgument(_ block: Open) {
        let content = block.startsLine ? block.nodes.removingIndentation(block.nodes.commonIndentation ?? "") : block.nodes
        let name = block.tag.name
        if let earlier = open[open.count - 1].arguments.first(where: { $0.name.text == name.text }) {
            diagnostics.error(
                "E1111",
                at: name.location,
                "the block `\(name.text)` is filled twice",
                hint: "keep one of them",
                related: [.init(location: earlier.name.location, message: "filled here first")]
            )
        }
        open[open.count - 1].arguments.append(Node.Argument(name: name, startsLine: block.startsLine, content: content))
    }

    private mutating func endBlock(_ block: Open) {
        let own = block.tag.indentation
        let indentation = block.tag.isStandalone ? block.nodes.commonIndentation ?? own : own
        nodes.append(.block(Node.Block(name: block.tag.name, indentation: indentation, content: block.nodes)))
    }

    /// Takes back the whitespace that was read before a tag on its line.
    private mutating func removeLineStart() {
        if case .text(let text, startsLine: true)? = nodes.last, text.isBlank { nodes.removeLast() }
    }

    private static func hasEmptyPart(_ path: String) -> Bool {
        var isEmpty = true
        for byte in path.utf8 {
            if byte == UInt8(ascii: "."), isEmpty { return true }
            isEmpty = byte == UInt8(ascii: ".")
        }
        return isEmpty
    }

    private mutating func isWellFormed(_ tag: Tag) -> Bool {
        let name = tag.name.text
        let isPath = [.variable, .section, .inverted].contains(tag.kind)
        if name.isEmpty {
            diagnostics.error("E1108", at: tag.name.location, "the tag names nothing", hint: "write a name in it, or remove it")
        } else if tag.kind == .partial || tag.kind == .parent, name.hasPrefix("*") {
            let hint = "name the partial itself; choose between partials with sections"
            diagnostics.error("E1108", at: tag.name.location, "`\(name)` takes the name of a partial from the context", hint: hint)
        } else if name.utf8.contains(where: Self.neverInNames.contains) {
            let hint = "write the name of a member alone, and let Swift prepare its value"
            diagnostics.error(
                "E1108",
                at: tag.name.location,
                "`\(name)` is not a name: templates have no transforms or arguments",
                hint: hint
            )
        } else if isPath, name != ".", Self.hasEmptyPart(name) {
            diagnostics.error(
                "E1108",
                at: tag.name.location,
                "`\(name)` has a dot with no name beside it",
                hint: "write names with one dot between them"
            )
        } else {
            return true
        }
        return false
    }
}
