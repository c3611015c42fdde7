import Foundation
import PlatformCore
import PlatformSQL

/// A table with every kind of sort key, many rows of which have the same values.
struct Book: Sendable, Hashable {
    var id: Int64
    var title: String
    var genre: String
    var stock: Int64
    var publishedOn: CalendarDate?
    var rating: Double?

    /// What identifies a book: its number, or a UUID that ends in it.
    enum Identifier: String, CaseIterable {
        case number = "INTEGER"
        case uuid = "BLOB"

        func value(_ id: Int64) -> ScalarValue {
            switch self {
            case .number: .int(id)
            case .uuid: ScalarValue(UUID(bytes: [UInt8](repeating: 0, count: 8) + withUnsafeBytes(of: id.bigEndian, Array.init)))
            }
        }
    }

    static let schema = schema(.number)

    static func schema(_ identifier: Identifier) -> String {
        """
        CREATE TABLE book (
            id \(identifier.rawValue) PRIMARY KEY, title TEXT NOT NULL, genre TEXT NOT NULL, stock INTEGER NOT NULL, published_on TEXT, rating REAL
        ) STRICT;
        CREATE INDEX book_title ON book (title, id);
        CREATE INDEX book_stock ON book (stock, id);
        CREATE INDEX book_published_on ON book (published_on, id);
        CREATE INDEX book_rating ON book (rating, id);
        CREATE INDEX book_genre_title ON book (genre, title, id);
        CREATE INDEX book_genre_published_on ON book (genre, published_on, id);
        """
    }

    static let list = ListStatement(table: "book", columns: "id title genre stock published_on rating")

    static let genres = ["fiction", "history", "science"]

    static let sortable = [
        SortTerm(column: "title", kind: .string), SortTerm(column: "genre", kind: .enumeration(genres)),
        SortTerm(column: "stock", kind: .int),
        SortTerm(column: "published_on", isOptional: true, kind: .date), SortTerm(column: "rating", isOptional: true, kind: .double),
    ]

    init(row: any Row) throws {
        do {
            id = try row.int64(0)
        } catch is SQLError {
            id = withUnsafeBytes(of: try row.uuid(0).uuid) { Int64(bigEndian: $0.loadUnaligned(fromByteOffset: 8, as: Int64.self)) }
        }
        title = try row.text(1)
        genre = try row.text(2)
        stock = try row.int64(3)
        publishedOn = try row.optionalDate(4)
        rating = try row.optionalDouble(5)
    }

    /// A book whose values are drawn from so few that many books share them.
    init(random id: Int64, _ generator: inout SeededGenerator) {
        self.id = id
        title = ["", "A", "Aa", "Ab", "B", "a", "Ä", "Z", "😀", "A\u{10ffff}"].randomElement(using: &generator) ?? ""
        genre = Self.genres.randomElement(using: &generator) ?? ""
        stock = .random(in: -2...2, using: &generator)
        publishedOn =
            Int.random(in: 0..<3, using: &generator) == 0 ? nil : CalendarDate(daysSinceEpoch: .random(in: 0..<4, using: &generator))
        rating = Int.random(in: 0..<2, using: &generator) == 0 ? nil : Double(Int.random(in: -1...1, using: &generator)) / 2
    }

    func insert(_ identifier: Identifier = .number, in session: any Session) throws {
        let values: [ScalarValue] = [
            identifier.value(id), .text(title), .text(genre), .int(stock), ScalarValue(publishedOn), ScalarValue(rating),
        ]
        try session.execute("INSERT INTO book VALUES (?, ?, ?, ?, ?, ?)", values)
    }

    func value(of column: String) -> ScalarValue {
        switch column {
        case "title": .text(title)
        case "genre": .text(genre)
        case "stock": .int(stock)
        case "published_on": ScalarValue(publishedOn)
        case "rating": ScalarValue(rating)
        default: .int(id)
        }
    }
}
