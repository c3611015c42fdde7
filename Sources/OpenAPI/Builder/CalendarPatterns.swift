import ServiceModel

/// The bounds of dates, which are fixed-width text.
enum DatePattern {
    /// The dates between two literals; nil where neither is a date.
    static func within(_ minimum: Literal?, _ maximum: Literal?) -> String? {
        var bounds = (low: "0001-01-01", high: "9999-12-31")
        if case .date(let text) = minimum { bounds.low = text }
        if case .date(let text) = maximum { bounds.high = text }
        guard bounds != ("0001-01-01", "9999-12-31") else { return nil }
        let shapes = DigitRange.shapes(from: bounds.low.compactMap(\.wholeNumberValue), to: bounds.high.compactMap(\.wholeNumberValue))
        let texts = shapes.map { shape in
            [shape[..<4], shape[4..<6], shape[6...]].map { DigitRange.expression(Array($0)) }.joined(separator: "-")
        }
        return "^(?:\(texts.joined(separator: "|")))$"
    }
}

/// The bounds of times of day, which are fixed-width text but for the seconds.
enum TimePattern {
    /// The times between two literals; nil where neither is a time.
    static func within(_ minimum: Literal?, _ maximum: Literal?) -> String? {
        var bounds = (low: "00:00:00", high: "23:59:59")
        if case .time(let text) = minimum { bounds.low = text }
        if case .time(let text) = maximum { bounds.high = text }
        guard bounds != ("00:00:00", "23:59:59") else { return nil }
        let shapes = DigitRange.shapes(from: bounds.low.compactMap(\.wholeNumberValue), to: bounds.high.compactMap(\.wholeNumberValue))
        let texts = shapes.map { shape in
            let minutes = [shape[..<2], shape[2..<4]].map { DigitRange.expression(Array($0)) }.joined(separator: ":")
            let seconds = ":" + DigitRange.expression(Array(shape[4...]))
            return shape[4...].allSatisfy { $0.lowerBound == 0 } ? "\(minutes)(?:\(seconds))?" : minutes + seconds
        }
        return "^(?:\(texts.joined(separator: "|")))$"
    }
}
