public import PlatformCore

extension Row {
    /// The value of an identifier, which is a UUID or a number.
    public func identifier(_ column: Int) throws -> ScalarValue {
        do {
            return .uuid(try uuid(column))
        } catch is SQLError {
            return .int(try int64(column))
        }
    }
}
