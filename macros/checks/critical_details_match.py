"""Numbers, ages, times, temperatures, links, helplines, steps, sources and “never” are the same in every language."""

from collections.abc import Iterator, Sequence

from macros.checks.library_words_are_translated import place
from macros.model.family import ENGLISH, Passage
from macros.model.language import Language, mark
from macros.model.library import MustSay
from macros.model.problem import Counts, Finding
from macros.model.programme import Programme
from macros.model.sign import Sign
from macros.programme import critical
from macros.programme.translations import pairs

FIX = "Write the same as the English: digits as digits, each with its unit behind it, the same links and helplines."

COUNTS = Counts.IN_THE_TEXT

_LANGUAGE = """\
name: Polish
native: Polski
months: [stycznia, lutego, marca, kwietnia, maja, czerwca, lipca, sierpnia, września, października, listopada, grudnia]
strings: {}
critical: {never: [nigdy], units: {weeks: [tygod*], months: [miesi*]}}
"""

_SAID = {
    "modules/_library/must-say.yaml": "- {name: shake, title: Shake, words: Never shake a baby under 6 weeks., why: So., sources: [good2020]}\n"
}
_SAYS = "must_say: {{shake: {{of: {mark}, words: Nigdy nie potrząsaj dzieckiem przed ukończeniem 6 {unit}.}}}}{marked}\n"
_MARK = mark("Never shake a baby under 6 weeks.")

_PAGE = """\
---
translated_from: [b30207ca, c7d6735e, 9179b3da, 65db5f2f, fd358fd6]
---

"""

GOOD = _SAID | {
    "modules/_library/languages/pl.yaml": _LANGUAGE + _SAYS.format(mark=_MARK, unit="tygodni", marked=""),
    "docs/families/crying.md": "Never shake a baby. Call 999 under 6 weeks.",
    "docs/families/pl/crying.md": _PAGE + "Nigdy nie potrząsaj dzieckiem. Przed ukończeniem 6 tygodni dzwoń pod 999.\n",
}
BAD = {
    **GOOD,
    "modules/_library/languages/pl.yaml": _LANGUAGE + _SAYS.format(mark=_MARK, unit="miesięcy", marked=" # ◀"),
    "docs/families/pl/crying.md": _PAGE + "Nie potrząsaj dzieckiem. Przed ukończeniem 6 miesięcy dzwoń pod 911. ◀\n",
}


def check(programme: Programme) -> Iterator[Finding]:
    for page in programme.translations:
        language = programme.languages.get(page.language)
        if not language or ENGLISH not in programme.languages:
            continue
        for pair in pairs(page, programme):
            if pair.translation and pair.current:
                yield from _between(pair.english, pair.translation, programme, language)

    if ENGLISH in programme.languages:
        for code, language in programme.languages.items():
            if code != ENGLISH:
                yield from _of_the_library(code, language, programme)


def _of_the_library(code: str, language: Language, programme: Programme) -> Iterator[Finding]:
    """The signs and the words that must be said, in one language."""
    items: list[tuple[str, Sign | MustSay]] = [("signs", sign) for sign in programme.signs.values()]
    items += [("must-say", each) for each in programme.must_say.values()]
    for file, item in items:
        if words := language.words_of(item):
            english = Passage("text", item.words, programme.places[file, item.name])
            yield from _between(english, Passage("text", words, place(code, item, programme)), programme, language)


def _between(english: Passage, translation: Passage, programme: Programme, language: Language) -> Iterator[Finding]:
    for each in critical.compared(english, translation, programme.languages[ENGLISH], language):
        yield Finding(each.translation, _what(each, language.name))


def _what(difference: critical.Difference, language: str) -> str:
    if difference.reordered:
        return f"The {language} has another order than the English ({difference.english}), which says {_listed(difference.missing)} here."
    missing = f"The English ({difference.english}) says {_listed(difference.missing)}, and the {language} does not."
    added = f"The {language} says {_listed(difference.added)}, and the English ({difference.english}) does not."
    return " ".join(part for part, said in ((missing, difference.missing), (added, difference.added)) if said)


def _listed(found: Sequence[critical.Detail]) -> str:
    return ", ".join(dict.fromkeys(str(detail) for detail in found))
