import Diagnostics

extension Binder {
    /// A name and what it stands for.
    struct Resolved {
        /// Where it is read, and along which path.
        var presence: Scope.Presence
        var value: MemberValue
        /// Whether the member, or an object on the way to it, is declared optional.
        var isOptional: Bool
        /// Whether it may be null at this place, which no enclosing section rules out.
        var canBeNull: Bool

        var kind: String {
            let kind = value.kind(isOptional: isOptional)
            return kind.first.map { "aeiou".contains($0.lowercased()) } == true ? "an \(kind)" : "a \(kind)"
        }

        /// How a section over it renders; nil if it decides nothing.
        var section: Section? {
            switch value {
            case .flag(let read): .when(read)
            case .text(let read): isOptional ? .with(Scope.Level(value: .text)) { cursor in read(cursor).map { Box($0) } } : nil
            case .object(let shape, let read): .with(Scope.Level(value: .context(shape())), read)
            case .list(let shape, let read, _): .each(Scope.Level(value: .context(shape()), isItem: true), read)
            case .texts(let read): .each(Scope.Level(value: .text, isItem: true)) { cursor in read(cursor).map { Box($0) } }
            case .integer, .map: nil
            }
        }

        /// How an inverted section over it renders; nil if it decides nothing.
        var invertedSection: Section? {
            switch value {
            case .flag(let read): .when { !read($0) }
            case .text(let read): isOptional ? .when { read($0) == nil } : nil
            case .object(_, let read): isOptional ? .when { read($0) == nil } : nil
            case .list(_, _, let isEmpty): .when(isEmpty)
            case .texts(let read): .when { read($0).isEmpty }
            case .integer, .map: nil
            }
        }
    }

    /// What a section does with the value it stands over: asks it, opens it, or goes through it.
    enum Section {
        case when(Read<Bool>)
        case with(Scope.Level, Read<(any Frame)?>)
        case each(Scope.Level, Read<[any Frame]>)
    }

    /// What the name stands for in the innermost value that declares it; reports it if there is none.
    mutating func resolve(_ name: Name, in scope: Scope) -> Resolved? {
        if name.text == "." { return resolveItself(name, in: scope) }
        let path = name.text.split(separator: ".").map(String.init)
        if path[0].hasPrefix("-") { return resolvePosition(name, in: scope) }
        for (depth, level) in scope.visible {
            guard case .context(let shape) = level.value, let member = shape[path[0]] else { continue }
            return follow(path, from: member, at: depth, name, in: scope)
        }
        reportUnknown(path[0], at: name.location, in: scope)
        return nil
    }

    private mutating func follow(_ path: [String], from first: ShapeMember, at depth: Int, _ name: Name, in scope: Scope) -> Resolved? {
        var found = Resolved(
            presence: .init(depth: depth, path: path[0]),
            value: first.value,
            isOptional: first.isOptional,
            canBeNull: first.isOptional
        )
        if scope.present.contains(found.presence) { found.canBeNull = false }
        for index in path.indices.dropFirst() {
            let location = name.location.advanced(by: path[..<index].joined(separator: ".").unicodeScalars.count + 1)
            switch found.value {
            case .object(let shape, let read):
                guard let member = shape()[path[index]] else {
                    reportUnknown(path[index], at: location, in: Scope([.context(shape())]))
                    return nil
                }
                found.presence.path += "." + path[index]
                found.value = member.value.reached(through: read)
                found.isOptional = found.isOptional || member.isOptional
                found.canBeNull = (found.canBeNull || member.isOptional) && !scope.present.contains(found.presence)
            case .map(let read):
                let key = path[index...].joined(separator: ".")
                found.presence.path = name.text
                found.value = .text { read($0)[key] }
                found.isOptional = true
                found.canBeNull = !scope.present.contains(found.presence)
                return found
            case .text, .integer, .flag, .list, .texts:
                let hint = "only objects and open maps have members; open a list as a section"
                diagnostics.error(
                    "E1103",
                    at: location,
                    "`\(found.presence.path)` is \(found.kind) and has no `\(path[index])`",
                    hint: hint
                )
                return nil
            }
        }
        return found
    }

    private mutating func resolveItself(_ name: Name, in scope: Scope) -> Resolved? {
        let depth = scope.levels.count - 1
        guard case .text = scope.levels[depth].value else {
            let hint = "`{{.}}` is the text of a list of texts or of an optional text; name a member here"
            diagnostics.error("E1105", at: name.location, "`.` is an object here, which has no text", hint: hint)
            return nil
        }
        return Resolved(
            presence: .init(depth: depth, path: "."),
            value: .text { $0.read { (text: String) in text } },
            isOptional: false,
            canBeNull: false
        )
    }

    private mutating func resolvePosition(_ name: Name, in scope: Scope) -> Resolved? {
        guard let depth = scope.visible.first(where: \.level.isItem)?.depth else {
            diagnostics.error(
                "E1103",
                at: name.location,
                "`\(name.text)` stands outside every list",
                hint: "use it inside a list's section"
            )
            return nil
        }
        let value: MemberValue
        switch name.text {
        case "-first": value = .flag { $0.index == 0 }
        case "-last": value = .flag { $0.index == $0.count - 1 }
        case "-index": value = .integer { $0.index }
        default:
            let hint = suggestion(of: name.text, among: ["-first", "-last", "-index"]) ?? "use `-first`, `-last` or `-index`"
            diagnostics.error("E1103", at: name.location, "items of a list have no `\(name.text)`", hint: hint)
            return nil
        }
        return Resolved(presence: .init(depth: depth, path: name.text), value: value, isOptional: false, canBeNull: false)
    }

    private mutating func reportUnknown(_ name: String, at location: SourceLocation, in scope: Scope) {
        let shapes = scope.visible.compactMap { if case .context(let shape) = $0.level.value { shape } else { nil } }
        let names = shapes.flatMap { $0.members.map(\.name) }
        let isHidden = scope.levels[..<scope.base].contains {
            if case .context(let shape) = $0.value { shape[name] != nil } else { false }
        }
        let place = shapes.map(\.name).joined(separator: " or ")
        let hint: String
        if isHidden {
            hint = "a partial sees only the context that it is called on; add the member to \(place), or print it outside"
        } else {
            hint = suggestion(of: name, among: names) ?? "`strata template context` lists the members of each context"
        }
        diagnostics.error(
            "E1103",
            at: location,
            shapes.isEmpty ? "there is no `\(name)` in a text" : "there is no `\(name)` in \(place)",
            hint: hint
        )
    }

    /// "did you mean …" with the nearest of the names; nil if none is near.
    func suggestion(of name: String, among names: [String]) -> String? {
        nearestSpelling(to: name, among: names).map { "did you mean `\($0)`?" }
    }
}
