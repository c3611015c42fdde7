import PlatformCore

/// The violations that an operation is refused for, in their order: `/stock too_small`; none where it succeeds.
public func refusals<Result>(isolation: isolated (any Actor)? = #isolation, _ work: () async throws -> Result) async -> [String] {
    do {
        _ = try await work()
        return []
    } catch let error as DomainError where !error.violations.isEmpty {
        return error.violations.map { "\($0.pointer) \($0.code)" }
    } catch {
        return ["\(error)"]
    }
}
