import Foundation
import ProcessSupport
import XCTest

final class PluginTests: XCTestCase {
    private let manifest = "plugin: 1\nname: probe\nversion: 1.0.0\nsummary: Adds a note.\n"
    private let templates = "templates: [{ id: note, source: Note.mustache, output: NOTE.md }]\n"

    func testAPluginOfTheProjectAddsItsFilesAndTakesThemWithIt() throws {
        let folder = try notes("probe")
        try folder.file(".strata/plugins/probe/plugin.yaml", manifest + templates)
        try folder.file(".strata/plugins/probe/Templates/Note.mustache", "# {{name}}\n")
        XCTAssertEqual(try Repository.strata("generate", in: folder.url).status, 0)
        XCTAssertEqual(try folder.text("NOTE.md"), "# Notes\n")
        try folder.file("strata.yaml", folder.text("strata.yaml").replacing("plugins: { probe: {} }\n", with: ""))
        XCTAssertEqual(try Repository.strata("generate", in: folder.url).status, 0)
        XCTAssertThrowsError(try folder.text("NOTE.md"))
    }

    func testAnEditedFileOfAPluginThatGoesIsKept() throws {
        let folder = try notes("probe")
        try folder.file(".strata/plugins/probe/plugin.yaml", manifest + templates)
        try folder.file(".strata/plugins/probe/Templates/Note.mustache", "# {{name}}\n")
        XCTAssertEqual(try Repository.strata("generate", in: folder.url).status, 0)
        try folder.file("NOTE.md", "# Mine\n")
        try folder.file("strata.yaml", folder.text("strata.yaml").replacing("plugins: { probe: {} }\n", with: ""))
        let result = try Repository.strata("generate", in: folder.url)
        XCTAssertEqual(try folder.text("NOTE.md"), "# Mine\n", result.errors)
    }

    func testAPluginOfAHouseIsFoundInItsFolder() throws {
        let folder = try notes("probe")
        try folder.file("house/probe/plugin.yaml", manifest + templates)
        try folder.file("house/probe/Templates/Note.mustache", "of the house\n")
        XCTAssertEqual(try Repository.strata("generate", "--plugins", "house", in: folder.url).status, 0)
        XCTAssertEqual(try folder.text("NOTE.md"), "of the house\n")
        XCTAssertTrue(try Repository.strata("generate", "--plugins", "hose", in: folder.url).errors.contains("E1309"))
    }

    func testWhatTheSpecSaysWronglyOfAPluginIsAnErrorOfTheSpec() throws {
        for (plugins, code) in [("corse: {}", "E1401"), ("cors: { maxAge: long }", "E1402"), ("cors: { origin: [] }", "E1403")] {
            let folder = try notes("cors")
            try folder.file("strata.yaml", folder.text("strata.yaml").replacing("cors: {}", with: plugins))
            try assertRefused(folder, 65, code)
        }
    }

    func testABrokenPluginEndsWithSevenAndNothingIsWritten() throws {
        let cases: [(manifest: String, code: String)] = [
            (manifest + "extra: 1\n", "E1411"), (manifest + "templates: [\n", "E01"), (manifest + templates, "E1414"),
            (manifest.replacing("plugin: 1", with: "plugin: 9"), "E1413"),
            (manifest + "configuration: { APP_SECRET: { summary: x } }\n", "E1420"),
            (manifest + "slots: [{ slot: application/setup, text: \"{{nam}}\" }]\n", "E1103"),
        ]
        for (manifest, code) in cases {
            let folder = try notes("probe")
            try folder.file(".strata/plugins/probe/plugin.yaml", manifest)
            try assertRefused(folder, 7, code)
        }
    }

    func testAProjectOverridesATemplateOfAPlugin() throws {
        let folder = try notes("cors")
        XCTAssertTrue(try Repository.strata("template", "list", in: folder.url).output.contains("cors/tests"))
        let path = ".strata/templates/Plugins/cors/CORSTests.swift.mustache"
        XCTAssertEqual(try Repository.strata("template", "eject", "cors/tests", in: folder.url).output, path + "\n")
        try folder.file(path, "// Ours, for {{plugin.options.maxAge}} seconds.\n")
        XCTAssertEqual(try Repository.strata("generate", in: folder.url).status, 0)
        XCTAssertEqual(try folder.text("Tests/NotesTests/Plugins/CORSTests.swift"), "// Ours, for 600 seconds.\n")
    }

    func testAFileOfAPluginThatIsALinkOutOfItsFolderIsNotRead() throws {
        let folder = try notes("probe")
        try folder.file(".strata/plugins/probe/plugin.yaml", manifest + templates)
        try folder.file("secret.txt", "secret\n")
        let link = folder.url.appendingPathComponent(".strata/plugins/probe/Templates")
        try FileManager.default.createDirectory(at: link, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            at: link.appendingPathComponent("Note.mustache"),
            withDestinationURL: folder.url.appendingPathComponent("secret.txt")
        )
        try assertRefused(folder, 7, "E1414")
    }

    private func assertRefused(_ folder: TemporaryFolder, _ status: Int32, _ code: String) throws {
        let before = try folder.contents()
        let result = try Repository.strata("generate", in: folder.url)
        XCTAssertEqual(result.status, status, result.errors)
        XCTAssertTrue(result.errors.contains("error \(code)"), "\(code): \(result.errors)")
        XCTAssertEqual(try folder.contents(), before, code)
    }

    /// The spec of `notes` with a plugin, not generated yet.
    private func notes(_ plugin: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let spec = try String(contentsOf: Repository.root.appendingPathComponent("Fixtures/notes/strata.yaml"), encoding: .utf8)
        try folder.file("strata.yaml", spec.replacing("strata: 1\n", with: "strata: 1\nplugins: { \(plugin): {} }\n"))
        return folder
    }
}
