import Diagnostics

/// The text of one file: UTF-8 without a byte order mark, with nothing in it that an editor would not show.
struct SourceText: Sendable {
    /// The most that a file may hold: 4 MiB, about a hundred thousand lines.
    static let maximumBytes = 4 * 1024 * 1024

    /// Its path as diagnostics show it.
    let path: String
    /// Its bytes.
    let bytes: [UInt8]

    /// The text of a file, or what is wrong with it.
    static func check(_ bytes: [UInt8], path: String) -> Result<SourceText, DiagnosticFailure> {
        var problems = Diagnostics()
        if bytes.count > maximumBytes {
            problems.error(
                "E0104",
                at: SourceLocation(file: path, line: 1, column: 1),
                "this file is larger than \(maximumBytes / 1_048_576) MiB",
                hint: "is it the right file? A large spec is split with `imports`"
            )
            return .failure(DiagnosticFailure(problems))
        }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        if let problem = firstUnreadable(in: content, path: path) {
            problems.report(problem)
            return .failure(DiagnosticFailure(problems))
        }
        return .success(SourceText(path: path, bytes: content))
    }

    /// The text.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// One line without its end, counted from 0; empty past the last one.
    func line(_ index: Int) -> [Unicode.Scalar] {
        var start = bytes.startIndex
        for _ in 0..<max(0, index) {
            guard let end = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return [] }
            let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
            start = end + (isPair ? 2 : 1)
        }
        let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
        return Array(String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars)
    }

    private static func firstUnreadable(in bytes: [UInt8], path: String) -> Diagnostic? {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
            return Diagnostic(
                code: "E0103",
                at: place(of: firstInvalidByte(in: bytes), in: bytes, path: path),
                isUTF16 ? "this file is UTF-16, not UTF-8" : "this is not UTF-8 text",
                hint: isUTF16 ? "save it as UTF-8" : "save the file as UTF-8, or check that it is the right file"
            )
        }
        var offset = 0
        for scalar in text.unicodeScalars {
            if isInvisible(scalar) {
                let name = "U+" + String(format(scalar.value))
                return Diagnostic(
                    code: "E0103",
                    at: place(of: offset, in: bytes, path: path),
                    "the invisible character \(name) stands here",
                    hint: scalar.value == 0 ? "this looks like a binary file" : "delete it"
                )
            }
            offset += UTF8.width(scalar)
        }
        return nil
    }

    private static func format(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// What YAML refuses, and the line ends that editors do not count but YAML does.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E: false
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    private static func firstInvalidByte(in bytes: [UInt8]) -> Int {
        // The longest prefix that is valid ends where the first broken sequence begins.
        var valid = 0
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { valid += UTF8.width(scalar) }
        return valid
    }

    private static func place(of offset: Int, in bytes: [UInt8], path: String) -> SourceLocation {
        var line = 1
        var column = 1
        for index in 0..<offset {
            let byte = bytes[index]
            if byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)) {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80, byte != 0x0D {
                column += 1
            }
        }
        return SourceLocation(file: path, line: line, column: column)
    }
}
