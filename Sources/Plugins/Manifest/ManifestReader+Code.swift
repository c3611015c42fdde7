import Diagnostics
import Spec

// What a plugin adds to the code: templates, modules, packages, middleware, pieces for slots.
extension ManifestReader {
    mutating func template(_ value: SpecValue) -> TemplateEntry? {
        let keys = ["id", "scope", "source", "output", "when", "ownership"]
        guard let entries = tree.entries(value, of: "a template", keys: keys, required: ["id", "source", "output"]),
            let id = tree.text(entries["id"]), let source = tree.text(entries["source"]), let output = tree.text(entries["output"])
        else { return nil }
        tree.require(id, NameForms.isKebab(id.value), "`\(id.value)` is not written kebab-case", hint: "write it as in login-tests")
        checkPath(source)
        let scope = tree.word(entries["scope"], TemplateEntry.Scope.self)
        let ownership = tree.word(entries["ownership"], TemplateEntry.Ownership.self)
        return TemplateEntry(
            id: id,
            scope: scope?.value ?? .service,
            source: source,
            output: output,
            condition: tree.text(entries["when"]),
            ownership: ownership?.value ?? .merged
        )
    }

    mutating func module(_ entry: SpecEntry) -> ModuleEntry? {
        let name = entry.key
        guard let entries = tree.entries(entry.value, of: "the module `\(name.value)`", keys: ["dependencies", "users"]) else { return nil }
        tree.require(
            name,
            NameForms.isType(name.value) && name.value.hasPrefix("Platform"),
            "the name of a module begins with `Platform`",
            hint: "write it as in PlatformJWT"
        )
        let dependencies = tree.texts(entries["dependencies"]).compactMap { dependency($0) }
        var users = tree.texts(entries["users"]).compactMap { tree.word($0, of: "target", ServiceTarget.self, code: "E1416") }
        if entries["users"] == nil { users = [Located(.service, at: name.location)] }
        return ModuleEntry(name: name, dependencies: dependencies, users: users)
    }

    /// `PlatformHTTP`, or `JWTKit of jwt-kit`.
    private mutating func dependency(_ text: Located<String>) -> Located<TargetDependency>? {
        let words = text.value.split(separator: " ").map(String.init)
        if words.count == 1 { return Located(.target(words[0]), at: text.location) }
        if words.count == 3, words[1] == "of" { return Located(.product(words[0], package: words[2]), at: text.location) }
        tree.require(text, false, "`\(text.value)` is no dependency", hint: "write a target, or a product as in `JWTKit of jwt-kit`")
        return nil
    }

    mutating func package(_ entry: SpecEntry) -> PackageEntry? {
        guard let entries = tree.entries(entry.value, of: "a package", keys: ["url", "from"], required: ["url", "from"]),
            let url = tree.text(entries["url"]), let from = tree.text(entries["from"])
        else { return nil }
        tree.require(url, url.value.hasPrefix("https://") && !url.value.contains("\""), "a package is fetched from an https address")
        tree.require(from, NameForms.isVersion(from.value), "`\(from.value)` is no version", hint: "write it as in 1.0.0")
        return PackageEntry(name: entry.key, url: url, from: from)
    }

    mutating func systemLibrary(_ entry: SpecEntry) -> SystemLibraryEntry? {
        let keys = ["pkgConfig", "apt", "brew"]
        guard let entries = tree.entries(entry.value, of: "a system library", keys: keys, required: keys),
            let pkgConfig = tree.text(entries["pkgConfig"]), let apt = tree.text(entries["apt"]), let brew = tree.text(entries["brew"])
        else { return nil }
        let isName = NameForms.isType(entry.key.value) && entry.key.value.hasPrefix("C")
        tree.require(entry.key, isName, "the name of a system library begins with `C`", hint: "write it as in CHiredis")
        for text in [pkgConfig, apt, brew] {
            tree.require(text, text.value.wholeMatch(of: /[A-Za-z0-9@.+_-]+/) != nil, "`\(text.value)` is no name of a library")
        }
        return SystemLibraryEntry(name: entry.key, pkgConfig: pkgConfig, apt: apt, brew: brew)
    }

    mutating func middleware(_ value: SpecValue) -> MiddlewareEntry? {
        let keys = ["phase", "imports", "value"]
        guard let entries = tree.entries(value, of: "a middleware", keys: keys, required: ["phase", "value"]),
            let phase = tree.word(entries["phase"], MiddlewarePhase.self, code: "E1416"), let text = tree.text(entries["value"])
        else { return nil }
        return MiddlewareEntry(phase: phase, imports: imports(entries["imports"]), value: text)
    }

    mutating func snippet(_ value: SpecValue) -> SnippetEntry? {
        let keys = ["slot", "imports", "text"]
        guard let entries = tree.entries(value, of: "a piece for a slot", keys: keys, required: ["slot", "text"]),
            let slot = tree.word(entries["slot"], Slot.self, code: "E1416"), let text = tree.text(entries["text"])
        else { return nil }
        return SnippetEntry(slot: slot, imports: imports(entries["imports"]), text: text)
    }

    private mutating func imports(_ entry: SpecEntry?) -> [Located<String>] {
        let names = tree.texts(entry)
        for name in names { tree.require(name, NameForms.isType(name.value), "`\(name.value)` is not the name of a module") }
        return names
    }
}
