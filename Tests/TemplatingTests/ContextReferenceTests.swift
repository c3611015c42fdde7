import Templating
import XCTest

final class ContextReferenceTests: XCTestCase {
    func testDescriptionListsEveryReachableTypeOnce() {
        XCTAssertEqual(
            ContextReference.describe(EntityView.self),
            """
            EntityView
              name         text                The entity's name in the spec
              summary      optional text       What the spec says about it
              fieldCount   integer             How many fields it has
              isVersioned  flag                Whether its rows carry a version
              fields       list of FieldView   Its fields, as declared
              tags         list of texts       Words about it
              identifier   optional FieldView  The first field
              x            open map            Its `x-…` keys

            FieldView
              name    text                 The field's name
              type    TypeView             Its type
              target  optional EntityView  The entity that it refers to

            TypeView
              swift   text           Its spelling in Swift
              note    optional text  A remark
              isText  flag           Whether it is a string

            """
        )
    }

    func testDumpShowsValuesAndStopsWhereTypesRepeat() {
        let context = EntityView(
            name: "A \"book\"\n",
            fields: [FieldView("author", target: [EntityView(name: "Author")])],
            tags: ["a"],
            extensions: ["b": "2", "a": "1"]
        )
        let type = """
            {
                    "swift": "String",
                    "note": null,
                    "isText": true
                  }
            """
        XCTAssertEqual(
            ContextReference.dump(context),
            """
            {
              "name": "A \\"book\\"\\n",
              "summary": null,
              "fieldCount": 1,
              "isVersioned": false,
              "fields": [
                {
                  "name": "author",
                  "type": \(type),
                  "target": "… EntityView"
                }
              ],
              "tags": [
                "a"
              ],
              "identifier": {
                "name": "author",
                "type": \(type.replacing("\n  ", with: "\n")),
                "target": "… EntityView"
              },
              "x": {
                "a": "1",
                "b": "2"
              }
            }

            """
        )
    }
}
