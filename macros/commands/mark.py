"""Notes in a translation that it is up to date with the English of today; its words stay as they are."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.model.problem import quoted
from macros.programme.load import load
from macros.programme.translating import CannotTranslate, page_at, stamped


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", type=Path, help="the file of the translation: docs/families/ur/crying.md")


def run(given: argparse.Namespace) -> int:
    loaded = load(given.project, afresh=True)
    try:
        page = page_at(loaded, given.path)
        target = given.project / page.place.file
        text, changed = stamped(page, loaded.programme, target.read_text("utf-8"))
    except CannotTranslate as error:
        print(error, file=sys.stderr)
        return 2
    target.write_text(text, "utf-8", newline="\n")
    for passage in changed:
        print(f"{passage.place}: {quoted(passage.text)}")
    new = "1 mark is new" if len(changed) == 1 else f"{len(changed)} marks are new"
    print(f"{page.place.file}: {new}. Be sure that each of these passages says what the English says today.")
    if changed and page.matter.checked_on:
        print("It was checked before these changes: empty `checked_by` and `checked_on` until somebody has read it again.")
    return 0
