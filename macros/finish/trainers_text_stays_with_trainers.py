"""No word of a trainer's note stands in any file that is made for anyone else, or where a search finds it."""

import html
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from macros.blocks.trainer_note import TrainerNote
from macros.extensions import discover
from macros.finish.built.built_site import BuiltSite
from macros.formats import FOLDER, ending
from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.model.record import Audience, Place
from macros.text.author_marks import CITATION
from macros.text.line import paragraphs
from macros.text.prose import plain

AFTER = ("whole-modules",)
FIX = "Make the page for trainers, or take the note out of it."

#: A tag. A comment is none: what it says is sent to everybody.
_TAG = re.compile(r"<(?!!--)[^>]+>")
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


#: The endings of files that are no text, and of those that are texts packed together.
NO_TEXT = (".html", ".png", ".pdf", ".gz")
PACKED = (".docx", ".pptx", ".zip")


def finish(site: BuiltSite) -> Iterator[Finding]:
    notes = _notes(site.programme)
    sessions = {page.path.removesuffix(".md") + "/index.html" for page in site.programme.sessions}
    for path, text in _texts(site):
        if path in sessions or _for_trainers(path):
            if SEARCHED in text:
                yield Finding(
                    site.place(path),
                    f"The page {quoted(path)} is for trainers, and search would find it.",
                    "Leave it out of the search: `search` is false for pages for trainers.",
                )
            continue
        words = plain_words(html.unescape(_TAG.sub("", text)))
        for run in notes.keys() & zip(*(words[start:] for start in range(RUN)), strict=False):
            for place, said_there, own in notes[run]:
                if own in " ".join(words):
                    what = "page" if path.endswith(".html") else "file"
                    yield Finding(place, f"The {what} {quoted(path)} shows this trainer's note: {quoted(said_there)}.")


def _texts(site: BuiltSite) -> Iterator[tuple[str, str]]:
    """Every text of the site, whatever file it stands in, with the path of that: a page, a script, a list, a document."""
    for path, page in site.pages.items():
        # What is said in an attribute stands on the page too, for those who hear it and for those who look.
        said = (value for tag in site.markup(path).tags for value in tag.attributes.values() if len(value) > ENOUGH)
        yield path, " ".join((page, *said))
    for path in sorted(site.files):
        file = site.folder / path
        if path.endswith(PACKED):
            if not _for_trainers(path):
                yield path, _packed(file)
        elif path not in site.pages and not path.endswith(NO_TEXT):
            text = file.read_text("utf-8", "replace")
            yield path, f"{text} {text.replace('<', ' ')}" if "<" in text else text


def _packed(file: Path) -> str:
    """The texts that are packed in a document; nothing of what is no document."""
    try:
        with zipfile.ZipFile(file) as packed:
            names = sorted(name for name in packed.namelist() if name.endswith((".xml", ".html", ".md", ".txt")))
            return "\n".join(packed.read(name).decode("utf-8", "replace") for name in names)
    except zipfile.BadZipFile:
        return ""


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
