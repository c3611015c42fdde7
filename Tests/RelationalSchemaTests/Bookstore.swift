import ServiceModel

/// A small service, as the resolver would settle it.
enum Bookstore {
    static let model = ServiceModel(
        service: ServiceIdentity(
            name: "Bookstore",
            module: "Bookstore",
            package: "bookstore",
            databaseFile: "bookstore",
            description: nil,
            version: "1.0.0",
            pathPrefix: "/v1"
        ),
        enums: [
            EnumType(
                name: "Genre",
                swiftName: "Genre",
                cases: ["fiction", "history", "children's"].map { EnumType.Case(name: $0, swiftName: $0) }
            )
        ],
        entities: [book, author, shelf]
    )

    static let author = Entity(
        name: "Author",
        names: names("Author", table: "authors"),
        fields: [
            field("name", .string(minimum: 1, maximum: 120, isText: false)) {
                $0.isSortable = true
                $0.isFilterable = true
            },
            field("email", .email) {
                $0.isOptional = true
                $0.isUnique = true
                $0.isFilterable = true
            },
        ],
        collections: [Collection(name: "books", swiftName: "books", path: "books", kind: .hasMany(inverse: "author"), target: "Book")]
    )

    static let shelf = Entity(
        name: "Shelf",
        names: names("Shelf", table: "shelves"),
        identifier: .int,
        hasTimestamps: false,
        versioning: .off,
        fields: [field("label", .string(minimum: 0, maximum: 10, isText: false))]
    )

    static let book = Entity(
        name: "Book",
        names: names("Book", table: "books"),
        fields: [
            field("title", .string(minimum: 1, maximum: 200, isText: false)) { $0.isSortable = true },
            field("isbn", .string(minimum: 13, maximum: 13, isText: false)) {
                $0.isUnique = true
                $0.isSortable = true
                $0.isFilterable = true
            },
            field("price", .decimal(precision: 10, scale: 2)) {
                $0.minimum = .integer(0)
                $0.maximum = .decimal(units: 99_999_950, scale: 2)
                $0.defaultValue = .decimal(units: 5, scale: 2)
                $0.isSortable = true
                $0.isFilterable = true
            },
            field("genre", .enumeration("Genre")) {
                $0.defaultValue = .enumeration("children's")
                $0.isFilterable = true
            },
            field("publishedOn", .date) {
                $0.isOptional = true
                $0.isSortable = true
                $0.minimum = .date("1450-01-01")
            },
            field("opensAt", .time) { $0.isOptional = true },
            field("releasedAt", .timestamp) {
                $0.isOptional = true
                $0.minimum = .timestamp("2000-01-01T00:00:00Z")
            },
            field("stock", .int32) { $0.defaultValue = .integer(0) },
            field("weight", .double) { $0.isOptional = true },
            field("inPrint", .bool) { $0.defaultValue = .bool(true) },
            field("reference", .uuid) { $0.isOptional = true },
        ],
        references: [
            reference("author", to: "Author"),
            reference("shelf", to: "Shelf") {
                $0.targetIdentifier = .int
                $0.isOptional = true
                $0.onDelete = .setNull
            },
        ],
        uniques: [["author", "title"]],
        indexes: [["genre", "publishedOn"], ["genre", "stock"]],
        defaultSort: [SortKey(field: "publishedOn", descending: true), SortKey(field: "title")]
    )

    static func names(_ type: String, table: String) -> EntityNames {
        EntityNames(type: type, variable: "", pluralVariable: "", table: table, path: table, singular: type.lowercased(), plural: table)
    }

    static func field(_ name: String, _ type: FieldType, _ change: (inout Field) -> Void = { _ in }) -> Field {
        var field = Field(name: name, swiftName: name, json: name, column: snakeCase(name), type: type)
        change(&field)
        return field
    }

    static func reference(_ name: String, to target: String, _ change: (inout Reference) -> Void = { _ in }) -> Reference {
        var reference = Reference(name: name, swiftName: "\(name)ID", json: "\(name)Id", column: "\(snakeCase(name))_id", target: target)
        change(&reference)
        return reference
    }

    private static func snakeCase(_ name: String) -> String {
        name.reduce(into: "") { $0 += $1.isUppercase ? "_\($1.lowercased())" : String($1) }
    }
}
