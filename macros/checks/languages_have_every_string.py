"""English says every string that pages ask for, and every language says each string that English says, with the same words in braces."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from macros.model.family import ENGLISH
from macros.model.language import Language
from macros.model.problem import Finding, nearest
from macros.model.programme import Programme
from macros.model.record import Place
from macros.model.strings import STRINGS

FIX = "Translate it from `modules/_library/languages/en.yaml`, and keep what stands in braces as it is."


def _sample(name: str, *but: tuple[str, str]) -> str:
    """The file of a language that says every string, but for what is replaced in it."""
    said = "\n".join(f'  {each}: "{" ".join((each, *(f"{{{word}}}" for word in words)))}"' for each, words in STRINGS.items())
    text = f"""\
name: {name}
native: {name}
months: [a, b, c, d, e, f, g, h, i, j, k, l]
strings:
{said}
critical:
  never: [never]
  units: {{weeks: [weeks]}}
  limits: {{under: [under {name}]}}
"""
    for old, new in but:
        text = text.replace(old, new)
    return text


_FOLDER = "modules/_library/languages/"

_SKIP, _CALL = '  skip: "skip"\n', '  call: "call {number}"'

GOOD = {f"{_FOLDER}en.yaml": _sample("English"), f"{_FOLDER}pl.yaml": _sample("Polish")}
BAD = {
    f"{_FOLDER}en.yaml": _sample(
        "English",
        ("strings:", "strings: # ◀"),
        ('  leave: "leave"\n', ""),
        ('  text: "text {number}"', '  text: "text {numer}" # ◀'),
    ),
    f"{_FOLDER}pl.yaml": _sample(
        "Polish",
        ('  leave: "leave"\n', ""),
        ('  text: "text {number}"', '  text: "text {numer}"'),
        ("strings:", "strings: # ◀"),
        (_SKIP, '  skipp: "skip" # ◀\n'),
        (_CALL, '  call: "call {numer}" # ◀'),
        ("critical:", "critical: # ◀"),
        ("{weeks: [weeks]}", "{weeks: []}"),
        ("  limits: {under: [", "  limits:\n    unter: [ # ◀\n      "),
        ("Polish]}", "Polish]"),
    ),
}

_BRACES = re.compile(r"\{(\w*)\}")


def check(programme: Programme) -> Iterator[Finding]:
    english = programme.languages.get(ENGLISH)
    if english:
        yield from _asked_for(english, programme)
    for code, language in programme.languages.items():
        if english and code != ENGLISH:
            yield from _strings(code, language, english, programme)
            yield from _critical(code, language, english, programme)


def _asked_for(english: Language, programme: Programme) -> Iterator[Finding]:
    """What pages ask of English, which every other language follows."""
    for name, words in STRINGS.items():
        wanted = ", ".join(f"{{{each}}}" for each in words) or "none"
        if name not in english.strings:
            what = f"English does not say `{name}`, which pages ask for."
            yield Finding(_place(programme, ENGLISH, "strings"), what, f"Write it behind `strings:`. The words in its braces: {wanted}.")
        elif not _has_braces(english.strings[name], words):
            place = _place(programme, ENGLISH, "strings", name)
            what = f"The string `{name}` has other braces than pages fill in: “{english.strings[name]}”."
            yield Finding(place, what, f"Write these, each once: {wanted}.")


def _has_braces(said: str, words: Iterable[str]) -> bool:
    """Whether a string has these words in braces, and no other brace."""
    rest = _BRACES.sub("", said)
    return Counter(_BRACES.findall(said)) == Counter(words) and "{" not in rest and "}" not in rest


def _strings(code: str, language: Language, english: Language, programme: Programme) -> Iterator[Finding]:
    for name in english.strings.keys() - language.strings.keys():
        yield Finding(_place(programme, code, "strings"), f"{language.name} does not say `{name}`: “{english.strings[name]}”.")
    for name, said in language.strings.items():
        place = _place(programme, code, "strings", name)
        if name not in english.strings:
            yield Finding(place, f"English has no string `{name}`.{nearest(name, english.strings)}", "Correct its name, or delete it.")
        elif not _has_braces(said, _BRACES.findall(english.strings[name])):
            wanted = ", ".join(f"{{{each}}}" for each in _BRACES.findall(english.strings[name])) or "none"
            yield Finding(place, f"The string `{name}` has other braces than the English: “{said}”.", f"Write these, each once: {wanted}.")


def _critical(code: str, language: Language, english: Language, programme: Programme) -> Iterator[Finding]:
    """Without these words no check can tell that a detail was lost."""
    missing = [unit for unit in english.critical.units if not language.critical.units.get(unit)]
    missing += ["never"] if english.critical.never and not language.critical.never else []
    if missing:
        yield Finding(
            _place(programme, code, "critical"),
            f"{language.name} does not give its words for: {', '.join(missing)}.",
            "Write every form of them that pages use behind `critical:`.",
        )
    known = english.critical.names()
    for within in sorted(language.critical.names() - known):
        what = f"English gives no words for `{within[-1]}`.{nearest(within[-1], [name for *_, name in known])}"
        yield Finding(_place(programme, code, "critical", *within), what, "Correct its name, or delete it.")


def _place(programme: Programme, code: str, *within: str) -> Place:
    """Where a field of a language's file stands, or the nearest around it that is there."""
    while within and ("languages", "/".join((code, *within))) not in programme.places:
        within = within[:-1]
    return programme.places.get(("languages", "/".join((code, *within))), Place(f"modules/_library/languages/{code}.yaml"))
