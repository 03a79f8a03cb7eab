"""No word of a trainer's note stands on a page that is made for anyone else."""

import html
import re
from collections.abc import Iterator

from macros.built_site import BuiltSite
from macros.problem import Finding, quoted
from macros.prose import paragraphs, plain

AFTER = ("whole-modules",)
FIX = "Make the page for trainers, or take the note out of it."

_TAG = re.compile(r"<[^>]+>")
_LETTERS = re.compile(r"[^a-z0-9]+")

#: Where trainers' pages lie.
TRAINERS = "teach/notes/"


def finish(site: BuiltSite) -> Iterator[Finding]:
    notes = [
        (note.place, text, _letters(plain(text)))
        for module in site.programme.modules
        for note in module.of_kind("trainer-note")
        for _, text in paragraphs(note.body)
        if len(text.split()) >= 6
    ]
    for path, page in site.pages.items():
        if path.startswith(TRAINERS):
            continue
        shown = None
        for place, text, letters in notes:
            if not _may_hold(page, text):
                continue
            shown = shown if shown is not None else _letters(html.unescape(_TAG.sub("", page)))
            if letters in shown:
                yield Finding(place, f"The page {quoted(path)} shows this trainer's note: {quoted(text)}.")


def _may_hold(page: str, text: str) -> bool:
    """Whether the longest word of a note is on the page: a quick look before the slow one."""
    word = max(re.findall(r"[A-Za-z]+", text), key=len, default="")
    return word in page


def _letters(text: str) -> str:
    """Only letters and figures, so that marks, links and white space make no difference."""
    return _LETTERS.sub(" ", text.lower()).strip()
