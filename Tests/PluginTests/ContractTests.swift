import BuiltInTemplates
import Diagnostics
import Foundation
import Plugins
import XCTest

/// The lists that the contract repeats are those of the templates and of the Platform.
final class ContractTests: XCTestCase {
    private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    func testKnowsThePackagesOfAService() throws {
        let manifest = try text("Templates/Service/Package.swift.mustache")
        let addresses = manifest.matches(of: /\.package\(url: "([^"{]+)"/).map { String($0.1) }
        XCTAssertEqual(Set(addresses), Set(BuiltInNames.packages.values))
    }

    func testKnowsTheTargetsOfThePlatform() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent("Templates/Platform/Sources").path)
        XCTAssertEqual(Set(folders.filter { !$0.hasPrefix(".") }), Set(BuiltInNames.targets))
    }

    func testKnowsTheConfigurationKeysOfAService() throws {
        let source = try text("Templates/Platform/Sources/PlatformHTTP/Configuration/ConfigurationKey.swift")
        XCTAssertEqual(source.matches(of: /Self\(\s*"([A-Z_]+)"/).map { String($0.1) }.sorted(), BuiltInNames.configurationKeys.sorted())
    }

    func testHasThePhasesOfThePlatformInTheirOrder() throws {
        let source = try text("Templates/Platform/Sources/PlatformHTTP/Middleware/MiddlewarePhase.swift")
        XCTAssertEqual(source.matches(of: /case ([a-z]+)/).map { String($0.1) }, MiddlewarePhase.allCases.map(\.rawValue))
    }

    func testEveryBuiltInPluginCanBeRead() throws {
        XCTAssertEqual(PluginCatalog.builtIn.names.isEmpty, false)
        for folder in PluginCatalog.builtIn.folders {
            XCTAssertNoThrow(try PluginPack(folder), folder.name)
        }
    }

    func testEveryReportedCodeHasOnePageAndEveryPageACode() throws {
        var codes: Set<String> = []
        for module in ["Sources/Plugins", "Sources/Emission/Plugins"] {
            let files = try XCTUnwrap(
                FileManager.default.enumerator(at: root.appendingPathComponent(module), includingPropertiesForKeys: nil)
            )
            for case let file as URL in files where file.pathExtension == "swift" && !file.path.contains("/ErrorPages/") {
                for match in try String(contentsOf: file, encoding: .utf8).matches(of: /"(E14[0-9]{2})"/) { codes.insert(String(match.1)) }
            }
        }
        let pages = pluginErrorPages.map(\.code)
        XCTAssertEqual(pages.count, Set(pages).count, "a code has two pages")
        XCTAssertEqual(Set(pages), codes)
    }

    func testTheDocumentationListsEverySlotPhaseKeyAndError() throws {
        let page = try text("Sources/Plugins/Documentation.docc/WritingPlugins.md")
        let manifest = try text("Sources/Plugins/Manifest/ManifestReader.swift")
        let keys = try XCTUnwrap(manifest.firstMatch(of: /keys = \[(.*?)\]/.dotMatchesNewlines())).1.matches(of: /"(\w+)"/).map {
            String($0.1)
        }
        XCTAssertGreaterThan(keys.count, 15)
        for word in Slot.allCases.map(\.rawValue) + MiddlewarePhase.allCases.map(\.rawValue) + keys {
            XCTAssertTrue(page.contains("`\(word)`"), word)
        }
        for number in 1430...1438 { XCTAssertTrue(page.contains("E\(number)"), "E\(number)") }
        let overview = try text("Sources/Plugins/Documentation.docc/Plugins.md")
        for name in PluginCatalog.builtIn.names { XCTAssertTrue(overview.contains("| `\(name)` |"), name) }
    }
}
