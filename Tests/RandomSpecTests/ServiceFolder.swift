import Emission
import Foundation
import ProcessSupport

/// Many generated services in one Swift package: the Platform once, then a target and a test target for each service. So they are
/// built together, and Hummingbird not at all if the folder of build products has it.
struct ServiceFolder {
    let root: URL
    let services: [GeneratedSpec]

    /// Writes the package. What stood in the folder before goes, but what is the same stays untouched: the Platform is not built again.
    init(_ services: [GeneratedSpec], in root: URL) throws {
        self.root = root
        self.services = services
        guard let first = services.first else { return }
        var texts: [String: String] = [:]
        for file in first.platformFiles + services.flatMap(\.ownFiles) { texts[file.path] = file.text }
        for file in first.files where [".swift-format", "Package.swift"].contains(file.path) { texts[file.path] = file.text }
        texts["Package.swift"] = texts["Package.swift"].map { Self.manifest($0, for: services.map(\.name)) }
        try removeFiles(except: Set(texts.keys))
        for (path, text) in texts { try write(text, path) }
    }

    /// What `swift format` finds, one finding a line.
    func lint() throws -> [String] {
        let result = try ProcessRunner.run(
            "/usr/bin/env",
            ["swift", "format", "lint", "--strict", "--parallel", "--recursive", "Sources", "Tests"],
            in: root
        )
        let findings = result.errors.split(separator: "\n").map(String.init).filter { $0.contains(": error:") || $0.contains(": warning:") }
        return findings.isEmpty && result.status != 0 ? [result.errors] : findings.filter { !$0.contains("Sources/Platform") }
    }

    /// What the compiler finds, warnings as errors; then what the suites of the services find.
    func test() throws -> [String] {
        let build = try swift("build", "--build-tests")
        guard build.status == 0 else { return Self.problems(in: build.output + build.errors) }
        let tests = try swift("test", "--skip-build")
        let output = tests.output + tests.errors
        if tests.status == 0, !output.contains("Executed 0 tests") { return [] }
        return Self.problems(in: output)
    }

    /// The services that lines of output name by the path of one of their files; else, for errors that a test throws come without one, by
    /// the name of one of their test classes.
    func services(in lines: [String]) -> [GeneratedSpec] {
        let others = lines.filter { line in !services.contains { names($0, by: line) } }
        return services.filter { service in
            lines.contains { names(service, by: $0) }
                || others.contains { line in service.testClasses.contains { line.contains(" \($0).") } }
        }
    }

    private func names(_ service: GeneratedSpec, by line: String) -> Bool {
        line.contains("/\(service.name)/") || line.contains("/\(service.name)Tests/")
    }

    private func swift(_ command: String, _ argument: String) throws -> ProcessResult {
        let products =
            ProcessInfo.processInfo.environment["STRATA_SCRATCH"] ?? Repository.root.appendingPathComponent(".build-services").path
        return try ProcessRunner.run(
            "/usr/bin/env",
            ["swift", command, argument, "--package-path", root.path, "--scratch-path", products],
            environment: ["CI": "true"]
        )
    }

    /// Removes the files of the last package below `Sources` and `Tests`.
    private func removeFiles(except kept: Set<String>) throws {
        for folder in ["Sources", "Tests"] {
            let folderURL = root.appendingPathComponent(folder)
            guard FileManager.default.fileExists(atPath: folderURL.path) else { continue }
            for path in try FileManager.default.subpathsOfDirectory(atPath: folderURL.path).map({ "\(folder)/\($0)" }) {
                guard path.hasSuffix(".swift"), !kept.contains(path) else { continue }
                try FileManager.default.removeItem(at: root.appendingPathComponent(path))
            }
        }
    }

    private func write(_ text: String, _ path: String) throws {
        let file = root.appendingPathComponent(path)
        if FileManager.default.contents(atPath: file.path) == Data(text.utf8) { return }
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private static func problems(in output: String) -> [String] {
        let lines = output.split(separator: "\n").map(String.init)
        let errors = lines.filter { $0.contains("error:") }
        // Of a crash there is no error, only the test that began last.
        return errors.isEmpty ? [lines.last { $0.contains("started") } ?? output] : Array(Set(errors)).sorted()
    }

    /// The manifest of the first service with the targets of all, and without an executable, of which there can be only one.
    private static func manifest(_ text: String, for names: [String]) -> String {
        guard let first = names.first else { return text }
        var manifest = text
        for (beginning, repeats) in [
            ("        .executableTarget(\n", false), ("        .target(\n            name: \"\(first)\"", true),
            ("        .testTarget(\n", true),
        ] {
            guard let start = manifest.range(of: beginning),
                let end = manifest.range(of: "\n        ),\n", range: start.upperBound..<manifest.endIndex)
            else { continue }
            let block = String(manifest[start.lowerBound..<end.upperBound])
            let blocks = names.map { block.replacing("\"\(first)", with: "\"\($0)") }
            manifest.replaceSubrange(start.lowerBound..<end.upperBound, with: repeats ? blocks.joined() : "")
        }
        guard let products = manifest.range(of: "    products: ["), let end = manifest.range(of: "    dependencies: [\n        .package")
        else { return manifest }
        return manifest.replacingCharacters(in: products.lowerBound..<end.lowerBound, with: "")
    }
}
