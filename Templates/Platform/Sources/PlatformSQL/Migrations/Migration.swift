import Crypto

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One step of a schema's history. Once it has run anywhere it is frozen: a later change is a migration of its own.
public struct Migration: Sendable {
    /// Its name, unique in the history: `0002_add_book_subtitle`.
    public let id: String
    /// The migration before it; nil for the first.
    public let parent: String?
    /// The statements for each database, in order.
    public let sql: [Dialect: [String]]

    /// A step after `parent`.
    public init(id: String, parent: String?, sql: [Dialect: [String]]) {
        self.id = id
        self.parent = parent
        self.sql = sql
    }

    /// SHA-256 of the statements for one database, in hexadecimal. Line ends count as LF: a checkout may have changed them.
    func checksum(_ dialect: Dialect) -> String {
        var hash = SHA256()
        for statement in sql[dialect] ?? [] {
            let text = statement.replacing("\r\n", with: "\n")
            // The length in front tells two statements from one that reads like both.
            hash.update(data: Data("\(text.utf8.count)\n\(text)".utf8))
        }
        return hash.finalize().map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }
        .joined()
    }
}
