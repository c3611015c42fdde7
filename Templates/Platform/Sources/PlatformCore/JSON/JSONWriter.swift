/// Writes JSON into bytes, directly: commas are placed by the order of the calls, and nothing is built in between.
///
///     var json = JSONWriter()
///     json.beginObject()
///     json.member("title", book.title)
///     json.endObject()
public struct JSONWriter: Sendable {
    /// What has been written.
    public var bytes: [UInt8] = []
    /// Whether the next value or name needs a comma before it.
    private var followsValue = false

    /// A writer with room for this many bytes before it must grow.
    public init(capacity: Int = 1024) {
        bytes.reserveCapacity(capacity)
    }

    /// Begins an object, as an element or after `name`.
    public mutating func beginObject() {
        open(UInt8(ascii: "{"))
    }

    /// Begins an object as the value of a member.
    public mutating func beginObject(_ name: StaticString) {
        self.name(name)
        open(UInt8(ascii: "{"))
    }

    /// Ends the object begun last.
    public mutating func endObject() {
        close(UInt8(ascii: "}"))
    }

    /// Begins an array, as an element or after `name`.
    public mutating func beginArray() {
        open(UInt8(ascii: "["))
    }

    /// Begins an array as the value of a member.
    public mutating func beginArray(_ name: StaticString) {
        self.name(name)
        open(UInt8(ascii: "["))
    }

    /// Ends the array begun last.
    public mutating func endArray() {
        close(UInt8(ascii: "]"))
    }

    /// Writes the name of a member, whose value must follow. It is written as it stands, so it must hold nothing that JSON escapes.
    public mutating func name(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        followsValue = false
    }

    /// Writes the name of a member, escaped as it needs; its value must follow.
    public mutating func name(_ name: String) {
        separate()
        bytes.appendJSON(name)
        bytes.append(UInt8(ascii: ":"))
        followsValue = false
    }

    /// Writes one value by appending its text.
    mutating func append(_ write: (inout [UInt8]) -> Void) {
        separate()
        write(&bytes)
    }

    /// Places a comma where one is needed, and expects one from here on.
    private mutating func separate() {
        if followsValue { bytes.append(UInt8(ascii: ",")) }
        followsValue = true
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        followsValue = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        followsValue = true
    }
}
