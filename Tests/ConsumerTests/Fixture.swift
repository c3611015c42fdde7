import Foundation
import ProcessSupport
import XCTest

/// A generated service that is built, tested and run for real. All of them share one folder of build products, so that
/// Hummingbird is built once.
struct Fixture {
    /// The fixture's name, which is also its service's executable.
    let name: String
    /// The generated service.
    let folder: URL

    /// Generates a fixture into a folder that git ignores: the files of its folder in `Fixtures`, or a spec.
    ///
    /// - Parameter plugins: a folder of plugins in the fixture's own.
    init(_ name: String, spec: String? = nil, plugins: String? = nil) throws {
        guard ProcessInfo.processInfo.environment["STRATA_CONSUMER"] != nil else {
            throw XCTSkip("the generated services are built by `make test` only: it takes minutes")
        }
        self.name = name
        let fixtures = Repository.root.appendingPathComponent(".build-fixtures")
        folder = fixtures.appendingPathComponent(name)
        if FileManager.default.fileExists(atPath: folder.path) { try FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: fixtures, withIntermediateDirectories: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if let spec {
            try Data(spec.utf8).write(to: folder.appendingPathComponent("strata.yaml"))
        } else {
            let source = Repository.root.appendingPathComponent("Fixtures/\(name)")
            for file in try FileManager.default.contentsOfDirectory(atPath: source.path) where file.hasSuffix(".yaml") {
                try FileManager.default.copyItem(at: source.appendingPathComponent(file), to: folder.appendingPathComponent(file))
            }
        }
        let house = plugins.map { ["--plugins", Repository.root.appendingPathComponent("Fixtures/\(name)/\($0)").path] } ?? []
        let program = Repository.products.appendingPathComponent("strata").path
        let result = try ProcessRunner.run(program, ["generate", "-C", folder.path] + house)
        XCTAssertEqual(result.status, 0, result.errors)
    }

    /// Runs the Swift package manager on it, warnings as errors.
    func swift(_ command: String, _ arguments: String...) throws -> ProcessResult {
        try ProcessRunner.run(
            "/usr/bin/env",
            ["swift", command, "--package-path", folder.path, "--scratch-path", Self.products.path] + arguments,
            environment: ["CI": "true"]
        )
    }

    /// The service's executable.
    var executable: String { Self.products.appendingPathComponent("debug/\(name)").path }

    private static var products: URL {
        ProcessInfo.processInfo.environment["STRATA_SCRATCH"].map { URL(fileURLWithPath: $0) }
            ?? Repository.root.appendingPathComponent(".build-services")
    }
}
