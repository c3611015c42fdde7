import HTTPTypes
import HummingbirdCore
import NIOCore

// How bodies are read: only up to the limit, and only within a time.
extension APIRequest {
    /// The longest that the whole body may take. Each part of it must come within the idle time, but a part can be one byte.
    private static let bodyTime = Duration.seconds(60)

    /// All bytes of the body.
    ///
    /// - Throws: a problem with status 413, 408 or 400.
    func body() async throws -> [UInt8] {
        if let receivedBody { return receivedBody }
        let length = headers[.contentLength].flatMap { Int($0) } ?? 0
        guard length <= settings.bodyLimit else { throw Problem.contentTooLarge(settings.bodyLimit) }
        var bytes: [UInt8] = []
        // Not more at once than a caller would have to send: a length is easily claimed.
        bytes.reserveCapacity(min(length, 16_384))
        let began = ContinuousClock.now
        do {
            for try await part in received.body {
                guard bytes.count + part.readableBytes <= settings.bodyLimit else { throw Problem.contentTooLarge(settings.bodyLimit) }
                bytes.append(contentsOf: part.readableBytesView)
                guard ContinuousClock.now - began < Self.bodyTime else { throw Problem.tooSlow }
            }
        } catch let problem as Problem {
            throw problem
        } catch let error as CancellationError {
            throw error
        } catch {
            // The stream of the body fails if the parser found a fault in it or if the connection is lost.
            throw Problem.brokenBody
        }
        return bytes
    }
}
