/// Names that something has taken: Swift, SQL, Foundation, Platform, the emitted code, or English with its plurals.
enum AwkwardNames {
    static let entities = [
        "Type", "Task", "Data", "Series", "Order", "Group", "Select", "Table", "Index", "Value", "Result", "Set", "Array", "String",
        "Character", "Locale", "Date", "URL", "Protocol", "Any", "Page", "Row", "Session", "Filter", "Sample", "Samples", "Service",
        "Services", "Migration", "Test", "News", "Sheep", "Person", "Child", "Quiz", "Box", "City", "Bus", "Status", "Analysis", "Media",
        "HTTPRequest", "OAuth2Client", "A", "X1", "IPAddress", "Self", "Never", "Error", "Optional", "Input", "Book", "Invoice",
        "Transaction", "User", "Key", "Column", "View", "Trigger", "Cursor", "Query", "Request", "Response", "Controller", "Repository",
        "Hooks", "Rules", "BookInput", "Application", "Logger", "UUID", "Double", "Void", "Unit", "Range", "Clock", "Decimal", "Timestamp",
        "InternationalStandardClassification", "QuarterlyEnvironmentalComplianceReport", "Mouse", "Knife", "Potato", "Hero",
        "Datum", "Criterion", "Leaf", "Wolf", "Day", "Document", "Contract", "Architecture", "Key2Value", "AOrB", "Database", "Listing",
        "Problem", "Violation", "XCTestCase",
    ]

    static let members = [
        "type", "task", "data", "series", "order", "group", "select", "table", "index", "value", "values", "description", "default",
        "where", "in", "is", "as", "switch", "func", "init", "protocol", "operator", "hashValue", "rawValue", "none", "some", "error",
        "input", "body", "members", "session", "query", "page", "name", "title", "count", "amount", "from", "to", "by", "desc", "asc",
        "self", "class", "struct", "true1", "nil", "let", "var", "time", "current", "changed", "mode", "key", "primary", "references",
        "check", "unique1", "constraint", "column", "createdOn", "isActive", "iPhone", "aBTest", "x", "a1", "httpURL", "userID2", "json",
        "row", "id2", "hooks", "database", "request", "response", "number", "samples", "service", "moment", "log", "rows", "patch",
        "cursorMark", "sortKey", "limits", "items", "links", "code", "detail", "pointer", "withoutRowid", "collate", "between", "case",
        "internationalStandardClassificationCode", "quarterlyEnvironmentalComplianceReference", "end", "begin", "commit", "existing",
        "created", "updated", "deleted", "status", "kind", "label", "note", "email", "price", "first", "second", "third", "expected",
        "encoder", "print", "zip", "map", "filter2", "any", "all", "exists", "offset", "row1", "rowid", "oid", "main", "temp", "when",
    ]

    static let cases = [
        "draft", "placed", "none", "some", "self", "default", "class", "in", "is", "inProgress", "nil", "true1", "switch", "rawValue",
        "allCases", "init", "hashValue", "description", "a", "b2", "case", "open", "closed", "Type1".lowercased(),
        "veryLongValueOfAnEnumeration",
    ]

    static let descriptions = [
        "Plain words.", "With \"quotes\" and 'others'.", #"Ends a comment */ or begins one /* here."#, "Holds {{mustache}} and {{/end}}.",
        #"Interpolates \(nothing) and \n no line."#, "Three quotes \"\"\" in a row, and \"# too.", "Žluťoučký kůň 🚀 — ünïcödé.",
        "A rather long description that goes on and on, well past the end of any line that a person would want to read in an editor at night.",
        "Ends in a backslash \\", "# not a comment: or is it", "%d %s $1 ${HOME} `backticks`", "<b>no HTML</b> &amp; no entities",
    ]
}
