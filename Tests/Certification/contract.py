"""What the other parts need to know of a service's OpenAPI document."""

import yaml


def resolved(node, document):
    """What a reference of an OpenAPI document stands for; anything else is itself."""
    while isinstance(node, dict) and "$ref" in node:
        target = document
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part.replace("~1", "/").replace("~0", "~")]
        node = target
    return node


class Contract:
    """An OpenAPI document, with its references followed."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.document = yaml.safe_load(file)

    def resolve(self, node):
        """What a reference stands for; anything else is itself."""
        return resolved(node, self.document)

    def operations(self, method):
        """Path and operation of every operation of a method."""
        for path, item in self.document["paths"].items():
            if method in item:
                yield path, item[method]

    def parameters(self, operation, location):
        """The parameters of an operation at a place: `query`, `header`."""
        parameters = [self.resolve(parameter) for parameter in operation.get("parameters", [])]
        return [parameter for parameter in parameters if parameter["in"] == location]

    def members(self, operation):
        """The members of an operation's JSON body, with their schemas."""
        content = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
        return self.resolve(content.get("schema", {})).get("properties", {})

    def example(self, schema):
        """A value that a schema allows, by its examples and those of its members; None if it has none."""
        schema = self.resolve(schema)
        for choice in [schema, *schema.get("anyOf", [])]:
            choice = self.resolve(choice)
            if choice.get("examples"):
                return choice["examples"][0]
            if choice.get("enum"):
                return choice["enum"][0]
            if choice.get("properties"):
                return self.examples(choice["properties"])
        return None

    def examples(self, members):
        """An object of the members that have examples."""
        values = {name: self.example(schema) for name, schema in members.items()}
        return {name: value for name, value in values.items() if value is not None}

    def body(self, operation):
        """A body that the document allows."""
        return self.examples(self.members(operation))

    def simplest_collection(self):
        """The path of a collection that rows can be added to without naming other rows, and a body for one."""
        for path, operation in self.operations("post"):
            members = self.members(operation)
            names_rows = any(self.resolve(schema).get("format") == "uuid" for schema in members.values())
            if "{" not in path and members and not names_rows and "get" in self.document["paths"][path]:
                return path, self.body(operation)
        raise LookupError("no collection of this service takes rows that stand for themselves")
