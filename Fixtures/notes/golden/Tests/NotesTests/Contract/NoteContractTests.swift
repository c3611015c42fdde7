import PlatformCore
import PlatformTesting
import XCTest

@testable import Notes

final class NoteContractTests: XCTestCase {
    func testGivesEveryAnswerThatTheDocumentPromises() async throws {
        try await withService { service, samples in
            let first = try await samples.note(0)
            try await ResourceWalk(
                service,
                collection: "/v1/notes",
                id: first.id.lowercased,
                creation: samples.newNote(3)
            ).walk()
        }
    }

    func testKeepsTheLawsOfListsWhateverIsAskedFor() async throws {
        try await withService { service, samples in
            try await samples.writeAll()
            var bodies: [JSONObject] = []
            for number in 0..<Samples.count { bodies.append(try await samples.newNote(number)) }
            try await ResourceProof(service, collection: "/v1/notes", listing: Note.listing, bodies: bodies).run()
        }
    }
}
