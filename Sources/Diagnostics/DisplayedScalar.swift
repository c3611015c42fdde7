/// A character as a terminal shows it: how much room it takes, and an escape in the place of what would steer the terminal.
struct DisplayedScalar {
    /// What to print.
    let text: String
    /// The columns that it takes.
    let width: Int

    private init(text: String, width: Int) {
        self.text = text
        self.width = width
    }

    init(_ scalar: Unicode.Scalar) {
        if Self.isShownAsItIs(scalar) {
            text = String(scalar)
            width = Self.width(of: scalar)
        } else {
            text = "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            width = text.utf8.count
        }
    }

    /// The spaces to the next of the stops that stand every four columns.
    static func tab(at position: Int) -> DisplayedScalar {
        let width = 4 - position % 4
        return DisplayedScalar(text: String(repeating: " ", count: width), width: width)
    }

    /// Whether a character does nothing but show: no control character, nothing that turns the direction of writing.
    static func isShownAsItIs(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E: true
        case 0x00...0x1F, 0x7F...0x9F: false
        case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: false
        default: true
        }
    }

    /// The columns of a character, after Unicode's East Asian Width.
    private static func width(of scalar: Unicode.Scalar) -> Int {
        guard scalar.value >= 0x300 else { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        default:
            return 1
        }
    }
}
