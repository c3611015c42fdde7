import Diagnostics

/// Cuts a line into the pieces of an expression.
struct ExpressionTokens {
    private var cursor: LineCursor
    private var tokens: [ExpressionToken] = []

    private init(_ line: LineText) {
        cursor = LineCursor(line)
    }

    /// The pieces up to the end, or up to the first thing that an expression cannot hold, which is reported.
    static func cut(_ line: LineText) -> (tokens: [ExpressionToken]?, diagnostics: Diagnostics) {
        var cutter = ExpressionTokens(line)
        do throws(Reported) {
            while try cutter.next() {}
            return (cutter.tokens, cutter.cursor.diagnostics)
        } catch {
            return (nil, cutter.cursor.diagnostics)
        }
    }

    private mutating func next() throws(Reported) -> Bool {
        cursor.skipSpaces()
        let start = cursor.offset
        guard let byte = cursor.byte else {
            tokens.append(ExpressionToken(kind: .end, start: start))
            return false
        }
        switch byte {
        case UInt8(ascii: "\""):
            guard let quoted = cursor.takeQuoted() else { throw Reported() }
            add(.text(quoted.text.value), start)
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","):
            cursor.offset += 1
            add(.mark(Unicode.Scalar(byte)), start)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): try number(start)
        case UInt8(ascii: "-") where isDigit(start + 1): try number(start)
        case _ where Self.isWordStart(byte): word(start)
        default: try symbol(start)
        }
        return true
    }

    private mutating func add(_ kind: ExpressionToken.Kind, _ start: Int) {
        tokens.append(ExpressionToken(kind: kind, start: start))
    }

    private mutating func word(_ start: Int) {
        let isScope = if case .word("scope")? = tokens.last?.kind { true } else { false }
        let range = cursor.take {
            Self.isWordStart($0) || Names.isLetterOrDigit($0) || $0 == UInt8(ascii: ".") || (isScope && Names.isScopeByte($0))
        }
        add(.word(cursor.line.text(range)), start)
    }

    private mutating func number(_ start: Int) throws(Reported) {
        cursor.offset += 1
        let rest = cursor.take { Names.isScopeByte($0) || $0 == UInt8(ascii: "+") }
        let text = cursor.line.text(start..<rest.upperBound)
        let digits = text.hasPrefix("-") ? text.dropFirst() : Substring(text)
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        let isNumber = parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        guard isNumber else {
            cursor.error(
                "E0512",
                at: start,
                "`\(text)` is not a number",
                hint: "dates, times and other texts stand in double quotes: \"\(text)\""
            )
            throw Reported()
        }
        add(.number(text), start)
    }

    private static let operators: [(String, Comparison)] = [
        ("==", .equal), ("!=", .notEqual), ("<=", .lessOrEqual), (">=", .greaterOrEqual), ("<", .less), (">", .greater),
    ]

    private static let foreignOperators: [(String, String)] = [
        ("===", "write =="), ("!==", "write !="), ("<>", "write !="), ("=>", "write >=, or `if … then …`"), ("->", "write `if … then …`"),
        ("=~", "write pattern= at the field"),
        ("=", "write =="), ("&&", "write and"), ("||", "write or"), ("&", "write and"), ("|", "write or"), ("!", "write not"),
    ]

    private mutating func symbol(_ start: Int) throws(Reported) {
        let rest = cursor.line.bytes[start...]
        if !rest.starts(with: "===".utf8), !rest.starts(with: "!==".utf8), !rest.starts(with: "<>".utf8),
            let (symbol, comparison) = Self.operators.first(where: { rest.starts(with: $0.0.utf8) })
        {
            cursor.offset += symbol.utf8.count
            return add(.comparison(comparison), start)
        }
        if let (symbol, hint) = Self.foreignOperators.first(where: { rest.starts(with: $0.0.utf8) }) {
            cursor.error("E0506", at: start, "`\(symbol)` is not an operator of the language", hint: hint)
            throw Reported()
        }
        let character = String(cursor.line.text(start..<cursor.line.bytes.count).unicodeScalars.prefix(1))
        switch character {
        case "'": cursor.error("E0512", at: start, "texts stand in double quotes", hint: "write \"…\"")
        case "+", "-", "*", "/", "%": refuseArithmetic(character, start)
        case "[", "{":
            cursor.error("E0501", at: start, "`\(character)` means nothing here", hint: "several values stand in parentheses: in (a, b)")
        default:
            cursor.error(
                "E0501",
                at: start,
                "`\(character)` means nothing here",
                hint: "names are ASCII letters and digits; texts stand in double quotes"
            )
        }
        throw Reported()
    }

    private mutating func refuseArithmetic(_ character: String, _ start: Int) {
        cursor.error(
            "E0508",
            at: start,
            "there is no arithmetic in an expression (`\(character)`)",
            hint: "check this in the rules file, in Swift"
        )
    }

    private func isDigit(_ index: Int) -> Bool {
        index < cursor.line.bytes.count && (0x30...0x39).contains(cursor.line.bytes[index])
    }

    private static func isWordStart(_ byte: UInt8) -> Bool {
        (Names.isLetterOrDigit(byte) && !(0x30...0x39).contains(byte)) || byte == UInt8(ascii: "_")
    }
}
