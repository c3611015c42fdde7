import Foundation
import ProcessSupport
import XCTest

/// The rows of the Chinook sample database, in a file that stands beside the repository.
struct ChinookData {
    typealias Row = [String: Any]

    private let tables: [String: [Row]]

    init() throws {
        let file = Repository.root.deletingLastPathComponent().appendingPathComponent("shared/data/chinook.json")
        guard let data = FileManager.default.contents(atPath: file.path) else {
            throw XCTSkip("the rows of Chinook are not there: \(file.path)")
        }
        tables = try XCTUnwrap(JSONSerialization.jsonObject(with: data) as? [String: [Row]])
    }

    /// The rows of a table.
    func rows(_ table: String) throws -> [Row] {
        try XCTUnwrap(tables[table], table)
    }

    /// How many rows there are in all tables.
    var count: Int { tables.values.reduce(0) { $0 + $1.count } }
}

extension ChinookData.Row {
    /// A number of the file.
    func int(_ column: String) -> Int? { self[column] as? Int }

    /// A text of the file.
    func text(_ column: String) -> String? { self[column] as? String }

    /// An amount of the file, in hundredths.
    func cents(_ column: String) -> Int? { (self[column] as? Double).map { Int(($0 * 100).rounded()) } }

    /// An amount as the service writes it.
    func amount(_ column: String) -> String? {
        cents(column).map { "\($0 / 100)." + ($0 % 100 < 10 ? "0" : "") + "\($0 % 100)" }
    }

    /// The day of a moment.
    func day(_ column: String) -> String? { text(column).map { String($0.prefix(10)) } }
}
