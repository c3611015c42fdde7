/// A spec that has every kind of member that schemas tell apart.
let bookstore = """
    strata: 1
    service: { name: Bookstore, description: "Sells books: old and new.", version: 1.2.0 }
    api: { pagination: { default: 20, max: 100 } }
    enums:
      Genre:
        description: What it is about.
        values: { fiction: made up, history: }
    entities:
      Author:
        description: Someone who writes books.
        fields:
          name: string(120) sort filter "As printed."
          email: email? unique lowercase
          site: url?
        relations: { books: hasMany Book }
      Book:
        fields:
          title: string(200) sort filter trim
          isbn: { type: string(13..13), pattern: "^[0-9]{13}$", unique: true, example: "9780131103627" }
          price: decimal(6,2) min=0.50 max=999.99 sort filter
          genre: Genre? filter
          language: string(2..2) immutable default=en
          publishedOn: date? min=1450-01-01 sort filter
          opensAt: time? min=08:00 max=18:30
          releasedAt: timestamp? min=2000-01-01T00:00:00Z
          stock: int32 min=0 default=0
          weight: double?
          inPrint: bool default=true filter
          code: uuid?
          pin: string(4..8)? secret
          rating: int readonly default=0
        relations:
          author: belongsTo Author filter
          shelf: belongsTo Shelf? onDelete=setNull
        defaultSort: [-publishedOn, title]
      Shelf:
        id: int
        timestamps: false
        versioned: false
        operations: [list, get, delete]
        fields: { label: string(0..10) }
      Loan:
        versioned: required
        fields: { note: text? }
        relations: { book: belongsTo Book }
    """
