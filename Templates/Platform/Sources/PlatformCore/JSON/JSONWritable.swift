/// A value that writes itself as JSON: the responses of a service.
public protocol JSONWritable: Sendable {
    /// Writes this value; afterwards every object and array that it began is ended.
    func write(to json: inout JSONWriter)
}

extension JSONWritable {
    /// This value as a JSON text.
    public var json: [UInt8] {
        var writer = JSONWriter()
        write(to: &writer)
        return writer.bytes
    }
}

extension JSONValue: JSONWritable {
    /// Writes this value, numbers by the text they came with.
    public func write(to json: inout JSONWriter) {
        json.value(self)
    }
}
