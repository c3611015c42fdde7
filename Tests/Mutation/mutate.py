"""Takes controls out of a generated service, one at a time, and asks which tests of its own suite notice.

All of them are written into one copy of the service as *mutant schemata*: each control is switched off where the environment
variable STRATA_MUTANT names it. So the copy is built once, and the suite is run once a control: first the tests of the entity that
the file is about, or those that the control names, and all of it only if none of them turns red.

The tables are the TOML files beside this one, one a fixture. A control is
    name     what STRATA_MUTANT says
    what     the control in words
    file     where it stands, below the service's folder
    find     a text that stands there exactly once; the guillemets « » in it mark the control itself
    without  what stands there without the control; a statement without it is skipped
    form     how it is switched: as an expression (the default), as a statement (the default if nothing is said of `without`),
             as `sql` inside of a multi-line literal, or as `code`, where `without` replaces the control and says $mutant itself
    tests    the test classes that are likely to notice, if the name of the file does not tell

Exit status: 0 if each control has a red test, 1 if one has none or a text is not found, 2 if the suite is red without a mutant.
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import threading
import time
import tomllib

ROOT = pathlib.Path(__file__).resolve().parents[2]
TABLES = pathlib.Path(__file__).resolve().parent
SWITCH = """
import Foundation

private let active = ProcessInfo.processInfo.environment["STRATA_MUTANT"]

/// Whether a control is switched off in this process.
public func isMutant(_ name: String) -> Bool { name == active }
"""
TIME_LIMIT = 120


class Fault(Exception):
    """What keeps the proof from running, in one line."""


def controls_of(fixture):
    with open(TABLES / f"{fixture}.toml", "rb") as table:
        controls = tomllib.load(table)["control"]
    names = [control["name"] for control in controls]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise Fault(f"{fixture}.toml has twice: {', '.join(twice)}")
    return controls


def switched(control, part, text, end):
    """The Swift that stands where the control did."""
    condition = f'isMutant("{control["name"]}")'
    without = control.get("without")
    form = control.get("form", "expression" if without is not None else "statement")
    if form == "statement":
        return f"if !{condition} {{ {part} }}"
    if form == "code":
        return without.replace("$mutant", condition)
    if form == "sql":
        # Raw literals end with `\"\"\"#` and have `\\#(` where others have `\\(`.
        raw = re.match(r'"""(#*)', text[text.index('"""', end):]).group(1)
        return f"\\{raw}({condition} ? #\"{without}\"# : #\"{part}\"#)"
    return f"({condition} ? {without} : {part})"


def rewrite(service, controls):
    """Writes every control of a service so that it can be switched off."""
    faults = []
    files = {}
    for control in controls:
        files.setdefault(control["file"], []).append(control)
    for path, group in files.items():
        file = service / path
        if not file.exists():
            faults.append(f"{path} is not there, but {', '.join(control['name'] for control in group)} is looked for in it")
            continue
        text = file.read_text()
        edits = []
        for control in group:
            before, part, after = re.fullmatch(r"(.*?)«(.*)»(.*)", control["find"].strip("\n"), re.S).groups()
            count = text.count(before + part + after)
            if count != 1:
                faults.append(f"{control['name']}: its text stands {count} times in {path}")
                continue
            start = text.index(before + part + after) + len(before)
            edits.append((start, start + len(part), switched(control, part, text, start + len(part)), control["name"]))
        edits.sort()
        for one, other in zip(edits, edits[1:]):
            if other[0] < one[1]:
                faults.append(f"{one[3]} and {other[3]} overlap in {path}")
        for start, end, swift, _ in reversed(edits):
            text = text[:start] + swift + text[end:]
        if "Sources/PlatformCore/" not in path and not re.search(r"^(public )?import PlatformCore$", text, re.M):
            text = "import PlatformCore\n" + text
        file.write_text(text)
    if faults:
        raise Fault("\n".join(faults))
    (service / "Sources/PlatformCore/Mutant.swift").write_text(SWITCH.lstrip())


def swift(*arguments):
    result = subprocess.run(["swift", *arguments], cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if result.returncode != 0:
        errors = [line for line in result.stdout.splitlines() if "error" in line]
        raise Fault("\n".join(dict.fromkeys(errors)) or result.stdout[-4000:])
    return result.stdout


def generate(fixture, service):
    """Generates the fixture with the strata of this checkout."""
    shutil.rmtree(service, ignore_errors=True)
    shutil.copytree(ROOT / "Fixtures" / fixture, service, ignore=shutil.ignore_patterns("golden"))
    strata = pathlib.Path(swift("build", "--show-bin-path").strip()) / "strata"
    subprocess.run([strata, "generate", "-C", service, "--templates", ROOT / "Templates/Service"], check=True, stdout=subprocess.DEVNULL)


class Suite:
    """The built test bundle of a service."""

    def __init__(self, service, scratch):
        self.service = service
        self.arguments = ["--package-path", service, "--scratch-path", scratch]

    def build(self):
        swift("build", "--build-tests", *self.arguments)

    def prepare(self):
        """Looks up what there is to run."""
        folder = pathlib.Path(swift("build", "--show-bin-path", *self.arguments).strip())
        name = re.search(r'name: "(\w[\w-]*)"', (self.service / "Package.swift").read_text()).group(1)
        self.bundle = folder / f"{name}PackageTests.xctest"
        files = [path for path in self.service.glob("Tests/*/*/*.swift") if "XCTestCase {" in path.read_text()]
        self.module = files[0].parts[-3]
        self.classes = [path.stem for path in files]
        self.entities = [path.stem.removesuffix("Tests") for path in files if path.parent.name == "Models"]

    def entity(self, stem):
        """The entity that a file is about: the longest of whose name its own begins with; nothing, if it is about none."""
        return max((entity for entity in self.entities if stem.startswith(entity)), key=len, default="")

    def likely(self, control):
        """The test classes that are likely to notice a control."""
        entity = self.entity(pathlib.Path(control["file"]).stem)
        return control.get("tests") or [name for name in self.classes if entity and self.entity(name) == entity]

    def notice(self, control):
        """The test that notices the absence of a control; None if none does."""
        likely = self.likely(control)
        return (likely and self.red_test(control["name"], likely)) or self.red_test(control["name"])

    def command(self, classes):
        names = ",".join(f"{self.module}.{name}" for name in classes)
        if sys.platform == "darwin":
            return ["xcrun", "xctest", *(["-XCTest", names] if names else []), self.bundle]
        return [self.bundle, *([names] if names else [])]

    def red_test(self, mutant=None, classes=()):
        """The first test that fails, as `Suite.test`; None if none does. A crash and a hang count for the test that they end."""
        environment = {name: value for name, value in os.environ.items() if name != "STRATA_MUTANT"}
        if mutant:
            environment["STRATA_MUTANT"] = mutant
        run = subprocess.Popen(
            self.command(classes), env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
            cwd=self.service,
        )
        watch = threading.Timer(TIME_LIMIT, run.kill)
        watch.start()
        test, last = None, []
        try:
            for line in run.stdout:
                last = last[-20:] + [line]
                event = re.match(r"Test Case '-?\[?([\w.]+)[. ](\w+)\]?' (started|failed)", line)
                if not event:
                    continue
                test = f"{event[1]}.{event[2]}"
                if event[3] == "failed":
                    run.kill()
                    return test
        finally:
            watch.cancel()
            run.wait()
        if test is None or run.returncode == 1:
            raise Fault(f"the suite ended with {run.returncode}:\n{''.join(last)}")
        return None if run.returncode == 0 else f"{test} (ended by signal {-run.returncode})"


def prove(fixture, chosen, options):
    """Prints which test notices each control of a fixture, and gives how many were tried and the names of those that none does."""
    controls = controls_of(fixture)
    wanted = [control for control in controls if not chosen or control["name"] in chosen]
    if not wanted:
        return 0, []
    service = ROOT / ".build-mutate" / fixture
    suite = Suite(service, options.scratch)
    if not options.run_only:
        generate(fixture, service)
        rewrite(service, controls)
        suite.build()
    if options.build_only:
        return 0, []
    suite.prepare()
    red = suite.red_test()
    if red:
        print(f"{fixture}: {red} is red without a mutant", file=sys.stderr)
        sys.exit(2)
    survivors = []
    print(f"\n{fixture}: {len(wanted)} controls\n")
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for control, red in zip(wanted, pool.map(suite.notice, wanted)):
            if not red:
                survivors.append(f"{fixture} {control['name']}")
            print(f"{'red ' if red else 'NONE'}  {control['name']:<22} {control['what']}\n      → {red or 'no test notices'}", flush=True)
    return len(wanted), survivors


def main():
    fixtures = sorted(table.stem for table in TABLES.glob("*.toml"))
    parser = argparse.ArgumentParser(description="Takes out controls of generated services and names the tests that turn red.")
    parser.add_argument("names", nargs="*", help="fixtures or controls; without any, all")
    parser.add_argument("--build-only", action="store_true", help="write and build the switches, run nothing")
    parser.add_argument("--run-only", action="store_true", help="run what is built already")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="how many suites run at a time; one for each processor")
    parser.add_argument("--scratch", type=pathlib.Path, default=ROOT / ".build-services", help="where products are built")
    options = parser.parse_args()
    chosen = [name for name in options.names if name not in fixtures]
    began = time.monotonic()
    total, survivors = 0, []
    try:
        unknown = set(chosen).difference(control["name"] for fixture in fixtures for control in controls_of(fixture))
        if unknown:
            raise Fault(f"there is no fixture and no control named {', '.join(sorted(unknown))}")
        for fixture in [name for name in fixtures if name in options.names] or fixtures:
            count, without = prove(fixture, chosen, options)
            total += count
            survivors += without
    except Fault as fault:
        print(fault, file=sys.stderr)
        return 1
    if not options.build_only:
        print(f"\n{total} controls: {total - len(survivors)} have a red test, {len(survivors)} have none. ({time.monotonic() - began:.0f} s)")
        for name in survivors:
            print(f"no test notices: {name}")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
