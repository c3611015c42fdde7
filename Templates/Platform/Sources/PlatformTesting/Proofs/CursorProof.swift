import HTTPTypes
import PlatformCore

/// A cursor stands for a place in one list, with its filters and its sort; changed by a character, or taken elsewhere, it is refused.
struct CursorProof: Sendable {
    let proof: ResourceProof
    let operation: DocumentedOperation
    let fields: [ListField]
    let rows: [JSONValue]

    init(_ proof: ResourceProof, operation: DocumentedOperation, fields: [ListField], rows: [JSONValue]) {
        self.proof = proof
        self.operation = operation
        self.fields = fields
        self.rows = rows
    }

    func run() async throws {
        guard let cursor = try await cursor(of: proof.collection + "?limit=1") else { return }
        let path = proof.collection
        for index in cursor.indices {
            let other: Character = cursor[index] == "A" ? "B" : "A"
            let changed = cursor.replacingCharacters(at: index, with: other)
            try await refuse("\(path)?cursor=\(changed)")
        }
        try await refuse("\(path)?cursor=\(cursor)A")
        if let field = fields.first(where: \.filterable), let value = rows.lazy.compactMap({ $0[field.name]?.queryText }).first {
            try await refuse("\(path)?cursor=\(cursor)&\(field.name)=\(value.percentEncoded)")
        }
        for field in fields where field.sortable {
            try await refuseOtherDirection(field.name)
        }
        for other in proof.service.contract.operations where other.isList && other.pathParameters.isEmpty && other.path != path {
            try await refuse("\(other.path)?cursor=\(cursor)")
        }
    }

    /// A cursor of a sort is refused by the opposite one.
    private func refuseOtherDirection(_ field: String) async throws {
        guard let cursor = try await cursor(of: "\(proof.collection)?limit=1&sort=\(field)") else { return }
        try await refuse("\(proof.collection)?cursor=\(cursor)&sort=-\(field)")
    }

    /// The cursor of the page after the first one; nil if there is only one.
    private func cursor(of path: String) async throws -> String? {
        let page = try await proof.service.expect(200, .get, path, file: proof.place.file, line: proof.place.line)
        let next = page.json?["links"]?["next"]?.string
        return next?.firstRange(of: "cursor=").flatMap { next?[$0.upperBound...].prefix { $0 != "&" } }.map(String.init)
    }

    private func refuse(_ path: String) async throws {
        try await proof.service.expect(400, .get, path, file: proof.place.file, line: proof.place.line)
    }
}

extension String {
    fileprivate func replacingCharacters(at index: Index, with character: Character) -> String {
        var text = self
        text.replaceSubrange(index...index, with: [character])
        return text
    }
}
