import Diagnostics
import Spec
import XCTest

@testable import Plugins

final class SelectionTests: XCTestCase {
    private func resolve(_ plugins: String, _ folders: [PluginFolder]) -> PluginResolver.Outcome {
        guard let document = SpecReader.read(text: spec(plugins: plugins)).document else {
            return PluginResolver.Outcome(selection: nil, specDiagnostics: Diagnostics(), pluginDiagnostics: Diagnostics())
        }
        return PluginResolver.resolve(document, in: PluginCatalog(folders))
    }

    private func order(_ plugins: String, _ folders: [PluginFolder]) -> [String]? {
        resolve(plugins, folders).selection?.members.map(\.name)
    }

    func testTheOrderOfTheSpecCountsWhereNothingElseSaysSo() {
        let folders = [pack("a"), pack("b"), pack("c")]
        XCTAssertEqual(order("{ b: {}, c: {}, a: {} }", folders), ["b", "c", "a"])
    }

    func testAPluginComesBehindWhatItRequiresAndWhatItIsAfter() {
        let folders = [pack("a", "requires: [store]\n"), pack("b", "after: [c, nobody]\n"), pack("c", "provides: [store]\n")]
        XCTAssertEqual(order("{ a: {}, b: {}, c: {} }", folders), ["c", "a", "b"])
        XCTAssertEqual(order("{ b: {}, a: {}, c: {} }", folders), ["c", "b", "a"])
        XCTAssertEqual(order("{ b: {} }", folders), ["b"])
    }

    func testPluginsThatWaitForEachOtherAreRefused() {
        let outcome = resolve("{ a: {}, b: {} }", [pack("a", "after: [b]\n"), pack("b", "after: [a]\n")])
        XCTAssertNil(outcome.selection)
        XCTAssertEqual(places(outcome.pluginDiagnostics), ["plugins/a/plugin.yaml:2:7 E1417"])
    }

    func testAnUnknownPluginIsRefusedWithASuggestion() {
        let outcome = resolve("{ corse: {} }", [pack("cors")])
        XCTAssertEqual(places(outcome.specDiagnostics), ["strata.yaml:3:12 E1401"])
        XCTAssertEqual(outcome.specDiagnostics.all.first?.hint, "did you mean `cors`?")
    }

    func testWhatIsRequiredMustBeThere() {
        let folders = [
            pack("limits", "requires: [auth]\n"), pack("auth-jwt", "provides: [auth]\n"), pack("auth-session", "provides: [auth]\n"),
        ]
        let outcome = resolve("{ limits: {} }", folders)
        XCTAssertEqual(places(outcome.specDiagnostics), ["strata.yaml:3:12 E1405"])
        XCTAssertEqual(outcome.specDiagnostics.all.first?.hint, "add `auth-jwt` or `auth-session` to `plugins`")
        XCTAssertNotNil(resolve("{ limits: {}, auth-jwt: {} }", folders).selection)
    }

    func testPluginsThatCannotStandTogetherAreRefusedWithBothPlaces() {
        let folders = [pack("a", "conflicts: [store]\n"), pack("b", "provides: [store]\n")]
        let outcome = resolve("{ a: {}, b: {} }", folders)
        XCTAssertEqual(places(outcome.specDiagnostics), ["strata.yaml:3:12 E1406"])
        XCTAssertEqual(outcome.specDiagnostics.all.first?.related.map(\.location.column), [19])
        XCTAssertNotNil(resolve("{ a: {} }", folders).selection)
    }

    func testThePluginNearestToTheProjectCounts() throws {
        let folders = [
            pack("a", "provides: [built]\n", origin: .builtIn), pack("a", "provides: [own]\n", origin: .project),
            pack("a", "provides: [house]\n", origin: .house),
        ]
        XCTAssertEqual(resolve("{ a: {} }", folders).selection?.capabilities, ["own"])
        XCTAssertEqual(resolve("{ a: {} }", [folders[0], folders[2]]).selection?.capabilities, ["house"])
    }

    func testABrokenPluginThatNobodyNamesDisturbsNobody() {
        XCTAssertNotNil(resolve("{ a: {} }", [pack("a"), pack("b", "what: is this\n")]).selection)
        XCTAssertEqual(places(resolve("{ b: {} }", [pack("b", "what: is this\n")]).pluginDiagnostics), ["plugins/b/plugin.yaml:5:1 E1411"])
    }
}
