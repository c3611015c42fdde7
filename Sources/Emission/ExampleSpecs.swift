import BuiltInTemplates

/// Specs that `strata init` can begin with.
public enum ExampleSpecs {
    /// The names of the examples, sorted.
    public static var names: [String] {
        EmbeddedTemplates.files.compactMap { file in
            guard file.path.hasPrefix(folder), file.path.hasSuffix(ending) else { return nil }
            return String(file.path.dropFirst(folder.count).dropLast(ending.count))
        }
        .sorted()
    }

    /// The spec of an example; nil where there is none of that name.
    public static func text(of name: String) -> String? {
        EmbeddedTemplates.files.first { $0.path == folder + name + ending }?.text
    }

    /// A small spec of the user's own.
    public static func starter(name: String) -> String {
        """
        strata: 1
        service:
          name: \(name)
          description: Says in one sentence what it is for.
          version: 1.0.0
        entities:
          Item:
            description: Rename me, then add the fields that you need.
            fields:
              name: string(120) sort filter trim
              notes: text?

        """
    }

    private static let folder = "Examples/"
    private static let ending = ".yaml"
}
