/// How a command reports.
public enum ReportFormat: String, Sendable, CaseIterable {
    /// For people.
    case text
    /// For machines.
    case json
}
