/// Writes diagnostics for machines: an array of objects, one a line, every member always there.
public enum JSONDiagnosticRenderer {
    /// All of them by place, as a JSON text that ends its line.
    public static func render(_ diagnostics: Diagnostics) -> String {
        let objects = diagnostics.sorted.map { "  " + object($0) }
        return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    }

    private static func object(_ diagnostic: Diagnostic) -> String {
        let related = diagnostic.related.map { related in
            "{\(place(related.location)),\(member("message", JSONText.quoted(related.message)))}"
        }
        let members = [
            member("code", JSONText.quoted(diagnostic.code)),
            member("severity", JSONText.quoted(diagnostic.severity.rawValue)),
            place(diagnostic.location),
            member("message", JSONText.quoted(diagnostic.message)),
            member("hint", diagnostic.hint.map(JSONText.quoted) ?? "null"),
            member("related", "[\(related.joined(separator: ","))]"),
        ]
        return "{\(members.joined(separator: ","))}"
    }

    private static func place(_ location: SourceLocation?) -> String {
        let file = member("file", location.map { JSONText.quoted($0.file) } ?? "null")
        let line = member("line", location.map { String($0.line) } ?? "null")
        let column = member("column", location.map { String($0.column) } ?? "null")
        return "\(file),\(line),\(column)"
    }

    private static func member(_ name: String, _ value: String) -> String { "\"\(name)\":\(value)" }
}
