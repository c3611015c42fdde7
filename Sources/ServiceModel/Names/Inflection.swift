/// The plurals of English nouns, as far as names of tables and paths need them; `plural:` in the spec overrides it.
enum Inflection {
    /// The plural of a word; a capital at its start is kept, a word in capitals gets a small `s`.
    static func plural(of word: String) -> String {
        let lower = word.lowercased()
        if unchanged.contains(lower) || lower.hasSuffix("ings") { return word }
        if let irregular = irregulars[lower] {
            return word.first?.isUppercase == true ? Words.capitalized(irregular) : irregular
        }
        if lower.hasSuffix("sis") { return word.dropLast(2) + "es" }
        if endsInConsonantAndY(lower) { return word.dropLast() + "ies" }
        if sibilants.contains(where: lower.hasSuffix) { return word + "es" }
        return word + "s"
    }

    private static let sibilants = ["s", "x", "z", "ch", "sh"]

    private static func endsInConsonantAndY(_ word: String) -> Bool {
        guard word.count > 1, word.hasSuffix("y"), let before = word.dropLast().last else { return false }
        return !"aeiou".contains(before)
    }

    /// Words that are the same in the plural, or are plurals already.
    static let unchanged: Set<String> = [
        "advice", "aircraft", "analytics", "bison", "cattle", "children", "chassis", "contents", "corps", "credentials", "data", "deer",
        "details", "equipment", "feedback", "firmware", "fish", "furniture", "goods", "hardware", "headquarters", "information",
        "logistics", "luggage", "mail", "means", "media", "merchandise", "metadata", "money", "moose", "music", "news", "offspring",
        "people",
        "preferences", "progress", "research", "rice", "salmon", "series", "sheep", "software", "species", "staff", "stats", "stuff",
        "swine",
        "thanks", "traffic", "trout", "weather",
    ]

    /// Words whose plural no rule gives.
    static let irregulars: [String: String] = [
        "addendum": "addenda", "alga": "algae", "alumnus": "alumni", "antenna": "antennas", "appendix": "appendices", "axis": "axes",
        "bacterium": "bacteria", "cactus": "cacti", "calf": "calves", "child": "children", "criterion": "criteria",
        "curriculum": "curricula",
        "datum": "data", "die": "dice", "echo": "echoes", "elf": "elves", "epoch": "epochs", "erratum": "errata", "foot": "feet",
        "formula": "formulas", "fungus": "fungi", "goose": "geese", "half": "halves", "helix": "helices", "hero": "heroes",
        "hoof": "hooves",
        "index": "indexes", "knife": "knives", "larva": "larvae", "leaf": "leaves", "life": "lives", "loaf": "loaves", "louse": "lice",
        "man": "men", "matrix": "matrices", "medium": "media", "monarch": "monarchs", "mouse": "mice", "nucleus": "nuclei", "ox": "oxen",
        "patriarch": "patriarchs", "person": "people", "phenomenon": "phenomena", "potato": "potatoes", "quiz": "quizzes",
        "radius": "radii",
        "scarf": "scarves", "self": "selves", "shelf": "shelves", "stimulus": "stimuli", "stomach": "stomachs", "stratum": "strata",
        "syllabus": "syllabi", "thesis": "theses", "thief": "thieves", "tomato": "tomatoes", "tooth": "teeth", "torpedo": "torpedoes",
        "vertex": "vertices", "veto": "vetoes", "wharf": "wharves", "wife": "wives", "wolf": "wolves", "woman": "women",
    ]
}
