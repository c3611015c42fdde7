/// Texts that match a regular expression `^…$` of the subset that specs use: literals, escapes, classes, groups, alternatives, counts.
struct PatternSampler {
    private let root: PatternNode

    /// Reads a pattern; nil if it uses something that cannot be sampled (look-around, back-references, Unicode properties).
    init?(_ pattern: String) {
        var parser = PatternParser(pattern)
        guard let node = parser.parse() else { return nil }
        root = node
    }

    /// The text at `index` among those of the shortest allowed length, then among longer ones; nil if no length fits.
    ///
    /// A *shape* fixes every alternative and count; the texts of one shape are counted like numbers, the last character fastest.
    func sample(index: Int, length: ClosedRange<Int>) -> String? {
        var rest = index
        var first: String?
        let ceiling = min(length.upperBound, length.lowerBound + 64)
        for extra in 0...ceiling {
            for variant in 0..<root.variants {
                var budget = extra
                let shape = root.shape(variant: variant, budget: &budget)
                guard budget == 0, length.contains(shape.count) else { continue }
                first = first ?? Self.text(0, of: shape)
                let capacity = Self.capacity(of: shape)
                if rest < capacity { return Self.text(rest, of: shape) }
                rest -= capacity
            }
        }
        return first
    }

    private static func capacity(of shape: [[Unicode.Scalar]]) -> Int {
        shape.reduce(1) { product, choices in min(product * choices.count, 1_000_000) }
    }

    private static func text(_ index: Int, of shape: [[Unicode.Scalar]]) -> String {
        var rest = index
        var scalars = String.UnicodeScalarView()
        for choices in shape.reversed() {
            scalars.insert(choices[rest % choices.count], at: scalars.startIndex)
            rest /= choices.count
        }
        return String(scalars)
    }
}

/// A part of a pattern.
indirect enum PatternNode {
    /// One of these characters, never none.
    case character([Unicode.Scalar])
    case sequence([PatternNode])
    case alternatives([PatternNode])
    case repetition(PatternNode, minimum: Int, maximum: Int?)

    /// How many ways there are to choose among alternatives, up to 32.
    var variants: Int {
        switch self {
        case .character: 1
        case .sequence(let parts): min(32, parts.reduce(1) { min(32, $0 * $1.variants) })
        case .alternatives(let parts): min(32, parts.reduce(0) { $0 + $1.variants })
        case .repetition(let part, _, _): part.variants
        }
    }

    /// The characters to choose from at each place, for one way to choose alternatives; `budget` more repetitions than need be.
    func shape(variant: Int, budget: inout Int) -> [[Unicode.Scalar]] {
        switch self {
        case .character(let choices): return [choices]
        case .sequence(let parts):
            var rest = variant
            return parts.flatMap { part in
                let count = part.variants
                defer { rest /= count }
                return part.shape(variant: rest % count, budget: &budget)
            }
        case .alternatives(let parts):
            var rest = variant
            for part in parts {
                if rest < part.variants { return part.shape(variant: rest, budget: &budget) }
                rest -= part.variants
            }
            return []
        case .repetition(let part, let minimum, let maximum):
            let added = min(budget, maximum.map { $0 - minimum } ?? budget)
            budget -= added
            return (0..<(minimum + added)).flatMap { _ in part.shape(variant: variant, budget: &budget) }
        }
    }
}
