import HTTPTypes
import PlatformCore

/// What holds for every path of a service, checked once: its routes are the document's, and HTTP is spoken as RFC 9110 says.
public struct DocumentChecks: Sendable {
    let service: ServiceUnderTest
    let place: SourcePlace

    /// The checks of a service.
    public init(_ service: ServiceUnderTest, file: StaticString = #filePath, line: UInt = #line) {
        self.service = service
        place = SourcePlace(file: file, line: line)
    }

    /// Checks everything.
    public func run() async throws {
        routesAreTheDocumentedOperations()
        try await showsItsDocument()
        try await compressesItsDocument()
        try await tellsItsHealth()
        try await answersOtherMethods()
        try await refusesOtherPaths()
        try await refusesLongHeads()
        try await sendsSecurityHeadersOnce()
    }

    /// Each route is documented, and each documented operation is a route.
    func routesAreTheDocumentedOperations() {
        let routes = Set(service.routes.map { "\($0.method.rawValue) \($0.path)" })
        let documented = Set(service.contract.operations.map { "\($0.method.rawValue) \($0.path)" })
        for route in routes.subtracting(documented).sorted() { report("\(route) is a route that is not documented") }
        for operation in documented.subtracting(routes).sorted() { report("\(operation) is documented, but no route") }
    }

    /// `/openapi.yaml` is the document.
    func showsItsDocument() async throws {
        let path = "/openapi.yaml"
        let response = try await expect(200, .get, path)
        if response.text != service.document { report("\(path) is not the document that the service is tested against") }
        try await expect(304, .get, path, headers: ["If-None-Match": response.header("ETag") ?? ""])
        try await expect(406, .get, path, headers: ["Accept": "image/png"])
        try await expect(400, .get, path + "?a=1&a=2")
        uncovered(path)
    }

    /// `/livez` passes as long as the process answers; `/readyz` fails with the database.
    func tellsItsHealth() async throws {
        for (path, status) in [("/livez", 200), ("/readyz", 503)] {
            let well = try await expect(200, .get, path)
            if well.json?["status"] != "pass" { report("\(path) is well, but does not say so") }
            let ill = try await expect(status, .get, path, while: .isBroken)
            if ill.json?["status"] != (status == 200 ? "pass" : "fail") { report("\(path) does not tell how it is without a database") }
            try await expect(400, .get, path + "?a=1&a=2")
            uncovered(path)
        }
    }

    /// `HEAD` is `GET` without the body, `OPTIONS` names the methods, and all others are refused.
    func answersOtherMethods() async throws {
        let paths = Dictionary(grouping: service.contract.operations, by: \.path)
        for (template, operations) in paths.sorted(by: { $0.key < $1.key }) {
            let path = Self.filled(template)
            let methods = Set(operations.map(\.method))
            let allowed = methods.union(methods.contains(.get) ? [.head, .options] : [.options])
            let allow = allowed.map(\.rawValue).sorted().joined(separator: ", ")
            let options = try await expect(204, .options, path)
            if options.header("Allow") != allow { report("OPTIONS \(path): Allow is not \(allow)") }
            for method in Self.methods.subtracting(allowed).sorted(by: { $0.rawValue < $1.rawValue }) {
                let refused = try await expect(405, method, path)
                if refused.header("Allow") != allow { report("\(method.rawValue) \(path): Allow is not \(allow)") }
            }
            if methods.contains(.get) { try await compareHead(path) }
        }
    }

    /// Paths that are nearly right lead nowhere.
    func refusesOtherPaths() async throws {
        try await expect(404, .get, "/no-such-path")
        for path in Set(service.contract.operations.map(\.path)).sorted() {
            try await expect(404, .get, Self.filled(path) + "/")
            try await expect(404, .get, "/" + Self.filled(path))
        }
    }

    /// No path or query is longer than 16,384 bytes, and no header section longer than 32,768.
    func refusesLongHeads() async throws {
        let path = "/no-such-path"
        try await expect(414, .get, path + "?a=" + String(repeating: "a", count: 16_384))
        try await expect(431, .get, path, headers: ["X-Long": String(repeating: "a", count: 32_768)])
        let many = Dictionary(uniqueKeysWithValues: (0...100).map { ("X-\($0)", "a") })
        try await expect(431, .get, path, headers: many)
    }

    /// The header fields that protect callers are on every answer, once.
    func sendsSecurityHeadersOnce() async throws {
        let responses = [
            try await expect(200, .get, "/livez"),
            try await expect(404, .get, "/no-such-path"),
            try await expect(405, .delete, "/livez"),
        ]
        for response in responses + (try await failures()) {
            for name in Self.securityHeaders where response.count(of: name) != 1 {
                report("an answer with status \(response.status) has \(name) \(response.count(of: name)) times")
            }
        }
    }

    private static let methods: Set<HTTPRequest.Method> = [.get, .post, .put, .patch, .delete]

    private static let securityHeaders = [
        "Cache-Control", "Content-Security-Policy", "Content-Type", "Cross-Origin-Resource-Policy", "Permissions-Policy",
        "Referrer-Policy", "X-Content-Type-Options", "X-Request-Id",
    ]

    /// An answer with status 500, from the first operation that documents one and takes nothing.
    private func failures() async throws -> [TestResponse] {
        let operation = service.contract.operations.first { $0.method == .get && $0.documents(500) && $0.pathParameters.isEmpty }
        guard let operation else { return [] }
        return [try await expect(500, .get, operation.path, while: .isBroken)]
    }

    private func compareHead(_ path: String) async throws {
        let headers = ["X-Request-Id": "test"]
        let get = try await service.send(.get, path, headers: headers, file: place.file, line: place.line)
        let head = try await expect(get.status, .head, path, headers: headers)
        // Problems name the trace, which is a new one each time, so they differ in nothing that a header shows.
        if Set(get.headers.map(\.description)) != Set(head.headers.map(\.description)) {
            report("HEAD \(path) has other header fields than GET")
        }
    }

    /// A path with ids in place of its parameters, which need not be those of rows.
    private static func filled(_ path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false).map { $0.hasPrefix("{") ? "1" : $0 }.joined(separator: "/")
    }

    private func uncovered(_ path: String) {
        for promise in service.contract.uncovered(under: path) { report("\(promise) is documented, but nothing has provoked it") }
    }

    func report(_ problem: String) {
        service.report(problem, place.file, place.line)
    }

    @discardableResult
    private func expect(
        _ status: Int,
        _ method: HTTPRequest.Method,
        _ path: String,
        headers: [String: String] = [:],
        while state: ServiceUnderTest.DatabaseState = .works
    ) async throws -> TestResponse {
        try await service.expect(status, method, path, headers: headers, while: state, file: place.file, line: place.line)
    }
}
