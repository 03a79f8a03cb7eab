"""Puts the words of a new service into the texts of the starter, so that YAML and Markdown read them as they were given."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from macros.text.prose import HIDDEN
from macros.text.words import escaped

#: Where a word belongs in a text of the starter. In YAML it stands within double quotation marks.
_GAP = re.compile(r"«([a-z ]+)»")

#: What a name cannot hold: marks of the engine and of these gaps, and characters that no text can.
_REFUSED = re.compile(r"[{}<>«»`\x80-\x9f\ue000\ue001\ufeff\ud800-\udfff]")

_MATTER = re.compile(r"---\n.*?\n---\n", re.DOTALL)

#: The fields that a new service answers for itself, with the lines of a list below them.
_FIELD = r"(?m)^{}:.*(?:\n(?:[ ]+|- ).*)*"


def plain(given: str, option: str, example: str) -> str:
    """What was given for an option, on one line. Raises `ValueError`, with what to write, if a page could not show it."""
    text = " ".join(given.split())
    if not text:
        raise ValueError(f'{option} is empty. Write it in quotation marks, such as {option} "{example}".')
    if refused := _REFUSED.search(text) or HIDDEN.search(text):
        shown = text.encode("utf-8", "backslashreplace").decode()
        raise ValueError(f"{option} holds a character that pages cannot show (U+{ord(refused[0]):04X}): “{shown}”. Leave it out.")
    return text


def filled(text: str, path: str, words: dict[str, str]) -> str:
    """A text of the starter with every gap filled, as its place needs it. Raises `KeyError` for a gap that has no word."""
    if path.endswith((".yml", ".yaml")):
        return _with(text, words, _in_yaml)
    matter = found[0] if path.endswith(".md") and (found := _MATTER.match(text)) else ""
    return _with(matter, words, _in_yaml) + _with(text.removeprefix(matter), words, escaped)


def begun(text: str, words: dict[str, str]) -> str:
    """One of our own pages as a page of a new service: nobody there has read or approved it yet."""
    found = _MATTER.match(text)
    if not found:
        return text
    matter = found[0]
    own = {"owner": "Site team", "changed": words["today"], "approved_by": "[]", "review_by": words["review day"]}
    for field, value in own.items():
        matter = re.sub(_FIELD.format(field), f"{field}: {value}", matter)
    return matter + text[found.end() :]


def _with(text: str, words: dict[str, str], write: Callable[[str], str]) -> str:
    return _GAP.sub(lambda gap: write(words[gap[1]]), text)


def _in_yaml(text: str) -> str:
    """A text for the inside of double quotation marks."""
    return json.dumps(text, ensure_ascii=False)[1:-1]
