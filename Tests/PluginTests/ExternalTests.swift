import Diagnostics
import Foundation
import Generator
import Plugins
import XCTest

/// Executable plugins: shell scripts that answer, well or badly.
final class ExternalTests: XCTestCase {
    private final class Scripts {
        let root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appendingPathComponent("scripts-\(UUID().uuidString)")

        deinit { _ = try? FileManager.default.removeItem(at: root) }

        /// A plugin on disk whose program is a shell script.
        func plugin(_ script: String, manifest: String = "", isExecutable: Bool = true) throws -> PluginFolder {
            let folder = root.appendingPathComponent("probe")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let head = "plugin: 1\nname: probe\nversion: 1.0.0\nsummary: Probes.\ncommand: [run.sh, --now]\n"
            try Data((head + manifest).utf8).write(to: folder.appendingPathComponent("plugin.yaml"))
            let program = folder.appendingPathComponent("run.sh")
            try Data("#!/bin/sh\nrequest=$(cat)\n\(script)\n".utf8).write(to: program)
            try FileManager.default.setAttributes([.posixPermissions: isExecutable ? 0o755 : 0o644], ofItemAtPath: program.path)
            return PluginFolder(name: "probe", origin: .project, path: folder.path)
        }
    }

    private let describes =
        "case $request in *'\"describe\"'*) echo '{\"protocol\": 1, \"capabilities\": [\"files\", \"snippets\", \"patches\", \"diagnostics\"]}'; exit;; esac\n"

    private func run(
        _ script: String,
        manifest: String = "",
        options: String = "{}",
        isExecutable: Bool = true,
        describing: Bool = true
    ) throws -> Generation {
        let scripts = Scripts()
        let folder = try scripts.plugin((describing ? describes : "") + script, manifest: manifest, isExecutable: isExecutable)
        return withExtendedLifetime(scripts) { generate(spec(plugins: "{ probe: \(options) }"), [folder]) }
    }

    func testAddsFilesPiecesAndPatches() throws {
        let answer = """
            cat <<'END'
            {"protocol": 1,
             "files": [{"path": "docs/model.txt", "text": "made\\n", "ownership": "derived"}],
             "snippets": [{"slot": "application/setup", "text": "let shop = \\"{{name}}\\"", "imports": ["PlatformSQLite"]}],
             "patches": [{"path": "Makefile", "find": ".DEFAULT_GOAL := help", "replace": ".DEFAULT_GOAL := test"}]}
            END
            """
        let result = try run(answer)
        XCTAssertEqual(result.codes, [], "\(result.diagnostics.all)")
        XCTAssertEqual(result.files["docs/model.txt"], "made\n")
        let application = try XCTUnwrap(result.files["Sources/Shop/Application.swift"])
        XCTAssertTrue(application.contains("    let shop = \"Shop\"\n"), application)
        XCTAssertTrue(application.contains("import PlatformSQLite\n"), application)
        XCTAssertTrue(try XCTUnwrap(result.files["Makefile"]).contains(".DEFAULT_GOAL := test\n"))
    }

    func testSeesItsOptionsAndTheModelAndNothingElse() throws {
        let script = """
            case $request in *'"options": {"size": 4}'*) options=yes;; esac
            case $request in *'"Book"'*) model=yes;; esac
            printf '{"protocol": 1, "files": [{"path": "seen.txt", "text": "%s %s %s %s %s %s"}]}' \\
              "$options" "$model" "$(ls | wc -l | tr -d ' ')" "${HOME:-none}" "${SECRET_OF_MINE:-none}" "$1"
            """
        setenv("SECRET_OF_MINE", "secret", 1)
        defer { unsetenv("SECRET_OF_MINE") }
        let result = try run(script, manifest: "options: { properties: { size: { type: integer } } }\n", options: "{ size: 4 }")
        XCTAssertEqual(result.files["seen.txt"], "yes yes 0 none none --now", "\(result.diagnostics.all)")
    }

    func testRunsAwayFromTheProject() throws {
        let result = try run("printf '{\"protocol\": 1, \"files\": [{\"path\": \"seen.txt\", \"text\": \"%s %s\"}]}' \"$PWD\" \"$0\"")
        let seen = try XCTUnwrap(result.files["seen.txt"])
        XCTAssertFalse(seen.contains("scripts-"), seen)
        for path in seen.split(separator: " ") { XCTAssertFalse(FileManager.default.fileExists(atPath: String(path)), "\(path) is left") }
    }

    func testEachFailureHasItsCode() throws {
        let cases: [(script: String, code: String)] = [
            ("exit 3", "E1432"), ("echo oops >&2; kill -9 $$", "E1432"), ("echo hello", "E1433"), ("echo '[1]'", "E1433"), ("", "E1433"),
            ("echo '{\"protocol\": 1, \"files\": [{\"path\": 1, \"text\": \"\"}]}'", "E1433"), ("echo '{\"files\": []}'", "E1433"),
            ("echo '{\"protocol\": 1, \"extra\": []}'", "E1433"), ("echo '{\"protocol\": 2}'", "E1435"), ("printf '\\377'", "E1433"),
            ("exec head -c 20000000 /dev/zero", "E1434"), ("exec cat /dev/zero", "E1434"),
            ("echo '{\"protocol\": 1, \"files\": [{\"path\": \"../x\", \"text\": \"\"}]}'", "E1415"),
            ("echo '{\"protocol\": 1, \"files\": [{\"path\": \"/etc/x\", \"text\": \"\"}]}'", "E1415"),
            ("echo '{\"protocol\": 1, \"files\": [{\"path\": \"Package.swift\", \"text\": \"\"}]}'", "E1420"),
            ("echo '{\"protocol\": 1, \"files\": [{\"path\": \"x\", \"text\": \"\", \"ownership\": \"mine\"}]}'", "E1416"),
            ("echo '{\"protocol\": 1, \"snippets\": [{\"slot\": \"application/end\", \"text\": \"\"}]}'", "E1416"),
            ("echo '{\"protocol\": 1, \"snippets\": [{\"slot\": \"application/setup\", \"text\": \"{{nam}}\"}]}'", "E1103"),
            ("echo '{\"protocol\": 1, \"patches\": [{\"path\": \"Makefile\", \"find\": \"no such text\", \"replace\": \"\"}]}'", "E1438"),
            ("echo '{\"protocol\": 1, \"patches\": [{\"path\": \"Makefile\", \"find\": \"swift\", \"replace\": \"\"}]}'", "E1438"),
            ("echo '{\"protocol\": 1, \"patches\": [{\"path\": \"nothing\", \"find\": \"a\", \"replace\": \"\"}]}'", "E1438"),
            ("echo '{\"protocol\": 1, \"diagnostics\": [{\"severity\": \"bad\", \"message\": \"x\"}]}'", "E1433"),
        ]
        for (script, code) in cases {
            let result = try run(script)
            XCTAssertEqual(result.codes, [code], "\(script): \(result.diagnostics.all)")
            XCTAssertEqual(result.status, .templateError, script)
            XCTAssertEqual(result.files, [:], script)
        }
    }

    func testSaysWhatTheProgramSaidLast() throws {
        let result = try run("echo first >&2; echo 'the table is not there' >&2; exit 1")
        XCTAssertEqual(result.diagnostics.all.first?.hint, "it wrote: the table is not there")
    }

    func testIsEndedWithAllThatItStartedWhenItTakesTooLong() throws {
        let marker = FileManager.default.temporaryDirectory.appendingPathComponent("child-\(UUID().uuidString)")
        defer { _ = try? FileManager.default.removeItem(at: marker) }
        let began = ContinuousClock.now
        let result = try run("sleep 60 & echo $! > \(marker.path); sleep 60", manifest: "timeout: 1\n")
        XCTAssertEqual(result.codes, ["E1431"])
        XCTAssertLessThan(ContinuousClock.now - began, .seconds(20))
        let child = try XCTUnwrap(pid_t(String(contentsOf: marker, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)))
        while isAlive(child), ContinuousClock.now - began < .seconds(20) { sched_yield() }
        XCTAssertFalse(isAlive(child), "what it had started goes on")
    }

    /// Whether a process runs; one that has ended and that nobody has asked after does not.
    private func isAlive(_ process: pid_t) -> Bool {
        guard kill(process, 0) == 0 else { return false }
        guard let status = FileManager.default.contents(atPath: "/proc/\(process)/status") else {
            return !FileManager.default.fileExists(atPath: "/proc/self")
        }
        return !String(decoding: status, as: UTF8.self).contains("State:\tZ")
    }

    func testAChildThatOutlivesTheProgramHoldsNothingUp() throws {
        let began = ContinuousClock.now
        let result = try run("sleep 30 & echo '{\"protocol\": 1}'")
        XCTAssertEqual(result.codes, [])
        XCTAssertLessThan(ContinuousClock.now - began, .seconds(20))
    }

    func testWhatIsNotDeclaredIsRefused() throws {
        let none = "case $request in *'\"describe\"'*) echo '{\"protocol\": 1}'; exit;; esac\n"
        XCTAssertEqual(try run(none + "echo '{\"protocol\": 1, \"files\": []}'", describing: false).codes, ["E1436"])
        let unknown = "echo '{\"protocol\": 1, \"capabilities\": [\"network\"]}'"
        XCTAssertEqual(try run(unknown, describing: false).codes, ["E1436"])
    }

    func testWhatCannotBeStartedIsSaidSo() throws {
        XCTAssertEqual(try run("", isExecutable: false).codes, ["E1430"])
        let inMemory = generate(spec(plugins: "{ a: {} }"), [pack("a", "command: [run.sh]\n")])
        XCTAssertEqual(inMemory.codes, ["E1430"])
        let scripts = Scripts()
        let folder = try scripts.plugin("")
        let manifest = "plugin: 1\nname: probe\nversion: 1.0.0\nsummary: x\ncommand: [../run.sh]\n"
        try Data(manifest.utf8).write(to: URL(fileURLWithPath: folder.path).appendingPathComponent("plugin.yaml"))
        XCTAssertEqual(generate(spec(plugins: "{ probe: {} }"), [folder]).codes, ["E1415"])
    }

    func testWhatItSaysOfTheSpecStandsAtTheOption() throws {
        let answer =
            "echo '{\"protocol\": 1, \"diagnostics\": [{\"severity\": \"error\", \"message\": \"too small\", \"option\": \"size\"}]}'"
        let result = try run(answer, manifest: "options: { properties: { size: { type: integer } } }\n", options: "{ size: 4 }")
        XCTAssertEqual(places(result.diagnostics), ["strata.yaml:3:27 E1437"])
        XCTAssertEqual(result.diagnostics.all.first?.message, "too small (says the plugin `probe`)")
        let warning = answer.replacing("\"error\"", with: "\"warning\"")
        XCTAssertEqual(try run(warning, manifest: "options: { properties: { size: { type: integer } } }\n").codes, [])
    }
}
