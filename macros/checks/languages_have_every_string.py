"""Every language says each string that English says, with the same words in braces, and no other."""

import re
from collections import Counter
from collections.abc import Iterator

from macros.model.family import ENGLISH
from macros.model.language import Language
from macros.model.problem import Finding, nearest
from macros.model.programme import Programme
from macros.model.record import Place

FIX = "Translate it from `modules/_library/languages/en.yaml`, and keep what stands in braces as it is."

_ENGLISH = """\
name: English
native: English
months: [a, b, c, d, e, f, g, h, i, j, k, l]
strings:
  skip: Skip
  call: "Call {number}"
critical: {never: [never], units: {weeks: [weeks]}}
"""

_POLISH = """\
name: Polish
native: Polski
months: [a, b, c, d, e, f, g, h, i, j, k, l]
strings:{missing}
  {skip}: Przejdź{unknown}
  call: "Zadzwoń pod {number}"{braces}
critical: {{never: [nigdy], units: {{weeks: [tygodnie]}}}}{critical}
"""

_MARKED = {"missing": " # ◀", "unknown": " # ◀", "braces": " # ◀", "critical": " # ◀"}

GOOD = {
    "modules/_library/languages/en.yaml": _ENGLISH,
    "modules/_library/languages/pl.yaml": _POLISH.format(skip="skip", number="{number}", missing="", unknown="", braces="", critical=""),
}
BAD = {
    "modules/_library/languages/en.yaml": _ENGLISH,
    "modules/_library/languages/pl.yaml": _POLISH.format(skip="skipp", number="{numer}", **_MARKED).replace("[tygodnie]", "[]"),
}

_BRACES = re.compile(r"\{(\w*)\}")


def check(programme: Programme) -> Iterator[Finding]:
    english = programme.languages.get(ENGLISH)
    for code, language in programme.languages.items():
        if english and code != ENGLISH:
            yield from _strings(code, language, english, programme)
            yield from _critical(code, language, english, programme)


def _strings(code: str, language: Language, english: Language, programme: Programme) -> Iterator[Finding]:
    for name in english.strings.keys() - language.strings.keys():
        yield Finding(_place(programme, code, "strings"), f"{language.name} does not say `{name}`: “{english.strings[name]}”.")
    for name, said in language.strings.items():
        place = _place(programme, code, "strings", name)
        if name not in english.strings:
            yield Finding(place, f"English has no string `{name}`.{nearest(name, english.strings)}", "Correct its name, or delete it.")
        elif (
            Counter(_BRACES.findall(said)) != Counter(_BRACES.findall(english.strings[name]))
            or "{" in _BRACES.sub("", said)
            or "}" in _BRACES.sub("", said)
        ):
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


def _place(programme: Programme, code: str, *within: str) -> Place:
    """Where a field of a language's file stands, or the nearest around it that is there."""
    while within and ("languages", "/".join((code, *within))) not in programme.places:
        within = within[:-1]
    return programme.places.get(("languages", "/".join((code, *within))), Place(f"modules/_library/languages/{code}.yaml"))
