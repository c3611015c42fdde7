public import Diagnostics

/// Names with `.` between them.
public struct Path: Sendable, Hashable, CustomStringConvertible {
    /// The names, at least one.
    public var names: [String]

    /// Creates a path.
    public init(_ names: [String]) {
        self.names = names
    }

    /// The path as it was written.
    public var description: String { names.joined(separator: ".") }
}

/// A condition on one row, three-valued as in SQL.
public indirect enum Condition: Sendable, Hashable {
    /// All of them; at least two.
    case and([Condition])
    /// One of them; at least two.
    case or([Condition])
    /// The opposite.
    case not(Condition, at: SourceLocation)
    /// Two operands compared; the location is the first operand's.
    case comparison(Operand, Comparison, Operand)
    /// One of several.
    case membership(Operand, [Operand])
    /// A bool field.
    case path(Located<Path>)

    /// Where it begins.
    public var location: SourceLocation {
        switch self {
        case .and(let parts), .or(let parts): parts.first?.location ?? SourceLocation(file: "", line: 1, column: 1)
        case .not(_, let location): location
        case .comparison(let left, _, _): left.location
        case .membership(let operand, _): operand.location
        case .path(let path): path.location
        }
    }
}

/// How two operands are compared.
public enum Comparison: String, Sendable, Hashable, CaseIterable {
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
}

/// One side of a comparison.
public struct Operand: Sendable, Hashable {
    /// What it is, as far as the grammar tells.
    public enum Kind: Sendable, Hashable {
        /// A field, a value object's member, a relation; or an enum value, which only the model can tell.
        case path(Path)
        /// A text in quotes.
        case text(String)
        /// A number's text.
        case number(String)
        /// A word of the language.
        case null, `true`, `false`, now, today
    }

    /// What it is.
    public var kind: Kind
    /// Where it begins.
    public var location: SourceLocation

    /// Creates an operand.
    public init(_ kind: Kind, at location: SourceLocation) {
        self.kind = kind
        self.location = location
    }
}

/// Who may do something.
public indirect enum AccessExpression: Sendable, Hashable {
    /// All of them.
    case and([AccessExpression])
    /// One of them.
    case or([AccessExpression])
    /// Without a caller, too.
    case anyone(SourceLocation)
    /// Any caller.
    case authenticated(SourceLocation)
    /// The row's owner.
    case owner(SourceLocation)
    /// A caller with the role.
    case role(Located<String>)
    /// A caller with the scope.
    case scope(Located<String>)
    /// Relations that end at the principal, or a bool field.
    case path(Located<Path>)
    /// A condition on the row.
    case condition(Condition)

    /// Where it begins.
    public var location: SourceLocation {
        switch self {
        case .and(let parts), .or(let parts): parts.first?.location ?? SourceLocation(file: "", line: 1, column: 1)
        case .anyone(let location), .authenticated(let location), .owner(let location): location
        case .role(let name), .scope(let name): name.location
        case .path(let path): path.location
        case .condition(let condition): condition.location
        }
    }
}

/// `access:`, as one expression or by verb.
public struct AccessDeclaration: Sendable, Hashable {
    /// One verb's line.
    public struct Entry: Sendable, Hashable {
        /// `read`, `create`, `update`, `delete`, `write`, or an action's name.
        public var verb: Located<String>
        /// Who may.
        public var expression: AccessExpression

        /// Creates an entry.
        public init(verb: Located<String>, expression: AccessExpression) {
            self.verb = verb
            self.expression = expression
        }
    }

    /// One expression alone, which covers every verb.
    public var all: AccessExpression?
    /// The verbs, in the order written.
    public var entries: [Entry]

    /// Creates a declaration.
    public init(all: AccessExpression? = nil, entries: [Entry] = []) {
        self.all = all
        self.entries = entries
    }
}
