/// A well-known form of text, checked by a regular expression that the OpenAPI document can state word for word.
///
/// The expressions are deliberately simple: whether an address can be reached only a message to it can tell.
public struct StringFormat: Sendable, Hashable {
    /// Its name in JSON Schema: `email`, `uri`.
    public let name: String
    /// What it looks like, for people: `an e-mail address such as ada@example.org`.
    public let description: String
    /// The expression that a value must match.
    public let pattern: Pattern
    /// A second expression that it must match too: how long its parts may be.
    public let lengths: Pattern?

    /// Whether a text has this form.
    public func matches(_ text: String) -> Bool {
        pattern.matches(text) && lengths?.matches(text) ?? true
    }

    /// A local part of the characters that need no quotes, an `@`, and a domain name of at least two labels; ASCII only. The local part
    /// has at most 64 characters (RFC 5321 §4.5.3.1.1), a label 63 (RFC 1035 §2.3.4).
    public static let email = StringFormat(
        name: "email",
        description: "an e-mail address such as ada@example.org",
        pattern: Pattern(
            checked:
                "^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$"
        ),
        lengths: Pattern(checked: "^[^@]{1,64}@(?:[^.]{1,63}\\.)+[^.]{1,63}$")
    )

    /// An absolute `http` or `https` address without user name or password, in the form of RFC 3986; its host is a name or an IPv4 address.
    public static let url = StringFormat(
        name: "uri",
        description: "a web address such as https://example.org/path",
        pattern: Pattern(
            checked:
                "^https?://[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*\\.?(?::[0-9]{1,5})?(?:[/?](?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(?:#(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$"
        ),
        lengths: nil
    )
}
