/// What must work for the service to be ready: its database, say.
public struct HealthChecks: Sendable {
    /// Throws if its part does not work. It must end soon after its task is cancelled.
    public typealias Check = @Sendable () async throws -> Void

    private(set) var checks: [(name: String, check: Check)]
    let timeLimit: Duration

    /// Checks by the names under which `/readyz` shows them.
    ///
    /// - Parameter timeLimit: how long one may take before it counts as failed.
    public init(_ checks: [String: Check] = [:], timeLimit: Duration = .seconds(2)) {
        self.checks = checks.sorted { $0.key < $1.key }.map { (name: $0.key, check: $0.value) }
        self.timeLimit = timeLimit
    }

    /// Adds a check under the name that `/readyz` shows it by.
    public mutating func add(_ name: String, _ check: @escaping Check) {
        checks = (checks + [(name: name, check: check)]).sorted { $0.name < $1.name }
    }

    /// The checks that fail now, with what they threw.
    func failures() async -> [String: any Error] {
        await withTaskGroup(of: (String, (any Error)?).self) { group in
            for (name, check) in checks {
                group.addTask { (name, await failure(of: check)) }
            }
            var failures: [String: any Error] = [:]
            for await (name, error) in group { failures[name] = error }
            return failures
        }
    }

    private func failure(of check: @escaping Check) async -> (any Error)? {
        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await check() }
                group.addTask {
                    try await Task.sleep(for: timeLimit)
                    throw HealthCheckTimeout()
                }
                defer { group.cancelAll() }
                try await group.next()
            }
            return nil
        } catch {
            return error
        }
    }
}

extension HealthChecks: ExpressibleByDictionaryLiteral {
    /// Checks by their names.
    public init(dictionaryLiteral checks: (String, Check)...) {
        self.init(Dictionary(checks) { first, _ in first })
    }
}

/// A check took too long.
struct HealthCheckTimeout: Error, CustomStringConvertible {
    let description = "the check took too long"
}
