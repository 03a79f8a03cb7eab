"""No word of a trainer's note stands on a page that is made for anyone else, or where a search finds it."""

import html
import re
from collections.abc import Iterator

from macros.blocks.trainer_note import TrainerNote
from macros.extensions import discover
from macros.finish.built.built_site import BuiltSite
from macros.formats import FOLDER, ending
from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.model.record import Audience, Place
from macros.text.line import paragraphs
from macros.text.prose import plain
from macros.text.reader import CITATION

AFTER = ("whole-modules",)
FIX = "Make the page for trainers, or take the note out of it."

_TAG = re.compile(r"<[^>]+>")
_WORD = re.compile(r"[a-z0-9]+")
_NUMBER = re.compile(r"^\s*\d+[.)]\s+", re.MULTILINE)

#: Where trainers' pages lie besides the sessions. Of what is handed out, a format says whom its files are for.
TRAINERS = "teach/notes/"

#: The mark of a page that goes into the search index.
SEARCHED = "data-pagefind-body"

#: How many words make a note recognisable. Shorter ones may stand in a learner's text by chance.
ENOUGH = 6

#: How many words in a row a note is looked up by: all of the fewest but the outermost.
RUN = ENOUGH - 2


def finish(site: BuiltSite) -> Iterator[Finding]:
    notes = _notes(site.programme)
    sessions = {page.path.removesuffix(".md") + "/index.html" for page in site.programme.sessions}
    for path, page in site.pages.items():
        if path in sessions or _for_trainers(path):
            if SEARCHED in page:
                yield Finding(
                    site.place(path),
                    f"The page {quoted(path)} is for trainers, and search would find it.",
                    "Leave it out of the search: `search` is false for pages for trainers.",
                )
            continue
        words = plain_words(html.unescape(_TAG.sub("", page)))
        for run in notes.keys() & zip(*(words[start:] for start in range(RUN)), strict=False):
            for place, text, own in notes[run]:
                if own in " ".join(words):
                    yield Finding(place, f"The page {quoted(path)} shows this trainer's note: {quoted(text)}.")


def _for_trainers(path: str) -> bool:
    """Whether a page is for trainers alone."""
    if path.startswith(FOLDER):
        return path.endswith(tuple(ending(name) for name, made in discover("formats").items() if made.AUDIENCE is Audience.TRAINER))
    return path.startswith(TRAINERS)


def _notes(programme: Programme) -> dict[tuple[str, ...], list[tuple[Place, str, str]]]:
    """Every text of every note, found by a few words of it: a large site has too many to look for each on each page.

    The first word is not among them, for a page without its tags may run it into the word before.
    """
    found: dict[tuple[str, ...], list[tuple[Place, str, str]]] = {}
    for module in programme.modules:
        for note in module.of_kind(TrainerNote):
            for text in said(note.body):
                words = plain_words(text)
                if len(words) >= ENOUGH:
                    found.setdefault(tuple(words[1 : 1 + RUN]), []).append((note.place, text, " ".join(words)))
    return found


def said(note: str) -> Iterator[str]:
    """The words of a note as a page shows them: a citation reads differently there, and a list's numbers are no text."""
    for _, text in paragraphs(note):
        for piece in CITATION.split(_NUMBER.sub("", text)):
            words = plain(piece)
            if len(words.split()) >= ENOUGH:
                yield words


def plain_words(text: str) -> list[str]:
    """Only letters and figures, so that marks, links and white space make no difference."""
    return _WORD.findall(text.lower())
