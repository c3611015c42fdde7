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

    /// Each construct's page shows a piece of a fixture, and the fixtures are built and tested.
    func testEveryExampleOfAConstructStandsInAFixture() throws {
        let fixtures = try ["bookstore", "kitchen-sink", "chinook"].flatMap { try specs(in: "Fixtures/\($0)") }.map(Self.trimmedLines)
        let pages = try FileManager.default.contentsOfDirectory(atPath: Repository.root.appendingPathComponent(Self.constructs).path)
        for page in pages.sorted() {
            let examples = try blocks("yaml", in: "\(Self.constructs)/\(page)")
            XCTAssertFalse(examples.isEmpty, page)
            for example in examples {
                let lines = Self.trimmedLines(example)
                XCTAssertTrue(fixtures.contains { Self.contains($0, lines) }, "\(page) shows what no fixture holds:\n\(example)")
            }
        }
    }

    private static let constructs = "Sources/Spec/Documentation.docc/Constructs"

    private func specs(in folder: String) throws -> [String] {
        let root = Repository.root.appendingPathComponent(folder)
        guard FileManager.default.fileExists(atPath: root.path) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".yaml") }.map {
            try text("\(folder)/\($0)")
        }
    }

    /// The lines without their indentation: a page may show the inside of an entity.
    private static func trimmedLines(_ text: String) -> [String] {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    }

    /// Whether all of the lines stand there in their order; a page may leave out what it is not about.
    private static func contains(_ fixture: [String], _ lines: [String]) -> Bool {
        var rest = fixture[...]
        for line in lines {
            guard let index = rest.firstIndex(of: line) else { return false }
            rest = rest[(index + 1)...]
        }
        return true
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
