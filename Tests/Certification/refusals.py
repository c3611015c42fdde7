"""What schemathesis checks besides: a request that the document allows is refused only for what no schema can say."""

import re

import schemathesis

from contract import resolved

# What the document leaves to prose, by status: the codes of the problem, and of its errors, that an allowed request may meet.
BEYOND_THE_SCHEMA = {
    # A cursor of another list, a field named twice in `sort`, and the length of all parameters together.
    400: {"invalid_query", "invalid_cursor", "duplicate_field", "query_too_long"},
    412: {"stale"},
}

# Refusals of one value by itself. The schema of that value says them all, so an allowed request never meets them.
SAID_BY_THE_SCHEMA = {
    "duplicate_item",
    "immutable",
    "invalid_character",
    "invalid_format",
    "not_in_enum",
    "out_of_range",
    "pattern_mismatch",
    "required",
    "too_few_items",
    "too_large",
    "too_long",
    "too_many_items",
    "too_short",
    "too_small",
    "unknown_member",
    "wrong_type",
}

# The beginning of a day, a moment or a time.
MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-|[0-9]{2}:")

# Header fields whose patterns schemathesis cannot follow in its coverage phase, and an allowed value of each.
HEADERS = {
    "If-Match": lambda case: '"1"',
    "Idempotency-Key": lambda case: f'"{case.id}"',
}


@schemathesis.check
def refuses_allowed_requests_only_for_what_no_schema_says(ctx, response, case):
    """Holds the statuses that `schemathesis.toml` adds to the reasons that it gives for them."""
    if not is_allowed(case) or response.status_code not in (400, 412, 422):
        return
    problem = response.json()
    errors = problem.get("errors", [])
    if response.status_code == 422:
        unexplained = [error for error in errors if error["code"] in SAID_BY_THE_SCHEMA and not is_excused(error, case)]
    else:
        allowed = BEYOND_THE_SCHEMA[response.status_code]
        unexplained = [item for item in [problem, *errors] if item["code"] not in allowed]
    assert not unexplained, f"The document allows the request, and it was refused: {unexplained}"


@schemathesis.hook
def map_case(ctx, case):
    """Mends the header fields of allowed requests: where schemathesis finds no text of a pattern with quotes, it sends any text.

    Each gets an Idempotency-Key of its own: under one that was used before, a creation is answered as it was then, and schemathesis
    would take the row that has been deleted since for one that was lost. Replays have tests of their own.
    """
    if is_allowed(case) and case.headers:
        for name, allowed in HEADERS.items():
            if name in case.headers and (name == "Idempotency-Key" or not matches_its_pattern(name, case)):
                case.headers[name] = allowed(case)
    return case


def matches_its_pattern(name, case):
    """Whether the value of a header field is one that the document allows."""
    for parameter in case.operation.headers:
        if parameter.name.lower() == name.lower():
            pattern = parameter.definition.get("schema", {}).get("pattern", "")
            return re.search(pattern, case.headers[name]) is not None
    return True


def is_allowed(case):
    """Whether schemathesis means the request to satisfy the document."""
    return case.meta is not None and case.meta.generation.mode.is_positive


def is_excused(error, case):
    """Whether the value satisfies its schema by a freedom of JSON Schema that the service does not give."""
    pointer, code = error.get("pointer", ""), error["code"]
    value = value_at(pointer, case.body)
    # JSON Schema takes 1.0 for an integer; the service does not, lest a fraction be lost on the way.
    if code == "wrong_type":
        return isinstance(value, float) and value.is_integer()
    # JSON Schema bounds numbers only; the bounds of days, times and moments stand in the description.
    if code in ("too_small", "too_large"):
        return isinstance(value, str) and MOMENT.match(value) is not None
    # A patch (RFC 7396) of a value object that the row has not must bring all its required members; of one that it has, it need not.
    if code == "required":
        return case.method == "PATCH" and pointer.count("/") > 1
    # Of any JSON value JSON Schema can bound neither the bytes nor the characters of the texts in it; the description does.
    if code in ("too_long", "invalid_character"):
        return is_any_value(pointer, case)
    return False


def is_any_value(pointer, case):
    """Whether the document takes any JSON value at a place of the body."""
    document = case.operation.schema.raw_schema
    content = resolved(case.operation.definition.raw.get("requestBody", {}), document).get("content", {})
    schema = resolved(next(iter(content.values()), {}).get("schema", {}), document)
    for part in pointer.split("/")[1:]:
        choices = [resolved(choice, document) for choice in [schema, *schema.get("anyOf", [])]]
        steps = [choice.get("items") if part.isdigit() else choice.get("properties", {}).get(part) for choice in choices]
        schema = resolved(next((step for step in steps if step), {}), document)
    kinds = schema.get("type")
    return isinstance(kinds, list) and {"object", "array", "string", "number", "boolean"} <= set(kinds)


def value_at(pointer, value):
    """The value that a JSON Pointer (RFC 6901) leads to."""
    for part in pointer.split("/")[1:]:
        part = part.replace("~1", "/").replace("~0", "~")
        if isinstance(value, dict):
            value = value.get(part)
        elif isinstance(value, list) and part.isdigit() and int(part) < len(value):
            value = value[int(part)]
        else:
            return None
    return value
