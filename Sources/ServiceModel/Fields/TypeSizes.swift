/// The sizes of types, where the spec names none and where it may name one.
enum TypeSizes {
    /// The most characters of a `string` without a size.
    static let string = 255
    /// The most characters of a `text` without a size.
    static let text = 20_000
    /// The most bytes of a `bytes` without a size.
    static let bytes = 65_536
    /// The most bytes of a `json` without a size.
    static let json = 65_536
    /// The most characters of an `email`.
    static let email = 254
    /// The most characters of a `url`.
    static let url = 2048
    /// The most elements of an array without a size.
    static let array = 100

    /// The most characters that a spec may ask for: a row stays within what both databases hold in one value.
    static let largestString = 1_000_000
    /// The most bytes that a spec may ask for.
    static let largestBytes = 10_000_000
    /// The most elements that a spec may ask for.
    static let largestArray = 10_000
}
