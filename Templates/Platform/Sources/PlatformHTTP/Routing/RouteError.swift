/// A route that cannot be served. It is a mistake of the program, found when the application is made.
public struct RouteError: Error, Sendable, CustomStringConvertible {
    /// Which route, and why.
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}
