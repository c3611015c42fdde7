import RelationalSchema
import ServiceModel

/// Makes what is emitted for the search of an entity's lists.
struct SearchBuilder {
    let model: ServiceModel
    let entity: Entity

    /// The view; nil where nothing is searched.
    func view() -> SearchView? {
        guard let search = SearchIndex(for: entity, in: model) else { return nil }
        let numbersTable = SQLiteDialect.numbers(of: search)
        let numbers = numbersTable.map { ", numbers: \"\($0)\"" } ?? ""
        let texts = entity.fields.filter(\.isSearchable).enumerated().map { position, field in Texts(field, position) }
        return SearchView(
            index: ".fts5(\"\(search.name)\"\(numbers))",
            indexTable: search.name,
            numbersTable: numbersTable,
            fields: SwiftLayout.list(texts.map(\.tuple), indentation: 4, column: "    private let fields = ".count),
            words: texts.map(\.word).joined(separator: " "),
            sampleText: sampleText()
        )
    }

    /// What a client sends for the first of the fields, if there are words in it.
    private func sampleText() -> String? {
        for field in entity.fields where field.isSearchable && !field.isReadonly {
            guard case .string(let text) = Samples.json(for: field, in: model, index: 0) else { continue }
            if text.contains(where: { $0.isLetter || $0.isNumber }) { return SwiftLiteral.string(text) }
        }
        return nil
    }
}

/// What tests write into one field: an accented word that ends in a letter of the field's own, as far as the field has room.
private struct Texts {
    var column: String
    var text: String
    var word: String
    var other: String

    init(_ field: Field, _ position: Int) {
        let length = Self.length(of: field)
        let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(position % 26)))
        let (accented, folded) = length.upperBound > 8 ? ("Zéphyrin", "zephyrin") : length.upperBound > 1 ? ("É", "e") : ("", "")
        column = field.column
        word = folded + letter
        text = accented + letter + String(repeating: "-", count: max(0, length.lowerBound - accented.count - 1))
        other = String(repeating: "-", count: max(1, length.lowerBound))
    }

    var tuple: String {
        "(column: \"\(column)\", text: \"\(text)\", word: \"\(word)\", other: \"\(other)\")"
    }

    private static func length(of field: Field) -> ClosedRange<Int> {
        switch field.type {
        case .string(let minimum, let maximum, _): minimum...max(minimum, maximum)
        case .email: 1...254
        default: 1...2048
        }
    }
}
