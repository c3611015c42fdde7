public import PlatformCore

/// What a database refused or failed to do. Its description holds no SQL and no value: anyone may read it.
public struct SQLError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What went wrong.
    public enum Kind: Sendable, Hashable {
        /// Another row has the same values in these columns.
        case unique(table: String, columns: [String])
        /// A key leads to no row, or a row is still referred to.
        case foreignKey
        /// A CHECK of this name is not met.
        case check(constraint: String)
        /// A column must have a value.
        case notNull(table: String, column: String)
        /// No connection or lock was to be had in time.
        case busy
        /// The work took longer than one transaction may.
        case timedOut
        /// The disk is full, or cannot be written.
        case full
        /// A value or a file is not what it should be; the text says which.
        case corrupt(String)
        /// The statement cannot be prepared; the text is the database's message, which quotes it.
        case syntax(String)
        /// The database was built without something that the schema needs; the text names it.
        case missingModule(String)
        /// The database has been closed.
        case closed
        /// The database cannot be opened; the text says which.
        case cannotOpen(String)
        /// Anything else, by the database's own code.
        case other(code: Int)
    }

    /// What went wrong.
    public let kind: Kind

    /// An error of this kind.
    public init(_ kind: Kind) {
        self.kind = kind
    }

    /// What went wrong, in words.
    public var description: String {
        switch kind {
        case .unique(let table, let columns): "another row of \(table) has the same \(columns.joined(separator: ", "))"
        case .foreignKey: "a key leads to no row, or a row is still referred to"
        case .check(let constraint): "the check \(constraint) is not met"
        case .notNull(let table, let column): "\(table).\(column) must have a value"
        case .busy: "no connection or lock became free in time"
        case .timedOut: "the transaction took too long and was undone"
        case .full: "the disk is full or cannot be written"
        case .corrupt(let what): "\(what) holds something else than it should"
        case .syntax: "a statement cannot be prepared"
        case .missingModule(let name): "this SQLite was built without \(name); the schema needs one that has it"
        case .closed: "the database is closed"
        case .cannotOpen(let name): "the database \(name) cannot be opened"
        case .other(let code): "the database failed with code \(code)"
        }
    }
}

extension SQLError: DomainErrorConvertible {
    /// What a caller may know of it. A broken constraint is explained better by `Constraints`, which knows the members.
    public var domainError: DomainError? {
        switch kind {
        case .busy, .timedOut, .full, .closed: .unavailable()
        case .unique: .conflict(code: "taken", detail: "Another one has the same values where they must be unique.")
        case .foreignKey: .conflict(code: "in_use", detail: "Something that it refers to, or that refers to it, stands against it.")
        case .check, .notNull, .corrupt, .syntax, .missingModule, .cannotOpen, .other: nil
        }
    }
}
