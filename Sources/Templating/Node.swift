/// A template as a tree, with the lines of standalone tags taken away.
enum Node: Sendable {
    /// A line or a piece of one.
    case text(String, startsLine: Bool)
    case variable(Name)
    case section(Name, inverted: Bool, [Node])
    /// `indentation` is what stands before a partial that has a line for itself.
    case partial(Name, indentation: String?)
    case parent(Name, indentation: String?, arguments: [Argument])
    case block(Block)

    /// A place that templates which use this one as a parent may fill.
    struct Block: Sendable {
        var name: Name
        /// What each line of an argument gets, where the block starts a line; nil where it continues one.
        var indentation: String?
        /// What stands there unless an argument is given.
        var content: [Node]
    }

    /// What a template puts into a block of its parent.
    struct Argument: Sendable, Hashable {
        var name: Name
        /// Whether the content starts on a line of its own.
        var startsLine: Bool
        /// The content, without the indentation that all its lines share.
        var content: [Node]

        /// An argument is known by its place.
        static func == (left: Argument, right: Argument) -> Bool { left.name == right.name }
        func hash(into hasher: inout Hasher) { hasher.combine(name) }
    }
}

extension [Node] {
    /// The whitespace that all lines start with; nil if there is no line to print.
    var commonIndentation: String? {
        lineIndentations.reduce(nil) { common, line in
            guard let common else { return line }
            return String(zip(common, line).prefix { $0 == $1 }.map(\.0))
        }
    }

    private var lineIndentations: [String] {
        flatMap { node -> [String] in
            switch node {
            case .text(let text, startsLine: true) where !(text.isBlank && text.hasSuffix("\n")):
                [String(text.prefix { $0 == " " || $0 == "\t" })]
            case .section(_, _, let content): content.lineIndentations
            case .partial(_, let indentation?), .parent(_, let indentation?, _): [indentation]
            case .block(let block): block.content.isEmpty ? [block.indentation].compactMap { $0 } : block.content.lineIndentations
            case .text, .variable, .partial, .parent: []
            }
        }
    }

    /// The same lines without that much whitespace at their start.
    func removingIndentation(_ indentation: String) -> [Node] {
        indentation.isEmpty ? self : map { $0.removingIndentation(indentation) }
    }
}

extension Node {
    fileprivate func removingIndentation(_ indentation: String) -> Node {
        switch self {
        case .text(let text, startsLine: true):
            return .text(text.removingIndentation(indentation), startsLine: true)
        case .section(let name, let inverted, let content):
            return .section(name, inverted: inverted, content.removingIndentation(indentation))
        case .partial(let name, let own):
            return .partial(name, indentation: own?.removingIndentation(indentation))
        case .parent(let name, let own, let arguments):
            return .parent(name, indentation: own?.removingIndentation(indentation), arguments: arguments)
        case .block(var block):
            block.indentation = block.indentation?.removingIndentation(indentation)
            block.content = block.content.removingIndentation(indentation)
            return .block(block)
        case .text, .variable:
            return self
        }
    }
}

extension String {
    fileprivate func removingIndentation(_ indentation: String) -> String {
        let shared = zip(self, indentation).prefix { $0 == $1 }.count
        return String(dropFirst(shared))
    }
}
