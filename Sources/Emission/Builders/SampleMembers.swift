import ServiceModel

/// The members of sample bodies as entries of a Swift dictionary, in terms of the `number` of the sample.
struct SampleMembers {
    let model: ServiceModel
    /// The sample of a field in the row of a number.
    let json: (Field, Int) -> SampleValue
    /// The fields that conditions read: their samples are exactly those of the row.
    var examined: Set<String> = []

    /// The entries for the fields of one holder.
    func members(of fields: [Field]) -> [String] {
        var seen: [FieldType: Int] = [:]
        return fields.map { field in
            defer { seen[field.type, default: 0] += 1 }
            return "\"\(field.json)\": \(expression(field, after: seen[field.type, default: 0]))"
        }
    }

    /// One expression where all samples are the same, else a choice by number.
    private func expression(_ field: Field, after earlier: Int) -> String {
        let values = (0..<EntityTestBuilder.sampleCount).map { json(field, $0) }
        if case .value(let name) = field.type, let expression = call(model.value(name)?.variable ?? name, field, values, after: earlier) {
            return expression
        }
        let used = field.json.count + 5
        if let first = values.first, values.allSatisfy({ $0 == first }) {
            return SampleExpression.json(first, indentation: 12, used: used)
        }
        let expressions = values.map { SampleExpression.json($0, indentation: 16) }
        return SwiftLayout.call("choose", ["number"] + expressions, indentation: 12, used: used)
    }

    /// The samples of a value object are made by a function of their own; nil where a condition wants others.
    ///
    /// The third sample lacks the optional ones, so that rows without them are tried, too. `earlier` counts the fields before this one that are of the same value object: one that is taken for the other must show.
    private func call(_ function: String, _ field: Field, _ values: [SampleValue], after earlier: Int) -> String? {
        if examined.contains(field.name) {
            let isUsual = values.indices.allSatisfy { values[$0] == Samples.json(for: field, in: model, index: $0) }
            return isUsual ? ".object(Self.\(function)(number))" : nil
        }
        let number = earlier == 0 ? "number" : "number + \(earlier)"
        let value = ".object(Self.\(function)(\(number)))"
        return field.isOptional ? "number == 2 ? .null : \(value)" : value
    }
}
