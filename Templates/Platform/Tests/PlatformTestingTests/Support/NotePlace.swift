import PlatformCore

/// Where a note stands in a list: by its title, if that sorts, and then by its id.
struct NotePlace: Comparable {
    var title: String
    var id: Int64

    init(title: String, id: Int64) {
        self.title = title
        self.id = id
    }

    init?(_ position: [ScalarValue]) {
        guard case .text(let title)? = position.first, case .int(let id)? = position.last else { return nil }
        self.init(title: title, id: id)
    }

    var position: [ScalarValue] { [.text(title), .int(id)] }

    static func < (left: Self, right: Self) -> Bool {
        left.title == right.title ? left.id < right.id : left.title.utf8.lexicographicallyPrecedes(right.title.utf8)
    }
}

extension Note {
    /// Its place in the order of a sort, or in that of the ids.
    func place(_ sort: SortTerm?) -> NotePlace { NotePlace(title: sort == nil ? "" : title, id: id) }
}
