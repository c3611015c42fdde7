import ServiceModel

/// Regular expressions of ECMA-262 for texts, each the very set that the service accepts or writes.
enum TextPattern {
    /// A UUID in either case.
    static let uuid = "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"
    /// A UUID as the service writes it.
    static let canonicalUUID = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
    /// `08:30`, `08:30:00`.
    static let time = "^(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?$"
    /// `08:30:00`.
    static let canonicalTime = "^(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$"
    /// A moment as the service writes it.
    static let canonicalTimestamp = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{3}(?:[0-9]{3})?)?Z$"

    /// A moment in any offset; at both ends of the calendar only in UTC, since an offset could lead out of it.
    static let timestamp: String = {
        let day = "-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,6}0*)?"
        let years = "(?:000[2-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-8][0-9]{3}|9[0-8][0-9]{2}|99[0-8][0-9]|999[0-8])"
        return "^(?:\(years)\(day)(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])|(?:0001|9999)\(day)[Zz])$"
    }()

    /// `StringFormat.email` of PlatformCore.
    static let email =
        "^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$"
    /// How long the parts of an address may be, in the same place.
    static let emailLengths = "^[^@]{1,64}@(?:[^.]{1,63}\\.)+[^.]{1,63}$"
    /// `StringFormat.url` of PlatformCore.
    static let url =
        "^https?://[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*\\.?(?::[0-9]{1,5})?(?:[/?](?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(?:#(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$"

    /// Anything but the character that databases cannot keep.
    static let withoutNull = "^[^\\u0000]*$"
    /// What trimming leaves at an end: neither that character nor white space as Unicode defines it.
    private static let visible = "[^\\u0000\\u0009-\\u000d\\u0020\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]"

    /// The patterns of a string field, all of which a text must match.
    static func ofString(_ field: Field, minimum: Int) -> [String] {
        if let pattern = field.pattern { return mayHoldNull(pattern) ? [pattern, withoutNull] : [pattern] }
        guard field.trims, minimum > 0 else { return [withoutNull] }
        // White space at the ends does not count towards the length.
        let middle = minimum == 1 ? visible : "\(visible)[^\\u0000]{\(minimum - 2),}\(visible)"
        return ["^[^\\u0000]*\(middle)[^\\u0000]*$"]
    }

    private static func mayHoldNull(_ pattern: String) -> Bool {
        ["[^", ".", "\\D", "\\W", "\\S"].contains { pattern.contains($0) }
    }
}
