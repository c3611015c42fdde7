public import Foundation

/// Places in this repository, and the programs that it builds.
public enum Repository {
    /// The folder of `Package.swift`.
    public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The folder that the test bundle, and so everything built with it, stands in.
    public static var products: URL {
        #if os(macOS)
        for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
            return bundle.bundleURL.deletingLastPathComponent()
        }
        #endif
        return Bundle.main.bundleURL
    }

    /// Runs the `strata` that was built with the tests.
    public static func strata(
        _ arguments: String...,
        in directory: URL? = nil,
        environment: [String: String?] = [:]
    ) throws -> ProcessResult {
        let program = products.appendingPathComponent("strata").path
        return try ProcessRunner.run(program, arguments, in: directory, environment: environment)
    }
}
