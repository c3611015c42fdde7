import Templating
import XCTest

final class RenderingTests: TemplateTestCase {
    func testTextIsPrintedAsItIs() throws {
        XCTAssertEqual(
            try render("{{name}} {{{name}}} {{&name}}", EntityView(name: "A<B> & \"C\"")),
            "A<B> & \"C\" A<B> & \"C\" A<B> & \"C\""
        )
    }

    func testMustachesInDataAreInert() throws {
        XCTAssertEqual(try render("/// {{name}}", EntityView(name: "{{#fields}}{{>x}}")), "/// {{#fields}}{{>x}}")
    }

    func testNumbersAndFlagsArePrinted() throws {
        XCTAssertEqual(try render("{{fieldCount}} {{isVersioned}}", EntityView(fields: [FieldView("a")])), "1 false")
    }

    func testListKnowsFirstLastAndIndex() throws {
        let context = EntityView(fields: [FieldView("a"), FieldView("b"), FieldView("c")])
        let template = "{{#fields}}{{#-first}}({{/-first}}{{-index}}:{{name}}{{^-last}}, {{/-last}}{{#-last}}){{/-last}}{{/fields}}"
        XCTAssertEqual(try render(template, context), "(0:a, 1:b, 2:c)")
    }

    func testPositionIsThatOfTheNearestList() throws {
        let context = EntityView(fields: [FieldView("a"), FieldView("b")])
        XCTAssertEqual(try render("{{#fields}}{{#type}}{{swift}}{{^-last}}, {{/-last}}{{/type}}{{/fields}}", context), "String, String")
    }

    func testListOfTextsIsGoneThrough() throws {
        let template = "{{#tags}}{{.}}{{^-last}} {{/-last}}{{/tags}}{{^tags}}none{{/tags}}"
        XCTAssertEqual(try render(template, EntityView(tags: ["a", "b"])), "a b")
        XCTAssertEqual(try render(template), "none")
    }

    func testOptionalTextIsPrintedInsideItsSection() throws {
        let template = "{{#summary}}/// {{summary}} {{.}}{{/summary}}{{^summary}}nothing{{/summary}}"
        XCTAssertEqual(try render(template, EntityView(summary: "A book.")), "/// A book. A book.")
        XCTAssertEqual(try render(template), "nothing")
    }

    func testOptionalObjectIsOpened() throws {
        let template = "{{#identifier}}{{identifier.name}} {{name}} {{type.swift}}{{/identifier}}{{^identifier}}none{{/identifier}}"
        XCTAssertEqual(try render(template, EntityView(fields: [FieldView("isbn")])), "isbn isbn String")
        XCTAssertEqual(try render(template), "none")
    }

    func testFlagBehindAnAbsentObjectIsFalse() throws {
        let template =
            "{{#identifier.type.isText}}text{{/identifier.type.isText}}{{^identifier.type.isText}}no text{{/identifier.type.isText}}"
        XCTAssertEqual(try render(template, EntityView(fields: [FieldView("isbn")])), "text")
        XCTAssertEqual(try render(template), "no text")
    }

    func testNamesReachTheEnclosingContexts() throws {
        XCTAssertEqual(try render("{{#fields}}{{name}} of {{fieldCount}}{{/fields}}", EntityView(fields: [FieldView("a")])), "a of 1")
    }

    func testExtensionKeyIsNullWhereAbsent() throws {
        let template = "{{#x.table-space}}{{x.table-space}}{{/x.table-space}}{{^x.table-space}}default{{/x.table-space}}"
        XCTAssertEqual(try render(template, EntityView(extensions: ["table-space": "fast"])), "fast")
        XCTAssertEqual(try render(template), "default")
    }

    func testContextsMayLeadBackToTheirOwnType() throws {
        let context = EntityView(fields: [FieldView("author", target: [EntityView(name: "Author", fields: [FieldView("id")])])])
        let template = "{{#fields}}{{#target}}{{name}}: {{#fields}}{{name}}{{/fields}}{{/target}}{{/fields}}"
        XCTAssertEqual(try render(template, context), "Author: id")
    }

    func testPartialPrintsItsContextWithItsIndentation() throws {
        let context = EntityView(fields: [FieldView("a"), FieldView("b", "Int")])
        let partials = ["Field": "let {{name}}: {{type.swift}}\n\n// {{^-last}}more{{/-last}}\n"]
        let expected = "struct Book {\n    let a: String\n\n    // more\n    let b: Int\n\n    // \n}\n"
        XCTAssertEqual(try render("struct {{name}} {\n{{#fields}}\n    {{>Field}}\n{{/fields}}\n}\n", context, with: partials), expected)
    }

    func testIndentationOfPartialsAddsUp() throws {
        let partials = ["Outer": "outer\n  {{>Inner}}\n", "Inner": "{{name}}\ninner\n"]
        XCTAssertEqual(try render("  {{>Outer}}\n", with: partials), "  outer\n    Book\n    inner\n")
    }

    func testOptionalTextReachesAPartialInItsSection() throws {
        XCTAssertEqual(
            try render("{{#summary}}{{>Comment}}{{/summary}}", EntityView(summary: "S"), with: ["Comment": "/// {{summary}}"]),
            "/// S"
        )
    }

    func testParentIsFilledAndIndented() throws {
        let partials = ["File": "import Foundation\n\n{{$type}}struct {\n    {{$body}}\n    {{/body}}\n}\n{{/type}}"]
        let template = "{{<File}}\n  {{$body}}\n      let name = \"{{name}}\"\n        // deeper\n  {{/body}}\n{{/File}}\n"
        XCTAssertEqual(try render(template, with: partials), "import Foundation\n\nstruct {\n    let name = \"Book\"\n      // deeper\n}\n")
    }

    func testWindowsLineEndsStay() throws {
        XCTAssertEqual(try render("{{#isVersioned}}\r\na\r\n{{/isVersioned}}\r\nb\r\n", EntityView(isVersioned: true)), "a\r\nb\r\n")
    }

    func testOverrideFollowsWhatItOverrides() throws {
        let sources = [TemplateSource(name: "A", text: "old"), TemplateSource(name: "A", text: "new")]
        XCTAssertEqual(try TemplateLibrary(sources).template("A", for: EntityView.self).render(EntityView()), "new")
    }
}
