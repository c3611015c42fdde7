/// The spec that the documentation shows.
enum Bookstore {
    static let text = #"""
        strata: 1
        service:
          name: Bookstore                        # names the module, the package and the database file
          description: Sells books and keeps track of orders.
          version: 1.2.0                         # of the API contract; its major number gives the path prefix /v1
        api: { pagination: { default: 50, max: 200 } }
        database: sqlite                         # or postgres, or [sqlite, postgres]: the first serves when DATABASE_URL is unset
        enums:
          Genre: [fiction, history, science, children]
          OrderStatus:
            values: { draft: being put together, placed: paid for, shipped: on its way, cancelled: given up }
        values:                                  # value objects: no identity of their own
          Address: { street: string(200), city: string(100), postcode: string(20), country: string(2..2) }
        mixins:                                  # pieces of an entity, put in with `include`
          Described: { fields: { summary: string(300)?, body: text? } }
        entities:
          Author:
            description: Someone who writes books.
            fields:
              name: string(120) sort filter search "As printed on the cover."
              email: email? unique lowercase
            relations:
              books: hasMany Book                # → GET /v1/authors/{id}/books
          Book:
            include: [Described]
            fields:
              title: string(200) sort filter search trim
              isbn: { type: string(13..13), pattern: "^[0-9]{13}$", unique: true, example: "9780131103627" }
              price: decimal(10,2) min=0 sort filter
              genre: Genre filter default=fiction
              keywords: string(40)[0..10] default=[]
              publishedOn: date? sort
              stock: int min=0 default=0
            relations:
              author: belongsTo Author filter
              tags: manyToMany Tag               # → PUT, DELETE /v1/books/{id}/tags/{tagId}
            unique: [[author, title]]
            indexes: [[genre, publishedOn]]
            defaultSort: [-publishedOn, title]
            rules:
              datedInStock: if stock > 0 then publishedOn != null "A book in stock has a publication date."
          Tag: { fields: { name: string(40) unique sort lowercase } }
          Customer: { fields: { name: string(120), email: email unique lowercase } }
          Order:
            softDelete: true
            fields: { status: OrderStatus default=draft readonly filter, shipTo: Address?, placedAt: timestamp? readonly }
            relations: { customer: belongsTo Customer filter, lines: hasMany OrderLine }
            actions:                             # → POST /v1/orders/{id}/place
              place: { when: status == draft, input: [shipTo], set: { status: placed, placedAt: now } }
          OrderLine:
            fields:                              # inside { } YAML would cut decimal(10,2) at its comma: lines of their own
              quantity: int32 min=1
              unitPrice: decimal(10,2) min=0 immutable
            relations: { order: belongsTo Order onDelete=cascade, book: belongsTo Book }
            unique: [[order, book]]

        """#
}
