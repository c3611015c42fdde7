import HTTPTypes
import Hummingbird
import PlatformCore

extension Problem {
    /// The problem that an error amounts to. What nobody foresaw is a 500 that tells callers nothing; the log has the error.
    init(_ error: any Error) {
        switch error {
        case let problem as Problem:
            self = problem
        case let error as DomainError:
            self.init(error)
        case let error as any DomainErrorConvertible:
            if let refusal = error.domainError { self.init(refusal) } else { self = .fault }
        case let error as any HTTPResponseError:
            self.init(error)
        case is CancellationError:
            // The shutdown deadline has passed, or the caller has gone.
            self.init(DomainError.unavailable())
        default:
            self = .fault
        }
    }

    /// The problem of a refusal by a service.
    init(_ error: DomainError) {
        let status: HTTPResponse.Status =
            switch error.kind {
            case .malformed: .badRequest
            case .unauthorized: .unauthorized
            case .forbidden: .forbidden
            case .notFound: .notFound
            case .conflict: .conflict
            case .preconditionFailed: .preconditionFailed
            case .invalid: .unprocessableContent
            case .preconditionRequired: .preconditionRequired
            case .notImplemented: .notImplemented
            case .unavailable: .serviceUnavailable
            }
        self.init(
            status,
            code: error.code,
            detail: error.detail,
            violations: error.violations,
            headers: error.kind == .unavailable ? [.retryAfter: "1"] : [:]
        )
    }

    /// The problem of an error of Hummingbird's own, or of a handler that speaks its language.
    private init(_ error: any HTTPResponseError) {
        guard 400..<500 ~= error.status.code else {
            self = .fault
            return
        }
        let own = error as? HTTPError
        self.init(
            error.status,
            code: error.status.reasonPhrase.lowercased().replacing(" ", with: "_"),
            detail: own?.body ?? "The request was refused: \(error.status.reasonPhrase).",
            headers: own?.headers ?? [:]
        )
    }

    /// Something failed that is not the caller's doing.
    static let fault = Problem(
        .internalServerError,
        code: "internal_error",
        detail: "Something went wrong on our side. The traceId names this failure in the log."
    )

    /// No route has this path.
    static let noRoute = Problem(.notFound, code: "not_found", detail: "There is nothing at this path.")

    /// The body stopped being HTTP, or stopped coming.
    static let brokenBody = Problem(.badRequest, code: "malformed_body", detail: "The body could not be read to its end.").closing

    /// The body is sent in a way that this server cannot undo.
    static let unknownTransferCoding = Problem(
        .notImplemented,
        code: "unsupported_transfer_encoding",
        detail: "Of the transfer codings only chunked is understood."
    ).closing

    /// The body came byte by byte.
    static let tooSlow = Problem(.requestTimeout, code: "request_timeout", detail: "The body took too long to arrive.").closing

    /// The body is longer than allowed.
    static func contentTooLarge(_ limit: Int) -> Problem {
        Problem(.contentTooLarge, code: "content_too_large", detail: "The body may have at most \(limit) bytes.").closing
    }

    /// The same problem, after which the connection ends.
    private var closing: Problem {
        var problem = self
        problem.closesConnection = true
        return problem
    }
}
