/// The names in a text that has white space between them.
public func names(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
}
