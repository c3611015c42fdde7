/// How names in a manifest are written.
enum NameForms {
    /// `auth-jwt`.
    static func isKebab(_ text: String) -> Bool { text.wholeMatch(of: /[a-z][a-z0-9]*(?:-[a-z0-9]+)*/) != nil }

    /// `auth` or `cache.store`.
    static func isCapability(_ text: String) -> Bool { text.wholeMatch(of: /[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*/) != nil }

    /// `PlatformCORS`.
    static func isType(_ text: String) -> Bool { text.wholeMatch(of: /[A-Z][A-Za-z0-9]*/) != nil }

    /// `login_attempts`.
    static func isSnake(_ text: String) -> Bool { text.wholeMatch(of: /[a-z][a-z0-9]*(?:_[a-z0-9]+)*/) != nil }

    /// `CORS_ORIGINS`: at least two words, so that the property made of it is no word of Swift.
    static func isConfigurationKey(_ text: String) -> Bool { text.wholeMatch(of: /[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+/) != nil }

    /// `1.2.0`.
    static func isVersion(_ text: String) -> Bool { text.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+(?:-[A-Za-z0-9.-]+)?/) != nil }
}
