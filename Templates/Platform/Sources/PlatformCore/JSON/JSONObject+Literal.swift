extension JSONObject: ExpressibleByDictionaryLiteral {
    /// The members in the order written; of two of one name the last stays.
    public init(dictionaryLiteral members: (String, JSONValue)...) {
        self.init()
        for (name, value) in members { self[name] = value }
    }
}
