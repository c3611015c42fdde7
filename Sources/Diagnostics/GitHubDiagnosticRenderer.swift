/// Writes diagnostics as workflow commands, which GitHub shows as annotations at their lines.
public enum GitHubDiagnosticRenderer {
    /// All of them by place, one a line.
    public static func render(_ diagnostics: Diagnostics) -> String {
        diagnostics.sorted.map { command($0) + "\n" }.joined()
    }

    private static func command(_ diagnostic: Diagnostic) -> String {
        var properties: [String] = []
        if let location = diagnostic.location {
            properties = ["file=\(property(location.file))", "line=\(location.line)", "col=\(location.column)"]
        }
        properties.append("title=\(property(diagnostic.code))")
        var lines = [diagnostic.message]
        if let hint = diagnostic.hint { lines.append(hint) }
        lines += diagnostic.related.map { "\($0.location.file):\($0.location.line):\($0.location.column): \($0.message)" }
        return "::\(name(diagnostic.severity)) \(properties.joined(separator: ","))::\(data(lines.joined(separator: "\n")))"
    }

    private static func name(_ severity: Diagnostic.Severity) -> String {
        severity == .note ? "notice" : severity.rawValue
    }

    private static func data(_ text: String) -> String { escaped(text, [:]) }

    private static func property(_ text: String) -> String { escaped(text, [":": "%3A", ",": "%2C"]) }

    private static func escaped(_ text: String, _ more: [Unicode.Scalar: String]) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            default: result += more[scalar] ?? String(scalar)
            }
        }
        return result
    }
}
