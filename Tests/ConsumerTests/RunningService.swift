import Foundation
import ProcessSupport
import XCTest

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// A generated service that runs on a port of its own, with a database in a folder of its own.
final class RunningService: @unchecked Sendable {
    // Nothing changes after `init` but the process, which one thread alone starts and ends.
    struct Answer {
        var status: Int
        var text: String
        var json: Any?
    }

    /// Where it listens: `http://127.0.0.1:PORT`.
    let address: String
    private var process = Process()
    private let executable: String
    private let port: Int
    private let folder: TemporaryFolder

    init(_ fixture: Fixture) throws {
        folder = try TemporaryFolder()
        executable = fixture.executable
        port = try Self.freePort()
        address = "http://127.0.0.1:\(port)"
        try start()
    }

    /// Starts it, after it was killed: on the same database.
    func start() throws {
        process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = ["serve"]
        process.currentDirectoryURL = folder.url
        process.environment = ["PORT": "\(port)", "LOG_LEVEL": "error", "APP_SECRET": String(repeating: "s", count: 32)]
        try process.run()
        let deadline = Date(timeIntervalSinceNow: 30)
        while process.isRunning, Date() < deadline {
            if (try? send("GET", "/readyz").status) == 200 { return }
            Thread.sleep(forTimeInterval: 0.05)
        }
        throw NotReady()
    }

    /// Ends it as an operator would, and waits.
    func stop() {
        process.terminate()
        process.waitUntilExit()
        XCTAssertEqual(process.terminationStatus, 0)
    }

    /// Ends it without a warning, and waits.
    func kill() {
        #if canImport(Glibc)
        Glibc.kill(process.processIdentifier, SIGKILL)
        #else
        Darwin.kill(process.processIdentifier, SIGKILL)
        #endif
        process.waitUntilExit()
    }

    /// Sends a request of a request file.
    func send(_ request: RequestFile.Request) throws -> Answer {
        try send(method: request.method, target: request.target, headers: request.headers, body: request.body)
    }

    /// Sends a request.
    func send(_ method: String, _ path: String, _ headers: [String: String] = [:], _ body: String? = nil) throws -> Answer {
        try send(method: method, target: address + path, headers: headers.map { ($0.key, $0.value) }, body: body)
    }

    private func send(method: String, target: String, headers: [(name: String, value: String)], body: String?) throws -> Answer {
        var request = URLRequest(url: try XCTUnwrap(URL(string: target)))
        request.httpMethod = method
        request.httpBody = body.map { Data($0.utf8) }
        for header in headers { request.setValue(header.value, forHTTPHeaderField: header.name) }
        let result = Waiting<(Data?, URLResponse?, (any Error)?)>()
        URLSession.shared.dataTask(with: request) { result.give(($0, $1, $2)) }.resume()
        let (data, response, error) = result.take()
        if let error { throw error }
        let text = String(decoding: data ?? Data(), as: UTF8.self)
        let json = try? JSONSerialization.jsonObject(with: data ?? Data())
        return Answer(status: (response as? HTTPURLResponse)?.statusCode ?? 0, text: text, json: json)
    }

    /// A port that nothing listens on.
    private static func freePort() throws -> Int {
        #if canImport(Glibc)
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
        let socket = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket, $0, size) == 0 && getsockname(socket, $0, &size) == 0 }
        }
        return isBound ? Int(UInt16(bigEndian: address.sin_port)) : 0
    }
}

/// Hands one value from a callback to the thread that waits for it.
private final class Waiting<Value>: @unchecked Sendable {
    // Written once before `signal`, read once after `wait`: the semaphore orders the two.
    private var value: Value?
    private let semaphore = DispatchSemaphore(value: 0)

    func give(_ value: Value) {
        self.value = value
        semaphore.signal()
    }

    func take() -> Value {
        semaphore.wait()
        guard let value else { return take() }
        return value
    }
}

/// The service ended, or did not answer in time.
private struct NotReady: Error {}
