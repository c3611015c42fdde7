/// The members of a JSON object, in the order in which they were sent, each name once.
///
/// Two objects are equal if they have equal members, whatever their order (RFC 8259 §4).
public struct JSONObject: Sendable {
    /// The names, in order.
    public private(set) var names: [String] = []
    private var values: [JSONValue] = []
    /// Where each name stands, once there are so many that looking through them all would be slow.
    private var positions: [String: Int] = [:]

    private static let linearLimit = 16

    /// An object without members.
    public init() {}

    /// How many members there are.
    public var count: Int { names.count }

    /// Whether there are no members.
    public var isEmpty: Bool { names.isEmpty }

    /// The names and values, in order.
    public var members: [(name: String, value: JSONValue)] {
        zip(names, values).map { (name: $0, value: $1) }
    }

    /// The value of a member. Setting nil removes the member.
    public subscript(name: String) -> JSONValue? {
        get { position(of: name).map { values[$0] } }
        set {
            switch (position(of: name), newValue) {
            case (let position?, let value?): values[position] = value
            case (let position?, nil): remove(at: position)
            case (nil, let value?): append(name, value)
            case (nil, nil): break
            }
        }
    }

    /// Whether there is a member of this name, `null` or not.
    public func contains(_ name: String) -> Bool {
        position(of: name) != nil
    }

    /// Adds a member of a name that the object does not have yet.
    mutating func append(_ name: String, _ value: JSONValue) {
        names.append(name)
        values.append(value)
        if names.count > Self.linearLimit { index() }
    }

    private mutating func remove(at position: Int) {
        names.remove(at: position)
        values.remove(at: position)
        positions.removeAll()
        if names.count > Self.linearLimit { index() }
    }

    /// Brings `positions` up to date after names were added.
    private mutating func index() {
        for position in positions.count..<names.count { positions[names[position]] = position }
    }

    private func position(of name: String) -> Int? {
        positions.isEmpty ? names.firstIndex(of: name) : positions[name]
    }
}

extension JSONObject: Hashable {
    /// Whether both have the same members, in any order.
    public static func == (left: Self, right: Self) -> Bool {
        left.count == right.count && left.members.allSatisfy { right[$0.name] == $0.value }
    }

    /// Hashes the members without their order.
    public func hash(into hasher: inout Hasher) {
        var sum = 0
        for (name, value) in members {
            var member = Hasher()
            member.combine(name)
            member.combine(value)
            sum &+= member.finalize()
        }
        hasher.combine(sum)
    }
}
