/// What writes itself as one JSON object whose members others may add to or choose from.
public protocol JSONResource: JSONWritable {
    /// Writes the members, without the braces around them.
    func writeMembers(to json: inout JSONWriter)
}

extension JSONResource {
    /// Writes the whole object.
    public func write(to json: inout JSONWriter) {
        json.beginObject()
        writeMembers(to: &json)
        json.endObject()
    }
}
