import ServiceModel

/// Swift source text for values of the spec.
enum SwiftLiteral {
    /// A string literal on one line, with everything escaped that could end it or start an interpolation.
    static func string(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F || isInvisible(scalar):
                result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// The same, over several lines where it would be too long for the one that it begins on; `used` counts the characters before it.
    static func wrapped(_ text: String, indentation: Int, used: Int) -> String {
        let line = string(text)
        if indentation + used + line.count < SwiftLayout.width { return line }
        let margin = SwiftLayout.spaces(indentation + 4)
        let lines = DocComment.lines(String(line.dropFirst().dropLast()), width: SwiftLayout.width - indentation - 12)
        return "\"\"\"\n\(lines.map { margin + $0 }.joined(separator: " \\\n"))\n\(margin)\"\"\""
    }

    /// An integer with `_` between thousands once it has five digits.
    static func integer(_ value: Int64) -> String {
        if value == Int64.max { return "Int64.max" }
        if value == Int64.min { return "Int64.min" }
        let digits = String(value.magnitude)
        let sign = value < 0 ? "-" : ""
        guard digits.count > 4 else { return sign + digits }
        var grouped = ""
        for (offset, digit) in digits.enumerated() {
            if offset > 0, (digits.count - offset).isMultiple(of: 3) { grouped.append("_") }
            grouped.append(digit)
        }
        return sign + grouped
    }

    /// Line and paragraph separators, and the marks that change the direction of text.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x85, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
