public import Diagnostics

/// A page for each code that resolving a spec can report, by code.
///
/// `E0317` and `E0524` are reported here as well, but belong to the reader.
public let modelErrorPages: [ErrorPage] = fieldErrorPages + relationErrorPages + expressionErrorPages + nameErrorPages + laterErrorPages

/// Pages of the constructs whose emission comes later.
let laterErrorPages: [ErrorPage] = LaterConstruct.all.map { construct in
    ErrorPage(
        construct.code,
        "\(construct.what) not emitted yet",
        cause:
            "The language knows the construct and the spec is right, but this version of Strata does not emit it. Nothing is left out silently.",
        remedy: "\(Words.capitalized(construct.hint))."
    )
}
