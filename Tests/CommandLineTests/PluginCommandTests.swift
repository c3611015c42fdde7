import Foundation
import ProcessSupport
import XCTest

final class PluginCommandTests: XCTestCase {
    func testListsWhatASpecCanName() throws {
        let folder = try TemporaryFolder()
        let outside = try Repository.strata("plugin", "list", in: folder.url)
        XCTAssertEqual(outside.status, 0, outside.errors)
        XCTAssertTrue(outside.output.contains("cors  1.0.0  built-in  provides cors"), outside.output)
        try folder.file("strata.yaml", Self.spec)
        try folder.file(".strata/plugins/own/plugin.yaml", "plugin: 1\nname: own\nversion: 2.0.0\nsummary: Ours.\n")
        try folder.file(".strata/plugins/broken/plugin.yaml", "plugin: 1\n")
        let inside = try Repository.strata("plugin", "list", in: folder.url).output
        XCTAssertNotNil(inside.firstMatch(of: /own +2.0.0 +project +Ours\./), inside)
        XCTAssertTrue(inside.contains("strata plugin show broken"), inside)
        XCTAssertEqual(try Repository.strata("plugin", "show", "broken", in: folder.url).status, 7)
    }

    func testShowsOptionsAndWhatIsAdded() throws {
        let folder = try TemporaryFolder()
        let output = try Repository.strata("plugin", "show", "cors", in: folder.url).output
        for text in ["origins", "list of string", "default 600", "PlatformCORS", "CORS_ORIGINS", "edge", "cors/tests"] {
            XCTAssertTrue(output.contains(text), "\(text)\n\(output)")
        }
        let unknown = try Repository.strata("plugin", "show", "corse", in: folder.url)
        XCTAssertEqual(unknown.status, 7)
        XCTAssertTrue(unknown.errors.contains("did you mean `cors`?"), unknown.errors)
    }

    func testANewPluginWorksAtOnce() throws {
        for arguments in [[], ["--executable"]] {
            if !arguments.isEmpty { try XCTSkipUnless(FileManager.default.fileExists(atPath: "/usr/bin/python3"), "there is no Python") }
            let folder = try TemporaryFolder()
            try folder.file("strata.yaml", Self.spec)
            let program = Repository.products.appendingPathComponent("strata").path
            let made = try ProcessRunner.run(program, ["plugin", "new", "model-page"] + arguments, in: folder.url)
            XCTAssertEqual(made.status, 0, made.errors)
            XCTAssertEqual(try Repository.strata("plugin", "add", "model-page", "--option", "title=Ours", in: folder.url).status, 0)
            let generated = try Repository.strata("generate", in: folder.url)
            XCTAssertEqual(generated.status, 0, generated.errors)
            let page = try folder.text("docs/model.md")
            XCTAssertTrue(page.hasPrefix("# Ours\n\n- **"), page)
            let again = try Repository.strata("plugin", "new", "model-page", in: folder.url)
            XCTAssertEqual(again.status, 1)
            XCTAssertTrue(again.errors.contains("E1307"), again.errors)
        }
        let folder = try TemporaryFolder()
        try folder.file("strata.yaml", Self.spec)
        XCTAssertEqual(try Repository.strata("plugin", "new", "../out", in: folder.url).status, 7)
    }

    // MARK: Add

    func testAddsAnEntryAndLeavesEveryOtherByte() throws {
        let cases: [(before: String, after: String)] = [
            ("", "# About.\nplugins:\n  cors: {}\n"),
            ("plugins: {}  # none\n", "plugins: { cors: {} }  # none\n# About.\n"),
            ("plugins: { own: { a: \"}\" } }  # one\n", "plugins: { own: { a: \"}\" }, cors: {} }  # one\n# About.\n"),
            ("plugins:\n    # ours\n    own: {}   # keep\n\n", "plugins:\n    # ours\n    own: {}   # keep\n    cors: {}\n\n# About.\n"),
            ("plugins:\n  own:\n    a: b\n", "plugins:\n  own:\n    a: b\n  cors: {}\n# About.\n"),
        ]
        for (before, after) in cases {
            let folder = try TemporaryFolder()
            let head = "strata: 1\nservice: { name: Shop } # the shop\n"
            let tail = "entities:\n  Book: { fields: { title: string } } # books\n"
            try folder.file("strata.yaml", head + before + "# About.\n" + tail)
            let result = try Repository.strata("plugin", "add", "cors", in: folder.url)
            XCTAssertEqual(result.status, 0, "\(before)\(result.errors)")
            let expected = before.isEmpty ? "plugins:\n  cors: {}\n# About.\n" : after
            XCTAssertEqual(try folder.text("strata.yaml"), head + expected + tail, before)
        }
    }

    func testKeepsTheLineEndsOfTheSpec() throws {
        let folder = try TemporaryFolder()
        try folder.file("strata.yaml", Self.spec.replacing("\n", with: "\r\n"))
        XCTAssertEqual(try Repository.strata("plugin", "add", "cors", "--option", "maxAge=60", in: folder.url).status, 0)
        let text = try folder.text("strata.yaml")
        XCTAssertTrue(text.contains("plugins:\r\n  cors: { maxAge: 60 }\r\n"), text)
        XCTAssertFalse(text.replacing("\r\n", with: "").contains("\n"))
    }

    func testAddsTheAuthBlockThatAPluginNeeds() throws {
        let folder = try TemporaryFolder()
        try folder.file(".strata/plugins/login/plugin.yaml", "plugin: 1\nname: login\nversion: 1.0.0\nsummary: x\nprovides: [auth]\n")
        let entities =
            "entities:\n  Customer: { fields: { name: string, email: email unique } }\n  Robot: { fields: { code: string unique } }\n"
        try folder.file("strata.yaml", "strata: 1\nservice: { name: Shop }\n" + entities)
        XCTAssertEqual(try Repository.strata("plugin", "add", "login", in: folder.url).status, 0)
        let text = try folder.text("strata.yaml")
        XCTAssertTrue(text.contains("plugins:\n  login: {}\nauth: { principal: Customer, login: email }\nentities:"), text)

        try folder.file("strata.yaml", "strata: 1\nservice: { name: Shop }\n" + entities)
        XCTAssertEqual(try Repository.strata("plugin", "add", "login", "--principal", "Robot", in: folder.url).status, 0)
        XCTAssertTrue(try folder.text("strata.yaml").contains("auth: { principal: Robot, login: code }"))

        try folder.file("strata.yaml", Self.spec)
        let unclear = try Repository.strata("plugin", "add", "login", in: folder.url)
        XCTAssertEqual(unclear.status, 1)
        XCTAssertTrue(unclear.errors.contains("E1312"), unclear.errors)
        XCTAssertEqual(try folder.text("strata.yaml"), Self.spec)
    }

    func testRefusesWhatItCannotAddWithoutHarm() throws {
        let folder = try TemporaryFolder()
        try folder.file(
            ".strata/plugins/strict/plugin.yaml",
            "plugin: 1\nname: strict\nversion: 1.0.0\nsummary: x\noptions: { required: [url], properties: { url: { type: string } } }\n"
        )
        let cases: [(spec: String, plugin: String, code: String)] = [
            (Self.spec, "corse", "E1401"), (Self.spec, "strict", "E1404"),
            (Self.spec.replacing("entities", with: "plugins: { cors: {} }\nentities"), "cors", "E1310"),
            (Self.spec.replacing("entities", with: "plugins: { a: {},\n  b: {} }\nentities"), "cors", "E1311"),
            ("{ strata: 1, service: { name: Shop }, entities: { Book: { fields: { title: string } } } }\n", "cors", "E1311"),
        ]
        for (spec, plugin, code) in cases {
            try folder.file("strata.yaml", spec)
            let result = try Repository.strata("plugin", "add", plugin, in: folder.url)
            XCTAssertNotEqual(result.status, 0, code)
            XCTAssertTrue(result.errors.contains(code), "\(code): \(result.errors)")
            XCTAssertEqual(try folder.text("strata.yaml"), spec, code)
        }
    }

    private static let spec = "strata: 1\nservice: { name: Shop }\nentities:\n  Book: { fields: { title: string } }\n"
}
