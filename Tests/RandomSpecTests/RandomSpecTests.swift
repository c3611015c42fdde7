import Emission
import Foundation
import ProcessSupport
import RandomSpecs
import XCTest
import Yams

/// Random legal specs through the pipeline, in memory: what comes out is formatted, the same every time, and its document is YAML.
final class RandomSpecTests: XCTestCase {
    private let count = Soak.count ?? 30
    private let seed = Soak.seed ?? 1

    func testASpecIsDecidedByItsSeed() {
        let specs = (0..<2).map { _ in SpecGenerator.spec(name: "Same", seed: 7, features: Set(Feature.allCases)).yaml }
        XCTAssertEqual(specs[0], specs[1])
        XCTAssertNotEqual(specs[0], SpecGenerator.spec(name: "Same", seed: 8, features: Set(Feature.allCases)).yaml)
    }

    func testASpecShrinksToThePartThatFails() {
        let spec = SpecGenerator.spec(name: "Large", seed: 3, features: [])
        let fails: (RandomSpec) -> Bool = { $0.yaml.contains("sort") }
        XCTAssertTrue(fails(spec))
        let smallest = spec.shrunk(tries: 1000, while: fails)
        XCTAssertEqual(smallest.yaml.split(separator: "\n").count, 6, smallest.yaml)
    }

    func testWhatIsGeneratedIsFormattedAndTheSameEveryTime() throws {
        try check(services(count))
    }

    func testWhatIsGeneratedUnderLongNamesIsFormatted() throws {
        try check(services(max(6, count / 10), names: .long))
    }

    func testWhatOnceFailedIsFormatted() throws {
        let templates = try TemplateSet()
        try check(["in-memory", "built"].flatMap { try GeneratedSpec.regressions($0, templates: templates) })
    }

    private func services(_ count: Int, names: SpecGenerator.Names = .awkward) throws -> [GeneratedSpec] {
        let templates = try TemplateSet()
        let features = GeneratedSpec.features(templates: templates)
        return try (0..<count).map { number in
            let service = GeneratedSpec.ofSeed(seed + UInt64(number), names: names, features: features, templates: templates)
            let again = GeneratedSpec(try XCTUnwrap(service.spec), templates: templates)
            XCTAssertEqual(again.files, service.files, service.yaml)
            return service
        }
    }

    private func check(_ services: [GeneratedSpec]) throws {
        for service in services {
            XCTAssertEqual(service.refusals, [], service.yaml)
            XCTAssertEqual(service.repeatedNames, [], service.yaml)
            let document = try XCTUnwrap(service.files.first { $0.path == "openapi.yaml" }?.text)
            XCTAssertNotNil(try Yams.compose(yaml: document)?.mapping, service.yaml)
        }
        let folder = try TemporaryFolder()
        let package = try ServiceFolder(services, in: folder.url)
        let findings = try package.lint()
        let faulty = package.services(in: findings)
        XCTAssertEqual(findings, [], "in \(faulty.count) of \(services.count) specs, such as\n\(faulty.first?.yaml ?? "")")
    }
}
