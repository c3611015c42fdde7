import HTTPTypes

/// Finds the endpoint of a path: a tree of path segments, walked once a request.
///
/// Hummingbird's own router is not used because it skips empty segments (`//`, a trailing slash) and answers a known path with an
/// unknown method by 404. Here a path matches as it is written or not at all, so no two spellings reach the same resource.
struct RouteTree: Sendable {
    private struct Node {
        var literals: [Substring: Int] = [:]
        var parameter: Int?
        var endpoint: Endpoint?
    }

    /// An endpoint, and the segments that stand for its parameters.
    struct Match {
        let endpoint: Endpoint
        var values: [Substring]
    }

    private var nodes = [Node()]

    /// A tree of these routes.
    init(_ routes: [Route]) throws(RouteError) {
        for route in routes { try add(route) }
    }

    /// The endpoint of a path. A literal segment wins over a parameter.
    func match(_ path: Substring) -> Match? {
        // A URI is ASCII (RFC 3986). Anything else would also make text comparison treat different bytes as equal.
        guard path.utf8.allSatisfy({ 0x20 < $0 && $0 < 0x7f }), path.utf8.first == UInt8(ascii: "/") else { return nil }
        return match(Self.segments(path)[...], below: 0, values: [])
    }

    private func match(_ segments: ArraySlice<Substring>, below index: Int, values: [Substring]) -> Match? {
        let node = nodes[index]
        guard let segment = segments.first else {
            return node.endpoint.map { Match(endpoint: $0, values: values) }
        }
        if let child = node.literals[segment], let match = match(segments.dropFirst(), below: child, values: values) { return match }
        guard let child = node.parameter, Self.isValue(segment) else { return nil }
        return match(segments.dropFirst(), below: child, values: values + [segment])
    }

    /// What stands between the slashes. Split by bytes: characters would be grapheme clusters, which are slow to find.
    private static func segments(_ path: Substring) -> [Substring] {
        path.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { Substring($0) }
    }

    /// Whether a segment can be the value of a parameter: not empty, no dots that walk, no slash in disguise.
    private static func isValue(_ segment: Substring) -> Bool {
        guard !segment.isEmpty, segment != ".", segment != ".." else { return false }
        guard segment.utf8.contains(UInt8(ascii: "%")) else { return true }
        guard let text = segment.percentDecoded() else { return false }
        return text != "." && text != ".." && !text.contains("/") && !text.contains("\\")
    }

    private mutating func add(_ route: Route) throws(RouteError) {
        guard route.path.hasPrefix("/"), route.path.utf8.allSatisfy({ 0x20 < $0 && $0 < 0x7f }) else {
            throw RouteError("the path “\(route.path)” does not begin with a slash, or is not ASCII")
        }
        var index = 0
        var parameters: [String] = []
        for segment in Self.segments(route.path[...]) {
            if segment.hasPrefix("{"), segment.hasSuffix("}") {
                parameters.append(String(segment.dropFirst().dropLast()))
                let child = nodes[index].parameter ?? addNode()
                nodes[index].parameter = child
                index = child
            } else if segment.isEmpty {
                throw RouteError("the path “\(route.path)” has an empty segment")
            } else {
                let child = nodes[index].literals[segment] ?? addNode()
                nodes[index].literals[segment] = child
                index = child
            }
        }
        var endpoint = nodes[index].endpoint ?? Endpoint(path: route.path, parameters: parameters)
        guard endpoint.path == route.path else {
            throw RouteError("“\(route.path)” and “\(endpoint.path)” are the same path")
        }
        guard endpoint.add(route) else { throw RouteError("\(route.method.rawValue) \(route.path) is there twice") }
        nodes[index].endpoint = endpoint
    }

    private mutating func addNode() -> Int {
        nodes.append(Node())
        return nodes.count - 1
    }
}
