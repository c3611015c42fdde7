import Foundation
import ProcessSupport
import XCTest

/// What the documentation shows works.
final class DocumentationTests: XCTestCase {
    private static let pages = ["README.md", "Sources/Spec/Documentation.docc/SpecLanguage.md"]

    func testEverySpecInTheDocumentationGenerates() throws {
        for page in Self.pages {
            let specs = try blocks("yaml", in: page).filter { $0.hasPrefix("strata: 1\n") }
            XCTAssertFalse(specs.isEmpty, page)
            for spec in specs {
                let folder = try TemporaryFolder()
                try folder.file("strata.yaml", spec)
                let result = try Repository.strata("generate", in: folder.url)
                XCTAssertEqual(result.status, 0, "\(page): \(result.errors)")
            }
        }
    }

    func testEveryStrataCommandOfTheREADMERuns() throws {
        let folder = try TemporaryFolder()
        var directory = folder.url
        var count = 0
        for line in try blocks("sh", in: "README.md").joined(separator: "\n").split(separator: "\n") {
            let command = line.prefix { $0 != "#" }.split(separator: " ").map(String.init)
            if command.first == "cd" { directory.appendPathComponent(command[1]) }
            guard command.first == "strata" else { continue }
            let program = Repository.products.appendingPathComponent("strata").path
            let result = try ProcessRunner.run(program, Array(command.dropFirst()), in: directory)
            XCTAssertEqual(result.status, 0, "\(line): \(result.errors)")
            count += 1
        }
        XCTAssertGreaterThan(count, 4)
    }

    func testEveryMakeTargetOfTheREADMEExists() throws {
        let makefile = try text("Makefile")
        let service = try text("Templates/Service/Makefile.mustache")
        for line in try blocks("sh", in: "README.md").joined(separator: "\n").split(separator: "\n") where line.hasPrefix("make ") {
            let target = line.dropFirst(5).prefix { $0.isLetter }
            XCTAssertTrue(makefile.contains("\n\(target):") || service.contains("\n\(target):"), String(line))
        }
    }

    func testAServiceDocumentsEveryKeyOfItsConfiguration() throws {
        let keys = try text("Templates/Platform/Sources/PlatformHTTP/Configuration/ConfigurationKey.swift")
            .matches(of: /Self\(\s*"([A-Z_]+)"/).map { String($0.1) }
        let readme = try text("Templates/Service/README.md.mustache")
        XCTAssertGreaterThan(keys.count, 10)
        for key in keys { XCTAssertTrue(readme.contains("`\(key)`"), key) }
    }

    private func blocks(_ language: String, in page: String) throws -> [String] {
        try text(page).components(separatedBy: "```\(language)\n").dropFirst().map { String($0.components(separatedBy: "\n```")[0]) + "\n" }
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOf: Repository.root.appendingPathComponent(path), encoding: .utf8)
    }
}
