import Foundation

/// What `make soak` asks for, and what it is told.
enum Soak {
    /// `COUNT`: how many specs; nil in a run of all suites, which tries a handful.
    static var count: Int? { variable("COUNT").flatMap { Int($0) } }
    /// `SEED`: the seed of the first; each further one has the next.
    static var seed: UInt64? { variable("SEED").flatMap { UInt64($0) } }
    /// `TRIES`: how many builds the search for a smaller spec that fails may take.
    static var tries: Int { variable("TRIES").flatMap { Int($0) } ?? 12 }

    /// How many services are built together.
    static let batch = 20

    /// The name of the spec of a seed, and so of its module.
    static func name(_ seed: UInt64) -> String { "Seed" + (seed < 1000 ? String(1000 + seed).dropFirst() : String(seed)[...]) }

    /// Tells `make soak` something, at once: a line that its script looks for.
    static func report(_ line: String) throws {
        guard count != nil else { return }
        try FileHandle.standardOutput.write(contentsOf: Data("soak: \(line)\n".utf8))
    }

    private static func variable(_ name: String) -> String? { ProcessInfo.processInfo.environment["SOAK_\(name)"] }
}
