import Diagnostics
import Spec

extension FieldResolver {
    /// The type of a field with its sizes settled, or nothing after a report.
    mutating func type(of declaration: FieldDeclaration, in holder: Holder) -> FieldType? {
        let expression = declaration.type.value
        let location = declaration.type.location
        guard let base = base(expression.base, declaration, holder) else { return nil }
        guard let array = expression.array else {
            if case .value(let name) = base, expression.isOptional { checkOptional(name, location) }
            return base
        }
        switch base.kind {
        case .value, .json, .bytes:
            let hint = base.kind == .value ? "rows of an entity of their own can be many: hasMany" : "`json` alone holds a list, too"
            diagnostics.error("E0340", at: location, "an array holds scalars and enums, not \(base.specText)", hint: hint)
            return nil
        default: break
        }
        guard case .sized(let size) = array else { return .array(of: base, minimum: 0, maximum: TypeSizes.array) }
        let lower = size.lower ?? 0
        check(size.upper, most: TypeSizes.largestArray, "elements", location)
        return .array(of: base, minimum: lower, maximum: size.upper)
    }

    private mutating func base(_ base: TypeExpression.Base, _ declaration: FieldDeclaration, _ holder: Holder) -> FieldType? {
        let location = declaration.type.location
        switch base {
        case .string(let size): return characters(size, TypeSizes.string, isText: false, location)
        case .text(let size): return characters(size, TypeSizes.text, isText: true, location)
        case .bytes(let size):
            if let size { check(size, most: TypeSizes.largestBytes, "bytes", location) }
            return inValue(.bytes(maximum: size ?? TypeSizes.bytes), holder, location)
        case .json(let size):
            if let size { check(size, most: TypeSizes.largestBytes, "bytes", location) }
            return inValue(.json(maximum: size ?? TypeSizes.json), holder, location)
        case .decimal(let precision, let scale): return .decimal(precision: precision, scale: scale)
        case .int: return .int
        case .int32: return .int32
        case .double: return .double
        case .bool: return .bool
        case .uuid: return .uuid
        case .date: return .date
        case .time: return .time
        case .timestamp: return .timestamp
        case .email: return .email
        case .url: return .url
        case .named(let name): return named(name, declaration, holder)
        }
    }

    private mutating func characters(_ size: TypeExpression.Size?, _ unsized: Int, isText: Bool, _ location: SourceLocation) -> FieldType {
        guard let size else { return .string(minimum: 1, maximum: unsized, isText: isText) }
        let lower = size.lower ?? 1
        check(size.upper, most: TypeSizes.largestString, "characters", location)
        return .string(minimum: lower, maximum: size.upper, isText: isText)
    }

    private mutating func named(_ name: String, _ declaration: FieldDeclaration, _ holder: Holder) -> FieldType? {
        let location = declaration.type.location
        switch symbols.kind(of: name) {
        case .enumeration: return .enumeration(name)
        case .value: return inValue(.value(name), holder, location)
        case .entity:
            let optional = declaration.type.value.isOptional ? "?" : ""
            let line = "\(declaration.name.value): belongsTo \(name)\(optional)"
            diagnostics.error("E0402", at: location, "`\(name)` is an entity", hint: "write it under relations: \(line)")
        case .mixin:
            diagnostics.error("E0403", at: location, "`\(name)` is a mixin", hint: "put it in with `include: [\(name)]`")
        case nil:
            let scalars = [
                "string", "text", "bytes", "json", "decimal", "int", "int32", "double", "bool", "uuid", "date", "time", "timestamp",
                "email", "url",
            ]
            let hint = Suggestion.hint(for: name, in: symbols.typeNames + scalars, otherwise: "declare it under enums: or values:")
            diagnostics.error("E0317", at: location, "unknown type `\(name)`", hint: hint)
        }
        return nil
    }

    /// The type, unless it cannot be a member of a value object.
    private mutating func inValue(_ type: FieldType, _ holder: Holder, _ location: SourceLocation) -> FieldType? {
        guard holder == .value else { return type }
        diagnostics.error(
            "E0341",
            at: location,
            "a value object holds scalars, enums and arrays, not \(type.specText)",
            hint: "make it a field of the entity"
        )
        return nil
    }

    private mutating func checkOptional(_ name: String, _ location: SourceLocation) {
        guard let members = symbols.values[name]?.fields, !members.contains(where: { !$0.type.value.isOptional }) else { return }
        diagnostics.error(
            "E0332",
            at: location,
            "`\(name)?` cannot be told from an empty \(name)",
            hint: "leave out the `?`, or give \(name) a required member"
        )
    }

    /// The reader has seen to the rest: an upper bound of at least 1 that is not below the lower one.
    private mutating func check(_ upper: Int, most: Int, _ what: String, _ location: SourceLocation) {
        guard upper > most else { return }
        diagnostics.error("E0339", at: location, "\(upper) \(what) are more than a row can carry", hint: "there are at most \(most)")
    }
}
