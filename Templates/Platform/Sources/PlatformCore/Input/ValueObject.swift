/// Several members that belong together and have no identity of their own, such as an address.
public protocol ValueObject: JSONResource, Hashable {
    /// Reads and checks the members of an object; when patching, those that are absent keep the values of `current` (RFC 7396).
    ///
    /// What is wrong with them is the reader's to report.
    init(_ members: inout MemberReader, over current: Self?)
}

extension MemberReader {
    /// Reads a value object. When patching one that exists already, its members are patched one by one.
    public mutating func object<Value: ValueObject>(_ name: String, _ type: Value.Type, keeping current: Value? = nil) -> Value {
        object(name, keeping: current) { Value(&$0, over: current) }
    }

    /// Reads a value object, or nothing. When patching one that exists already, its members are patched one by one.
    public mutating func optionalObject<Value: ValueObject>(
        _ name: String,
        _ type: Value.Type,
        keeping current: Value?? = nil
    ) -> Value? {
        optionalObject(name, keeping: current) { Value(&$0, over: current ?? nil) }
    }
}
