/// The version of Strata.
public enum StrataVersion {
    /// As `strata --version` prints it.
    public static let text = "0.1.0"
}
