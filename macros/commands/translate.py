"""Writes a family page to be translated into a language, or lists what is left to translate in one that is there."""

from __future__ import annotations

import argparse
import sys

from macros.programme.load import load
from macros.programme.translating import CannotTranslate, skeleton, waiting


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("code", help="the language, by the name of its file in modules/_library/languages: ur")
    parser.add_argument("name", help="the name of the English page: crying")


def run(given: argparse.Namespace) -> int:
    loaded = load(given.project, afresh=True)
    try:
        path, text = skeleton(loaded.programme, given.code, given.name)
    except CannotTranslate as error:
        print(error, file=sys.stderr)
        return 2
    target = given.project / path
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
        print(
            f"{path.as_posix()} is written, in English. Translate its words where they stand, then run `python -m macros mark {path.as_posix()}`."
        )
        return 0
    page = next((page for page in loaded.programme.translations if page.place.file == path.as_posix()), None)
    if page is None:
        print(f"{path.as_posix()} is there and cannot be read. Run `python -m macros check`.", file=sys.stderr)
        return 1
    left = waiting(page, loaded.programme)
    print("\n".join([*left, f"{path.as_posix()} is there already and stays as it is. Passages to translate: {len(left)}."]))
    return 0
