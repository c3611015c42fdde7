/// What `strata plugin new` writes: a plugin that works, to be changed.
enum PluginScaffold {
    /// A file below the plugin's folder.
    struct File {
        var path: String
        var text: String
        var isExecutable = false
    }

    /// The files of a plugin of that name.
    static func files(_ name: String, isExecutable: Bool) -> [File] {
        if !isExecutable {
            return [File(path: "plugin.yaml", text: manifest(name) + templates), File(path: "Templates/Model.md.mustache", text: model)]
        }
        return [File(path: "plugin.yaml", text: manifest(name) + command), File(path: "plugin.py", text: program, isExecutable: true)]
    }

    private static func manifest(_ name: String) -> String {
        """
        plugin: 1
        name: \(name)
        version: 0.1.0
        summary: Says in one sentence what it adds.

        options:
          properties:
            title: { type: string, default: The model, description: What stands at the top. }

        """
    }

    private static let templates = """

        templates:
          - id: model
            source: Model.md.mustache
            output: docs/model.md

        """

    private static let model = """
        # {{plugin.options.title}}

        {{#entities}}
        - **{{title}}**, at `{{collectionPath}}`
        {{/entities}}

        """

    private static let command = """

        command: [plugin.py]

        """

    private static let program = """
        #!/usr/bin/env python3
        \"""Answers Strata's two requests: what this plugin will do, and what it makes of a model.\"""
        import json
        import sys

        request = json.load(sys.stdin)
        if request["request"] == "describe":
            answer = {"protocol": 1, "capabilities": ["files"]}
        else:
            lines = ["# " + request["options"]["title"], ""]
            lines += ["- **" + entity["name"] + "**" for entity in request["model"]["entities"]]
            answer = {"protocol": 1, "files": [{"path": "docs/model.md", "text": "\\n".join(lines) + "\\n"}]}
        json.dump(answer, sys.stdout)

        """
}
