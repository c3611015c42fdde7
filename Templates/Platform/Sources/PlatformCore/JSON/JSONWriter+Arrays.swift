// Arrays of scalars and of enums, as elements and as members, where nil is written as `null`.
extension JSONWriter {
    /// Writes an array of scalars.
    public mutating func value(_ elements: [some JSONElement]) {
        beginArray()
        for element in elements { element.writeElement(to: &self) }
        endArray()
    }

    /// Writes an array of the raw values of an enum.
    public mutating func value(_ elements: [some RawRepresentable<String>]) {
        beginArray()
        for element in elements { value(element) }
        endArray()
    }

    /// Writes a member: an array of scalars.
    public mutating func member(_ name: StaticString, _ elements: [some JSONElement]) {
        self.name(name)
        value(elements)
    }

    /// Writes a member: an array of scalars, or `null`.
    public mutating func member(_ name: StaticString, _ elements: [some JSONElement]?) {
        self.name(name)
        if let elements { value(elements) } else { null() }
    }

    /// Writes a member: an array of the raw values of an enum.
    public mutating func member(_ name: StaticString, _ elements: [some RawRepresentable<String>]) {
        self.name(name)
        value(elements)
    }

    /// Writes a member: an array of the raw values of an enum, or `null`.
    public mutating func member(_ name: StaticString, _ elements: [some RawRepresentable<String>]?) {
        self.name(name)
        if let elements { value(elements) } else { null() }
    }
}
