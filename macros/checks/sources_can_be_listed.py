"""Every source can be cited and listed: its key is one that a citation can name, its fields are as the citation style reads them, its addresses lead to the web."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from macros.model.allowed import LEADS_TO
from macros.model.library import Reference
from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.text.prose import KEY

FIX = "Write a text or a whole number."

REFERENCES = "modules/_library/references.yaml"

_SOURCE = """\
references:
- id: {id}{mark}
  type: book
  title: A good book
  author: {author}
  issued: {issued}
  volume: {volume}
  URL: {url}
  checked: {{mark: V, on: 2026-11-22, what: The page was read.}}
- {{id: good2020, type: book, title: A good book, checked: {{mark: V, on: 2026-11-22, what: The page was read.}}}}
"""
_RIGHT: dict[str, Any] = {
    "id": "fine.2020",
    "mark": "",
    "author": "[{family: Good, given: Ann}, {literal: A team}]",
    "issued": "{date-parts: [[2020, 5]]}",
    "volume": 4,
    "url": "https://example.org/a?b=c",
}
GOOD = {REFERENCES: _SOURCE.format(**_RIGHT)}
BAD = {REFERENCES: _SOURCE.format(**_RIGHT | {"mark": " ◀", "url": "javascript:go()"})}

#: The fields that hold names, and those that hold days, in the Citation Style Language.
NAMES = frozenset(
    "author chair collection-editor compiler composer container-author contributor curator director editor editorial-director"
    " editor-translator executive-producer guest host illustrator interviewer narrator organizer original-author performer producer"
    " recipient reviewed-author script-writer series-creator translator".split()
)
DAYS = frozenset("accessed available-date event-date issued original-date submitted".split())

#: The fields that become links, with how the address begins.
LINKED = {
    "URL": "",
    "DOI": "https://doi.org/",
    "PMID": "https://www.ncbi.nlm.nih.gov/pubmed/",
    "PMCID": "https://www.ncbi.nlm.nih.gov/pmc/articles/",
}

_OF_NAMES = "Write a list of names, such as `[{family: Good, given: Ann}]`, or `[{literal: The service}]`."
_OF_DAYS = "Write the year, the month and the day as far as they are known, such as `{date-parts: [[2020, 5]]}`."
_OF_ADDRESSES = "Write the whole address with `https://`; a DOI begins with `10.`."


def check(programme: Programme) -> Iterator[Finding]:
    for key, reference in programme.references.items():
        place = programme.places["references", key]
        if not KEY.fullmatch(f"@{key}"):
            yield Finding(place, f"No citation can name {quoted(key)}.", "Write letters and digits, such as `good2020`.")
        for field, fix in _faults(reference):
            value = (reference.model_extra or {}).get(field, "")
            yield Finding(place, f"`{field}` of the source `{key}` is {quoted(str(value), 60)}.", fix)


def _faults(reference: Reference) -> Iterator[tuple[str, str]]:
    """The fields of a source that the citation style cannot read, with what to write there."""
    for field, value in (reference.model_extra or {}).items():
        if value is None:
            continue
        if field in NAMES:
            wrong, fix = not _are_names(value), _OF_NAMES
        elif field in DAYS:
            wrong, fix = not _is_a_day(value), _OF_DAYS
        elif field in LINKED:
            wrong, fix = not _leads_to_the_web(field, value), _OF_ADDRESSES
        else:
            wrong, fix = not _is_plain(value), FIX
        if wrong:
            yield field, fix


def _is_plain(value: object) -> bool:
    return isinstance(value, (str, date)) or (isinstance(value, int) and not isinstance(value, bool))


def _are_names(value: object) -> bool:
    """Names as a list, each with its parts as texts."""
    return isinstance(value, list) and all(
        isinstance(name, dict) and name and all(isinstance(part, str) for part in name.values()) for name in value
    )


def _is_a_day(value: object) -> bool:
    """A day, or two that a time lies between; or words in its place."""
    if not isinstance(value, dict):
        return False
    days = value.get("date-parts", [[]])
    words = [said for name, said in value.items() if name not in ("date-parts", "circa", "season")]
    known = isinstance(days, list) and all(isinstance(day, list) and all(map(_is_a_number_of_a_day, day)) for day in days)
    return known and all(isinstance(said, str) for said in words)


def _is_a_number_of_a_day(number: object) -> bool:
    return isinstance(number, int) and not isinstance(number, bool) and abs(number) < 10_000


def _leads_to_the_web(field: str, value: object) -> bool:
    """Whether what a source says makes an address of the web."""
    begins = "10." if field == "DOI" else "http" if field == "URL" else ""
    return _is_plain(value) and str(value).startswith(begins) and LEADS_TO.fullmatch(f"{LINKED[field]}{value}") is not None
