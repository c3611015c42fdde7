public import PlatformCore

extension JSONObject {
    /// The same members with another value at a place: `title`, `shipTo/street`, `keywords/0`.
    public func setting(_ path: String, to value: JSONValue) -> JSONObject {
        let names = path.split(separator: "/").map(String.init)
        return JSONValue.object(self).setting(names[...], to: value).object ?? self
    }
}

extension JSONValue {
    fileprivate func setting(_ names: ArraySlice<String>, to value: JSONValue) -> JSONValue {
        guard let name = names.first else { return value }
        let rest = names.dropFirst()
        if case .array(var elements) = self, let index = Int(name) {
            if elements.indices.contains(index) {
                elements[index] = elements[index].setting(rest, to: value)
            } else {
                elements.append(JSONValue.null.setting(rest, to: value))
            }
            return .array(elements)
        }
        var object = self.object ?? [:]
        object[name] = (object[name] ?? .null).setting(rest, to: value)
        return .object(object)
    }
}
