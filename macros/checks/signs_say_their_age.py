"""The age that a sign is for stands in its words."""

from collections.abc import Iterator

from macros.model.problem import Finding, quoted
from macros.model.programme import Programme

FIX = "Write the same age into both."

_SIGN = """\
- name: fever {mark}
  title: Fever
  of: baby
  kind: illness
  words: is {age} with a temperature of 38C or more
  age: under 3 months
  sources: [{{source: good2020, nation: England, urgency: "999", says: a reason to ring}}]
"""

GOOD = {"modules/_library/signs.yaml": _SIGN.format(age="under 3 months", mark="")}
BAD = {"modules/_library/signs.yaml": _SIGN.format(age="over 3 months", mark="◀")}


def check(programme: Programme) -> Iterator[Finding]:
    for sign in programme.signs.values():
        if sign.age and sign.age not in sign.words:
            place = programme.places["signs", sign.name]
            yield Finding(place, f"The sign `{sign.name}` is for {quoted(sign.age)}, and its words are {quoted(sign.words)}.")
