import ServiceModel

// What becomes of members that clients leave out, cannot send, or send untidily.
extension EntityTestBuilder {
    /// What a client sends of each member that is read as something else, beside what it is read as: tuples.
    func readings() -> [String] {
        entity.fields.filter { !$0.isReadonly }.flatMap { field in
            [leftOut(field), untidy(field)].compactMap { $0 }
        }
    }

    /// The assertions on members that are the present where clients do not send them.
    func clockDefaults() -> [String] {
        entity.fields.filter { !$0.isReadonly }.compactMap { field in
            let clock: String
            switch field.defaultValue {
            case .now: clock = "Timestamp.now"
            case .today: clock = "Timestamp.now.date"
            default: return nil
            }
            return """
                try assertPresent(\(clock)) {
                            let read = try input("\(field.json)", nil)
                            return read.\(field.swiftName)
                        }
                """
        }
    }

    /// The assertions on members that clients cannot send, for a new row made at the moment 0.
    func beginnings() -> [String] {
        let names = entity.names
        return PropertyBuilder(model: model, entity: entity).properties().filter { !$0.isInput }.map { property in
            let moment = "Timestamp(microseconds: 0)"
            let value =
                switch property.initial {
                case "time": moment
                case "time.date": moment + ".date"
                default: property.initial
                }
            return "XCTAssertEqual(\(names.variable).\(property.swift), \(value))"
        }
    }

    /// What the database does with the rows of this entity when the rows that they refer to are deleted: a dictionary literal.
    func deleteActions() -> String {
        SwiftLayout.list(
            entity.references.map { reference in
                let action =
                    switch reference.onDelete {
                    case .restrict: "RESTRICT"
                    case .cascade: "CASCADE"
                    case .setNull: "SET NULL"
                    }
                return "\"\(reference.column)\": \"\(action)\""
            },
            indentation: 12,
            column: "            let expected = ".count,
            empty: "[:]"
        )
    }

    private func leftOut(_ field: Field) -> String? {
        guard let value = field.defaultValue?.jsonValue, value != .null else { return nil }
        return "(\"\(field.json)\", nil, \(SampleExpression.json(value, indentation: 12)))"
    }

    private func untidy(_ field: Field) -> String? {
        guard field.trims || field.lowercases, case .string(let kept) = Samples.json(for: field, in: model, index: 0) else { return nil }
        let upper = field.lowercases && kept.uppercased().lowercased() == kept.lowercased() ? kept.uppercased() : kept
        let sent = field.trims ? " \(upper)\n" : upper
        guard sent != kept else { return nil }
        return "(\"\(field.json)\", \(SwiftLiteral.string(sent)), \(SwiftLiteral.string(kept)))"
    }
}
