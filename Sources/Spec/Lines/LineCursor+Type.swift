import Diagnostics

extension LineCursor {
    /// Reads a field's type; after a problem goes on behind it, so that the rest of the line is read as well.
    mutating func takeType() -> Located<TypeExpression>? {
        let start = offset
        do throws(Reported) {
            let expression = try typeExpression()
            return Located(expression, at: line.location(start))
        } catch {
            if error.spoilsLine { offset = line.bytes.count } else { skipBrokenType(from: start) }
            return nil
        }
    }

    private mutating func typeExpression() throws(Reported) -> TypeExpression {
        let start = offset
        let base = try typeBase()
        let text = line.text(start..<offset)
        var expression = TypeExpression(base)
        let gap = spacesBefore("[")
        if isAt("[") {
            if gap > 0 { error("E0310", at: offset, "the brackets belong to the type, without a space", hint: "write \(text)[]") }
            expression.array = try arrayPart(typeStart: start)
            if isAt("[") {
                error("E0314", at: offset, "there are no arrays of arrays", hint: "use json, or an entity of its own")
                throw Reported()
            }
        }
        if isAt("?") {
            let mark = offset
            offset += 1
            expression.isOptional = true
            if isAt("[") {
                error("E0316", at: mark, "elements of an array cannot be optional", hint: "an optional array is written `\(text)[]?`")
                expression.array = try arrayPart(typeStart: start)
            }
        }
        try endOfType(from: start)
        return expression
    }

    // MARK: The base

    private mutating func typeBase() throws(Reported) -> TypeExpression.Base {
        let start = offset
        let name = line.text(take { !Self.endsTypeName($0) })
        switch name {
        case "string": return .string(try optionalSize(of: name, typeStart: start))
        case "text": return .text(try optionalSize(of: name, typeStart: start))
        case "bytes": return .bytes(try optionalCount(of: name, typeStart: start))
        case "json": return .json(try optionalCount(of: name, typeStart: start))
        case "decimal": return try decimal(typeStart: start)
        default: break
        }
        if let plain = Self.plainTypes[name] {
            try refuseSize(of: name)
            return plain
        }
        guard Names.isUpperCamel(name) else {
            throw unknownType(name, at: start)
        }
        try refuseSize(of: name)
        return .named(name)
    }

    private static let plainTypes: [String: TypeExpression.Base] = [
        "int": .int, "int32": .int32, "double": .double, "bool": .bool, "uuid": .uuid, "date": .date, "time": .time,
        "timestamp": .timestamp, "email": .email, "url": .url,
    ]

    private static func endsTypeName(_ byte: UInt8) -> Bool {
        isSpace(byte) || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "\"")
    }

    private mutating func unknownType(_ name: String, at start: Int) -> Reported {
        if RelationDeclaration.Kind(rawValue: name) != nil || ForeignSpellings.relationKinds[name] != nil {
            error("E0317", at: start, "`\(name)` begins a relation, not a field", hint: "write it under `relations`")
            return Reported(spoilsLine: true)
        }
        let hint =
            if let here = ForeignSpellings.types[name.lowercased()] {
                "here it is called \(here)"
            } else if let near = nearestSpelling(to: name, among: ForeignSpellings.typeNames) {
                "did you mean `\(near)`?"
            } else {
                "there are \(ForeignSpellings.typeNames.joined(separator: ", ")), and the enums and values of this spec, written UpperCamelCase"
            }
        let message = name.isEmpty ? "the type is missing" : "unknown type `\(name)`"
        error("E0317", at: start, message, hint: hint)
        return Reported()
    }

    // MARK: Sizes

    private mutating func optionalSize(of name: String, typeStart: Int) throws(Reported) -> TypeExpression.Size? {
        guard try reachSize(of: name) else { return nil }
        let range = try bracketed(closing: ")", typeStart: typeStart)
        return try size(in: range, missingUpper: "every \(name) is bounded: \(name)(..n)")
    }

    private mutating func optionalCount(of name: String, typeStart: Int) throws(Reported) -> Int? {
        guard try reachSize(of: name) else { return nil }
        let range = try bracketed(closing: ")", typeStart: typeStart)
        let size = try size(in: range, missingUpper: "write \(name)(n), the most bytes")
        guard size.lower == nil else {
            error("E0312", at: range.lowerBound, "\(name) takes one number, the most bytes", hint: "write \(name)(\(size.upper))")
            throw Reported()
        }
        return size.upper
    }

    private mutating func decimal(typeStart: Int) throws(Reported) -> TypeExpression.Base {
        let hint = "for example decimal(10,2): ten digits, two after the point"
        guard try reachSize(of: "decimal") else {
            error("E0318", at: typeStart, "a decimal needs digits and decimals", hint: hint)
            throw Reported()
        }
        let range = try bracketed(closing: ")", typeStart: typeStart)
        let parts = line.bytes[range].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        let numbers = parts.map { Self.number(String(decoding: $0, as: UTF8.self)) }
        guard numbers.count == 2, let precision = numbers[0], let scale = numbers[1] else {
            error("E0318", at: typeStart, "a decimal needs digits and decimals", hint: hint)
            throw Reported()
        }
        guard (1...18).contains(precision), (0...precision).contains(scale) else {
            error("E0320", at: range.lowerBound, "a decimal has 1 to 18 digits, of which 0 to all stand after the point", hint: hint)
            throw Reported()
        }
        return .decimal(precision: precision, scale: scale)
    }

    private mutating func refuseSize(of name: String) throws(Reported) {
        guard try reachSize(of: name) else { return }
        let hint =
            switch name {
            case "email", "url": "it has a limit of its own; where another is needed use string(n)"
            case "int", "int32", "double", "date", "time", "timestamp": "bounds of numbers and dates are `min=` and `max=`"
            default: "leave the parentheses out"
            }
        error("E0319", at: offset, "`\(name)` takes no size", hint: hint)
        throw Reported()
    }

    /// Goes to the `(` of a size, if there is one.
    private mutating func reachSize(of name: String) throws(Reported) -> Bool {
        let gap = spacesBefore("(")
        guard isAt("(") else { return false }
        if gap > 0 {
            let close = line.bytes[offset...].firstIndex(of: UInt8(ascii: ")")).map { $0 + 1 } ?? line.bytes.count
            error(
                "E0310",
                at: offset,
                "the size belongs to the type, without a space",
                hint: "write \(name)\(line.text(offset..<close))"
            )
        }
        return true
    }

    /// Goes past spaces only where this character follows them.
    private mutating func spacesBefore(_ character: Unicode.Scalar) -> Int {
        let start = offset
        let gap = skipSpaces()
        if gap > 0, !isAt(character) {
            offset = start
            return 0
        }
        return gap
    }

    private mutating func arrayPart(typeStart: Int) throws(Reported) -> TypeExpression.Array {
        let element = line.text(typeStart..<offset)
        let range = try bracketed(closing: "]", typeStart: typeStart)
        guard line.bytes[range].contains(where: { !Self.isSpace($0) }) else { return .unsized }
        return .sized(try size(in: range, missingUpper: "every array is bounded: \(element)[..n]"))
    }

    /// Goes past a bracket, its content and its end; gives the content.
    private mutating func bracketed(closing: Unicode.Scalar, typeStart: Int) throws(Reported) -> Range<Int> {
        let content = offset + 1
        var end = content
        while end < line.bytes.count, !Self.endsBrackets(line.bytes[end]) { end += 1 }
        guard end < line.bytes.count, line.bytes[end] == UInt8(ascii: closing) else {
            offset = typeStart
            let word = line.text(takeWord())
            let hint =
                line.isInFlow
                ? "inside { } YAML ends a value at a comma: give the field a line of its own, or quote the line"
                : "add `\(closing)`"
            error("E0304", at: typeStart, "`\(word)` is not closed", hint: hint)
            throw Reported()
        }
        offset = end + 1
        return content..<end
    }

    private static func endsBrackets(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "=")
    }

    private mutating func size(in range: Range<Int>, missingUpper: String) throws(Reported) -> TypeExpression.Size {
        let text = line.text(range)
        let parts = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let upperText = parts.last ?? ""
        if parts.count == 2, upperText.allSatisfy({ $0 == " " }) {
            error("E0313", at: range.lowerBound, "an upper bound is needed", hint: missingUpper)
            throw Reported()
        }
        let lower = parts.count == 1 ? nil : parts[0].allSatisfy { $0 == " " } ? 0 : Self.number(parts[0])
        guard let upper = Self.number(upperText), parts.count == 1 || lower != nil else {
            error(
                "E0312",
                at: range.lowerBound,
                "`\(text)` is not a size",
                hint: "write a number, or two with `..` between: (40), (2..40), (..40)"
            )
            throw Reported()
        }
        guard upper >= 1, (lower ?? 0) <= upper else {
            let message = upper < 1 ? "a size is at least 1" : "the lower bound is larger than the upper"
            error("E0312", at: range.lowerBound, message, hint: upper < 1 ? nil : "write \(upper)..\(lower ?? 0)")
            throw Reported()
        }
        return TypeExpression.Size(lower: lower, upper: upper)
    }

    /// A whole number of at most nine digits, spaces around it allowed.
    private static func number(_ text: String) -> Int? {
        let digits = text.utf8.drop { isSpace($0) }.reversed().drop { isSpace($0) }.reversed()
        let isNumber = (1...9).contains(digits.count) && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return isNumber ? Int(String(decoding: Array(digits), as: UTF8.self)) : nil
    }

    // MARK: The end

    private mutating func endOfType(from start: Int) throws(Reported) {
        let end = offset
        if spacesBefore("?") > 0 {
            error("E0310", at: offset, "the `?` belongs to the type, without a space", hint: "write \(line.text(start..<end))?")
            offset += 1
        }
        guard let byte, !Self.isSpace(byte) else { return }
        let rest = line.text(offset..<wordEnd)
        let hint =
            switch rest {
            case "!": "required is the default; leave it out"
            case ",", ";": "nothing stands between a type and its modifiers but a space"
            default: "put a space between them"
            }
        error("E0311", at: offset, "`\(rest)` follows the type at once", hint: hint)
        throw Reported()
    }

    private var wordEnd: Int {
        line.bytes[offset...].firstIndex(where: Self.isSpace) ?? line.bytes.count
    }

    /// Goes past a type that could not be read, parentheses and their spaces included.
    private mutating func skipBrokenType(from start: Int) {
        offset = start
        var depth = 0
        while let byte, depth > 0 || !Self.isSpace(byte), byte != UInt8(ascii: "\"") {
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
            offset += 1
        }
        if spacesBefore("(") > 0 { _ = take { $0 != UInt8(ascii: ")") }; takeWord() }
    }
}
