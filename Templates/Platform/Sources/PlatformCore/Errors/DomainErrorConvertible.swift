/// An error of a lower layer that may stand for a refusal which a caller should read: a full connection pool, say, for `unavailable`.
///
/// The HTTP layer asks every error that it does not know; so no layer has to know HTTP, and HTTP has to know no layer.
public protocol DomainErrorConvertible: Error {
    /// The refusal that it stands for; nil if it is a fault, of which callers learn nothing but that it happened.
    var domainError: DomainError? { get }
}
