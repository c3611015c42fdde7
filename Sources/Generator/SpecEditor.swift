import Spec

/// What `strata plugin add` puts into a spec.
struct SpecAddition {
    /// The plugin's name.
    var plugin: String
    /// Its options, as YAML.
    var options: [(name: String, value: String)] = []
    /// The line of an `auth:` block.
    var auth: String?

    /// `cors: { maxAge: 600 }`.
    var entry: String {
        options.isEmpty ? "\(plugin): {}" : "\(plugin): { \(options.map { "\($0.name): \($0.value)" }.joined(separator: ", ")) }"
    }
}

/// Adds to a spec's text and leaves every byte that is there where it is, comments included.
enum SpecEditor {
    /// The text with the addition; nil where it is written in a way that has no plain place for it.
    static func text(_ text: String, with addition: SpecAddition) -> String? {
        let newline = text.contains("\r\n") ? "\r\n" : "\n"
        var lines = text.split(separator: newline, omittingEmptySubsequences: false).map(String.init)
        let end: Int
        if let index = lines.firstIndex(where: { key(of: $0) == "plugins" }) {
            guard let last = insert(addition.entry, at: index, into: &lines) else { return nil }
            end = last + 1
        } else {
            guard let place = placeForPlugins(in: lines) else { return nil }
            lines.insert(contentsOf: ["plugins:", "  " + addition.entry], at: place)
            end = place + 2
        }
        if let auth = addition.auth { lines.insert(auth, at: end) }
        return lines.joined(separator: newline)
    }

    /// Whether the edited text says what the spec said, and the addition.
    ///
    /// - Parameter path: where the spec is, for the files that it imports.
    static func isSound(_ text: String, at path: String, of document: SpecDocument, with addition: SpecAddition) -> Bool {
        let files = SpecFiles(
            read: { $0 == path ? .success(Array(text.utf8)) : SpecFiles.disk.read($0, $1) },
            resolve: SpecFiles.disk.resolve
        )
        let edited = SpecReader(files: files).read(path: path).document
        guard let edited else { return false }
        return edited.plugins.map(\.name.value) == document.plugins.map(\.name.value) + [addition.plugin]
            && edited.service.name.value == document.service.name.value
            && (addition.auth == nil || edited.auth?.principal != nil)
    }

    /// The key that a line of the outermost mapping begins with.
    private static func key(of line: String) -> String? {
        line.prefixMatch(of: /([A-Za-z][A-Za-z0-9-]*):(?:\s|$)/).map { String($0.1) }
    }

    /// Before what describes the data, and before the comment above that.
    private static func placeForPlugins(in lines: [String]) -> Int? {
        let data = ["imports", "enums", "values", "mixins", "entities", "auth", "access"]
        guard var place = lines.firstIndex(where: { key(of: $0).map(data.contains) == true }) else { return nil }
        while place > 0, lines[place - 1].hasPrefix("#") { place -= 1 }
        return place
    }

    /// Adds an entry to the `plugins` that begin on a line; gives the last line of them.
    private static func insert(_ entry: String, at index: Int, into lines: inout [String]) -> Int? {
        let value = lines[index].dropFirst("plugins:".count)
        let content = value.prefix { $0 != "#" }.filter { !$0.isWhitespace }
        if content.isEmpty { return insertIntoBlock(entry, at: index, into: &lines) }
        guard content.hasPrefix("{"), content.hasSuffix("}"), let brace = closingBrace(of: lines[index]) else { return nil }
        let line = lines[index]
        let before = line[..<brace].reversed().drop { $0 == " " }.reversed()
        let isEmpty = before.last == "{"
        lines[index] = String(before) + (isEmpty ? " " : ", ") + entry + " " + line[brace...]
        return index
    }

    /// Behind the last line of the mapping, in the column of its entries.
    private static func insertIntoBlock(_ entry: String, at index: Int, into lines: inout [String]) -> Int? {
        var last = index
        var margin: String?
        for (offset, line) in lines[(index + 1)...].enumerated() {
            let indentation = line.prefix { $0 == " " }
            let content = line.dropFirst(indentation.count)
            if content.isEmpty || content == "\r" || (content.hasPrefix("#") && !indentation.isEmpty) { continue }
            if indentation.isEmpty { break }
            margin = margin ?? String(indentation)
            last = index + 1 + offset
        }
        lines.insert((margin ?? "  ") + entry, at: last + 1)
        return last + 1
    }

    /// The brace that closes the first one of a line; nil where it is closed on another line.
    private static func closingBrace(of line: String) -> String.Index? {
        var depth = 0
        var quote: Character?
        for index in line.indices {
            let character = line[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character == "{" {
                depth += 1
            } else if character == "}" {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return nil
    }
}
