import Diagnostics
import Templating
import XCTest

final class StrictnessTests: TemplateTestCase {
    func testUnknownNameIsRefusedWithItsNearestSpelling() {
        assertRefused(
            "struct {{naem}} {\n    é {{#fields}}{{ fieldCont }}{{/fields}}",
            "Test.mustache:1:10 E1103 there is no `naem` in EntityView; did you mean `name`?",
            "Test.mustache:2:21 E1103 there is no `fieldCont` in FieldView or EntityView; did you mean `fieldCount`?"
        )
    }

    func testBranchThatNoDataReachesIsChecked() {
        assertRefused(
            "{{#isVersioned}}{{^isVersioned}}{{never}}{{/isVersioned}}{{/isVersioned}}",
            "Test.mustache:1:35 E1103 there is no `never` in EntityView; `strata template context` lists the members of each context"
        )
    }

    func testUnknownMemberOfADottedNameIsLocated() {
        assertRefused(
            "{{#fields}}{{type.swfit}}{{/fields}}",
            "Test.mustache:1:19 E1103 there is no `swfit` in TypeView; did you mean `swift`?"
        )
    }

    func testMemberOfATextIsRefused() {
        let hint = "only objects and open maps have members; open a list as a section"
        assertRefused("{{name.length}}", "Test.mustache:1:8 E1103 `name` is a text and has no `length`; \(hint)")
        assertRefused(
            "{{#fields.name}}{{/fields.name}}",
            "Test.mustache:1:11 E1103 `fields` is a list of FieldView and has no `name`; \(hint)"
        )
    }

    func testPartialSeesNothingOutsideItsContext() {
        assertRefused(
            "{{#fields}}{{>Field}}{{/fields}}",
            with: ["Field": "{{name}} of {{fieldCount}}"],
            "Field.mustache:1:15 E1103 there is no `fieldCount` in FieldView; "
                + "a partial sees only the context that it is called on; add the member to FieldView, or print it outside"
        )
    }

    func testUnknownPartialIsRefused() {
        assertRefused(
            "\n  {{> Feild }}\n",
            with: ["Field": ""],
            "Test.mustache:2:7 E1104 there is no template `Feild`; did you mean `Field`?"
        )
    }

    func testObjectsAndListsHaveNoText() {
        let hint = "print a member of it, or open it as a section"
        assertRefused(
            "{{fields}}{{x}}{{#identifier}}{{identifier}}{{/identifier}}",
            "Test.mustache:1:3 E1105 `fields` is a list of FieldView, which has no text; \(hint)",
            "Test.mustache:1:13 E1105 `x` is an open map, which has no text; \(hint)",
            "Test.mustache:1:33 E1105 `identifier` is an optional FieldView, which has no text; \(hint)"
        )
    }

    func testWhatIsAlwaysThereIsNoCondition() {
        let hint = "only flags, lists and what may be null decide; an object may be opened, but not inverted"
        assertRefused(
            "{{#name}}{{/name}}{{^fieldCount}}{{/fieldCount}}{{#fields}}{{^type}}{{/type}}{{/fields}}",
            "Test.mustache:1:4 E1106 `name` is a text, which is no condition; \(hint)",
            "Test.mustache:1:22 E1106 `fieldCount` is an integer, which is no condition; \(hint)",
            "Test.mustache:1:63 E1106 `type` is a TypeView, which is no condition; \(hint)"
        )
    }

    func testWhatMayBeNullIsNotPrintedBare() {
        assertRefused(
            "{{summary}}{{identifier.name}}{{x.key}}{{^summary}}{{summary}}{{/summary}}",
            "Test.mustache:1:3 E1107 `summary` may be null; print it where it is known to be there: `{{#summary}}{{summary}}{{/summary}}`",
            "Test.mustache:1:14 E1107 `identifier.name` may be null; "
                + "print it where it is known to be there: `{{#identifier.name}}{{identifier.name}}{{/identifier.name}}`",
            "Test.mustache:1:33 E1107 `x.key` may be null; print it where it is known to be there: `{{#x.key}}{{x.key}}{{/x.key}}`",
            "Test.mustache:1:54 E1107 `summary` may be null; print it where it is known to be there: `{{#summary}}{{summary}}{{/summary}}`"
        )
    }

    func testPresenceOfOneObjectSaysNothingAboutAnother() {
        assertRefused(
            "{{#identifier}}{{#target}}{{#identifier}}{{/identifier}}{{identifier.name}}{{/target}}{{/identifier}}",
            "Test.mustache:1:59 E1107 `identifier.name` may be null; "
                + "print it where it is known to be there: `{{#identifier.name}}{{identifier.name}}{{/identifier.name}}`"
        )
    }

    func testTransformsAndComputedPartialsAreRefused() {
        let hint = "write the name of a member alone, and let Swift prepare its value"
        assertRefused(
            "{{ upper(name) }}{{ name | upper }}{{>*name}}{{ }}{{name.}}",
            "Test.mustache:1:4 E1108 `upper(name)` is not a name: templates have no transforms or arguments; \(hint)",
            "Test.mustache:1:21 E1108 `name | upper` is not a name: templates have no transforms or arguments; \(hint)",
            "Test.mustache:1:39 E1108 `*name` takes the name of a partial from the context; name the partial itself; choose between partials with sections",
            "Test.mustache:1:49 E1108 the tag names nothing; write a name in it, or remove it",
            "Test.mustache:1:53 E1108 `name.` has a dot with no name beside it; write names with one dot between them"
        )
    }

    func testTagWithoutEndIsRefused() {
        assertRefused("a\n {{name }\n", "Test.mustache:2:2 E1101 the tag that opens with `{{` has no `}}`; close the tag with `}}`")
        assertRefused("{{{name}}", "Test.mustache:1:1 E1101 the tag that opens with `{{` has no `}}}`; close the tag with `}}}`")
        assertRefused("{{", "Test.mustache:1:1 E1101 the tag that opens with `{{` has no `}}`; close the tag with `}}`")
    }

    func testSectionsThatDoNotMatchAreRefused() {
        assertRefused("{{#fields}}\n", "Test.mustache:1:4 E1102 `fields` is not closed; add `{{/fields}}`")
        assertRefused("{{/fields}}", "Test.mustache:1:4 E1102 `fields` is closed but was not opened; remove the tag")
        assertRefused("{{#fields}}{{/tags}}", "Test.mustache:1:15 E1102 `tags` is closed where `fields` is open; close `fields` first")
    }

    func testErrorsOfAllTemplatesAreReportedTogether() {
        assertRefused(
            "{{#fields}}",
            with: ["Field": "{{"],
            "Field.mustache:1:1 E1101 the tag that opens with `{{` has no `}}`; close the tag with `}}`",
            "Test.mustache:1:4 E1102 `fields` is not closed; add `{{/fields}}`"
        )
    }

    func testParentPrintsOnlyBlocks() {
        assertRefused(
            "{{<File}}{{name}}{{$body}}x{{/body}}{{/File}}",
            with: ["File": "{{$body}}{{/body}}"],
            "Test.mustache:1:12 E1109 `name` stands in a parent but outside its blocks, where nothing is printed; "
                + "move it into a block `{{$name}}…{{/name}}`"
        )
    }

    func testTemplateThatContainsItselfIsRefused() {
        assertRefused(
            "{{>A}}",
            with: ["A": "{{#isVersioned}}{{>B}}{{/isVersioned}}", "B": "{{>A}}"],
            "B.mustache:1:4 E1110 `A` contains itself: Test → A → B → A; let Swift flatten the data into one list"
        )
    }

    func testBlockThatTheParentLacksIsRefused() {
        assertRefused(
            "{{<File}}{{$bdoy}}x{{/bdoy}}{{/File}}",
            with: ["File": "{{$body}}{{/body}}"],
            "Test.mustache:1:13 E1111 `File` has no block `bdoy`; did you mean `body`?"
        )
        assertRefused(
            "{{<File}}{{$body}}x{{/body}}{{$body}}y{{/body}}{{/File}}",
            with: ["File": "{{$body}}{{/body}}"],
            "Test.mustache:1:32 E1111 the block `body` is filled twice; keep one of them"
        )
    }

    func testContentOfABlockIsCheckedWhereItIsPrinted() {
        assertRefused(
            "{{<File}}{{$each}}{{swift}}{{/each}}{{/File}}",
            with: ["File": "{{#fields}}{{$each}}{{/each}}{{/fields}}"],
            "Test.mustache:1:21 E1103 there is no `swift` in FieldView or EntityView; `strata template context` lists the members of each context"
        )
    }

    func testBadDelimitersAreRefused() {
        assertRefused(
            "{{=<%=}}",
            "Test.mustache:1:4 E1112 `<%` is not a pair of delimiters; "
                + "write the opening and the closing delimiter with a space between them, such as `{{=<% %>=}}`"
        )
    }

    func testPositionStandsOnlyInLists() {
        assertRefused(
            "{{#-last}}{{/-last}}{{#tags}}{{-idnex}}{{/tags}}",
            "Test.mustache:1:4 E1103 `-last` stands outside every list; use it inside a list's section",
            "Test.mustache:1:32 E1103 items of a list have no `-idnex`; did you mean `-index`?"
        )
    }

    func testHostileNestingIsRefused() {
        let depth = 101
        let template = String(repeating: "{{#isVersioned}}", count: depth) + String(repeating: "{{/isVersioned}}", count: depth)
        assertRefused(template, "Test.mustache:1:1604 E1113 more than 100 tags are nested; move a part into a partial")
    }

    func testEveryCodeHasAPage() {
        XCTAssertEqual(templateErrorPages.map(\.code), (1101...1113).map { "E\($0)" })
    }
}
