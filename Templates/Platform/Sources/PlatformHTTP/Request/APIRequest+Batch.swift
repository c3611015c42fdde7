import HTTPTypes
public import PlatformCore

// Requests with several items, each of which is what it would be by itself.
extension APIRequest {
    /// The items that are to be created.
    ///
    /// - Throws: what `input` throws, and `DomainError` with everything that is wrong in any of the items.
    public func batch<Item>(_ read: (InputBody) throws -> Item) async throws -> Batch<Item> {
        try Batch(try await input(.create), .create, read)
    }

    /// The rows that are to be changed, with what changes in them.
    public func changes<ID>(_ versions: BatchVersions) async throws -> Batch<BatchChange<ID>> {
        try .changes(try await input(.create), versions)
    }

    /// The rows that are to be deleted.
    public func deletions<ID>(_ versions: BatchVersions) async throws -> Batch<BatchChange<ID>> {
        try .deletions(try await input(.create), versions)
    }
}

extension APIResponse {
    /// 200 with the rows that a batch has made or changed: `{"items":[…]}`, in the order of the batch.
    public static func items(_ rows: [some JSONWritable]) -> APIResponse {
        var json = JSONWriter(capacity: 256 * (rows.count + 1))
        json.beginObject()
        json.beginArray("items")
        for row in rows { row.write(to: &json) }
        json.endArray()
        json.endObject()
        return APIResponse(.ok, json: json)
    }
}
