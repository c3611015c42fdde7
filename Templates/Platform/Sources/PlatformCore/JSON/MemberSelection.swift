/// The members of a resource that a caller wants to see. The `id` is always among them: without it nobody could tell the rows apart.
public struct MemberSelection: Sendable, Hashable {
    private let names: Set<String>

    /// A selection of the members with these names.
    public init(_ names: some Sequence<String>) {
        self.names = Set(names).union(["id"])
    }

    /// The same selection with further members.
    func adding(_ others: [String]) -> MemberSelection { MemberSelection(names.union(others)) }

    /// Whether a member is to be shown.
    func contains(_ name: String) -> Bool { names.contains(name) }
}

extension JSONWriter {
    /// Writes an object; with a selection only those of its members that are in it, each with all that it holds.
    ///
    /// The object is written as a whole and then cut. So its own code knows nothing of selections, and nobody else pays for them.
    public mutating func value(_ value: some JSONWritable, only selection: MemberSelection?) {
        guard let selection else { return value.write(to: &self) }
        beginObject()
        for member in WrittenMember.all(in: value.json) where selection.contains(member.name) { writeText(member.text) }
        endObject()
    }
}

/// One member of an object that a `JSONWriter` has written.
private struct WrittenMember {
    /// Its name.
    var name: String
    /// The name in quotes, the colon and the value.
    var text: String

    /// The members of an object without white space, in their order.
    static func all(in object: [UInt8]) -> [WrittenMember] {
        var members: [WrittenMember] = []
        var start = 1
        var colon: Int?
        var depth = 0
        var isInString = false
        var isEscaped = false
        for (index, byte) in object.enumerated().dropFirst() {
            if isInString {
                isInString = isEscaped || byte != UInt8(ascii: "\"")
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: ":") where depth == 0: colon = colon ?? index
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ",") where depth == 0, UInt8(ascii: "}") where depth == 0:
                if let colon {
                    members.append(WrittenMember(name: text(object[start + 1..<colon - 1]), text: text(object[start..<index])))
                }
                start = index + 1
                colon = nil
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
        }
        return members
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
