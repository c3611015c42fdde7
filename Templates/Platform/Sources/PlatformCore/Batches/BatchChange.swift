#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// One item of a batch that changes rows or deletes them: `{"id":…,"version":…}`, and for a change the members of its merge patch.
public struct BatchChange<ID: BatchIdentifier>: Sendable {
    /// Which row.
    public let id: ID
    /// Which version of it the caller has seen.
    public let precondition: Precondition
    /// What is to change.
    public let body: InputBody
}

/// Whether the items of a batch carry the versions that the caller has seen.
public enum BatchVersions: Sendable, Hashable {
    /// The rows have none.
    case none
    /// They may.
    case optional
    /// They must.
    case required
}

extension Batch {
    /// Reads the changes of rows, each of which may be named once.
    ///
    /// - Throws: `DomainError` with everything that is wrong in any of the items.
    public static func changes<ID>(_ body: InputBody, _ versions: BatchVersions) throws -> Batch where Item == BatchChange<ID> {
        try Batch(body, .patch) { try Item($0, versions) }.withoutDuplicates()
    }

    /// Reads the deletions of rows, as `changes` does; there is nothing in them but the row and its version.
    public static func deletions<ID>(_ body: InputBody, _ versions: BatchVersions) throws -> Batch where Item == BatchChange<ID> {
        let batch = try Batch(body, .patch) { body in
            let item = try Item(body, versions)
            // Refuses all other members.
            var reader = MemberReader(item.body)
            try reader.finish()
            return item
        }
        return try batch.withoutDuplicates()
    }

    private func withoutDuplicates<ID>() throws -> Batch where Item == BatchChange<ID> {
        var seen: Set<ID> = []
        let duplicates = items.enumerated().filter { !seen.insert($0.element.id).inserted }
        if duplicates.isEmpty { return self }
        let detail = "An earlier item names the same row."
        throw DomainError.invalid(duplicates.map { Violation(pointer: "/items/\($0.offset)/id", code: "duplicate", detail: detail) })
    }
}

extension BatchChange {
    /// Takes the row and the version out of an item; the rest is the change.
    fileprivate init(_ item: InputBody, _ versions: BatchVersions) throws {
        var own = JSONObject()
        var rest = item.members
        for name in versions == .none ? ["id"] : ["id", "version"] {
            own[name] = rest[name]
            rest[name] = nil
        }
        var reader = MemberReader(own)
        id = ID.read(from: &reader)
        switch versions {
        case .none: precondition = .none
        case .optional: precondition = reader.optionalInt("version").map { .version($0) } ?? .none
        case .required: precondition = .version(reader.int("version"))
        }
        try reader.finish()
        body = InputBody(rest, mode: item.mode)
    }
}

/// What identifies a row in an item of a batch.
public protocol BatchIdentifier: Sendable, Hashable {
    /// Reads the member `id`.
    static func read(from reader: inout MemberReader) -> Self
}

extension UUID: BatchIdentifier {
    /// Reads the member `id`.
    public static func read(from reader: inout MemberReader) -> UUID { reader.uuid("id") }
}

extension Int64: BatchIdentifier {
    /// Reads the member `id`.
    public static func read(from reader: inout MemberReader) -> Int64 { reader.int("id") }
}
