import Diagnostics
import Generator
import Plugins
import XCTest

/// Two plugins, or a plugin and Strata, that want different things in one place.
final class ClashTests: XCTestCase {
    private let module = ["Platform/Sources/PlatformProbe/Probe.swift": "public struct Probe {}\n"]

    private func clash(_ manifest: String, _ other: String? = nil, files: [String: String] = [:]) -> Generation {
        generate(spec(plugins: "{ a: {}, b: {} }"), [pack("a", manifest, files: files), pack("b", other ?? manifest, files: files)])
    }

    func testNamesBothPluginsAndBothPlaces() {
        let cases: [(manifest: String, column: String, files: [String: String])] = [
            ("modules: { PlatformProbe: {} }\n", "5:12", module),
            ("configuration: { PROBE_URL: { summary: x } }\n", "5:18", [:]),
            ("overrides: [Makefile.mustache]\n", "5:13", ["Overrides/Makefile.mustache": "all:\n"]),
        ]
        for (manifest, place, files) in cases {
            let found = clash(manifest, files: files)
            XCTAssertEqual(found.codes, ["E1420"], manifest)
            XCTAssertEqual(places(found.diagnostics), ["plugins/b/plugin.yaml:\(place) E1420"], manifest)
            XCTAssertEqual(found.status, .templateError, manifest)
            let message = found.diagnostics.all.first?.message ?? ""
            XCTAssertTrue(message.contains("`a`") && message.contains("`b`"), message)
            XCTAssertEqual(found.diagnostics.all.first?.related.first?.location.file, "plugins/a/plugin.yaml", manifest)
        }
    }

    func testTwoVersionsOfOnePackageClashAndOneIsShared() {
        let (first, second) = (
            "packages: { kit: { url: \"https://example.com/kit\", from: 1.0.0 } }\n",
            "packages: { kit: { url: \"https://example.com/kit\", from: 2.0.0 } }\n"
        )
        XCTAssertEqual(clash(first, second).codes, ["E1420"])
        let shared = clash(first, first)
        XCTAssertEqual(shared.codes, [])
        XCTAssertEqual(shared.files["Package.swift"]?.ranges(of: "https://example.com/kit").count, 1)
    }

    func testWhatStrataHasItselfIsTaken() {
        let cases: [(manifest: String, files: [String: String])] = [
            ("modules: { PlatformCore: {} }\n", ["Platform/Sources/PlatformCore/A.swift": ""]),
            ("configuration: { APP_SECRET: { summary: x } }\n", [:]),
            ("packages: { hummingbird: { url: \"https://example.com/hummingbird\", from: 1.0.0 } }\n", [:]),
            ("templates: [{ id: x, source: x.mustache, output: Package.swift }]\n", ["Templates/x.mustache": "x\n"]),
            ("templates: [{ id: x, source: x.mustache, output: package.SWIFT }]\n", ["Templates/x.mustache": "x\n"]),
        ]
        for (manifest, files) in cases {
            let found = generate(spec(plugins: "{ a: {} }"), [pack("a", manifest, files: files)])
            XCTAssertEqual(found.codes, ["E1420"], manifest)
            XCTAssertTrue(found.diagnostics.all.first?.message.contains("Strata itself") == true, manifest)
            XCTAssertEqual(found.files, [:], manifest)
        }
    }

    func testTwoPluginsThatWriteOneFileAreNamed() {
        let manifest = "templates: [{ id: x, source: x.mustache, output: NOTES.md }]\n"
        let found = clash(manifest, files: ["Templates/x.mustache": "x\n"])
        XCTAssertEqual(found.codes, ["E1420"])
        XCTAssertTrue(found.diagnostics.all.first?.message.hasPrefix("the plugin `b` and the plugin `a`") == true)
    }

    func testAnOutputThatLeavesTheServiceIsRefused() {
        for output in [
            "../x", "/tmp/x", "Sources/../../x", ".git/hooks/pre-commit", ".strata/manifest.json", "strata.yaml", "a//b", "a\\\\b",
        ] {
            let manifest = "templates: [{ id: x, source: x.mustache, output: \"\(output)\" }]\n"
            let found = generate(spec(plugins: "{ a: {} }"), [pack("a", manifest, files: ["Templates/x.mustache": "x\n"])])
            XCTAssertEqual(found.codes, ["E1415"], output)
            XCTAssertEqual(found.status, .templateError, output)
        }
    }

    func testWhatAPluginNamesMustBeThere() {
        let cases: [(manifest: String, code: String)] = [
            ("templates: [{ id: x, source: x.mustache, output: x }]\n", "E1414"), ("overrides: [Makefile.mustache]\n", "E1414"),
            ("modules: { PlatformProbe: {} }\n", "E1414"),
            ("middleware: [{ phase: edge, imports: [PlatformProbe], value: A() }]\n", "E1416"),
            ("configuration: { A_URL: { option: url, summary: x } }\n", "E1416"),
            ("configuration: { A_SIZE: { type: integer, default: many, summary: x } }\n", "E1410"),
        ]
        for (manifest, code) in cases {
            XCTAssertEqual(generate(spec(plugins: "{ a: {} }"), [pack("a", manifest)]).codes, [code], manifest)
        }
        let dependencies = ["[PlatformHTPT]", "[Kit of kit]"]
        for dependency in dependencies {
            let manifest = "modules: { PlatformProbe: { dependencies: \(dependency) } }\n"
            XCTAssertEqual(generate(spec(plugins: "{ a: {} }"), [pack("a", manifest, files: module)]).codes, ["E1416"], dependency)
        }
    }

    func testAnOverrideThatOverridesNothingIsRefused() {
        let found = generate(
            spec(plugins: "{ a: {} }"),
            [pack("a", "overrides: [Makfile.mustache]\n", files: ["Overrides/Makfile.mustache": "x\n"])]
        )
        XCTAssertEqual(found.codes, ["E1120"])
    }

    func testTemplatesOfPluginsAreAsStrictAsAnyOther() {
        let cases = [
            "{{modul}}", "{{plugin.option.ttl}}", "{{plugin.options.tl}}", "{{#entities}}{{titel}}{{/entities}}", "{{plugin.options.url}}",
        ]
        let options = "options: { properties: { ttl: { type: integer, default: 1 }, url: { type: string } } }\n"
        for text in cases {
            let manifest = options + "templates: [{ id: x, source: x.mustache, output: x }]\n"
            let found = generate(spec(plugins: "{ a: {} }"), [pack("a", manifest, files: ["Templates/x.mustache": text])])
            XCTAssertEqual(found.diagnostics.all.first?.location?.file, "plugins/a/Templates/x.mustache", text)
            let piece = options + "slots: [{ slot: application/setup, text: \"\(text)\" }]\n"
            let other = generate(spec(plugins: "{ a: {} }"), [pack("a", piece)])
            XCTAssertEqual(other.diagnostics.all.first?.location?.file, "plugins/a/plugin.yaml", text)
            XCTAssertEqual(other.status, .templateError, text)
        }
    }
}
