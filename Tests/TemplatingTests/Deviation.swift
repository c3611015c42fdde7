/// Why a vector of the public specification has another outcome here, on purpose.
enum Deviation: String {
    case escaping = "what is printed is source code, so that no character is ever escaped for HTML"
    case unknownName = "a name that no context declares is an error, not an empty text"
    case null = "a value that may be null is printed only inside a section over it"
    case noCondition = "a text or an object that is always there is no condition, so that a section cannot be dead code"
    case unknownPartial = "a partial that does not exist is an error, not an empty text"
    case recursion = "a partial may not contain itself, which proves that rendering ends"
    case nestedList = "a context is never a list, and a list holds contexts or texts, so that each value in it has a name"
    case dynamicName = "the name of a partial stands in the template, so that it can be checked"
    case lambda = "there are no lambdas: logic is Swift, which is tested"

    /// A vector with another outcome, the text or the codes of the errors that it has here, and why.
    typealias Entry = (vector: String, outcome: String, reason: Deviation)

    /// All of them, by module of the specification.
    static let all: [String: [Entry]] = [
        "comments": [],
        "delimiters": [],
        "interpolation": [
            ("HTML Escaping", "These characters should be HTML escaped: & \" < >\n", .escaping),
            ("Basic Null Interpolation", "E1107", .null),
            ("Triple Mustache Null Interpolation", "E1107", .null),
            ("Ampersand Null Interpolation", "E1107", .null),
            ("Basic Context Miss Interpolation", "E1103", .unknownName),
            ("Triple Mustache Context Miss Interpolation", "E1103", .unknownName),
            ("Ampersand Context Miss Interpolation", "E1103", .unknownName),
            ("Dotted Names - Broken Chains", "E1103", .unknownName),
            ("Dotted Names - Broken Chain Resolution", "E1103", .unknownName),
            ("Dotted Names - Context Precedence", "E1103", .unknownName),
            ("Dotted Names are never single keys", "E1103", .unknownName),
            ("Implicit Iterators - HTML Escaping", "These characters should be HTML escaped: & \" < >\n", .escaping),
        ],
        "inverted": [
            ("Context", "E1106", .noCondition),
            ("List", "E1103", .unknownName),
            ("Context Misses", "E1103", .unknownName),
            ("Dotted Names - Broken Chains", "E1103", .unknownName),
        ],
        "partials": [
            ("Failed Lookup", "E1104", .unknownPartial),
            ("Recursion", "E1110", .recursion),
        ],
        "sections": [
            ("Variable test", "E1106", .noCondition),
            ("Deeply Nested Contexts", "E1106", .noCondition),
            ("Context Misses", "E1103", .unknownName),
            ("Implicit Iterator - Array", "E1106", .nestedList),
            ("Implicit Iterator - HTML Escaping", "\"(&)(\")(<)(>)\"", .escaping),
            ("Implicit Iterator - Root-level", "E1105", .nestedList),
            ("Dotted Names - Broken Chains", "E1103", .unknownName),
        ],
        "~inheritance": [
            ("Negative Sections", "E1103", .unknownName)
        ],
        "~dynamic-names": [
            ("Basic Behavior - Partial", "E1108", .dynamicName),
            ("Basic Behavior - Name Resolution", "E1108", .dynamicName),
            ("Context Misses - Partial", "E1108", .dynamicName),
            ("Failed Lookup - Partial", "E1108", .dynamicName),
            ("Context", "E1108", .dynamicName),
            ("Dotted Names", "E1108", .dynamicName),
            ("Dotted Names - Operator Precedence", "E1108", .dynamicName),
            ("Dotted Names - Failed Lookup", "E1108", .dynamicName),
            ("Dotted names - Context Stacking", "E1108", .dynamicName),
            ("Dotted names - Context Stacking Under Repetition", "E1108", .dynamicName),
            ("Dotted names - Context Stacking Failed Lookup", "E1108", .dynamicName),
            ("Recursion", "E1108 E1108", .dynamicName),
            ("Dynamic Names - Double Dereferencing", "E1108", .dynamicName),
            ("Dynamic Names - Composed Dereferencing", "E1108", .dynamicName),
            ("Surrounding Whitespace", "E1108", .dynamicName),
            ("Inline Indentation", "E1108", .dynamicName),
            ("Standalone Line Endings", "E1108", .dynamicName),
            ("Standalone Without Previous Line", "E1108", .dynamicName),
            ("Standalone Without Newline", "E1108", .dynamicName),
            ("Standalone Indentation", "E1108", .dynamicName),
            ("Padding Whitespace", "E1108", .dynamicName),
        ],
        // Their data is code in other languages: an object that has no text, and decides nothing.
        "~lambdas": [
            ("Interpolation", "E1105", .lambda),
            ("Interpolation - Expansion", "E1105", .lambda),
            ("Interpolation - Alternate Delimiters", "E1105", .lambda),
            ("Interpolation - Multiple Calls", "E1105 E1105 E1105", .lambda),
            ("Escaping", "E1105 E1105", .lambda),
            ("Section", "<Error!>", .lambda),
            ("Section - Expansion", "<->", .lambda),
            ("Section - Alternate Delimiters", "<->", .lambda),
            ("Section - Multiple Calls", "FILE != LINE", .lambda),
            ("Inverted Section", "E1106", .lambda),
        ],
    ]
}
