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
        sqlite3_value_type(value(column)) == SQLITE_NULL
    }

    func bool(_ column: Int) throws -> Bool {
        switch try int64(column) {
        case 0: false
        case 1: true
        default: throw corrupt(column)
        }
    }

    func int64(_ column: Int) throws -> Int64 {
        sqlite3_value_int64(try value(column, SQLITE_INTEGER))
    }

    func double(_ column: Int) throws -> Double {
        sqlite3_value_double(try value(column, SQLITE_FLOAT))
    }

    func text(_ column: Int) throws -> String {
        let value = try value(column, SQLITE_TEXT)
        guard let start = sqlite3_value_text(value) else { throw corrupt(column) }
        guard let text = String(utf8: UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))) else {
            throw corrupt(column)
        }
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
        let value = try value(column, SQLITE_BLOB)
        return UnsafeRawBufferPointer(start: sqlite3_value_blob(value), count: Int(sqlite3_value_bytes(value)))
    }

    private func value(_ column: Int, _ type: Int32) throws -> OpaquePointer? {
        let value = value(column)
        guard sqlite3_value_type(value) == type else { throw corrupt(column) }
        return value
    }

    /// The column, looked up once for its type, its bytes and their number.
    ///
    /// Such a value is for the connection's own thread only (see `sqlite3_column_value`), and no other ever sees a row.
    private func value(_ column: Int) -> OpaquePointer? {
        sqlite3_column_value(statement, Int32(clamping: column))
    }
}
