import PlatformCore

extension PageWalk {
    /// What stands in `q` is a text and nothing else, whatever it looks like. That it finds what it should is tested where the fields
    /// have names.
    func search() async throws {
        guard operation.schema(of: "q") != nil else { return }
        for text in Self.hostileTexts { try await get(200, ["q": text]) }
        let found = try await get(200, ["q": "nosuchwordanywhere"]).json?["items"]?.array
        check(found?.isEmpty == true, "a search for a word that no row holds finds rows")
        try await refuse("q", ["", String(repeating: "a", count: 201)])
    }

    /// Texts that mean something to an index of words, or that may break one.
    private static let hostileTexts = [
        "\"", "\"\"", "'", "*", "a*", "-a", "a -b", "^a", "a:b", "{a b}:c", "NEAR(a b)", "a NEAR b", "AND", "a AND", "OR OR", "NOT a",
        "(", "a)", "+", "\u{1}", "\"\u{301}", "--", " ", "😀", "é", "\\", "%", "a;b", String(repeating: "a ", count: 100),
    ]
}
