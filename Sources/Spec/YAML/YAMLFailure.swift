/// What libyaml says where it cannot read on.
struct YAMLFailure: Error {
    /// Its words.
    var problem: String
    /// What it was doing.
    var context: String
    /// Where the problem is.
    var mark: YAMLEvent.Mark
    /// Where what it was reading began.
    var contextMark: YAMLEvent.Mark
}
