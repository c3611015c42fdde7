import Foundation

/// What `make soak` asks for.
enum Soak {
    /// `COUNT`: how many specs.
    static var count: Int? { ProcessInfo.processInfo.environment["SOAK_COUNT"].flatMap { Int($0) } }
    /// `SEED`: the seed of the first; each further one has the next.
    static var seed: UInt64? { ProcessInfo.processInfo.environment["SOAK_SEED"].flatMap { UInt64($0) } }

    /// How many services are built together.
    static let batch = 12
    /// `TRIES`: how many builds the search for a smaller spec that fails may take.
    static var tries: Int { ProcessInfo.processInfo.environment["SOAK_TRIES"].flatMap { Int($0) } ?? 12 }

    /// The name of a spec, and so of its module.
    static func name(_ number: Int) -> String { "Soak" + String(10_000 + number).dropFirst() }
}
