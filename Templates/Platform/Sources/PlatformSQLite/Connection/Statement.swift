import CSQLite
import PlatformCore
import PlatformSQL

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A prepared statement of one connection.
final class Statement {
    let handle: OpaquePointer
    /// Whether it changes nothing.
    let isReadOnly: Bool
    /// Whether its rows are being read; it cannot be started again before they are.
    var isInUse = false
    /// When it was last used, counted in uses of any statement.
    var lastUse = 0

    private let database: OpaquePointer
    private let parameterCount: Int

    init(_ sql: String, in database: OpaquePointer, isPersistent: Bool) throws(SQLError) {
        var handle: OpaquePointer?
        let flags = isPersistent ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
        let code = sqlite3_prepare_v3(database, sql, Int32(clamping: sql.utf8.count + 1), flags, &handle, nil)
        guard code == SQLITE_OK else { throw SQLError(of: database) }
        guard let handle else { throw SQLError(.syntax("there is no statement")) }
        self.handle = handle
        self.database = database
        isReadOnly = sqlite3_stmt_readonly(handle) != 0
        parameterCount = Int(sqlite3_bind_parameter_count(handle))
    }

    deinit {
        sqlite3_finalize(handle)
    }

    /// Binds the values to the parameters, in order.
    func bind(_ values: [ScalarValue]) throws(SQLError) {
        guard values.count == parameterCount else {
            throw SQLError(.syntax("\(parameterCount) values are to be bound, not \(values.count)"))
        }
        for (offset, value) in values.enumerated() {
            guard bind(value, at: Int32(offset + 1)) == SQLITE_OK else { throw SQLError(of: database) }
        }
    }

    /// Goes to the next row; false after the last one.
    func step() throws(SQLError) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw SQLError(of: database)
        }
    }

    /// Makes it ready for its next use, and lets go of the values bound.
    func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    /// Binds a value as its column holds it. Texts and bytes are copied: the value need not outlive the call.
    private func bind(_ value: ScalarValue, at index: Int32) -> Int32 {
        switch value {
        case .null: sqlite3_bind_null(handle, index)
        case .bool(let bool): sqlite3_bind_int64(handle, index, bool ? 1 : 0)
        case .int(let number): sqlite3_bind_int64(handle, index, number)
        case .double(let number): sqlite3_bind_double(handle, index, number)
        case .decimal(let decimal): sqlite3_bind_int64(handle, index, decimal.units)
        case .text(let text): bind(text, at: index)
        case .uuid(let uuid): withUnsafeBytes(of: uuid.uuid) { bind($0, at: index) }
        case .date(let date): bind(date.description, at: index)
        case .time(let time): bind(time.description, at: index)
        case .timestamp(let moment): sqlite3_bind_int64(handle, index, moment.microseconds)
        case .bytes(let bytes): bytes.withUnsafeBytes { bind($0, at: index) }
        }
    }

    private func bind(_ text: String, at index: Int32) -> Int32 {
        var text = text
        return text.withUTF8 { utf8 in
            guard let start = utf8.baseAddress else { return sqlite3_bind_text(handle, index, "", 0, csqlite_transient()) }
            return start.withMemoryRebound(to: CChar.self, capacity: utf8.count) {
                sqlite3_bind_text64(handle, index, $0, UInt64(utf8.count), csqlite_transient(), UInt8(SQLITE_UTF8))
            }
        }
    }

    private func bind(_ bytes: UnsafeRawBufferPointer, at index: Int32) -> Int32 {
        // A null pointer would bind NULL, which is not the same as no bytes.
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return sqlite3_bind_zeroblob(handle, index, 0) }
        return sqlite3_bind_blob64(handle, index, start, UInt64(bytes.count), csqlite_transient())
    }
}
