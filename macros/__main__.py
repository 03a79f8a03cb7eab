"""The command line: `python -m macros check | build | new | stage | bundle`."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from macros import checks
from macros.library import load
from macros.problem import FORMATS, Problem, Weight


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; the status is 0 if all is well, 1 if there are problems, 2 if the command is not one."""
    parser = argparse.ArgumentParser(prog="python -m macros", description=__doc__)
    parser.add_argument("--project", type=Path, default=Path(), help="the folder with mkdocs.yml (default: this one)")
    commands = parser.add_subparsers(dest="command", required=True)

    check_parser = commands.add_parser("check", help="say what is wrong, where it is and how to mend it")
    check_parser.add_argument("--format", choices=sorted(FORMATS), default="text")
    check_parser.add_argument("--holds", action="store_true", help="list each hold instead of counting them")

    commands.add_parser("build", help="check, build beside the site, and swap the new site in")

    new_parser = commands.add_parser("new", help="write the draft of a new module")
    new_parser.add_argument("slug", help="the name of its folder: small letters, digits and hyphens")

    stage_parser = commands.add_parser("stage", help="write the whole assembled site as Markdown for another engine")
    stage_parser.add_argument("folder", type=Path)

    bundle_parser = commands.add_parser("bundle", help="pack a session or a module into a folder that runs by double click")
    bundle_parser.add_argument("slug", help="the name of its page or folder")
    bundle_parser.add_argument("folder", type=Path)

    given = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        # A terminal that lacks a character shows its number, and the message arrives all the same.
        stream.reconfigure(errors="backslashreplace")
    return {"check": check, "build": build, "new": new, "stage": stage, "bundle": bundle}[given.command](given)


def check(given: argparse.Namespace) -> int:
    """Prints every finding; holds are counted unless they are asked for, for they stop nothing but a publication."""
    found = checks.run(load(given.project, afresh=True).programme)
    status = 1 if any(problem.weight is Weight.PROBLEM for problem in found) else 0
    listed = found if given.holds or given.format != "text" else [p for p in found if p.weight is not Weight.HOLD]
    printed = FORMATS[given.format](listed)
    if printed:
        print(printed)
    if given.format == "text":
        print(_summary(found, given.holds))
    return status


def _summary(found: list[Problem], listed: bool) -> str:
    """How many findings of each weight, in words."""
    counted = Counter(problem.weight for problem in found)
    lines = [f"{_many(counted[Weight.PROBLEM], 'problem')}, {_many(counted[Weight.HOLD], 'hold')}, {counted[Weight.ADVICE]} of advice."]
    if counted[Weight.HOLD] and not listed:
        rules = Counter(problem.rule for problem in found if problem.weight is Weight.HOLD)
        said = ", ".join(f"{rule} {number}" for rule, number in sorted(rules.items()))
        lines.append(f"Holds stop a publication only ({said}); see them with `python -m macros check --holds`.")
    return "\n".join(lines)


def _many(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def build(given: argparse.Namespace) -> int:
    """Builds beside the site and swaps; a build that fails leaves the last good site as it was."""
    from macros.safe_build import build_and_swap

    return build_and_swap(given.project)


def new(given: argparse.Namespace) -> int:
    """Writes the draft of a module."""
    from macros.new_module import write

    try:
        path = write(given.project, given.slug)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{path} is written. Fill in what is marked TODO, then run `python -m macros check`.")
    return 0


def stage(given: argparse.Namespace) -> int:
    """Writes the assembled site for another engine."""
    from macros.stage import write

    return write(given.project, given.folder)


def bundle(given: argparse.Namespace) -> int:
    """Packs what a trainer takes along, from the built site."""
    from macros.bundle import write

    return write(given.project, given.slug, given.folder)


if __name__ == "__main__":
    sys.exit(main())
