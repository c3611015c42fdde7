import Diagnostics
import Plugins
import Spec
import XCTest

final class ManifestTests: XCTestCase {
    private func problems(_ manifest: String, files: [String: String] = [:]) -> [String] {
        problems(pack("probe", manifest, files: files))
    }

    private func problems(_ folder: PluginFolder) -> [String] {
        do throws(DiagnosticFailure) {
            _ = try PluginPack(folder)
            return []
        } catch {
            return places(error.diagnostics)
        }
    }

    func testReadsEveryKey() throws {
        let manifest = try PluginPack(
            pack(
                "probe",
                """
                provides: [auth, cache.store]
                requires: [base]
                conflicts: [other]
                after: [logging]
                options: { properties: { ttl: { type: integer, default: 60 } } }
                templates:
                  - { id: model, scope: entity, source: Model.mustache, output: "Sources/{{module}}/{{type}}Log.swift", when: hasRules, ownership: once }
                overrides: [Makefile.mustache]
                modules: { PlatformProbe: { dependencies: [PlatformHTTP, JWTKit of jwt-kit], users: [service, tests] } }
                packages: { jwt-kit: { url: "https://github.com/vapor/jwt-kit", from: 5.0.0 } }
                systemLibraries: { CHiredis: { pkgConfig: hiredis, apt: libhiredis-dev, brew: hiredis } }
                configuration: { PROBE_URL: { type: string, secret: true, required: true, summary: Where it is. } }
                middleware: [{ phase: admission, imports: [PlatformProbe], value: Probe() }]
                slots: [{ slot: application/setup, text: let probe = Probe() }]
                tables: { probe_rows: { columns: { id: uuid, at: timestamp }, key: [id], indexes: [[at]] } }
                openapi: openapi.yaml
                command: [run.py, --fast]

                """
            )
        ).manifest
        XCTAssertEqual(manifest.provides, ["auth", "cache.store"])
        XCTAssertEqual(manifest.requires.map(\.value), ["base"])
        XCTAssertEqual(manifest.conflicts.map(\.value), ["other"])
        XCTAssertEqual(manifest.after.map(\.value), ["logging"])
        XCTAssertEqual(manifest.options.property("ttl")?.kind, .integer)
        XCTAssertEqual(manifest.templates.first?.scope, .entity)
        XCTAssertEqual(manifest.templates.first?.condition?.value, "hasRules")
        XCTAssertEqual(manifest.templates.first?.ownership, .once)
        XCTAssertEqual(manifest.overrides.map(\.value), ["Makefile.mustache"])
        XCTAssertEqual(
            manifest.modules.first?.dependencies.map(\.value),
            [.target("PlatformHTTP"), .product("JWTKit", package: "jwt-kit")]
        )
        XCTAssertEqual(manifest.modules.first?.users.map(\.value), [.service, .tests])
        XCTAssertEqual(manifest.packages.first?.from.value, "5.0.0")
        XCTAssertEqual(manifest.systemLibraries.first?.apt.value, "libhiredis-dev")
        XCTAssertEqual(manifest.configuration.first?.isSecret, true)
        XCTAssertEqual(manifest.configuration.first?.isRequired, true)
        XCTAssertEqual(manifest.middleware.first?.phase.value, .admission)
        XCTAssertEqual(manifest.snippets.first?.slot.value, .applicationSetup)
        XCTAssertEqual(manifest.tables.first?.columns.map(\.name.value), ["id", "at"])
        XCTAssertEqual(manifest.openAPI?.value, "openapi.yaml")
        XCTAssertEqual(manifest.command?.map(\.value), ["run.py", "--fast"])
    }

    func testPointsAtWhatIsWrong() {
        let cases: [(manifest: String, place: String)] = [
            ("provide: [auth]", "5:1 E1411"),
            ("provides: auth", "5:11 E1410"),
            ("provides: [Auth]", "5:12 E1410"),
            ("templates: [{ id: x, source: a.mustache }]", "5:13 E1410"),
            ("templates: [{ id: x, source: ../a.mustache, output: a }]", "5:30 E1415"),
            ("templates: [{ id: x, source: /etc/passwd, output: a }]", "5:30 E1415"),
            ("overrides: [../Makefile.mustache]", "5:13 E1415"),
            ("openapi: ../openapi.yaml", "5:10 E1415"),
            ("templates: [{ id: x, scope: field, source: a.mustache, output: a }]", "5:29 E1410"),
            ("modules: { JWT: {} }", "5:12 E1410"),
            ("modules: { PlatformJWT: { users: [everyone] } }", "5:35 E1416"),
            ("modules: { PlatformJWT: { dependencies: [JWTKit from jwt-kit] } }", "5:42 E1410"),
            ("packages: { jwt-kit: { url: \"http://example.com\", from: 5.0.0 } }", "5:29 E1410"),
            ("packages: { jwt-kit: { url: \"https://example.com\", from: five } }", "5:58 E1410"),
            ("systemLibraries: { hiredis: { pkgConfig: a, apt: b, brew: c } }", "5:20 E1410"),
            ("systemLibraries: { CHiredis: { pkgConfig: 'a\"b', apt: b, brew: c } }", "5:43 E1410"),
            ("configuration: { URL: { summary: x } }", "5:18 E1410"),
            ("configuration: { A_URL: { type: map, summary: x } }", "5:33 E1410"),
            ("configuration: { A_URL: { minimum: few, summary: x } }", "5:36 E1410"),
            ("configuration: { A_URL: { secret: maybe, summary: x } }", "5:35 E1410"),
            ("configuration: { A_URL: { default: a, option: b, summary: x } }", "5:47 E1410"),
            ("middleware: [{ phase: befor, value: A() }]", "5:23 E1416"),
            ("middleware: [{ phase: edge }]", "5:14 E1410"),
            ("slots: [{ slot: application/steup, text: a }]", "5:17 E1416"),
            ("slots: [{ slot: application/setup, imports: [foo], text: a }]", "5:46 E1410"),
            ("tables: { rows: { columns: { id: uuid }, key: [id], indexes: [[at]] } }", "5:64 E1410"),
            ("tables: { Rows: { columns: { id: uuid }, key: [id] } }", "5:11 E1410"),
        ]
        for (manifest, place) in cases {
            XCTAssertEqual(problems(manifest + "\n"), ["plugins/probe/plugin.yaml:\(place)"], manifest)
        }
    }

    func testSuggestsTheNearestSlot() throws {
        do throws(DiagnosticFailure) {
            _ = try PluginPack(pack("probe", "slots: [{ slot: application/steup, text: a }]\n"))
            XCTFail("read")
        } catch {
            XCTAssertEqual(error.diagnostics.all.first?.hint, "did you mean `application/setup`?")
        }
    }

    func testRefusesAnotherContract() {
        let folder = PluginFolder(
            name: "probe",
            origin: .project,
            path: "plugins/probe",
            texts: ["plugin.yaml": "plugin: 2\nname: probe\nversion: 1.0.0\nsummary: x\nfuture: true\n"]
        )
        XCTAssertTrue(problems(folder).contains("plugins/probe/plugin.yaml:1:9 E1413"))
    }

    func testRefusesWhatIsNoManifest() {
        for (text, code) in [("", "E0106"), ("a: [", "E0108"), ("- a", "E1410"), ("a: &b c", "E0110"), ("name: probe\n", "E1410")] {
            let folder = PluginFolder(name: "probe", origin: .project, path: "p", texts: ["plugin.yaml": text])
            XCTAssertFalse(problems(folder).filter { $0.hasPrefix("p/plugin.yaml:") }.isEmpty, "\(text) \(code)")
        }
    }

    func testAPluginHasTheNameOfItsFolder() {
        let folder = PluginFolder(
            name: "other",
            origin: .project,
            path: "p",
            texts: ["plugin.yaml": "plugin: 1\nname: probe\nversion: 1.0.0\nsummary: x\n"]
        )
        XCTAssertEqual(problems(folder), ["p/plugin.yaml:2:7 E1410"])
    }

    func testRefusesSchemasThatItWouldNotCheck() {
        let cases: [(schema: String, place: String)] = [
            ("{ type: string, format: email }", "6:17"), ("{ type: text }", "6:9"), ("{ description: x }", "6:1"),
            ("{ type: string, minimum: 1 }", "6:17"), ("{ type: array }", "6:3"), ("{ type: string, pattern: \"(\" }", "6:26"),
            ("{ type: integer, default: many }", "6:27"), ("{ type: string, enum: [a, b], default: c }", "6:40"),
            ("{ type: integer, minimum: low }", "6:27"), ("{ type: object, additionalProperties: true }", "6:39"),
            ("{ type: object, required: [a] }", "6:28"),
        ]
        for (schema, place) in cases {
            let found = problems("options: { properties: { probe:\n\(schema) } }\n")
            XCTAssertEqual(found, ["plugins/probe/plugin.yaml:\(place) E1412"], schema)
        }
        XCTAssertEqual(problems("options: { properties: { Probe: { type: string } } }\n"), ["plugins/probe/plugin.yaml:5:26 E1412"])
    }
}
