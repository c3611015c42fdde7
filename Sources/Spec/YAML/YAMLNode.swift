import Diagnostics

/// A node of a YAML document with the place where it was written.
struct YAMLNode: Sendable {
    /// What a node holds.
    enum Content: Sendable {
        case scalar(YAMLScalar)
        case list([YAMLNode])
        case map([YAMLPair])
        /// Something that the language refuses and that was reported; whoever meets it says nothing more.
        case refused
    }

    /// What it holds.
    var content: Content
    /// Where it begins.
    var location: SourceLocation
    /// Whether it stands inside `{ }` or `[ ]`, where YAML ends a value at `,` `[` `]` `{` `}`.
    var isInFlow: Bool

    /// Whether nothing was written, as after `name:` at the end of a line.
    var isAbsent: Bool {
        if case .scalar(let scalar) = content { scalar.style == .plain && scalar.text.isEmpty } else { false }
    }

    /// Its kind in words, for messages.
    var kindInWords: String {
        switch content {
        case .scalar: "a text"
        case .list: "a list"
        case .map: "a mapping"
        case .refused: "something refused"
        }
    }
}

/// A scalar's text; YAML's own guesses at its type are never asked for.
struct YAMLScalar: Sendable {
    /// How it was written.
    enum Style: Sendable {
        case plain, singleQuoted, doubleQuoted, block
    }

    /// Its text, escapes undone.
    var text: String
    /// How it was written.
    var style: Style
    /// Whether columns inside it follow from its start: one line, plain or single-quoted.
    var hasExactColumns: Bool
}

/// A key with its value.
struct YAMLPair: Sendable {
    /// The key.
    var key: Located<String>
    /// The value.
    var value: YAMLNode
    /// Whether the key stands in its mapping before this: reported, read for further errors, and not kept.
    var isDuplicate = false
}
