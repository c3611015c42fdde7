import Diagnostics
import Spec
import XCTest

@testable import Plugins

final class OptionTests: XCTestCase {
    private let schema = """
        options:
          required: [url]
          properties:
            url: { type: string, pattern: "^https://", maxLength: 20 }
            ttl: { type: integer, minimum: 1, maximum: 60, default: 10 }
            rate: { type: number, minimum: 0.5 }
            mode: { type: string, enum: [fast, safe], default: safe }
            on: { type: boolean, default: true }
            names: { type: array, items: { type: string, minLength: 2 }, default: [] }
            pool: { type: object, properties: { size: { type: integer, default: 4 } } }
            labels: { type: object, additionalProperties: { type: string } }

        """

    private func resolve(_ options: String) -> PluginResolver.Outcome {
        let reading = SpecReader.read(text: spec(plugins: "\n  probe:\n" + options.split(separator: "\n").map { "    \($0)\n" }.joined()))
        guard let document = reading.document else {
            return PluginResolver.Outcome(selection: nil, specDiagnostics: reading.diagnostics, pluginDiagnostics: Diagnostics())
        }
        return PluginResolver.resolve(document, in: PluginCatalog([pack("probe", schema)]))
    }

    func testFillsInDefaults() throws {
        let outcome = resolve("url: https://a")
        let options = try XCTUnwrap(
            outcome.selection?.members.first?.options,
            "\(outcome.specDiagnostics.all) \(outcome.pluginDiagnostics.all)"
        )
        XCTAssertEqual(options["ttl"], .integer(10))
        XCTAssertEqual(options["mode"], .text("safe"))
        XCTAssertEqual(options["on"], .flag(true))
        XCTAssertEqual(options["names"], .list([]))
        XCTAssertEqual(options["pool"], .object([.init("size", .integer(4))]))
        XCTAssertNil(options["rate"])
    }

    func testTypesWhatIsWritten() throws {
        let text = "url: https://a\nttl: 20\nrate: 1.50\nmode: fast\non: false\nnames: [ab, cd]\npool: { size: 9 }\nlabels: { a: b }"
        let options = try XCTUnwrap(resolve(text).selection?.members.first?.options)
        XCTAssertEqual(options["ttl"], .integer(20))
        XCTAssertEqual(options["rate"], .number("1.50"))
        XCTAssertEqual(options["on"], .flag(false))
        XCTAssertEqual(options["names"]?.configurationText, "ab,cd")
        XCTAssertEqual(options["pool"]?["size"], .integer(9))
        XCTAssertEqual(options["labels"], .object([.init("a", .text("b"))]))
    }

    func testPointsIntoTheSpec() {
        let cases: [(options: String, place: String)] = [
            ("ttl: 5", "5:5 E1404"), ("url: http://a", "5:10 E1402"), ("url: https://a-very-long-one.example", "5:10 E1402"),
            ("url: https://a\nttl: many", "6:10 E1402"), ("url: https://a\nttl: 0", "6:10 E1402"),
            ("url: https://a\nttl: 61", "6:10 E1402"),
            ("url: https://a\nrate: 0.4", "6:11 E1402"), ("url: https://a\nmode: quick", "6:11 E1402"),
            ("url: https://a\non: yes", "6:9 E1402"), ("url: https://a\nnames: ab", "6:12 E1402"),
            ("url: https://a\nnames: [ab, c]", "6:17 E1402"), ("url: https://a\npool: 4", "6:11 E1402"),
            ("url: https://a\npool: { sise: 4 }", "6:13 E1403"), ("url: https://a\nlabels: { a: [b] }", "6:18 E1402"),
            ("url: https://a\ntt: 5", "6:5 E1403"), ("url: [https://a]", "5:10 E1402"),
        ]
        for (options, place) in cases {
            let outcome = resolve(options)
            XCTAssertEqual(places(outcome.specDiagnostics), ["strata.yaml:\(place)"], options)
            XCTAssertNil(outcome.selection, options)
        }
    }

    func testSuggestsTheNearestOption() {
        XCTAssertEqual(resolve("url: https://a\ntt: 5").specDiagnostics.all.first?.hint, "did you mean `ttl`?")
    }
}
