import Spec

// An overlay is merged while the document is written (RFC 7396): what it says of a key takes the key's place, a map goes into the map
// that stands there, and what is left of it follows at the end of its mapping.
extension YAMLWriter {
    /// Writes the members of a mapping, and merges a map into them.
    mutating func merge(_ map: DocumentValue?, _ body: (inout YAMLWriter) -> Void) {
        let outer = overlay
        overlay = if case .map(let members)? = map { members } else { nil }
        body(&self)
        let rest = overlay ?? []
        overlay = outer
        for member in rest { add(member) }
    }

    /// The map that is to be merged into the mapping of that key, if there is one.
    mutating func overlaidMap(_ key: String) -> DocumentValue? {
        guard let index = overlay?.firstIndex(where: { $0.name == key }), case .map? = overlay?[index].value else { return nil }
        return overlay?.remove(at: index).value
    }

    /// Whether the overlay says something of a key; then that has been written.
    mutating func isOverlaid(_ key: String) -> Bool {
        guard let index = overlay?.firstIndex(where: { $0.name == key }), let member = overlay?.remove(at: index) else { return false }
        add(member)
        return true
    }

    /// A member as a merge adds it: null takes out what is there, so it is nothing of its own.
    private mutating func add(_ member: DocumentValue.Member) {
        switch member.value {
        case .null: return
        case .map(let members): map(member.name, members) { $0.add($1) }
        default: write(member)
        }
    }

    /// A member as it stands, null included: lists are not merged.
    private mutating func write(_ member: DocumentValue.Member) {
        switch member.value {
        case .map(let members): map(member.name, members) { $0.write($1) }
        case .list(let elements) where !elements.isEmpty:
            begin(member.name)
            endLine()
            depth += 1
            items(elements)
            depth -= 1
        default:
            begin(member.name)
            bytes.append(UInt8(ascii: " "))
            scalar(member.value)
            endLine()
        }
    }

    private mutating func map(_ name: String, _ members: [DocumentValue.Member], _ body: (inout YAMLWriter, DocumentValue.Member) -> Void) {
        begin(name)
        endLine()
        depth += 1
        let before = bytes.count
        for member in members { body(&self, member) }
        depth -= 1
        if bytes.count == before {
            bytes.removeLast()
            bytes.append(contentsOf: " {}\n".utf8)
        }
    }

    private mutating func items(_ elements: [DocumentValue]) {
        for element in elements {
            indent()
            bytes.append(contentsOf: "- ".utf8)
            depth += 1
            switch element {
            case .map(let members) where !members.isEmpty:
                followsDash = true
                for member in members { write(member) }
            case .list(let inner) where !inner.isEmpty:
                followsDash = true
                items(inner)
            default:
                scalar(element)
                endLine()
            }
            depth -= 1
        }
    }

    private mutating func scalar(_ value: DocumentValue) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        case .number(let text): bytes.append(contentsOf: text.utf8)
        case .text(let text): scalar(text, isInFlow: false)
        case .list: bytes.append(contentsOf: "[]".utf8)
        case .map: bytes.append(contentsOf: "{}".utf8)
        }
    }
}
