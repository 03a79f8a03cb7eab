"""Opens a finished file again, and says whether the words that are never left out stand in it."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterable

import pypdf

from macros.model.library import MustSay
from macros.model.problem import CannotMake, quoted, raise_together
from macros.model.record import Place
from macros.text.prose import plain

#: Where the words stand in the files of Office, by the parts of a file that hold them.
_OFFICE = re.compile(r"word/document\.xml|ppt/(?:slides|notesSlides)/[^/]+\.xml")
_RUN = re.compile(r"<(?:w|a):t(?: [^>]*)?>([^<]*)</(?:w|a):t>")


def assert_says(data: bytes, ending: str, words: Iterable[MustSay], place: Place, label: str) -> None:
    """Raises `CannotMake` with each of the words that a file lacks, or where nobody can read what it says."""
    wanted = list(words)
    stands = letters(text(data, ending)) if wanted else ""
    if wanted and not stands:
        raise CannotMake(place, f"Nobody can read back what “{label}” says.", "Tell the site team: it is made, and cannot be checked.")
    lost = [each for each in wanted if letters(plain(each.words)) not in stands]
    failed = [
        CannotMake(place, f"“{label}” lost words that must be said, `{each.name}`: {quoted(each.words)}.", "Tell the site team.")
        for each in lost
    ]
    raise_together(failed)


def text(data: bytes, ending: str) -> str:
    """All that a file says: a page, a file of Office or a PDF."""
    if ending in ("docx", "pptx"):
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            parts = [file.read(name).decode() for name in file.namelist() if _OFFICE.fullmatch(name)]
        return html.unescape(" ".join(run for part in parts for run in _RUN.findall(part)))
    if ending == "pdf":
        return " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)
    return html.unescape(re.sub(r"<[^>]*>", " ", data.decode("utf-8", "replace")))


def letters(said: str) -> str:
    """A text without what setting it may change: white space, hyphens at the ends of lines, and the form of quotation marks."""
    said = re.sub(r"[\s\u00ad\u2010-]", "", said)
    return said.translate(str.maketrans("‘’“”", "''\"\""))
