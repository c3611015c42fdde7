import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A connection could not be made.
struct ConnectionRefused: Error {}

/// Sends bytes over a socket of its own and returns all that comes back until the server closes or says nothing for five seconds.
func probe(port: Int, _ parts: String...) async throws -> String {
    try await probe(port: port, parts.map { Array($0.utf8) })
}

/// As the other one, for bytes that are no text.
func probe(port: Int, _ parts: [[UInt8]]) async throws -> String {
    try await withCheckedThrowingContinuation { continuation in
        // A thread may wait for a socket; a task may not.
        DispatchQueue.global().async {
            continuation.resume(with: Result { try exchange(port: port, parts) })
        }
    }
}

private func exchange(port: Int, _ parts: [[UInt8]]) throws -> String {
    #if canImport(Glibc)
    let stream = Int32(SOCK_STREAM.rawValue)
    #else
    let stream = SOCK_STREAM
    #endif
    let descriptor = socket(AF_INET, stream, 0)
    defer { close(descriptor) }
    var timeout = timeval(tv_sec: 5, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
    }
    guard connected == 0 else { throw ConnectionRefused() }
    for part in parts {
        var rest = part[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, sendFlags) }
            guard count > 0 else { break }
            rest = rest.dropFirst(count)
        }
    }
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = recv(descriptor, &buffer, buffer.count, 0)
        guard count > 0 else { break }
        received += buffer.prefix(count)
    }
    return String(decoding: received, as: UTF8.self)
}

#if canImport(Glibc)
private let sendFlags = Int32(MSG_NOSIGNAL)
#else
private let sendFlags: Int32 = 0
#endif
