/// What a tag can see: the values that sections have opened, innermost last.
struct Scope: Sendable {
    /// The kind of a value that `{{.}}` stands for.
    enum Value: Sendable {
        case context(Shape)
        case text
    }

    struct Level: Sendable {
        var value: Value
        /// Whether it is an item of a list, which has `-first`, `-last` and `-index`.
        var isItem = false
    }

    /// An optional member that an enclosing section has found not to be null.
    struct Presence: Sendable, Hashable {
        var depth: Int
        var path: String
    }

    /// All levels, also those that a partial cannot see; the place in this list is the depth at which values are read.
    var levels: [Level]
    /// The outermost level that can be seen.
    var base = 0
    var present: Set<Presence> = []

    init(_ roots: [Value]) {
        levels = roots.map { Level(value: $0) }
    }

    func entering(_ level: Level, _ presence: Presence? = nil) -> Scope {
        var scope = self
        scope.levels.append(level)
        if let presence { scope.present.insert(presence) }
        return scope
    }

    /// The scope of a partial: the innermost context, and a text that a section has opened on it.
    var ofPartial: Scope {
        var scope = self
        scope.base = levels.lastIndex { if case .context = $0.value { true } else { false } } ?? base
        return scope
    }

    /// The levels that can be seen, innermost first, with their depth.
    var visible: [(depth: Int, level: Level)] {
        (base..<levels.count).reversed().map { ($0, levels[$0]) }
    }
}
