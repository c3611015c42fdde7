/// Reads JSON (RFC 8259) strictly: well-formed UTF-8 without a byte order mark, no name twice in one object, no lone surrogate,
/// nothing after the value, and no more of anything than the limits allow.
public struct JSONParser {
    /// The value that these bytes hold.
    ///
    /// - Throws: `JSONSyntaxError` at the first thing that is wrong.
    public static func parse(
        _ bytes: some Collection<UInt8>,
        limits: JSONLimits = .default
    ) throws(JSONSyntaxError) -> JSONValue {
        // The closure returns its error instead of throwing it: the standard function would lose the error's type.
        let result = bytes.withContiguousStorageIfAvailable { parse(buffer: $0, limits: limits) }
        return try (result ?? Array(bytes).withUnsafeBufferPointer { parse(buffer: $0, limits: limits) }).get()
    }

    private static func parse(buffer: UnsafeBufferPointer<UInt8>, limits: JSONLimits) -> Result<JSONValue, JSONSyntaxError> {
        Result { () throws(JSONSyntaxError) in
            var parser = JSONParser(bytes: buffer, limits: limits)
            return try parser.document()
        }
    }

    let bytes: UnsafeBufferPointer<UInt8>
    let limits: JSONLimits
    var position = 0
    private var depth = 0

    private init(bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    /// The byte to read, or 0 at the end; a real 0 is not part of JSON's grammar either.
    var current: UInt8 { position < bytes.count ? bytes[position] : 0 }

    func error(_ reason: String, at offset: Int? = nil) -> JSONSyntaxError {
        JSONSyntaxError(reason, at: offset ?? position, of: bytes)
    }

    private mutating func document() throws(JSONSyntaxError) -> JSONValue {
        guard bytes.count <= limits.bytes else {
            throw JSONSyntaxError("the text is longer than \(limits.bytes) bytes", at: 0, of: bytes)
        }
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { throw error("the text begins with a byte order mark; leave it out") }
        skipWhitespace()
        let value = try value()
        skipWhitespace()
        if position < bytes.count { throw error("more text follows the value") }
        return value
    }

    private mutating func value() throws(JSONSyntaxError) -> JSONValue {
        switch current {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        case UInt8(ascii: "-"), 48...57: return .number(try number())
        default: throw error(position < bytes.count ? "a value should stand here" : "the text ends where a value should stand")
        }
    }

    private mutating func object() throws(JSONSyntaxError) -> JSONValue {
        try enter()
        var object = JSONObject()
        if take(UInt8(ascii: "}")) { return leave(.object(object)) }
        while true {
            guard current == UInt8(ascii: "\"") else { throw error("a member's name in double quotes should stand here") }
            let start = position
            let name = try string()
            // A name that is repeated means different things to different readers: a way past validation (RFC 8259 §4).
            if object.contains(name) { throw error("a member of this name stands in the object already", at: start) }
            skipWhitespace()
            guard take(UInt8(ascii: ":")) else { throw error("a colon should stand here") }
            object.append(name, try value())
            skipWhitespace()
            if take(UInt8(ascii: ",")) { continue }
            guard take(UInt8(ascii: "}")) else { throw error("a comma or the object's end should stand here") }
            return leave(.object(object))
        }
    }

    private mutating func array() throws(JSONSyntaxError) -> JSONValue {
        try enter()
        var elements: [JSONValue] = []
        if take(UInt8(ascii: "]")) { return leave(.array(elements)) }
        while true {
            elements.append(try value())
            skipWhitespace()
            if take(UInt8(ascii: ",")) { continue }
            guard take(UInt8(ascii: "]")) else { throw error("a comma or the array's end should stand here") }
            return leave(.array(elements))
        }
    }

    /// Steps over the bracket that opens an array or object.
    private mutating func enter() throws(JSONSyntaxError) {
        depth += 1
        guard depth <= limits.depth else { throw error("arrays and objects stand more than \(limits.depth) levels deep in each other") }
        position += 1
        skipWhitespace()
    }

    private mutating func leave(_ value: JSONValue) -> JSONValue {
        depth -= 1
        return value
    }

    /// Takes this byte and the whitespace after it, if it stands here.
    private mutating func take(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        position += 1
        if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") { skipWhitespace() }
        return true
    }

    private mutating func skipWhitespace() {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): position += 1
            default: return
            }
        }
    }

    private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONSyntaxError) -> JSONValue {
        let end = position + word.utf8CodeUnitCount
        guard end <= bytes.count,
            bytes[position..<end].elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
        else { throw error("a value should stand here") }
        position = end
        return value
    }
}
