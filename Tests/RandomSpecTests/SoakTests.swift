import Emission
import Foundation
import ProcessSupport
import RandomSpecs
import XCTest

/// Services of random specs, and of every spec that once failed: built without a warning, and green.
final class SoakTests: XCTestCase {
    private static let folder = Repository.root.appendingPathComponent(".build-fixtures/soak")

    func testServicesOfRandomSpecsPassTheirOwnSuites() throws {
        guard ProcessInfo.processInfo.environment["STRATA_CONSUMER"] != nil else {
            throw XCTSkip("services of random specs are built by `make test` and `make soak`")
        }
        let templates = try TemplateSet()
        let features = GeneratedSpec.features(templates: templates)
        let (count, seed) = (Soak.count ?? 6, Soak.seed ?? 1)
        let random = (0..<count).map { GeneratedSpec.ofSeed(seed + UInt64($0), features: features, templates: templates) }
        for refused in random where refused.files.isEmpty { XCTFail("refused: \(refused.refusals)\n\(refused.yaml)") }
        let services = try GeneratedSpec.regressions("built", templates: templates) + random.filter { !$0.files.isEmpty }
        var failed: [GeneratedSpec] = []
        for start in stride(from: 0, to: services.count, by: Soak.batch) {
            let batch = Array(services[start..<min(start + Soak.batch, services.count)])
            try Soak.report("\(start) of \(services.count) built and tested; now \(Self.names(of: batch))")
            failed += try failures(of: batch, templates)
        }
        let result = failed.isEmpty ? "all built and green" : "\(failed.count) failed: \(Self.names(of: failed))"
        let last = seed + UInt64(max(1, count)) - 1
        try Soak.report("\(count) specs of the seeds \(seed) to \(last), and \(services.count - count) that once failed: \(result)")
    }

    /// The services of a batch that fail. Where some do, the others are tried again without them; at the end the first of them is cut
    /// down to the smallest spec that still fails.
    private func failures(of batch: [GeneratedSpec], _ templates: TemplateSet) throws -> [GeneratedSpec] {
        var left = batch
        var failures: [GeneratedSpec] = []
        while !left.isEmpty {
            let folder = try ServiceFolder(left, in: Self.folder)
            let problems = try folder.test()
            if problems.isEmpty { break }
            let failed = folder.services(in: problems)
            XCTFail("\(Self.names(of: failed)):\n\(problems.prefix(40).joined(separator: "\n"))")
            guard !failed.isEmpty else { return failures + left }
            failures += failed
            left.removeAll { service in failed.contains { $0.name == service.name } }
        }
        if let first = failures.first {
            let smallest = try first.spec?.shrunk(tries: Soak.tries) { candidate in
                let service = GeneratedSpec(candidate, templates: templates)
                return try !service.files.isEmpty && !ServiceFolder([service], in: Self.folder).test().isEmpty
            }
            XCTFail("the smallest spec like \(first.name) that fails is\n\(smallest?.yaml ?? first.yaml)")
        }
        return failures
    }

    private static func names(of services: [GeneratedSpec]) -> String { services.map(\.name).joined(separator: ", ") }
}
