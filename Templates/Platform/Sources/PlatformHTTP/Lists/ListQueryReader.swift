import PlatformCore

/// Reads the parameters of a list against its allow-list, and collects whatever is wrong with them.
struct ListQueryReader {
    private(set) var violations: [Violation] = []
    private let listing: Listing
    private static let valuesLimit = 100
    private static let searchLimit = 200

    init(_ listing: Listing) {
        self.listing = listing
    }

    mutating func refuse(_ name: String, _ code: String, _ detail: String) {
        violations.append(.parameter(name, code, detail))
    }

    /// `limit=20`; out of range it is refused, not cut to size.
    mutating func limit(_ text: String) -> Int {
        if case .int(let value)? = FieldKind.int.value(text), 1...Int64(listing.maximumLimit) ~= value { return Int(value) }
        refuse("limit", "out_of_range", "It must be a whole number from 1 to \(listing.maximumLimit).")
        return listing.defaultLimit
    }

    mutating func refuseUnknown(_ name: String, known: [String]) {
        violations.append(.unknownParameter(name, known: known))
    }

    /// `count=exact`.
    mutating func count(_ text: String) -> Bool {
        if text == "exact" { return true }
        refuse("count", "unknown_count", "It can be exact; without it nothing is counted.")
        return false
    }

    /// `fields=title,price`.
    mutating func members(_ text: String) -> MemberSelection {
        var names: Set<String> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let name = String(part)
            if !listing.members.contains(name) {
                let known = nearest(to: name, among: listing.members).map { "Is \($0) meant?" }
                refuse("fields", "unknown_field", known ?? "It may name \(listing.members.joined(separator: ", ")).")
                break
            }
            if !names.insert(name).inserted { refuse("fields", "duplicate_field", "It names \(name) twice.") }
        }
        return MemberSelection(names)
    }

    /// `q=sea tales`. Which characters make words is for the database to say; a text without any finds nothing.
    mutating func search(_ text: String) -> String? {
        if 1...Self.searchLimit ~= text.unicodeScalars.count { return text }
        refuse("q", "out_of_range", "It must be a text of 1 to \(Self.searchLimit) characters.")
        return nil
    }

    /// `include=author,tags`.
    mutating func include(_ text: String) -> [String] {
        var names: [String] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let name = String(part)
            if !listing.relations.contains(name) {
                let suggestion = nearest(to: name, among: listing.relations).map { " Is \($0) meant?" } ?? ""
                refuse("include", "unknown_relation", "It may name \(listing.relations.joined(separator: ", ")).\(suggestion)")
                break
            }
            if names.contains(name) { refuse("include", "duplicate_relation", "It names \(name) twice.") }
            names.append(name)
        }
        return names
    }

    /// `sort=-publishedOn,title`.
    mutating func sort(_ text: String) -> [SortTerm] {
        var terms: [SortTerm] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let isDescending = part.hasPrefix("-")
            guard let field = listing.field(isDescending ? part.dropFirst() : part), field.sortable else {
                refuse("sort", "unknown_field", "It may name \(Self.names(listing.fields.filter(\.sortable))), with a minus to descend.")
                return []
            }
            if terms.contains(where: { $0.column == field.column }) {
                refuse("sort", "duplicate_field", "It names \(field.name) twice.")
            }
            terms.append(field.sorted(descending: isDescending))
        }
        return terms
    }

    /// `price=10`, `price.gte=10`, `genre.in=fiction,history`. Commas separate; a value that holds one can only be asked for by itself.
    mutating func filter(_ name: String, _ text: String) -> Filter? {
        let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let field = listing.field(parts[0]), field.filterable else {
            let others =
                ["limit", "cursor", "sort", "count", "fields"] + (listing.isSearchable ? ["q"] : [])
                + (listing.relations.isEmpty ? [] : ["include"])
            refuseUnknown(name, known: others + listing.fields.filter(\.filterable).map(\.name))
            return nil
        }
        guard let `operator` = parts.count == 1 ? .eq : Filter.Operator(rawValue: String(parts[1])), field.operators.contains(`operator`),
            parts.count == 1 || `operator` != .eq
        else {
            let names = field.operators.filter { $0 != .eq }.map { "\(field.name).\($0.rawValue)" }
            refuse(name, "unknown_operator", "This field filters by \(([field.name] + names).joined(separator: ", ")).")
            return nil
        }
        let texts = `operator` == .in ? text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) : [text]
        guard texts.count <= Self.valuesLimit else {
            refuse(name, "too_many_values", "There may be \(Self.valuesLimit) values.")
            return nil
        }
        let kind = `operator` == .isnull ? .bool : field.kind
        let values = texts.compactMap(kind.value)
        guard values.count == texts.count, `operator` != .startsWith || !text.isEmpty else {
            refuse(name, "wrong_type", "It must be \(kind.text)\(`operator` == .in ? ", or several with commas between them" : "").")
            return nil
        }
        return Filter(column: field.column, operator: `operator`, values: values)
    }

    private static func names(_ fields: [ListField]) -> String {
        fields.isEmpty ? "nothing" : fields.map(\.name).joined(separator: ", ")
    }
}
