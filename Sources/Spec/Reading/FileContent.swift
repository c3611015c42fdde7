import Diagnostics

/// What one file declares.
struct FileContent {
    /// Its declarations; the service is a placeholder where none could be read.
    var document: SpecDocument
    /// `imports:`.
    var imports: [Located<String>] = []
    /// Whether later stages would find only consequences.
    var isHopeless = false
}
