import Foundation
import PackagePlugin

/// Writes the folder of a target into a Swift source of that target, so that the binary carries the files wherever it goes.
///
/// Every file is declared as an input, so that the source follows an edit. That the folder is the target's own makes the
/// package manager plan anew when a file comes or goes.
@main
struct EmbedTemplates: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let folder = (target as? any SourceModuleTarget)?.directoryURL.resolvingSymlinksInPath() else { return [] }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTemplates+Files.swift")
        let paths = try Self.paths(in: folder, below: "").sorted()
        return [
            .buildCommand(
                displayName: "Embedding \(paths.count) templates",
                executable: try context.tool(named: "embed-templates").url,
                arguments: [folder.path, output.path] + paths,
                inputFiles: paths.map { folder.appending(path: $0) },
                outputFiles: [output]
            )
        ]
    }

    /// All files but the target's own source, what building the Platform's packages leaves behind, the manifest of the
    /// plugins' package, and the tests of both.
    private static func paths(in folder: URL, below parent: String) throws -> [String] {
        let children = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.isDirectoryKey])
        return try children.flatMap { child -> [String] in
            let name = child.lastPathComponent
            let path = parent + name
            if name.hasPrefix(".build") || name == ".swiftpm" || name == ".DS_Store" || name == "Package.resolved" { return [] }
            guard try child.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true else {
                return ["EmbeddedTemplates.swift", "Plugins/Package.swift"].contains(path) ? [] : [path]
            }
            return path.hasSuffix("Platform/Tests") ? [] : try paths(in: child, below: path + "/")
        }
    }
}
