/// One thing that is wrong with a request, at one place of it.
public struct Violation: Sendable, Hashable {
    /// The part of a request that a violation lies in.
    public enum Location: Sendable, Hashable {
        /// A member of the body; the pointer is a JSON Pointer (RFC 6901) such as `/title`, or empty for the whole body.
        case body
        /// A query parameter; the pointer is its name.
        case query
    }

    /// Where: a JSON Pointer in a body, a parameter's name in a query.
    public var pointer: String
    /// Which part of the request `pointer` points into.
    public var location: Location
    /// What kind, for programs; stable once published: `required`, `unknown_member`, `too_long` …
    public var code: String
    /// What is wrong, for people; never holds the value that was sent.
    public var detail: String

    /// A violation at `pointer`.
    public init(pointer: String, code: String, detail: String, in location: Location = .body) {
        self.pointer = pointer
        self.location = location
        self.code = code
        self.detail = detail
    }

    /// A violation of the member of this name at the top of the body.
    public init(member name: String, code: String, detail: String) {
        self.init(pointer: Self.pointer(to: name), code: code, detail: detail)
    }

    /// The JSON Pointer to a member below `parent`, with `~` and `/` in its name escaped.
    public static func pointer(to name: String, below parent: String = "") -> String {
        guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return parent + "/" + name }
        var pointer = parent + "/"
        for scalar in name.unicodeScalars {
            switch scalar {
            case "~": pointer += "~0"
            case "/": pointer += "~1"
            default: pointer.unicodeScalars.append(scalar)
            }
        }
        return pointer
    }
}
