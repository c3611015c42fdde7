import Diagnostics
import Plugins
import XCTest

final class EmissionOfPluginsTests: XCTestCase {
    private let application = "Sources/Shop/Application.swift"

    private func emit(_ manifest: String, options: String = "{}", files: [String: String] = [:]) throws -> [String: String] {
        let result = generate(spec(plugins: "{ a: \(options) }"), [pack("a", manifest, files: files)])
        XCTAssertEqual(result.codes, [])
        return result.files
    }

    func testAPluginThatAddsNothingChangesNothing() throws {
        let without = generate(spec(plugins: "{}"), [])
        XCTAssertEqual(try emit(""), without.files)
        XCTAssertGreaterThan(without.files.count, 100)
    }

    func testRendersTemplatesWithTheContextAndTheOptions() throws {
        let manifest = """
            options: { properties: { ttl: { type: integer, default: 7 }, names: { type: array, items: { type: string } }, on: { type: boolean } } }
            templates:
              - { id: log, scope: entity, source: Log.mustache, output: "Sources/{{module}}/Models/{{type}}Log.swift" }
              - { id: none, scope: entity, source: Log.mustache, output: "x/{{type}}", when: isSoftDeleted }

            """
        let text =
            "// {{type}} {{plugin.name}} {{plugin.options.ttl}}{{#plugin.options.names}} {{.}}{{/plugin.options.names}}{{#plugin.options.on}} on{{/plugin.options.on}}\n"
        let files = try emit(manifest, options: "{ names: [x, y], on: true }", files: ["Templates/Log.mustache": text])
        XCTAssertEqual(files["Sources/Shop/Models/BookLog.swift"], "// Book a 7 x y on\n")
        XCTAssertNil(files["x/Book"])
    }

    func testOptionsMayBeNested() throws {
        let manifest = """
            options:
              properties:
                pool: { type: object, properties: { size: { type: integer, default: 4 } } }
                keys: { type: array, items: { type: object, properties: { id: { type: string, default: k } } } }
                labels: { type: object, additionalProperties: { type: string } }
                note: { type: string }
            templates: [{ id: log, source: Log.mustache, output: log.txt }]

            """
        let text =
            "{{plugin.options.pool.size}} {{#plugin.options.keys}}{{id}};{{/plugin.options.keys}} "
            + "{{#plugin.options.labels.a}}{{.}}{{/plugin.options.labels.a}} {{^plugin.options.note}}none{{/plugin.options.note}}\n"
        let files = try emit(manifest, options: "{ keys: [{ id: x }, {}], labels: { a: b } }", files: ["Templates/Log.mustache": text])
        XCTAssertEqual(files["log.txt"], "4 x;k; b none\n")
    }

    func testMiddlewareStandsInTheOrderOfThePhases() throws {
        let manifest = """
            modules: { PlatformProbe: { dependencies: [PlatformHTTP] } }
            middleware:
              - { phase: handling, value: Last() }
              - { phase: edge, imports: [PlatformProbe], value: "First(name: \\"{{name}}\\")" }

            """
        let text = try XCTUnwrap(emit(manifest, files: ["Platform/Sources/PlatformProbe/P.swift": "// P\n"])[application])
        XCTAssertTrue(
            text.contains("    middleware.add(First(name: \"Shop\"), in: .edge)\n    middleware.add(Last(), in: .handling)\n"),
            text
        )
        XCTAssertTrue(text.contains("        middleware: middleware,\n"), text)
        XCTAssertTrue(text.contains("public import PlatformHTTP\nimport PlatformProbe\npublic import PlatformSQL\n"), text)
    }

    func testModulesAreDeclaredAndCopied() throws {
        let manifest = """
            packages: { jwt-kit: { url: "https://github.com/vapor/jwt-kit", from: 5.0.0 } }
            systemLibraries: { CProbe: { pkgConfig: probe, apt: libprobe-dev, brew: probe } }
            modules:
              PlatformProbe: { dependencies: [CProbe, JWTKit of jwt-kit, PlatformHTTP], users: [app, service] }
              PlatformProbeTesting: { dependencies: [PlatformProbe], users: [tests] }

            """
        let files = try emit(
            manifest,
            files: [
                "Platform/Sources/PlatformProbe/In/P.swift": "// P\n", "Platform/Sources/PlatformProbeTesting/T.swift": "// T\n",
                "Platform/Sources/CProbe/module.modulemap": "// M\n", "Platform/Tests/PlatformProbeTests/X.swift": "// X\n",
            ]
        )
        XCTAssertEqual(files["Sources/PlatformProbe/In/P.swift"], "// P\n")
        XCTAssertEqual(files["Sources/CProbe/module.modulemap"], "// M\n")
        XCTAssertNil(files["Tests/PlatformProbeTests/X.swift"])
        let package = try XCTUnwrap(files["Package.swift"])
        XCTAssertTrue(package.contains("        .package(url: \"https://github.com/vapor/jwt-kit\", from: \"5.0.0\"),\n    ],"), package)
        XCTAssertTrue(
            package.contains(
                "        .systemLibrary(name: \"CProbe\", pkgConfig: \"probe\", providers: [.apt([\"libprobe-dev\"]), .brew([\"probe\"])]),\n"
            ),
            package
        )
        XCTAssertTrue(
            package.contains("                .product(name: \"JWTKit\", package: \"jwt-kit\"),\n                \"PlatformHTTP\",\n"),
            package
        )
        XCTAssertTrue(package.contains("        .target(name: \"PlatformProbeTesting\", dependencies: [\"PlatformProbe\"]),\n"), package)
        // Declared once each, and used by the executable, the service and the tests.
        XCTAssertEqual(package.ranges(of: "\"PlatformProbe\",\n").count, 4, package)
        XCTAssertEqual(package.ranges(of: "                \"PlatformProbeTesting\",\n").count, 1, package)
    }

    func testConfigurationKeysAreTypedRedactedAndDocumented() throws {
        let manifest = """
            options: { properties: { names: { type: array, items: { type: string }, default: [a, b] } } }
            configuration:
              PROBE_NAMES: { type: list, option: names, pattern: "^[a-z]+$", summary: Names. }
              PROBE_SIZE: { type: integer, default: 20000, minimum: 1, maximum: 90000, summary: A size. }
              PROBE_ON: { type: boolean, default: true, summary: Whether it is on. }
              PROBE_URL: { secret: true, required: true, summary: Where it is. }

            """
        let files = try emit(manifest)
        let text = try XCTUnwrap(files["Sources/Shop/PluginConfiguration.swift"])
        for line in [
            "    public var probeNames: [String] = [\"a\", \"b\"]", "    public var probeSize: Int = 20_000",
            "    public var probeOn: Bool = true",
            "    public var probeUrl: String?", "        reader.requireInProduction(Self.probeUrlKey)",
            "        probeNames = reader.list(Self.probeNamesKey, matching: Pattern(checked: \"^[a-z]+$\")) ?? probeNames",
            "        probeSize = reader.number(Self.probeSizeKey, in: 1...90_000) ?? probeSize",
            "        probeUrl = reader.text(Self.probeUrlKey)",
            "        PROBE_URL=\\(probeUrl == nil ? \"\" : \"(set)\")",
        ] {
            XCTAssertTrue(text.contains(line + "\n"), "\(line)\n\(text)")
        }
        let readme = try XCTUnwrap(files["README.md"])
        XCTAssertTrue(readme.contains("| `PROBE_NAMES` | `a,b` | Names. |\n"), readme)
        XCTAssertTrue(readme.contains("| `PROBE_URL` | none; production needs it | Where it is. |\n"), readme)
        XCTAssertTrue(try XCTUnwrap(files["Sources/App/App.swift"]).contains("PluginConfiguration.init"))
        XCTAssertTrue(try XCTUnwrap(files[application]).contains("    plugins: PluginConfiguration = PluginConfiguration(),\n"))
    }

    /// A spec whose entity has all that slots stand in.
    private let everything = """
        strata: 1
        service: { name: Shop }
        plugins: { a: {} }
        entities:
          Book: { fields: { title: string(40) sort, out: bool default=false readonly }, relations: { tags: manyToMany Tag }, actions: { lend: { set: { out: true } } } }
          Tag: { fields: { name: string(40) } }

        """

    func testEverySlotTakesLines() throws {
        for slot in Slot.allCases {
            let manifest = "slots:\n  - slot: \(slot.rawValue)\n    text: |\n      // one\n\n      // two\n"
            let result = generate(everything, [pack("a", manifest)])
            XCTAssertEqual(result.codes, [])
            let changed = result.files.filter {
                $0.value.contains("// one") && (!slot.isOfEntity || $0.key.contains("Book") || $0.key == application)
            }
            XCTAssertEqual(changed.count, 1, slot.rawValue)
            if slot != .aroundGet, slot != .aroundList {
                let margin = String(repeating: " ", count: slot.indentation)
                let comma = slot.isList ? "," : ""
                XCTAssertTrue(changed.first?.value.contains("\n\(margin)// one\(comma)\n\n\(margin)// two") == true, slot.rawValue)
            }
        }
    }

    func testPiecesOfOneSlotStandInTheOrderOfThePlugins() throws {
        let folders = ["a", "b"].map { pack($0, "slots: [{ slot: application/setup, text: \"let \($0) = 1\" }]\n") }
        let text = try XCTUnwrap(generate(spec(plugins: "{ b: {}, a: {} }"), folders).files[application])
        XCTAssertTrue(text.contains("    let b = 1\n    let a = 1\n"), text)
    }

    func testAnOverrideOfAPluginTakesThePlaceOfTheTemplate() throws {
        let files = try emit("overrides: [Makefile.mustache]\n", files: ["Overrides/Makefile.mustache": "# {{name}}\n"])
        XCTAssertEqual(files["Makefile"], "# Shop\n")
    }

    func testTheOrderOfIndependentPluginsChangesNoByte() throws {
        let folders = (0..<4).map { number in
            pack(
                "p\(number)",
                """
                modules: { PlatformProbe\(number): {} }
                packages: { kit\(number): { url: "https://example.com/kit\(number)", from: 1.0.0 } }
                configuration: { PROBE_NAME\(number): { summary: x } }
                templates: [{ id: x, scope: entity, source: x.mustache, output: "{{type}}\(number).txt" }]
                middleware: [{ phase: \(MiddlewarePhase.allCases[number].rawValue), imports: [PlatformProbe\(number)], value: A\(number)() }]
                slots: [{ slot: \(Slot.allCases[number].rawValue), text: "// \(number)" }]

                """,
                files: ["Templates/x.mustache": "{{type}}\n", "Platform/Sources/PlatformProbe\(number)/P.swift": "// \(number)\n"]
            )
        }
        let names = folders.map(\.name)
        let first = generate(spec(plugins: "{ \(names.map { "\($0): {}" }.joined(separator: ", ")) }"), folders)
        XCTAssertEqual(first.codes, [])
        for permutation in permutations(names) {
            let other = generate(spec(plugins: "{ \(permutation.map { "\($0): {}" }.joined(separator: ", ")) }"), folders.reversed())
            XCTAssertEqual(other.files, first.files, "\(permutation)")
        }
    }

    private func permutations(_ names: [String]) -> [[String]] {
        guard let first = names.first else { return [[]] }
        return permutations(Array(names.dropFirst())).flatMap { rest in
            (0...rest.count).map { index in
                var permutation = rest
                permutation.insert(first, at: index)
                return permutation
            }
        }
    }
}
