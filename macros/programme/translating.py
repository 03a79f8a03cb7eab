"""Helps whoever translates: writes the page to be translated, and notes which English a translation was made from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from macros.model.family import ENGLISH, EnglishPage, Passage, Translation
from macros.model.problem import nearest, quoted
from macros.model.programme import Programme
from macros.model.record import Place
from macros.programme.load import Loaded
from macros.programme.passages import FIELDS
from macros.programme.translations import TODO, Pair, first_difference, pairs, to_translate

#: The field of the front matter that holds the marks, over as many lines as it has.
_MARKS = re.compile(r"^translated_from:.*\n(?:[ \t-].*\n)*", re.MULTILINE)


class CannotTranslate(Exception):
    """What was asked cannot be done; the text says why and what to do, for an author."""


def skeleton(programme: Programme, code: str, name: str) -> tuple[Path, str]:
    """The path and the text of a page to be translated: all of it in English still, which its marks say."""
    english = _english(programme, code, name)
    fields = {passage.kind: passage.text for passage in english.passages if passage.kind in FIELDS}
    passages = to_translate(english, programme)
    head = [f"{field}: {json.dumps(text, ensure_ascii=False)}" for field, text in fields.items()]
    head += [_marks([TODO] * len(passages)), 'translated_by: "TODO: who translates it"', "checked_by: null", "checked_on: null"]
    head += [f"owner: {english.matter.owner}", f"changed: {programme.today}", "approved_by: []"]
    head += [f"review_by: {max(english.matter.review_by, programme.today)}"]
    body = "\n\n".join(_source(passage) for passage in passages if passage.kind not in FIELDS)
    return Path("docs", "families", code, f"{name}.md"), "---\n" + "\n".join(head) + f"\n---\n\n{body}\n"


def _english(programme: Programme, code: str, name: str) -> EnglishPage:
    codes = [known for known in programme.languages if known != ENGLISH]
    if code not in codes:
        raise CannotTranslate(
            f"There is no language `{code}`.{nearest(code, codes)} Write modules/_library/languages/{code}.yaml first, with the strings of en.yaml."
        )
    english = programme.english_page(name)
    if not english:
        names = [page.name for page in programme.family_pages if page.language == ENGLISH]
        raise CannotTranslate(f"There is no English page `{name}`.{nearest(name, names)}")
    return english


def _marks(marks: list[str]) -> str:
    """The marks as a field: they are quoted, for YAML takes some of them for numbers."""
    quotes = [f'"{mark}"' for mark in marks]
    rows = [", ".join(quotes[at : at + 8]) for at in range(0, len(quotes), 8)]
    return "translated_from:\n  [" + ",\n   ".join(rows) + "]"


def _source(passage: Passage) -> str:
    """A passage as an author writes it."""
    block = passage.block
    if passage.kind == "heading":
        return f"{'#' * passage.level} {passage.text} {{#{passage.name}}}"
    if not block:
        return passage.text
    options = [("line", getattr(block, "line", "")), ("lines", ", ".join(getattr(block, "lines", ())))]
    written = "\n".join(f"{name}: {value}" for name, value in options if value)
    return f"::: {block.kind} {block.title}".rstrip() + f"\n{written}\n\n{block.body.strip()}\n:::"


def waiting(page: Translation, programme: Programme) -> list[str]:
    """What there is to translate on a page that is begun: where, and the English of today."""
    return [f"{place}: {what}: {quoted(pair.english.text, 200)}" for pair, place, what in _waiting(pairs(page, programme), page)]


def _waiting(found: list[Pair], page: Translation) -> Iterator[tuple[Pair, Place, str]]:
    """Each passage that is not current. What is still English is found by its words; what is new belongs behind the last."""
    still_english = {passage.mark: passage.place for passage in page.passages}
    place = page.line_of("title")
    for pair in found:
        older = pair.translation or pair.withheld
        own = older.place if older else still_english.get(pair.english.mark)
        place = own or place
        if not pair.current:
            yield (
                pair,
                place,
                "the English changed" if older else "not translated yet" if own else "not translated yet; it belongs behind this line",
            )


def stamped(page: Translation, programme: Programme, text: str) -> tuple[str, list[Passage]]:
    """The file's text with today's marks, and the passages whose mark is another than before. No other word changes.

    Raises `CannotTranslate` where the page has not the same passages in the same order as the English.
    """
    english = to_translate(programme.english(page), programme)
    parting = first_difference(english, page.passages)
    if parting:
        wanted, own = parting
        there = f"{own.place} has {quoted(own.text)}" if own else f"{page.place.file} ends"
        here = f"where the English has {quoted(wanted.text)} ({wanted.place})" if wanted else "which the English has not"
        raise CannotTranslate(f"{there}, {here}. Give the page the same passages in the same order, then run this again.")
    marks = [TODO if _still_english(one, other) else one.mark for one, other in zip(english, page.passages, strict=True)]
    before = page.matter.translated_from if len(page.matter.translated_from) == len(marks) else [""] * len(marks)
    changed = [passage for passage, mark, old in zip(page.passages, marks, before, strict=True) if mark != old]
    field = _marks(marks) + "\n"
    end = text.index("\n---\n", 3) + 1
    head = _MARKS.sub(lambda _: field, text[:end]) if _MARKS.search(text[:end]) else text[:end] + field
    return head + text[end:], changed


def _still_english(english: Passage, own: Passage) -> bool:
    """Whether the words are those of the English page, and there are words: a list of names has none, for the library has its words."""
    words = f"{own.block.title}{own.block.body}" if own.block else own.text
    return english.mark == own.mark and any(letter.isalpha() for letter in words)


def page_at(loaded: Loaded, path: Path) -> Translation:
    """The translation whose file is at a path, as an author names it. Raises `CannotTranslate` if it is none."""
    inside = path.as_posix() if not path.is_absolute() else path.relative_to(loaded.root).as_posix()
    for page in loaded.programme.translations:
        if page.place.file == inside.removeprefix("./"):
            return page
    known = [page.place.file for page in loaded.programme.translations]
    raise CannotTranslate(
        f"There is no translation {quoted(str(path))}.{nearest(inside, known)} Name a file such as docs/families/ur/crying.md; `python -m macros check` says what is wrong with it."
    )
