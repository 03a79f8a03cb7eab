"""A stretch of a page: what stands under a heading, found by the heading's name, or all that the page says itself."""

from __future__ import annotations

import re

from macros.model.page import Page
from macros.text.found import Headed
from macros.text.reader import read

_CALL = re.compile(r"^\{\{.*\}\}[ ]*$", re.MULTILINE)

_TITLE = re.compile(r"\A\s*# .*$", re.MULTILINE)

#: A heading with nothing under it but a heading of the same level, or the end.
_EMPTY = re.compile(r"^(?P<level>#{2,6}) .*\n\s*(?=(?P=level) |\Z)", re.MULTILINE)


def own_words(page: Page) -> str:
    """All that a page says itself: without its title, the calls of macros, and headings that stand over nothing else."""
    return _EMPTY.sub("", _CALL.sub("", _TITLE.sub("", page.text))).strip()


def names(page: Page) -> tuple[str, ...]:
    """The names of a page's headings, in order."""
    return tuple(heading.name for heading in _headings(page) if heading.name)


def title(page: Page, name: str) -> str:
    """The words of a heading, or nothing."""
    return next((heading.text for heading in _headings(page) if heading.name == name), "")


def section(page: Page, name: str, whole: bool = False) -> str:
    """What stands under a heading, up to the next one; `whole` takes the smaller headings in it too."""
    headings = _headings(page)
    for at, heading in enumerate(headings):
        if heading.name == name:
            rest = (after.line for after in headings[at + 1 :] if not whole or after.level <= heading.level)
            return "\n".join(page.text.split("\n")[heading.line + 1 : next(rest, None)]).strip()
    return ""


def _headings(page: Page) -> tuple[Headed, ...]:
    return read(page.text, True).headings
