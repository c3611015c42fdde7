import Foundation
import XCTest

/// A service for a database that people know, with its 15,607 real rows: names with accents, real gaps, a tree, prices.
final class ChinookTests: XCTestCase {
    func testChinook() throws {
        let fixture = try Fixture("chinook")
        try fixture.check()
        let data = try ChinookData()
        let service = try RunningService(fixture)
        defer { service.stop() }
        let load = ChinookLoad(into: service)
        try loadCatalogue(load, data)
        try loadSales(load, data)
        try loadPlaylists(load, data)
        try everyRowIsThere(load, data)
        try sumsAreThoseOfTheFile(load, data)
        try aSortedListIsThatOfTheFile(load, data)
        try subCollectionsAreThoseOfTheFile(load, data)
    }

    // MARK: - Loading

    private func loadCatalogue(_ load: ChinookLoad, _ data: ChinookData) throws {
        try load.create("Genre", at: "/v1/genres", from: data) { ["name": $0.text("Name")] }
        try load.create("MediaType", at: "/v1/media-types", from: data) { ["name": $0.text("Name")] }
        try load.create("Artist", at: "/v1/artists", from: data) { ["name": $0.text("Name")] }
        try load.create("Playlist", at: "/v1/playlists", from: data) { ["name": $0.text("Name")] }
        try load.create("Album", at: "/v1/albums", from: data) { row in
            ["title": row.text("Title"), "artistId": load.id("Artist", row.int("ArtistId"))]
        }
        try load.create("Track", at: "/v1/tracks", from: data) { row in
            [
                "name": row.text("Name"), "composer": row.text("Composer"), "milliseconds": row.int("Milliseconds"),
                "bytes": row.int("Bytes"), "unitPrice": row.amount("UnitPrice"), "albumId": load.id("Album", row.int("AlbumId")),
                "mediaTypeId": load.id("MediaType", row.int("MediaTypeId")), "genreId": load.id("Genre", row.int("GenreId")),
            ]
        }
    }

    private func loadSales(_ load: ChinookLoad, _ data: ChinookData) throws {
        // Whom somebody reports to stands before them in the file.
        try load.create("Employee", at: "/v1/employees", from: data, inOrder: true) { row in
            [
                "firstName": row.text("FirstName"), "lastName": row.text("LastName"), "title": row.text("Title"),
                "birthDate": row.day("BirthDate"), "hireDate": row.day("HireDate"), "email": row.text("Email"),
                "reportsToId": load.id("Employee", row.int("ReportsTo")),
            ].merging(Self.place(row)) { $1 }
        }
        try load.create("Customer", at: "/v1/customers", from: data) { row in
            [
                "firstName": row.text("FirstName"), "lastName": row.text("LastName"), "company": row.text("Company"),
                "email": row.text("Email"), "supportRepId": load.id("Employee", row.int("SupportRepId")),
            ].merging(Self.place(row)) { $1 }
        }
        try load.create("Invoice", at: "/v1/invoices", from: data) { row in
            [
                "invoiceDate": row.day("InvoiceDate").map { "\($0)T00:00:00Z" }, "billingAddress": row.text("BillingAddress"),
                "billingCity": row.text("BillingCity"), "billingState": row.text("BillingState"),
                "billingCountry": row.text("BillingCountry"), "billingPostalCode": row.text("BillingPostalCode"),
                "total": row.amount("Total"), "customerId": load.id("Customer", row.int("CustomerId")),
            ]
        }
        try load.create("InvoiceLine", at: "/v1/invoice-lines", from: data) { row in
            [
                "unitPrice": row.amount("UnitPrice"), "quantity": row.int("Quantity"),
                "invoiceId": load.id("Invoice", row.int("InvoiceId")), "trackId": load.id("Track", row.int("TrackId")),
            ]
        }
    }

    private func loadPlaylists(_ load: ChinookLoad, _ data: ChinookData) throws {
        try load.put(
            data.rows("PlaylistTrack").compactMap { row in
                guard let playlist = load.id("Playlist", row.int("PlaylistId")), let track = load.id("Track", row.int("TrackId")) else {
                    return nil
                }
                return "/v1/playlists/\(playlist)/tracks/\(track)"
            }
        )
    }

    private static func place(_ row: ChinookData.Row) -> [String: Any?] {
        [
            "address": row.text("Address"), "city": row.text("City"), "state": row.text("State"), "country": row.text("Country"),
            "postalCode": row.text("PostalCode"), "phone": row.text("Phone"), "fax": row.text("Fax"),
        ]
    }

    // MARK: - Comparing

    private func everyRowIsThere(_ load: ChinookLoad, _ data: ChinookData) throws {
        let paths = [
            "Genre": "genres", "MediaType": "media-types", "Artist": "artists", "Playlist": "playlists", "Album": "albums",
            "Track": "tracks", "Employee": "employees", "Customer": "customers", "Invoice": "invoices", "InvoiceLine": "invoice-lines",
        ]
        for (table, path) in paths.sorted(by: { $0.key < $1.key }) {
            let rows = try load.walk("/v1/\(path)?limit=500")
            XCTAssertEqual(rows.count, try data.rows(table).count, table)
            XCTAssertEqual(Set(rows.compactMap { $0["id"] as? Int }).count, rows.count, table)
        }
        XCTAssertEqual(data.count, 15_607)
    }

    private func sumsAreThoseOfTheFile(_ load: ChinookLoad, _ data: ChinookData) throws {
        let tracks = try load.walk("/v1/tracks?limit=500")
        let milliseconds = tracks.compactMap { $0["milliseconds"] as? Int }.reduce(0, +)
        XCTAssertEqual(milliseconds, try data.rows("Track").compactMap { $0.int("Milliseconds") }.reduce(0, +))
        let invoices = try load.walk("/v1/invoices?limit=500")
        let total = invoices.compactMap { ($0["total"] as? String).flatMap { Int($0.replacing(".", with: "")) } }.reduce(0, +)
        XCTAssertEqual(total, try data.rows("Invoice").compactMap { $0.cents("Total") }.reduce(0, +))
        XCTAssertEqual(total, 232_860)
    }

    /// Long tracks first, then by name: the order of the database is that of the bytes.
    private func aSortedListIsThatOfTheFile(_ load: ChinookLoad, _ data: ChinookData) throws {
        let rock = try XCTUnwrap(load.id("Genre", 1))
        let listed = try load.walk("/v1/tracks?genreId=\(rock)&unitPrice=0.99&sort=-milliseconds,name&limit=100").compactMap(Self.label)
        let expected = try data.rows("Track").filter { $0.int("GenreId") == 1 && $0.cents("UnitPrice") == 99 }
            .sorted { left, right in
                let (longer, shorter) = (left.int("Milliseconds") ?? 0, right.int("Milliseconds") ?? 0)
                if longer != shorter { return longer > shorter }
                return (left.text("Name") ?? "").utf8.lexicographicallyPrecedes((right.text("Name") ?? "").utf8)
            }
        XCTAssertEqual(listed, expected.map { "\($0.int("Milliseconds") ?? 0) \($0.text("Name") ?? "")" })
        XCTAssertGreaterThan(listed.count, 1000)
    }

    private static func label(_ track: [String: Any]) -> String? {
        guard let name = track["name"] as? String, let milliseconds = track["milliseconds"] as? Int else { return nil }
        return "\(milliseconds) \(name)"
    }

    private func subCollectionsAreThoseOfTheFile(_ load: ChinookLoad, _ data: ChinookData) throws {
        let manager = try XCTUnwrap(load.id("Employee", 2))
        let reports = try load.walk("/v1/employees/\(manager)/reports").compactMap { $0["lastName"] as? String }
        let expected = try data.rows("Employee").filter { $0.int("ReportsTo") == 2 }.compactMap { $0.text("LastName") }
        XCTAssertEqual(reports, expected.sorted())
        let artist = try XCTUnwrap(load.id("Artist", 90))
        let albums = try load.walk("/v1/artists/\(artist)/albums?limit=5").compactMap { $0["title"] as? String }
        XCTAssertEqual(albums.count, try data.rows("Album").filter { $0.int("ArtistId") == 90 }.count)
        for playlist in try data.rows("Playlist") {
            let id = try XCTUnwrap(load.id("Playlist", playlist.int("PlaylistId")))
            let linked = try load.walk("/v1/playlists/\(id)/tracks?limit=500").compactMap { $0["id"] as? Int }
            let links = try data.rows("PlaylistTrack").filter { $0.int("PlaylistId") == playlist.int("PlaylistId") }
            XCTAssertEqual(Set(linked), Set(links.compactMap { load.id("Track", $0.int("TrackId")) }), "playlist \(id)")
            XCTAssertEqual(linked.count, links.count, "playlist \(id)")
        }
        let edinburgh = try load.walk("/v1/customers?city=Edinburgh")
        XCTAssertEqual(edinburgh.count, 1, "the blank at the end of the city is taken off")
    }
}
