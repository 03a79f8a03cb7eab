"""Who answers for a text is a role or a team, which stays when people leave: no person is named."""

import re
from collections.abc import Iterator

from macros.model.problem import Finding, Weight, quoted
from macros.model.programme import Programme

WEIGHT = Weight.ADVICE

FIX = "Write a role or a team, such as `Infant mental health team` or `Clinical lead`."

_MATTER = """\
---
title: A sample
summary: A sample.
audience: [nqsw]
outcomes: {{cues: Describe three cues}}
owner: {owner}
changed: 2026-11-22
review_by: 2027-11-22
---
"""

GOOD = _MATTER.format(owner="Infant Mental Health Team")
BAD = _MATTER.format(owner="Dr Jane Smith ◀")

_TITLE = re.compile(r"(?:dr|mrs?|ms|miss|mx|prof(?:essor)?|sir|dame|rev)\b\.?\s+\w", re.IGNORECASE)

#: Two or three names, each with a capital.
_NAMES = re.compile(r"[A-Z][a-z’'-]+(?:\s+(?:[A-Z]\.?|[A-Z][a-z’'-]+(?:-[A-Z][a-z]+)?)){1,2}")

#: What a role or a team has in it.
_ROLE = re.compile(
    r"\b(?:team|service|lead|leads?|leader|manager|director|officer|worker|workers|board|group|panel|committee|clinician|clinical|doctor"
    r"|psychologist|psychiatrist|therapist|nurse|midwife|visitor|practitioner|specialist|editor|trainer|training|care|health|social|council"
    r"|trust|college|university|network|partnership|office|department|learning|academy|families|family|children|parents|infant|matter)\b",
    re.IGNORECASE,
)


def check(programme: Programme) -> Iterator[Finding]:
    for owner in programme.owned:
        matter = owner.matter
        said = [("owner", matter.owner), *(("approved_by", each.role) for each in matter.approved_by)]
        said += [(field, getattr(matter, field, "") or "") for field in ("translated_by", "checked_by")]
        for field, name in said:
            if name != programme.service.name and looks_like_a_person(name):
                yield Finding(owner.line_of(field), f"`{field}` looks like the name of a person: {quoted(name)}.")


def looks_like_a_person(name: str) -> bool:
    """Whether a name has a person's title, or is two or three names none of which is a role's."""
    return bool(_TITLE.match(name)) or (bool(_NAMES.fullmatch(name)) and not _ROLE.search(name))
