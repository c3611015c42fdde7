import Diagnostics

/// Reads one text into a tree, and refuses what the language has no use for: anchors, aliases, merge keys, tags, further documents,
/// duplicate keys, and whatever is too deep or too large for something that a person wrote.
struct YAMLReader {
    /// How deep mappings and lists may nest; a spec needs about ten.
    static let maximumDepth = 64
    /// How many keys, texts and lists a file may hold; a spec of a thousand entities has about fifty thousand.
    static let maximumNodes = 400_000

    /// What came of a text.
    struct Outcome {
        /// The tree; what was read before the trouble where reading stopped early, nothing where there is no content.
        var root: YAMLNode?
        /// Where reading stopped early.
        var stop: SourceLocation?
        /// The first line that the trouble may have spoilt; what stands before it is as good as ever.
        var firstSpoiltLine = Int.max
        /// What was found.
        var diagnostics = Diagnostics()
    }

    private struct Frame {
        var node: YAMLNode
        var isMap: Bool
        var items: [YAMLNode] = []
        var pairs: [YAMLPair] = []
        var keys: [String: SourceLocation] = [:]
        var key: YAMLNode?
        var isRefused = false
    }

    private let file: String
    private var outcome = Outcome()
    private var stack: [Frame] = []
    private var flowDepth = 0
    private var nodes = 0
    // A value that goes on over several lines has most likely swallowed the line that YAML then stumbles over.
    private var lastLongScalar = Int.max

    private init(file: String) {
        self.file = file
    }

    /// Reads a text that `SourceText` has checked.
    static func read(_ text: SourceText) -> Outcome {
        var reader = YAMLReader(file: text.path)
        text.bytes.withUnsafeBufferPointer { bytes in
            let parser = YAMLEventParser(bytes)
            do throws(YAMLFailure) {
                try reader.readAll(parser)
            } catch {
                reader.stop(at: YAMLTrouble(error, in: text))
            }
        }
        return reader.outcome
    }

    private mutating func readAll(_ parser: YAMLEventParser) throws(YAMLFailure) {
        var documents = 0
        while outcome.stop == nil {
            let event = try parser.next()
            switch event.kind {
            case .streamEnd: return
            case .other: continue
            case .documentStart:
                documents += 1
                guard documents == 1 else { return refuseDocument(event) }
            case .scalar(let text, let style):
                refuseProperties(event)
                lastLongScalar = event.start.line == event.end.line ? Int.max : event.start.line + 1
                add(node(event, .scalar(scalar(text, style, event))))
            case .alias:
                outcome.diagnostics.error(
                    "E0111",
                    at: location(event.start),
                    "an alias (`*`) is not part of the language",
                    hint:
                        "write the value here again, or put what entities share into a mixin; a text that begins with `*` stands in quotes"
                )
                add(node(event, .refused))
            case .listStart: open(event, isMap: false)
            case .mapStart: open(event, isMap: true)
            case .collectionEnd: close()
            }
        }
        closeAll()
    }

    // MARK: Building

    private mutating func open(_ event: YAMLEvent, isMap: Bool) {
        refuseProperties(event)
        if event.isFlow || flowDepth > 0 { flowDepth += 1 }
        stack.append(Frame(node: node(event, isMap ? .map([]) : .list([])), isMap: isMap))
        guard stack.count <= Self.maximumDepth else {
            return giveUp(
                "E0105",
                at: location(event.start),
                "this is nested more than \(Self.maximumDepth) levels deep",
                "a spec needs about ten"
            )
        }
    }

    private mutating func close() {
        guard var frame = stack.popLast() else { return }
        if flowDepth > 0 { flowDepth -= 1 }
        frame.node.content = frame.isRefused ? .refused : frame.isMap ? .map(frame.pairs) : .list(frame.items)
        add(frame.node)
    }

    private mutating func closeAll() {
        while !stack.isEmpty { close() }
    }

    private mutating func add(_ node: YAMLNode) {
        nodes += 1
        if nodes > Self.maximumNodes, outcome.stop == nil {
            giveUp(
                "E0105",
                at: node.location,
                "this file holds more than \(Self.maximumNodes) keys and values",
                "split it into several files with `imports`"
            )
            return
        }
        guard let top = stack.indices.last else {
            if outcome.root == nil { outcome.root = node }
            return
        }
        if !stack[top].isMap {
            stack[top].items.append(node)
        } else if let key = stack[top].key {
            stack[top].key = nil
            addPair(key, node, to: top)
        } else {
            stack[top].key = node
        }
    }

    private mutating func addPair(_ key: YAMLNode, _ value: YAMLNode, to top: Int) {
        guard case .scalar(let scalar) = key.content, !key.isAbsent else {
            if case .refused = key.content { return }
            outcome.diagnostics.error(
                "E0115",
                at: key.location,
                "a key is a name, not \(key.isAbsent ? "empty" : key.kindInWords)",
                hint: keyHint(key)
            )
            if stack[top].pairs.isEmpty { stack[top].isRefused = true }
            return
        }
        if scalar.text == "<<", scalar.style == .plain {
            outcome.diagnostics.error(
                "E0112",
                at: key.location,
                "a merge key (`<<`) is not part of the language",
                hint: "put what entities share into a mixin and name it under `include`"
            )
            return
        }
        if let first = stack[top].keys[scalar.text] {
            outcome.diagnostics.error(
                "E0202",
                at: key.location,
                "`\(scalar.text)` stands here twice",
                hint: "keep one of the two",
                related: [Diagnostic.Related(location: first, message: "the first `\(scalar.text)`")]
            )
        }
        let isDuplicate = stack[top].keys[scalar.text] != nil
        if !isDuplicate { stack[top].keys[scalar.text] = key.location }
        stack[top].pairs.append(YAMLPair(key: Located(scalar.text, at: key.location), value: value, isDuplicate: isDuplicate))
    }

    private func keyHint(_ key: YAMLNode) -> String {
        if key.isInFlow, case .map = key.content { return "a template's `{{ }}` has no meaning in a spec; put the text in quotes" }
        return key.isAbsent ? "write a name before the `:`" : "write `name: value`"
    }

    private func node(_ event: YAMLEvent, _ content: YAMLNode.Content) -> YAMLNode {
        YAMLNode(content: content, location: location(event.start), isInFlow: event.isFlow || flowDepth > 0)
    }

    private func scalar(_ text: String, _ style: YAMLScalar.Style, _ event: YAMLEvent) -> YAMLScalar {
        let isOneLine = event.start.line == event.end.line && !event.hasAnchor && !event.hasTag
        return YAMLScalar(text: text, style: style, hasExactColumns: isOneLine && (style == .plain || style == .singleQuoted))
    }

    // MARK: Refusing

    private mutating func refuseProperties(_ event: YAMLEvent) {
        if event.hasAnchor {
            outcome.diagnostics.error(
                "E0110",
                at: location(event.start),
                "an anchor (`&`) is not part of the language",
                hint: "put what entities share into a mixin; a text that begins with `&` stands in quotes"
            )
        }
        if event.hasTag {
            outcome.diagnostics.error(
                "E0113",
                at: location(event.start),
                "a tag (`!`) is not part of the language",
                hint: "leave it out: the place of a value decides its type; a text that begins with `!` stands in quotes"
            )
        }
    }

    private mutating func refuseDocument(_ event: YAMLEvent) {
        outcome.diagnostics.error(
            "E0114",
            at: location(event.start),
            "a second document begins here; a spec is one document",
            hint: "leave out the `---`, or move what follows to a file of its own and name it under `imports`"
        )
    }

    private mutating func giveUp(_ code: String, at location: SourceLocation, _ message: String, _ hint: String) {
        outcome.diagnostics.error(code, at: location, message, hint: hint)
        outcome.stop = location
        outcome.root = nil
        stack = []
    }

    private mutating func stop(at trouble: YAMLTrouble) {
        outcome.diagnostics.report(trouble.diagnostic)
        if let pending = stack.last?.key, let top = stack.indices.last {
            // A key whose value could not be read is known to be there.
            stack[top].key = nil
            addPair(pending, YAMLNode(content: .refused, location: pending.location, isInFlow: false), to: top)
        }
        closeAll()
        outcome.stop = trouble.diagnostic.location
        outcome.firstSpoiltLine = min(trouble.diagnostic.location?.line ?? 0, lastLongScalar)
    }

    private func location(_ mark: YAMLEvent.Mark) -> SourceLocation {
        SourceLocation(file: file, line: mark.line + 1, column: mark.column + 1)
    }
}
