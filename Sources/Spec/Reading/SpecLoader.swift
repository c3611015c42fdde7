import Diagnostics

/// Reads a spec with everything that it imports, and merges it into one document.
struct SpecLoader {
    /// How many files one spec may be made of.
    static let maximumFiles = 500
    /// How many bytes all of them together may hold.
    static let maximumBytes = 4 * SourceText.maximumBytes

    /// What was found.
    var diagnostics = Diagnostics()
    /// What was read.
    var sources: [SpecSource] = []

    private let files: SpecFiles
    private let path: String
    private let folder: String
    private var merger = DocumentMerger()
    private var loaded: Set<String> = []
    private var chain: [String] = []
    private var bytes = 0

    init(files: SpecFiles, path: String) {
        self.files = files
        self.path = path
        folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }

    /// Reads everything; nothing where the spec itself could not be read.
    mutating func load() -> SpecDocument? {
        guard let content = content(of: path, importedBy: nil) else { return nil }
        loaded.insert(path)
        chain = [path]
        var document = content.document
        merger = DocumentMerger(document)
        loadImports(content.imports, of: path)
        merger.finish(&document)
        document.api.overlayContent = document.api.overlay.flatMap { overlay($0) }
        diagnostics.append(merger.diagnostics)
        document.sources = sources
        return content.isHopeless ? nil : document
    }

    // MARK: Imports

    private mutating func loadImports(_ imports: [Located<String>], of importer: String) {
        for entry in imports {
            guard let target = importPath(entry, importer: importer) else { continue }
            if let index = chain.firstIndex(of: target) {
                let circle = (chain[index...] + [target]).joined(separator: " → ")
                diagnostics.error(
                    "E0122",
                    at: entry.location,
                    "these files import each other: \(circle)",
                    hint: "leave out one of the imports; all files see all names"
                )
                continue
            }
            guard loaded.insert(target).inserted else { continue }
            guard loaded.count <= Self.maximumFiles else {
                return diagnostics.error("E0104", at: entry.location, "a spec is made of at most \(Self.maximumFiles) files")
            }
            guard let content = content(of: target, importedBy: entry) else { continue }
            merger.add(content.document)
            chain.append(target)
            loadImports(content.imports, of: target)
            chain.removeLast()
        }
    }

    /// The path of an import, as diagnostics show it; nothing where it leaves the spec's folder.
    private mutating func importPath(_ entry: Located<String>, importer: String) -> String? {
        let written = entry.value
        guard !written.hasPrefix("/"), !written.hasPrefix("~"), !written.contains("\\"), !written.contains(":") else {
            diagnostics.error(
                "E0120",
                at: entry.location,
                "`\(written)` is not a relative path",
                hint: "write it from this file's folder, with `/` between: parts/orders.yaml"
            )
            return nil
        }
        var parts = importer.dropFirst(folder.count).split(separator: "/").dropLast().map(String.init)
        for part in written.split(separator: "/").map(String.init) where part != "." {
            if part != ".." {
                parts.append(part)
            } else if parts.popLast() == nil {
                diagnostics.error(
                    "E0120",
                    at: entry.location,
                    "`\(written)` leads out of the spec's folder",
                    hint: "move the file under the folder of the spec"
                )
                return nil
            }
        }
        let target = folder + parts.joined(separator: "/")
        let root = files.resolve(folder.isEmpty ? "." : folder)
        let real = files.resolve(target)
        let isInside = folder.isEmpty && files.resolve(".") == "." || real.hasPrefix(root.hasSuffix("/") ? root : root + "/")
        guard isInside else {
            diagnostics.error(
                "E0120",
                at: entry.location,
                "`\(written)` is a link that leads out of the spec's folder",
                hint: "copy the file into the folder of the spec"
            )
            return nil
        }
        return target
    }

    // MARK: One file

    private mutating func content(of path: String, importedBy entry: Located<String>?) -> FileContent? {
        text(of: path, namedBy: entry).flatMap { read($0, isImported: entry != nil) }
    }

    private mutating func text(of path: String, namedBy entry: Located<String>?) -> SourceText? {
        switch files.read(path, min(SourceText.maximumBytes, Self.maximumBytes - bytes)) {
        case .failure(let problem):
            report(problem, path, importedBy: entry)
            return nil
        case .success(let content):
            bytes += content.count
            switch SourceText.check(content, path: path) {
            case .failure(let failure):
                diagnostics.append(failure.diagnostics)
                sources.append(SpecSource(path: path, text: String(decoding: content, as: UTF8.self)))
                return nil
            case .success(let text):
                sources.append(SpecSource(path: path, text: text.text))
                return text
            }
        }
    }

    /// What is merged into the OpenAPI document: a mapping of its keys.
    private mutating func overlay(_ entry: Located<String>) -> DocumentValue? {
        guard let target = importPath(entry, importer: path), let text = text(of: target, namedBy: entry) else { return nil }
        let outcome = YAMLReader.read(text)
        diagnostics.append(outcome.diagnostics)
        if outcome.stop != nil { return nil }
        let start = SourceLocation(file: text.path, line: 1, column: 1)
        guard let root = outcome.root, case .map = root.content else {
            if case .refused? = outcome.root?.content { return nil }
            let what = outcome.root.map { $0.isAbsent ? "nothing" : $0.kindInWords } ?? "nothing"
            let hint = "begin with the keys of the OpenAPI document that it adds to: paths:, info:"
            diagnostics.error("E0204", at: outcome.root?.location ?? start, "an overlay is a mapping, not \(what)", hint: hint)
            return nil
        }
        return DocumentValue(root)
    }

    private mutating func read(_ text: SourceText, isImported: Bool) -> FileContent? {
        let outcome = YAMLReader.read(text)
        diagnostics.append(outcome.diagnostics)
        guard let root = outcome.root, !root.isAbsent else {
            if outcome.stop == nil {
                let start = SourceLocation(file: text.path, line: 1, column: 1)
                diagnostics.error("E0106", at: start, "this file is empty", hint: "begin with `strata: 1`")
            }
            return nil
        }
        var reader = FileReader()
        var content = reader.file(root, isImported: isImported)
        guard outcome.stop != nil else {
            diagnostics.append(reader.diagnostics)
            return content
        }
        // What stands before the trouble is as good as ever; what seems to be missing may stand behind it.
        let mayFollow: Set<String> = ["E0203", "E0205", "E0214", "E0308"]
        for diagnostic in reader.diagnostics.all where !mayFollow.contains(diagnostic.code) {
            if let line = diagnostic.location?.line, line < outcome.firstSpoiltLine { diagnostics.report(diagnostic) }
        }
        content.isHopeless = true
        return content
    }

    private mutating func report(_ problem: SpecFiles.Problem, _ path: String, importedBy entry: Located<String>?) {
        let place = entry?.location
        switch problem {
        case .missing where entry == nil:
            diagnostics.error("E0101", at: nil, "there is no spec at \(path)", hint: "name it with --spec, or write one with `strata init`")
        case .missing:
            diagnostics.error("E0121", at: place, "there is no file \(path)", hint: "a path is relative to the file that names it")
        case .folder:
            diagnostics.error("E0102", at: place, "\(path) is a folder, not a file", hint: "name the file in it")
        case .special:
            diagnostics.error("E0102", at: place, "\(path) is not a regular file")
        case .tooLarge:
            let limit = SourceText.maximumBytes / 1_048_576
            diagnostics.error(
                "E0104",
                at: place,
                "\(path) is larger than \(limit) MiB",
                hint: "is it the right file? A large spec is split with `imports`"
            )
        case .unreadable(let reason):
            diagnostics.error("E0102", at: place, "\(path) cannot be read: \(reason)")
        }
    }
}
