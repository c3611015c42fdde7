import HTTPTypes

/// One path, with all the methods that it answers.
struct Endpoint: Sendable {
    /// The path with its parameters in braces.
    let path: String
    /// The names of the parameters, from left to right.
    let parameters: [String]
    private(set) var routes: [HTTPRequest.Method: Route] = [:]
    /// The value of `Allow`: the methods in a fixed order.
    private(set) var allow = ""

    /// An endpoint without methods yet.
    init(path: String, parameters: [String]) {
        self.path = path
        self.parameters = parameters
    }

    /// Adds a route; false if its method is taken.
    mutating func add(_ route: Route) -> Bool {
        guard routes.updateValue(route, forKey: route.method) == nil else { return false }
        var methods = Set(routes.keys.map(\.rawValue)).union(["OPTIONS"])
        if routes[.get] != nil { methods.insert("HEAD") }
        allow = methods.sorted().joined(separator: ", ")
        return true
    }

    /// The route that answers a method; `HEAD` is answered by that of `GET`.
    func route(for method: HTTPRequest.Method) -> Route? {
        routes[method == .head ? .get : method]
    }
}
