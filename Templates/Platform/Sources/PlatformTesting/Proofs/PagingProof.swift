import HTTPTypes
import PlatformCore

/// A walk through the pages of a list while another client creates and deletes rows shows each row once that is there all the time.
struct PagingProof: Sendable {
    let proof: ResourceProof
    let fields: [ListField]

    init(_ proof: ResourceProof, fields: [ListField]) {
        self.proof = proof
        self.fields = fields
    }

    func run(_ random: inout SplitMix64) async throws {
        try await walk("?limit=3", &random)
        for field in fields where field.sortable {
            let sign = Bool.random(using: &random) ? "-" : ""
            try await walk("?limit=3&sort=\(sign)\(field.name)", &random)
        }
    }

    private func walk(_ query: String, _ random: inout SplitMix64) async throws {
        let path = proof.collection + query
        let before = try await proof.rows(at: path)
        var victims = before.shuffled(using: &random)
        var gone: Set<JSONValue> = []
        var made: [JSONValue] = []
        var seen: [JSONValue] = []
        var next: String? = path
        while let page = next, seen.count <= 2 * before.count {
            let answer = try await proof.service.expect(200, .get, page, file: proof.place.file, line: proof.place.line)
            seen += (answer.json?["items"]?.array ?? []).map(\.id)
            next = answer.json?["links"]?["next"]?.string
            if let row = try await proof.create(&random) { made.append(row) }
            if gone.count < 2, let victim = victims.popLast(), try await proof.delete(victim) { gone.insert(victim.id) }
        }
        let once = before.map(\.id).filter { !gone.contains($0) }
        let isWhole = once.allSatisfy { id in seen.count { $0 == id } == 1 } && Set(seen).count == seen.count
        proof.check(isWhole, "\(query): while rows come and go, the pages do not show every other row once")
        // The next walk should not be longer for this one.
        for row in made { _ = try await proof.delete(row) }
    }
}
