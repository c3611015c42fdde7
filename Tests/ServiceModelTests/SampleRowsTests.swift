import ServiceModel
import XCTest

/// Samples that keep rules, and rows on which actions are tried.
final class SampleRowsTests: XCTestCase {
    func testSamplesAreLeftAloneWhereTheyKeepTheRules() throws {
        let model = try shop(rules: "some: stock > 0")
        let book = try XCTUnwrap(model.entity("Book"))
        let rows = SampleRows(of: book, in: model)
        for field in book.fields {
            XCTAssertEqual(rows.json(for: field, index: 0), Samples.json(for: field, in: model, index: 0), field.name)
        }
    }

    func testEachRowKeepsEveryRuleNowAndInTheDistantFuture() throws {
        let rules = [
            "many: stock > 700", "few: stock < 700", "range: opensOn < closesOn", "present: note != null", "absent: note == null",
            "known: kind in (used, rare)", "because: if kind == used then note != null", "either: (isOld and note == null) or not isOld",
            "later: soldAt > now", "earlier: soldAt <= now", "begun: opensOn <= today", "text: code == \"X-1\"", "other: code != alias",
            "same: code == alias", "priced: price >= 12.5", "exact: price == 0.07", "edited: editor != null", "notOwn: editor != author",
            "own: author == editor", "mixed: (stock > 5 and price < 2) or (kind == rare and closesOn == null)",
        ]
        for line in rules {
            let model = try shop(rules: line)
            let book = try XCTUnwrap(model.entity("Book"))
            let rows = SampleRows(of: book, in: model)
            for index in 0..<SampleRows.count {
                for moment in [ConditionMoment.ofTests, .present, .distant] {
                    XCTAssertNotEqual(book.rules[0].truth(of: rows.row(index), at: moment), false, "\(line) at \(index)")
                }
            }
        }
    }

    func testMembersOfValueObjectsAreChangedToKeepTheRules() throws {
        let lines = [
            "low: home.floor > 5", "else: work.city != home.city", "there: work != null", "gone: work == null",
            "zipped: work.zip != null and work.zip != \"1\"", "either: work == null or work.floor < home.floor",
        ]
        for line in lines {
            let model = try model(
                spec(
                    """
                    values: { Place: { city: string, zip: string?, floor: int } }
                    entities: { Person: { fields: { home: Place, work: Place? }, rules: { \(line) } } }
                    """
                )
            )
            let person = try XCTUnwrap(model.entity("Person"))
            let rows = SampleRows(of: person, in: model)
            for index in 0..<4 {
                XCTAssertNotEqual(person.rules[0].truth(of: rows.row(index), at: .ofTests), false, "\(line) at \(index)")
                // What is sent is what the rule was tried on.
                guard case .object(let members) = rows.json(for: person.fields[0], index: index) else { return XCTFail(line) }
                XCTAssertEqual(members.last?.value, rows.row(index)[["home", "floor"]].jsonValue, line)
            }
        }
    }

    func testTheMatrixOfAnActionHasNoObjectWithoutItsRequiredMembers() throws {
        let model = try model(
            spec(
                """
                values: { Place: { city: string, zip: string? } }
                entities:
                  Parcel:
                    fields: { to: Place?, sent: bool default=false readonly }
                    actions: { send: { when: to.city != "X" or to.zip == "1", set: { sent: true } } }
                """
            )
        )
        let states = try states("send", of: "Parcel", in: model).matrix()
        XCTAssertTrue(states.contains { $0.row[["to"]] == .null })
        for state in states {
            XCTAssertEqual(state.row[["to"]] == .null, state.row[["to", "city"]] == .null, state.name)
        }
    }

    func testAKeyThatARuleWantsIsAmongTheSamplesKeys() throws {
        let model = try shop(rules: "edited: editor != null")
        let book = try XCTUnwrap(model.entity("Book"))
        XCTAssertEqual(SampleRows(of: book, in: model).references.map(\.name), ["author", "editor"])
        let plain = try shop(rules: "some: stock > 0")
        XCTAssertEqual(SampleRows(of: try XCTUnwrap(plain.entity("Book")), in: plain).references.map(\.name), ["author"])
    }

    func testRowsAreDifferentInWhatIsUnique() throws {
        let model = try shop(rules: "long: serial != \"Serial 2\"")
        let book = try XCTUnwrap(model.entity("Book"))
        let rows = SampleRows(of: book, in: model)
        let serials = (0..<SampleRows.count).map { rows.row($0)[["serial"]] }
        XCTAssertEqual(Set(serials).count, SampleRows.count)
    }

    func testFewValuesAreSpreadOverWhatIsUnique() throws {
        let lines = [
            "fields: { isMain: bool? unique }", "fields: { side: Side? unique }", "fields: { rank: int min=1 max=4 unique }",
            "fields: { code: 'string unique pattern=^[a-d]$' }", "fields: { a: Side, b: Side }, unique: [[a, b]]",
        ]
        for line in lines {
            let model = try model(spec("enums: { Side: [left, right] }\nentities: { Shoe: { \(line) } }"))
            let shoe = try XCTUnwrap(model.entity("Shoe"))
            let rows = SampleRows(of: shoe, in: model)
            let values = (0..<4).map { index in shoe.fields.map { rows.json(for: $0, index: index) } }
            XCTAssertEqual(Set(values.filter { $0 != [.null] }).count, values.filter { $0 != [.null] }.count, line)
            XCTAssertGreaterThan(values.filter { $0 != [.null] }.count, 1, line)
        }
    }

    func testWhatIsUniqueNeedsFourRows() {
        for line in ["isMain: bool unique", "side: Side unique", "rank: int min=1 max=3 unique"] {
            let outcome = resolve(spec("enums: { Side: [left, right] }\nentities: { Shoe: { fields: { \(line) } } }"))
            XCTAssertEqual(outcome.codes, ["E0419"], line)
        }
    }

    func testRulesThatContradictEachOtherAreAnError() {
        let outcome = resolve(text(rules: "many: stock > 5\n      few: stock < 3"))
        XCTAssertEqual(outcome.codes, ["E0539"])
    }

    func testAnExampleCanSayWhatTheSearchDoesNotFind() throws {
        let lines = "long: code != \"a\""
        XCTAssertEqual(resolve(text(rules: lines)).codes, [])
    }

    func testTheMatrixOfAnActionHasEveryValueThatItsConditionTellsApart() throws {
        let model = try shop(actions: "sell: { when: kind == used or isOld, set: { sold: true } }")
        let states = try states("sell", in: model)
        XCTAssertEqual(states.matrix().count, 3 * 2)
        let answers = Dictionary(uniqueKeysWithValues: states.matrix().map { ($0.name, $0.answer) })
        XCTAssertEqual(answers["kind used, isOld false"], .allowed)
        XCTAssertEqual(answers["kind rare, isOld true"], .allowed)
        XCTAssertEqual(answers["kind rare, isOld false"], .refused)
    }

    func testAnActionThatWouldBreakARuleIsFound() throws {
        let model = try shop(rules: "clean: not (sold and isOld)", actions: "sell: { set: { sold: true } }")
        let states = try states("sell", in: model)
        let row = try XCTUnwrap(states.invalid(index: 0))
        XCTAssertEqual(row[["isOld"]], .bool(true))
        XCTAssertEqual(try XCTUnwrap(states.allowed(index: 0))[["isOld"]], .bool(false))
        XCTAssertNil(try self.states("sell", in: shop(actions: "sell: { set: { sold: true } }")).invalid(index: 0))
    }

    func testAnActionIsFinalWhereItCannotFollowItself() throws {
        let final = try states("sell", in: shop(actions: "sell: { when: not sold, set: { sold: true } }"))
        XCTAssertTrue(final.isFinal(try XCTUnwrap(final.allowed(index: 0))))
        let repeated = try states("sell", in: shop(actions: "sell: { when: stock > 0, set: { sold: true } }"))
        XCTAssertFalse(repeated.isFinal(try XCTUnwrap(repeated.allowed(index: 0))))
    }

    private func states(_ name: String, of entity: String = "Book", in model: ServiceModel) throws -> ActionStates {
        let book = try XCTUnwrap(model.entity(entity))
        return ActionStates(try XCTUnwrap(book.actions.first { $0.name == name }), of: book, in: model)
    }

    private func shop(rules: String? = nil, actions: String? = nil) throws -> ServiceModel {
        try model(text(rules: rules, actions: actions))
    }

    private func text(rules: String? = nil, actions: String? = nil) -> String {
        spec(
            """
            enums: { Kind: [new, used, rare] }
            entities:
              Author: { fields: { name: string } }
              Book:
                fields:
                  stock: int default=1
                  serial: string unique
                  price: decimal(6,2) min=0
                  kind: Kind
                  isOld: bool
                  note: string?
                  code: string(8)?
                  alias: string(8)?
                  opensOn: date?
                  closesOn: date?
                  soldAt: timestamp?
                  sold: bool default=false readonly
                relations: { author: belongsTo Author, editor: belongsTo Author? }
            \(rules.map { "    rules:\n      \($0)" } ?? "")
            \(actions.map { "    actions:\n      \($0)" } ?? "")
            """
        )
    }
}
