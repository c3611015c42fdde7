/// Adds the modules that plugins' pieces need to the imports of a file, which stay sorted.
enum ImportMerger {
    /// The text with the modules imported.
    static func adding(_ modules: Set<String>, to text: String) -> String {
        if modules.isEmpty { return text }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for module in modules.sorted() {
            guard let first = lines.firstIndex(where: { imported($0) != nil }) else {
                lines.insert(contentsOf: ["import \(module)", ""], at: 0)
                continue
            }
            let block = lines[first...].prefix { imported($0) != nil }
            if block.contains(where: { imported($0) == module }) { continue }
            lines.insert("import \(module)", at: block.firstIndex { (imported($0) ?? "") > module } ?? block.endIndex)
        }
        return lines.joined(separator: "\n")
    }

    /// The module that a line imports.
    private static func imported(_ line: String) -> String? {
        if line.hasPrefix("@") { return nil }
        let words = line.split(separator: " ")
        return words.dropLast().last == "import" ? words.last.map(String.init) : nil
    }
}
