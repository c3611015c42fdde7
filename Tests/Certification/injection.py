"""Lets sqlmap look for SQL injection (STANDARDS SEC-39): the list with the most parameters, the creation with the most members, a path.

Usage: injection.py DOCUMENT PORT SECONDS FOLDER, where SECONDS is the most that an input may take

Writes sqlmap's output to FOLDER. Prints what it found, then `N inputs, M findings`; exits with 1 unless sqlmap says of each request
that nothing in it is injectable.
"""

import json
import pathlib
import signal
import subprocess
import sys
import urllib.parse
import urllib.request

from contract import Contract

NOTHING = "all tested parameters do not appear to be injectable"


def main():
    # Ended from outside, it must end sqlmap too; `subprocess.run` does so on its way out.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    contract, base, seconds, folder = Contract(sys.argv[1]), f"http://127.0.0.1:{sys.argv[2]}", float(sys.argv[3]), pathlib.Path(sys.argv[4])
    inputs, findings = 0, 0
    for name, count, arguments in requests(contract, base):
        inputs += count
        verdict = run(name, arguments, seconds * count, folder)
        if verdict:
            findings += 1
            print(f"{name}: {verdict}")
    print(f"{inputs} inputs, {findings} findings")
    sys.exit(1 if findings else 0)


def requests(contract, base):
    """Name, number of inputs, and sqlmap's arguments of each request."""
    path, parameters = longest_list(contract)
    row = first_row(base + path)
    for parameter in parameters:
        # Each by itself, so that rows come back, and a condition that got through would make a difference.
        query = urllib.parse.urlencode({parameter["name"]: value_of(parameter, row, contract)})
        yield parameter["name"], 1, ["-u", f"{base}{path}?{query}"]
    yield "path", 1, ["-u", f"{base}{path}/{row['id']}*"]
    path, operation = longest_creation(contract)
    body = contract.body(operation)
    body.update({name: value for name, value in first_row(base + path).items() if name.endswith("Id") and name in contract.members(operation)})
    header = "Content-Type: application/json"
    yield "create", len(body), ["-u", base + path, "--method", "POST", "-H", header, "--data", json.dumps(body)]


def longest_list(contract):
    lists = [(path, contract.parameters(operation, "query")) for path, operation in contract.operations("get") if "{" not in path]
    return max(lists, key=lambda item: len(item[1]))


def longest_creation(contract):
    return max((item for item in contract.operations("post") if "{" not in item[0]), key=lambda item: len(contract.members(item[1])))


def first_row(url):
    with urllib.request.urlopen(f"{url}?limit=1", timeout=10) as response:
        return json.load(response)["items"][0]


def value_of(parameter, row, contract):
    """A value that lets the request through: what the first row has there, or what the schema allows."""
    name, schema = parameter["name"].split(".")[0], contract.resolve(parameter["schema"])
    if name == "cursor":
        return "AAAA"
    if name == "limit":
        return 10
    if schema.get("type") == "array":
        values = contract.resolve(schema["items"]).get("enum", [row.get(name)])
        return values[0]
    if schema.get("type") == "boolean":
        return "false"
    return row.get(name, contract.example(schema))


def run(name, arguments, seconds, folder):
    """What is wrong; None if sqlmap found nothing."""
    command = [
        str(pathlib.Path(sys.executable).with_name("sqlmap")), *arguments,
        "--batch", "--flush-session", "--level=3", "--risk=2", "--dbms=sqlite", "--technique=BEUST", "--time-sec=2", "--threads=2",
        "--ignore-code=*", f"--output-dir={folder / 'sqlmap'}", "--disable-coloring",
    ]
    try:
        result = subprocess.run(command, capture_output=True, text=True, timeout=seconds, stdin=subprocess.DEVNULL, check=False)
    except subprocess.TimeoutExpired as expired:
        (folder / f"sqlmap-{name}.txt").write_bytes(expired.stdout or b"")
        return f"sqlmap was not done after {seconds:.0f} s"
    output = result.stdout + result.stderr
    (folder / f"sqlmap-{name}.txt").write_text(output, encoding="utf-8")
    if "sqlmap identified the following injection point" in output:
        return "sqlmap found an injection"
    return None if NOTHING in output else "sqlmap did not come to a verdict"


main()
