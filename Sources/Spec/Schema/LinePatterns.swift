/// The lines of the language as regular expressions, for editors; what the reader finds wrong beyond them it says itself.
enum LinePatterns {
    /// `publishedOn`
    static let member = "^[a-z][A-Za-z0-9]*$"
    /// `OrderLine`
    static let type = "^[A-Z][A-Za-z0-9]*$"
    /// `-publishedOn`
    static let sortKey = "^-?[a-z][A-Za-z0-9]*$"
    /// `order.customer`
    static let path = #"^[a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)*$"#
    /// `order_lines`
    static let table = "^[a-z](?:[a-z0-9_]*[a-z0-9])?$"
    /// `order-lines`
    static let kebab = "^[a-z](?:[a-z0-9-]*[a-z0-9])?$"
    /// `1.2.0`
    static let version = #"^[1-9][0-9]{0,5}\.(?:0|[1-9][0-9]{0,5})\.(?:0|[1-9][0-9]{0,5})$"#

    /// A field's line.
    static let field = "^\(typeExpression)(?: +(?:\(flags)|\(options)))*(?: +\(text))?$"
    /// A field's type alone.
    static let fieldType = "^\(typeExpression)$"
    /// A relation's line.
    static let relation =
        "^(?:\(belongsTo)(?: +\(keyModifiers))*|\(hasOneOrMany)(?: +\(inverse))?|\(manyToMany)(?: +(?:\(inverse)|\(through)))?)(?: +\(text))?$"
    /// A relation's kind and target alone.
    static let relationType = "^(?:\(belongsTo)|\(hasOneOrMany)|\(manyToMany))$"
    /// A rule, a condition or an access expression: nesting is beyond a regular expression, foreign operators are not.
    static let expression = "^(?:\(text)|[A-Za-z0-9_.,():<>!= \\-]|/(?=[A-Za-z0-9]))+$"

    private static let text = #""(?:[^"]|"")*""#
    private static let value = #"(?:"(?:[^"]|"")*"|[^\s"]\S*)"#
    private static let upperName = "[A-Z][A-Za-z0-9]*"
    private static let lowerName = "[a-z][A-Za-z0-9]*"
    private static let size = #" *(?:[0-9]* *\.\. *)?[0-9]+ *"#
    private static let base = [
        "(?:string|text)(?:\\(\(size)\\))?",
        "(?:bytes|json)(?:\\( *[0-9]+ *\\))?",
        "decimal\\( *[0-9]+ *, *[0-9]+ *\\)",
        "int32|int|double|bool|uuid|date|timestamp|time|email|url",
        upperName,
    ].joined(separator: "|")
    private static let typeExpression = "(?:\(base))(?:\\[(?:\(size))?\\])?\\??"
    private static let flags = ModifierOwner.field.allowed.filter(\.isFlag).map(\.rawValue).joined(separator: "|")
    private static let options =
        "(?:" + ModifierOwner.field.allowed.filter { !$0.isFlag }.map(\.rawValue).joined(separator: "|") + ")=\(value)"

    private static let belongsTo = "belongsTo +\(upperName)\\??"
    private static let hasOneOrMany = "(?:hasOne|hasMany) +\(upperName)"
    private static let manyToMany = "manyToMany +\(upperName)"
    private static let inverse = "inverse=\(lowerName)"
    private static let through = "through=\(upperName)(?:\\.\(lowerName))?"
    private static let keyModifiers =
        "(?:unique|filter|readonly|immutable|default=caller|onDelete=(?:restrict|cascade|setNull)|(?:read|write)=\(value))"
}
