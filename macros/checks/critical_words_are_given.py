"""A language gives its own words for all that English names as critical: what it lacks is not compared in its translations."""

from collections.abc import Iterator

from macros.model.family import ENGLISH
from macros.model.problem import Finding, Weight
from macros.model.programme import Programme
from macros.model.record import Place

WEIGHT = Weight.ADVICE
FIX = "Write the words behind `critical:`, by the names that `en.yaml` has, with a person who speaks the language."

_LANGUAGE = """\
name: {name}
native: {name}
months: [a, b, c, d, e, f, g, h, i, j, k, l]
strings: {{}}
critical: {critical}
"""

_FOLDER = "modules/_library/languages/"

_ENGLISH = _LANGUAGE.format(name="English", critical="{negations: [not], words: {shake: [shake], cot: [cot]}}")

GOOD = {
    f"{_FOLDER}en.yaml": _ENGLISH,
    f"{_FOLDER}pl.yaml": _LANGUAGE.format(name="Polish", critical="{negations: [nie], words: {shake: [potrząsa*], cot: [łóżecz*]}}"),
}
BAD = {
    **GOOD,
    f"{_FOLDER}pl.yaml": _LANGUAGE.format(name="Polish", critical="{negations: [nie], words: {shake: [potrząsa*]}} # ◀"),
}


def check(programme: Programme) -> Iterator[Finding]:
    english = programme.languages.get(ENGLISH)
    for code, language in programme.languages.items():
        missing = sorted(english.critical.names() - language.critical.names()) if english else []
        if missing:
            place = programme.places.get(("languages", f"{code}/critical"), Place(f"{_FOLDER}{code}.yaml"))
            listed = ", ".join(f"`{name}`" for *_, name in missing)
            yield Finding(place, f"{language.name} gives no words for {listed}, so that translations are not compared in them.")
