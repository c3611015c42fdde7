#!/usr/bin/env python3
"""A plugin that is a program: it reads one request, answers it, and knows nothing but what stands in it."""
import json
import sys


def describe():
    return {"protocol": 1, "capabilities": ["files", "snippets", "diagnostics"]}


def run(request):
    title, entities = request["options"]["title"], request["model"]["entities"]
    lines = ["# " + title, ""]
    for entity in sorted(entities, key=lambda entity: entity["name"]):
        lines.append("- **%s**: %s" % (entity["name"], entity.get("description") or "not described yet"))
    undescribed = [entity["name"] for entity in entities if not entity.get("description")]
    notes = [
        {"severity": "note", "message": "%s has no description" % name, "hint": "add `description:` to it"}
        for name in undescribed
    ]
    return {
        "protocol": 1,
        "files": [{"path": "docs/glossary.md", "text": "\n".join(lines) + "\n"}],
        "snippets": [{"slot": "readme/sections", "text": "\n## Words\n\n[%s](docs/glossary.md) says what is what.\n" % title}],
        "diagnostics": notes,
    }


request = json.load(sys.stdin)
json.dump(describe() if request["request"] == "describe" else run(request), sys.stdout)
