import BuiltInTemplates

/// The Platform modules, copied into the service as they are.
enum PlatformFiles {
    /// Their files: `Sources/PlatformCore/…`.
    static func all() -> [GeneratedFile] {
        EmbeddedTemplates.files.filter { $0.path.hasPrefix(folder) }.map { file in
            GeneratedFile(
                path: String(file.path.dropFirst("Platform/".count)),
                text: file.text,
                ownership: .derived,
                template: "platform"
            )
        }
    }

    private static let folder = "Platform/Sources/"
}
