/// One event of libyaml, copied out of its memory.
struct YAMLEvent {
    /// What happened.
    enum Kind {
        case documentStart
        case scalar(String, YAMLScalar.Style)
        case listStart
        case mapStart
        case collectionEnd
        case alias
        case streamEnd
        /// Stream start and document end: nothing to do.
        case other
    }

    /// A place as libyaml counts it, from 0.
    struct Mark {
        var line: Int
        var column: Int
    }

    /// What happened.
    var kind: Kind
    /// Where it begins; at the anchor or tag if one is written.
    var start: Mark
    /// Where it ends.
    var end: Mark
    /// Whether an anchor is written.
    var hasAnchor = false
    /// Whether a tag is written.
    var hasTag = false
    /// Whether a collection is written with brackets.
    var isFlow = false
}
