"""Chooses from the library that comes with the program what the texts of a new service name."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from macros.text.author_marks import CITATION
from macros.text.prose import keys

#: The helplines that a new service has: those that are there for everyone in England.
HELPLINES = ("emergency-999", "nhs-111", "nhs-111-mental-health", "samaritans")

#: The words that its glossary begins with.
TERMS = ("infant-mental-health", "cue", "attachment", "bond", "observation", "inference")

#: What is taken whole.
WHOLE = ("languages/en.yaml", "frameworks/ecs.yaml", "frameworks/kss.yaml", "frameworks/pcf.yaml")

#: All that is read here.
FILES = (*WHOLE, "references.yaml", "glossary.yaml", "helplines.yaml", "search.yaml")

REFERENCES = """\
# The sources, in CSL-YAML. checked: what was seen and on which day (V in a saved copy, V2 on a page that reports it, U from memory only: may not be cited).
# data: nation and year of the data or law. superseded_by: the source that replaces this one.
# Whoever wrote the samples read these. Read a source yourself before you rely on it, and say so here.
"""

GLOSSARY = """\
# Words that the glossary explains. The first use of a term, or of a form under `also`, is linked in each part.
"""

SOUGHT = """\
# What people type into the search that this site calls something else. Capitals, accents and endings make no difference.
# `means` names the words that are searched as well. `page` is the page that comes first: its path in docs/, its name under
# `extra: service: pages:`, or what a link to a part says. These lead whoever needs help today to help first.
"""

TO_CALL = """\
# Where families can call or text, in the order of need. Nobody has rung one for this site yet.
# hours are as seen, and are shown only where hours_verified is true. rung_on is the day on which a person rang and checked.
# Add the helplines of your area here, and name them on docs/families/get-help-now.md.
"""


def files(library: Path, texts: list[str]) -> dict[str, str]:
    """The files of `modules/_library` that the texts need, by their path there."""
    whole = {path: (library / path).read_text("utf-8") for path in WHOLE}
    terms = _chosen(_read(library / "glossary.yaml"), "name", TERMS)
    helplines = [entry | {"rung_on": None} for entry in _chosen(_read(library / "helplines.yaml"), "name", HELPLINES)]
    named = {yaml.load(text, yaml.CSafeLoader)["reference"] for path, text in whole.items() if path.startswith("frameworks/")}
    for text in (*texts, *(entry["meaning"] for entry in terms)):
        named |= {key for match in CITATION.finditer(text) for key in keys(match["cited"])}
    sources = _read(library / "references.yaml")["references"]
    named |= {entry["superseded_by"] for entry in sources if entry["id"] in named and "superseded_by" in entry}
    return whole | {
        "references.yaml": REFERENCES + _written({"references": _chosen(sources, "id", named)}),
        "glossary.yaml": f"{GLOSSARY}\n{_written(terms)}",
        "search.yaml": f"{SOUGHT}\n{_written(_chosen(_read(library / 'search.yaml'), 'page', ('help',)))}",
        "helplines.yaml": f"{TO_CALL}\n{_written(helplines)}",
    }


def _chosen(entries: list[dict[str, Any]], field: str, wanted: Iterable[str]) -> list[dict[str, Any]]:
    """The entries whose field has a wanted value, in the library's order."""
    return [entry for entry in entries if entry.get(field) in set(wanted)]


def _read(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)


def _written(entries: Any) -> str:
    return yaml.dump(entries, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=140)
