import Foundation
import ProcessSupport
import Synchronization
import XCTest

/// Puts the rows of Chinook into a running service as a client would: one request a row, several at a time.
final class ChinookLoad: Sendable {
    private static let connections = 6

    private let service: RunningService
    /// Under the name of a table: the ids that the service gave, under those of the file.
    private let ids = Mutex<[String: [Int: Int]]>([:])
    private let failures = Mutex<[String]>([])

    init(into service: RunningService) {
        self.service = service
    }

    /// The id that the service gave to a row of the file.
    func id(_ table: String, _ id: Int?) -> Int? {
        id.flatMap { id in ids.withLock { $0[table]?[id] } }
    }

    /// Creates the rows of a table; `members` makes a body of one.
    func create(
        _ table: String,
        at path: String,
        from data: ChinookData,
        inOrder: Bool = false,
        _ members: @escaping (ChinookData.Row) -> [String: Any?]
    ) throws {
        let rows = try data.rows(table)
        try inParallel(rows.count, connections: inOrder ? 1 : Self.connections) { index in
            let body = try JSONSerialization.data(withJSONObject: members(rows[index]).compactMapValues { $0 })
            let headers = ["Content-Type": "application/json"]
            let answer = try self.service.send("POST", path, headers, String(decoding: body, as: UTF8.self))
            guard answer.status == 201, let made = answer.json as? [String: Any], let id = made["id"] as? Int else {
                return "POST \(path) \(rows[index]): \(answer.status) \(answer.text)"
            }
            if let old = rows[index].int("\(table)Id") { self.ids.withLock { $0[table, default: [:]][old] = id } }
            return nil
        }
    }

    /// Sends one request for each element, all of which must be answered by 204.
    func put(_ paths: [String]) throws {
        try inParallel(paths.count, connections: Self.connections) { index in
            let answer = try self.service.send("PUT", paths[index])
            return answer.status == 204 ? nil : "PUT \(paths[index]): \(answer.status) \(answer.text)"
        }
    }

    /// All rows of a list, by the links of its pages.
    func walk(_ path: String) throws -> [[String: Any]] {
        var rows: [[String: Any]] = []
        var next: String? = path
        while let path = next {
            let answer = try service.send("GET", path)
            XCTAssertEqual(answer.status, 200, answer.text)
            let page = try XCTUnwrap(answer.json as? [String: Any])
            rows += try XCTUnwrap(page["items"] as? [[String: Any]])
            next = (page["links"] as? [String: String])?["next"]
        }
        return rows
    }

    /// Runs one request a time on each of several threads, and fails with what `request` says of the first ones that went wrong.
    private func inParallel(_ count: Int, connections: Int, _ request: @escaping (Int) throws -> String?) throws {
        let request = Unchecked(request)
        DispatchQueue.concurrentPerform(iterations: connections) { first in
            for index in stride(from: first, to: count, by: connections) {
                do {
                    if let failure = try request.call(index) { failures.withLock { $0.append(failure) } }
                } catch {
                    failures.withLock { $0.append("\(error)") }
                }
            }
        }
        let failed = failures.withLock { $0 }
        XCTAssertEqual(failed.count, 0, failed.prefix(3).joined(separator: "\n"))
    }

    /// A closure that threads share.
    private struct Unchecked: @unchecked Sendable {
        // The closures of this file read constants and go through the mutexes above for everything else.
        let call: (Int) throws -> String?
        init(_ call: @escaping (Int) throws -> String?) { self.call = call }
    }
}
