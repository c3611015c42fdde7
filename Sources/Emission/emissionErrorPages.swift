public import Diagnostics

/// The pages of the errors of emission.
public let emissionErrorPages: [ErrorPage] = [
    ErrorPage(
        "E1120",
        "An override overrides nothing",
        cause: "A file in an override folder takes the place of the built-in template of the same path. There is none of this path.",
        remedy: "Rename it; `strata template list` shows the paths."
    )
]
