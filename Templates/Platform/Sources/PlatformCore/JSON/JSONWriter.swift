/// Writes JSON into bytes, directly: commas are placed by the order of the calls, and nothing is built in between.
///
///     var json = JSONWriter()
///     json.beginObject()
///     json.member("title", book.title)
///     json.endObject()
public struct JSONWriter: Sendable {
    /// Room that has been made, of which `count` bytes are written.
    private var storage: [UInt8]
    private var count = 0
    /// Whether the next value or name needs a comma before it.
    private var followsValue = false

    /// A writer with room for this many bytes before it must grow.
    public init(capacity: Int = 1024) {
        storage = [UInt8](repeating: 0, count: max(capacity, TextCursor.room))
    }

    /// What has been written.
    public var bytes: [UInt8] { Array(storage[..<count]) }

    /// Hands over what has been written, without a copy.
    public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        storage.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }

    /// Begins an object, as an element or after `name`.
    public mutating func beginObject() {
        open("{")
    }

    /// Begins an object as the value of a member.
    public mutating func beginObject(_ name: StaticString) {
        self.name(name)
        open("{")
    }

    /// Ends the object begun last.
    public mutating func endObject() {
        close("}")
    }

    /// Begins an array, as an element or after `name`.
    public mutating func beginArray() {
        open("[")
    }

    /// Begins an array as the value of a member.
    public mutating func beginArray(_ name: StaticString) {
        self.name(name)
        open("[")
    }

    /// Ends the array begun last.
    public mutating func endArray() {
        close("]")
    }

    /// Writes the name of a member, whose value must follow. It is written as it stands, so it must hold nothing that JSON escapes.
    public mutating func name(_ name: StaticString) {
        write(room: name.utf8CodeUnitCount + 4) { text in
            text.append(ascii: "\"")
            text.append(name)
            text.append("\":")
        }
        followsValue = false
    }

    /// Writes the name of a member, escaped as it needs; its value must follow.
    public mutating func name(_ name: String) {
        writeString(name)
        followsValue = false
        write { $0.append(ascii: ":") }
        followsValue = false
    }

    private mutating func open(_ bracket: Unicode.Scalar) {
        write { $0.append(ascii: bracket) }
        followsValue = false
    }

    private mutating func close(_ bracket: Unicode.Scalar) {
        followsValue = false
        write { $0.append(ascii: bracket) }
    }
}

// What the values of all types are written with. `room` is what they need at most, a comma included.
extension JSONWriter {
    /// Writes a value, after a comma where one is needed.
    @inline(__always)
    mutating func write(room: Int = TextCursor.room, _ body: (inout TextCursor) -> Void) {
        if storage.count - count < room { grow(by: room) }
        let offset = count
        let needsComma = followsValue
        count += storage.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return 0 }
            var text = TextCursor(start + offset)
            if needsComma { text.append(ascii: ",") }
            body(&text)
            return text.count
        }
        followsValue = true
    }

    /// Writes a short text in quotes that needs no escape.
    @inline(__always)
    mutating func writeQuoted(_ body: (inout TextCursor) -> Void) {
        write { text in
            text.append(ascii: "\"")
            body(&text)
            text.append(ascii: "\"")
        }
    }

    /// Writes a text as it stands.
    mutating func writeText(_ value: String) {
        var value = value
        value.withUTF8 { utf8 in
            write(room: utf8.count + 1) { $0.append(utf8) }
        }
    }

    /// Writes a string in quotes, with what JSON does not allow in them escaped. Most strings hold nothing of the kind.
    mutating func writeString(_ value: String) {
        var value = value
        value.withUTF8 { utf8 in
            // Counted rather than searched for: that is compiled to a few steps for many bytes.
            let isPlain = utf8.reduce(0) { $0 &+ ($1 < 0x20 || $1 == UInt8(ascii: "\"") || $1 == UInt8(ascii: "\\") ? 1 : 0) } == 0
            write(room: (isPlain ? utf8.count : utf8.count * 6) + 3) { text in
                text.append(ascii: "\"")
                if isPlain { text.append(utf8) } else { text.appendEscaped(utf8) }
                text.append(ascii: "\"")
            }
        }
    }

    /// Doubles the room, or more.
    private mutating func grow(by room: Int) {
        storage += [UInt8](repeating: 0, count: max(room, storage.count))
    }
}
