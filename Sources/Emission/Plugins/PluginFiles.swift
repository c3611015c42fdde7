import Plugins

/// The files that plugins bring as they are.
enum PluginFiles {
    /// All of them.
    static func all(of plugins: Contributions) -> [GeneratedFile] {
        plugins.files.map { file in
            GeneratedFile(
                path: file.value.path,
                text: file.value.text,
                ownership: GeneratedFile.Ownership(file.value.ownership),
                template: "plugin/\(file.plugin)",
                plugin: file.plugin
            )
        }
    }
}

extension GeneratedFile.Ownership {
    init(_ ownership: TemplateEntry.Ownership) {
        switch ownership {
        case .merged: self = .merged
        case .once: self = .once
        case .derived: self = .derived
        }
    }
}
