"""Says what is wrong, where it is and how to mend it."""

from __future__ import annotations

import argparse
import sys
from collections import Counter

from macros import checks
from macros.model.problem import FORMATS, Problem, Weight, in_reading_order, nearest
from macros.model.programme import Programme
from macros.programme.load import load
from macros.site import handed_out
from macros.site.engine_settings import settings_refused


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", nargs="?", help="one text, by its name or its path: aces, or docs/families/crying.md")
    parser.add_argument("--format", choices=sorted(FORMATS), default="text")
    parser.add_argument("--holds", action="store_true", help="list each hold instead of counting them")


def run(given: argparse.Namespace) -> int:
    """Prints every finding; holds are counted unless they are asked for, for they stop nothing but a publication."""
    loaded = load(given.project, afresh=True)
    found = checks.run(loaded.programme)
    if not any(problem.weight is Weight.PROBLEM for problem in found):
        refused = settings_refused(loaded.root, loaded.programme.settings)
        found = in_reading_order([*found, *refused, *handed_out.cannot_be_made(loaded)])
    status = 1 if any(problem.weight is Weight.PROBLEM for problem in found) else 0
    if given.text:
        folder = of_text(given.text, loaded.programme)
        if not folder:
            known = [module.slug for module in loaded.programme.modules] + [page.path for page in loaded.programme.pages]
            print(
                f"There is no text `{given.text}`.{nearest(given.text, known)}\n    fix: Name a module's folder, or a page's path.",
                file=sys.stderr,
            )
            return 2
        found = [problem for problem in found if problem.where.file.startswith(folder)]
        status = 1 if any(problem.weight is Weight.PROBLEM for problem in found) else 0
    unasked = set() if given.format != "text" else {Weight.HOLD} if given.text else {Weight.HOLD, Weight.ADVICE}
    listed = [problem for problem in found if problem.weight not in unasked or (given.holds and problem.weight is Weight.HOLD)]
    printed = FORMATS[given.format](listed)
    if printed:
        print(printed)
    if given.format == "text":
        print(_summary(found, given.holds, bool(given.text)))
    return status


def of_text(name: str, programme: Programme) -> str | None:
    """How the paths begin of what belongs to a text: the folder of a module, or the file of a page. None where there is none."""
    path = name.removeprefix("./").rstrip("/")
    slug = path.removeprefix("modules/").removesuffix("/module.md")
    if slug in programme.by_slug or any(each.where.file.startswith(f"modules/{slug}/") for each in programme.unread):
        return f"modules/{slug}/"
    paths = {page.place.file for page in programme.pages} | {f"docs/{each}" for each in programme.page_paths}
    wanted = (path, f"docs/{path}", f"docs/{path}.md", f"docs/families/{path}.md")
    return next((each for each in wanted if each in paths), None)


def _summary(found: list[Problem], listed: bool, told: bool) -> str:
    """How many findings of each weight, in words, and how to see those that are not `listed` or `told`."""
    counted = Counter(problem.weight for problem in found)
    lines = [f"{_many(counted[Weight.PROBLEM], 'problem')}, {_many(counted[Weight.HOLD], 'hold')}, {counted[Weight.ADVICE]} of advice."]
    if counted[Weight.ADVICE] and not told:
        lines.append("See what is advised on one text with `python -m macros check` and its name.")
    if counted[Weight.HOLD] and not listed:
        rules = Counter(problem.rule for problem in found if problem.weight is Weight.HOLD)
        said = ", ".join(f"{rule} {number}" for rule, number in sorted(rules.items()))
        lines.append(f"Holds stop a publication only ({said}); see them with `python -m macros check --holds`.")
    return "\n".join(lines)


def _many(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
