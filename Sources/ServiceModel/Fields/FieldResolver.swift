import Diagnostics
import Spec

/// Turns the declaration of a field into a field: its type, its names, its values, all checked.
struct FieldResolver {
    /// Where a field stands, which decides what it may carry.
    enum Holder: Sendable {
        case entity, value, action
    }

    /// What the names of types stand for.
    let symbols: SpecSymbols
    /// Reads the values of modifiers.
    let literals: LiteralParser
    private let patterns = CheckedPatterns()
    /// What was found.
    var diagnostics = Diagnostics()
    /// The names that had to change, by field.
    var renamings: [Renaming] = []

    /// Prepares to resolve fields with what the names of a document stand for.
    init(symbols: SpecSymbols) {
        self.symbols = symbols
        literals = LiteralParser(enumValues: symbols.enums.mapValues { $0.values.map(\.name.value) })
    }

    /// The field, or nothing if its type is not known. `subject` names the holder for renamings: `Book`.
    mutating func resolve(_ declaration: FieldDeclaration, of subject: String, in holder: Holder) -> Field? {
        let name = declaration.name.value
        if declaration.isUnreadable {
            let type = FieldType.string(minimum: 1, maximum: TypeSizes.string, isText: false)
            return Field(name: name, swiftName: name, json: name, column: Words(name).snakeCase, type: type, isOptional: true)
        }
        guard let type = type(of: declaration, in: holder) else { return nil }
        var field = Field(
            name: name,
            swiftName: swiftName(name, subject),
            json: name,
            column: Words(name).snakeCase,
            type: type,
            isOptional: declaration.type.value.isOptional,
            description: declaration.description?.value,
            renamedFrom: declaration.renamedFrom?.value,
            extensions: declaration.extensions
        )
        let usable = declaration.modifiers.filter { fits($0, type, holder) }
        for conflict in ModifierExclusions.conflicts(declaration.modifiers, ModifierExclusions.fields) {
            let message = "`\(conflict.modifier.name.rawValue)` cannot stand beside `\(conflict.with.rawValue)`"
            diagnostics.error("E0334", at: conflict.modifier.location, message, hint: conflict.reason)
        }
        for modifier in usable { setFlag(modifier.name, of: &field) }
        FieldValues(parser: literals, patterns: patterns, declaration: declaration, modifiers: usable).fill(&field, &diagnostics)
        checkFirstValue(field, declaration)
        return field
    }

    private mutating func swiftName(_ name: String, _ subject: String) -> String {
        if SwiftWords.takenMembers.contains(name) {
            let reason = "the name means something else in Swift"
            renamings.append(Renaming(subject: "field \(subject).\(name)", place: "Swift", name: name + "Field", reason: reason))
            return name + "Field"
        }
        let escaped = SwiftWords.escaped(name)
        if escaped != name {
            renamings.append(Renaming(subject: "field \(subject).\(name)", place: "Swift", name: escaped, reason: "it is a word of Swift"))
        }
        return escaped
    }

    private mutating func fits(_ modifier: Modifier, _ type: FieldType, _ holder: Holder) -> Bool {
        let location = modifier.value?.location ?? modifier.location
        let name = modifier.name.rawValue
        switch holder {
        case .value where !ModifierFit.valueMembers.contains(modifier.name):
            diagnostics.error(
                "E0331",
                at: modifier.location,
                "`\(name)` does not fit a member of a value object",
                hint: "it belongs to a field of an entity"
            )
            return false
        case .action where !ModifierFit.actionInputs.contains(modifier.name):
            diagnostics.error(
                "E0331",
                at: modifier.location,
                "`\(name)` does not fit an input of an action",
                hint: "an input is sent, never kept"
            )
            return false
        default: break
        }
        guard ModifierFit.fits(modifier.name, type.kind) else {
            let hint = ModifierFit.hint(modifier.name, type, value: modifier.value?.value)
            diagnostics.error("E0331", at: location, "`\(name)` does not fit \(TypeWords.name(type))", hint: hint)
            return false
        }
        return true
    }

    private func setFlag(_ name: Modifier.Name, of field: inout Field) {
        switch name {
        case .unique: field.isUnique = true
        case .sort: field.isSortable = true
        case .filter: field.isFilterable = true
        case .search: field.isSearchable = true
        case .readonly: field.isReadonly = true
        case .immutable: field.isImmutable = true
        case .secret: field.isSecret = true
        case .encrypted: field.isEncrypted = true
        case .trim: field.trims = true
        case .lowercase: field.lowercases = true
        default: break
        }
    }

    private mutating func checkFirstValue(_ field: Field, _ declaration: FieldDeclaration) {
        let hasDefault = declaration.modifiers.contains { $0.name == .default }
        guard field.isReadonly, !field.isOptional, !hasDefault, let modifier = declaration.modifiers.first(where: { $0.name == .readonly })
        else { return }
        diagnostics.error(
            "E0410",
            at: modifier.location,
            "nothing gives `\(field.name)` its first value",
            hint: "add default=…, or make it optional with `?` and set it in the rules file"
        )
    }
}

/// How a type is called in a sentence.
enum TypeWords {
    /// `string`, `decimal(10,2)`, `the enum Genre`, `an array`.
    static func name(_ type: FieldType) -> String {
        switch type {
        case .enumeration(let name): "the enum \(name)"
        case .value(let name): "the value object \(name)"
        case .array: "an array"
        case .decimal: type.specText
        default: type.kind.rawValue
        }
    }
}
