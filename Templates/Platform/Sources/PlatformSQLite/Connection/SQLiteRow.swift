import CSQLite
import PlatformCore
import PlatformSQL

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The row that a statement stands at. A column of another type than asked for is an error: SQLite would convert it in silence.
struct SQLiteRow: Row {
    private let statement: OpaquePointer

    init(_ statement: Statement) {
        self.statement = statement.handle
    }

    func isNull(_ column: Int) -> Bool {
        sqlite3_column_type(statement, Int32(clamping: column)) == SQLITE_NULL
    }

    func bool(_ column: Int) throws -> Bool {
        switch try int64(column) {
        case 0: false
        case 1: true
        default: throw corrupt(column)
        }
    }

    func int64(_ column: Int) throws -> Int64 {
        try require(SQLITE_INTEGER, column)
        return sqlite3_column_int64(statement, Int32(clamping: column))
    }

    func double(_ column: Int) throws -> Double {
        try require(SQLITE_FLOAT, column)
        return sqlite3_column_double(statement, Int32(clamping: column))
    }

    func text(_ column: Int) throws -> String {
        try require(SQLITE_TEXT, column)
        guard let start = sqlite3_column_text(statement, Int32(clamping: column)) else { throw corrupt(column) }
        let count = sqlite3_column_bytes(statement, Int32(clamping: column))
        guard let text = String(utf8: UnsafeBufferPointer(start: start, count: Int(count))) else { throw corrupt(column) }
        return text
    }

    func bytes(_ column: Int) throws -> [UInt8] {
        Array(try blob(column))
    }

    func uuid(_ column: Int) throws -> UUID {
        let bytes = try blob(column)
        guard bytes.count == 16 else { throw corrupt(column) }
        return UUID(uuid: bytes.loadUnaligned(as: uuid_t.self))
    }

    func decimal(_ column: Int, scale: Int) throws -> FixedDecimal {
        FixedDecimal(units: try int64(column), scale: scale)
    }

    func date(_ column: Int) throws -> CalendarDate {
        guard let date = CalendarDate(try text(column)) else { throw corrupt(column) }
        return date
    }

    func time(_ column: Int) throws -> TimeOfDay {
        guard let time = TimeOfDay(try text(column)) else { throw corrupt(column) }
        return time
    }

    func timestamp(_ column: Int) throws -> Timestamp {
        Timestamp(microseconds: try int64(column))
    }

    func corrupt(_ column: Int) -> SQLError {
        let name = sqlite3_column_name(statement, Int32(clamping: column)).map { String(cString: $0) }
        return SQLError(.corrupt("the column \(name ?? String(column))"))
    }

    /// Valid until the statement takes its next step.
    private func blob(_ column: Int) throws -> UnsafeRawBufferPointer {
        try require(SQLITE_BLOB, column)
        let start = sqlite3_column_blob(statement, Int32(clamping: column))
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(clamping: column))))
    }

    private func require(_ type: Int32, _ column: Int) throws {
        guard sqlite3_column_type(statement, Int32(clamping: column)) == type else { throw corrupt(column) }
    }
}
