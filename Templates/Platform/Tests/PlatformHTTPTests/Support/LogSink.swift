import PlatformCore
import PlatformHTTP
import Synchronization

/// Keeps what is logged.
final class LogSink: Sendable {
    private let bytes: Shared
    let output: LogOutput

    private final class Shared: Sendable {
        let value = Mutex<[UInt8]>([])
    }

    init() {
        let bytes = Shared()
        self.bytes = bytes
        output = LogOutput { lines in bytes.value.withLock { $0 += lines } }
    }

    /// Everything so far, as text.
    var text: String {
        output.flush()
        return String(decoding: bytes.value.withLock { $0 }, as: UTF8.self)
    }

    /// Every line so far, as JSON.
    func lines() throws -> [JSONValue] {
        try text.utf8.split(separator: UInt8(ascii: "\n")).map { try JSONParser.parse(Array($0)) }
    }

    /// The lines of the access log.
    func requests() throws -> [JSONValue] {
        try lines().filter { $0["msg"] == "request" }
    }
}
