"""The signs and the words that must be said are translated into each language of a page that shows them."""

from collections.abc import Iterator

from macros.model.family import Translation
from macros.model.language import mark
from macros.model.library import MustSay
from macros.model.must_say import said
from macros.model.problem import Finding, Weight, quoted
from macros.model.programme import Programme
from macros.model.record import Place
from macros.model.sign import Sign

WEIGHT = Weight.HOLD
FIX = "Translate them into the language's file, with the mark of these English words behind `of:`."

FOLDER = "modules/_library/languages/"

_MUST_SAY = {"modules/_library/must-say.yaml": "- {name: wait, title: Wait, words: Wait., why: So., sources: [good2020]}\n"}
_LANGUAGE = """\
name: Polish
native: polski
months: [a, b, c, d, e, f, g, h, i, j, k, l]
strings: {{}}
must_say: {{wait: {{of: {mark}, words: Poczekaj.}}}}{marked}
"""
_PAGES = {
    "docs/families/crying.md": "::: must-say\nsay: wait\n:::",
    "docs/families/pl/crying.md": "::: must-say\nsay: wait\n:::",
}

GOOD = _MUST_SAY | _PAGES | {f"{FOLDER}pl.yaml": _LANGUAGE.format(mark=mark("Wait."), marked="")}
BAD = _MUST_SAY | _PAGES | {f"{FOLDER}pl.yaml": _LANGUAGE.format(mark="0123abcd", marked=" # ◀")}


def check(programme: Programme) -> Iterator[Finding]:
    told: set[tuple[str, str]] = set()
    for page in programme.translations:
        language = programme.languages.get(page.language)
        for item in _shown(page, programme) if language else ():
            if language and not language.words_of(item) and (page.language, item.name) not in told:
                told.add((page.language, item.name))
                yield Finding(
                    place(page.language, item, programme),
                    f"{language.name} has no words, or older ones, for `{item.name}` (mark {mark(item.words)}): {quoted(item.words)}.",
                )


def _shown(page: Translation, programme: Programme) -> Iterator[Sign | MustSay]:
    """The signs and words that the page shows, as its English one names them."""
    blocks = programme.english(page).blocks
    yield from (programme.signs[name] for block in blocks for name in getattr(block, "show", ()) if name in programme.signs)
    yield from said(blocks, programme)


def place(code: str, item: Sign | MustSay, programme: Programme) -> Place:
    """Where the words stand in a language's file, or the nearest around them that is there."""
    within = [code, "signs" if isinstance(item, Sign) else "must_say", item.name]
    while len(within) > 1 and ("languages", "/".join(within)) not in programme.places:
        within.pop()
    return programme.places.get(("languages", "/".join(within)), Place(f"{FOLDER}{code}.yaml"))
