import NIOCore

/// The name of a value that middleware leaves with a request for those behind it, such as who calls.
///
/// ```swift
/// enum CallerKey: RequestKey { typealias Value = Caller }
/// request[CallerKey.self] = caller
/// ```
public protocol RequestKey {
    /// What is left.
    associatedtype Value: Sendable
}

extension APIRequest {
    /// The value that was left under a key; nil if there is none.
    public subscript<Key: RequestKey>(key: Key.Type) -> Key.Value? {
        get { leftValues[ObjectIdentifier(key)] as? Key.Value }
        set { leftValues[ObjectIdentifier(key)] = newValue }
    }

    /// The address at the other end of the connection, for middleware: a proxy's where there is one. Nil where there is no network.
    public var peer: String? { channel?.remoteAddress?.ipAddress }

    /// The path of the route with its parameters in braces, such as `/v1/books/{id}`; nil if no route has the path.
    public var route: String? { endpoint?.path }

    /// The methods that the path answers, as `Allow` lists them; nil if no route has the path.
    public var allowedMethods: String? { endpoint?.allow }
}
