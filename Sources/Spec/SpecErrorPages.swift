public import Diagnostics

/// The pages of the errors that reading a spec finds, by code.
public let specErrorPages: [ErrorPage] =
    fileErrorPages + keyErrorPages + fieldErrorPages + relationErrorPages + expressionErrorPages + nameErrorPages
