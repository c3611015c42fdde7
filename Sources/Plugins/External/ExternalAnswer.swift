import Foundation

/// What an executable plugin answers: to `describe` what it will do, to `run` what it has made.
struct ExternalAnswer: Decodable {
    /// The version of the protocol that it speaks.
    var `protocol`: Int
    /// What it may answer to `run`.
    var capabilities: [String]?
    /// Files that it adds, as they are.
    var files: [File]?
    /// Pieces for slots.
    var snippets: [Snippet]?
    /// Changes of files that Strata has rendered.
    var patches: [Patch]?
    /// What it has to say of the spec.
    var diagnostics: [Report]?

    /// A file.
    struct File: Decodable {
        var path: String
        var text: String
        var ownership: String?
    }

    /// A piece for a slot.
    struct Snippet: Decodable {
        var slot: String
        var text: String
        var imports: [String]?
    }

    /// A change of a file: `find` stands there exactly once.
    struct Patch: Decodable {
        var path: String
        var find: String
        var replace: String
    }

    /// Something to be said of the spec.
    struct Report: Decodable {
        var severity: String
        var message: String
        var hint: String?
        /// The option that it is about, such as `pool.size`; nil for the plugin as a whole.
        var option: String?
    }

    /// What a `run` may answer.
    static let capabilities = ["files", "snippets", "patches", "diagnostics"]

    /// The members that are there.
    var used: [String] {
        var used: [String] = []
        if files != nil { used.append("files") }
        if snippets != nil { used.append("snippets") }
        if patches != nil { used.append("patches") }
        if diagnostics != nil { used.append("diagnostics") }
        return used
    }

    /// The answer that bytes hold, or what is wrong with them.
    static func read(_ bytes: [UInt8]) throws(Unreadable) -> ExternalAnswer {
        let data = Data(bytes)
        do {
            let members = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
            let answer = try JSONDecoder().decode(ExternalAnswer.self, from: data)
            if let unknown = members.keys.sorted().first(where: { !(["protocol", "capabilities"] + capabilities).contains($0) }) {
                throw Unreadable(reason: "the member `\(unknown)` is not known")
            }
            return answer
        } catch let error as Unreadable {
            throw error
        } catch DecodingError.keyNotFound(let key, let context) {
            throw Unreadable(reason: "`\(Self.path(context.codingPath + [key]))` is missing")
        } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
            throw Unreadable(reason: "`\(Self.path(context.codingPath))` is of another type")
        } catch {
            throw Unreadable(reason: "it is not one JSON object in UTF-8")
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }

    /// Why an answer cannot be read.
    struct Unreadable: Error {
        var reason: String
    }
}
