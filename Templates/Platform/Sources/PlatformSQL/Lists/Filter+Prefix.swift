import PlatformCore

extension Filter {
    /// The first text after all that begin with the operand, in the order of code points; nil if there is none.
    ///
    /// A range between the two is what an index can look up. `LIKE` ignores case, and reads `%` and `_` its own way.
    var prefixEnd: String? {
        guard case .text(let prefix)? = values.first else { return nil }
        var scalars = Array(prefix.unicodeScalars)
        while let last = scalars.popLast() {
            // The surrogates' numbers are no characters.
            let following = last.value == 0xd7ff ? 0xe000 : last.value + 1
            guard let scalar = Unicode.Scalar(following) else { continue }
            var end = String.UnicodeScalarView()
            end.append(contentsOf: scalars)
            end.append(scalar)
            return String(end)
        }
        return nil
    }
}
