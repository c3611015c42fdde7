public import Diagnostics

/// What came of reading a spec.
public struct SpecReading: Sendable {
    /// The document; absent where so little could be read that a later stage would find only consequences.
    public var document: SpecDocument?
    /// Everything found, by place.
    public var diagnostics: Diagnostics
    /// The texts that were read, also where no document came of them: what diagnostics quote.
    public var sources: [SpecSource]
}
