import Foundation
import PlatformCore

/// Sample rows: what `make seed` writes and the tests use. Each is made once, after the rows that it refers to.
struct Samples {
    /// How many different samples each entity has.
    static let count = 4

    let services: Services
    private var notes: [Int: Note] = [:]

    init(_ services: Services) {
        self.services = services
    }

    /// Writes every sample of every entity.
    mutating func writeAll() async throws {
        for number in 0..<Self.count {
            _ = try await note(number)
        }
    }

    /// The note of that number, counted from 0.
    mutating func note(_ number: Int = 0) async throws -> Note {
        if let made = notes[number] { return made }
        let made = try await services.notes.create(NoteInput(InputBody(newNote(number))))
        notes[number] = made
        return made
    }

    /// What a client sends to create it; the rows that it refers to are there.
    mutating func newNote(_ number: Int) async throws -> JSONObject {
        Self.note(number)
    }

    /// The value for a number; after the last one they begin again.
    private static func choose(_ number: Int, _ values: JSONValue...) -> JSONValue {
        values[number % values.count]
    }
}

// The members of each of them.
extension Samples {
    static func note(_ number: Int) -> JSONObject {
        [
            "title": choose(number, "Title 1", "Title 2", "Title 3", "Title 4"),
            "body": choose(number, "Body 1", "Body 2", "Body 3", "Body 4"),
            "pinned": choose(number, true, false, true, false),
            "dueOn": choose(number, "2020-01-01", "2020-01-02", "2020-01-03", "2020-01-04"),
        ]
    }
}
