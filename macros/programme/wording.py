"""Says in an author's words what a schema found wrong in the fields that they wrote."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from macros.model.problem import Problem, nearest, quoted
from macros.model.record import Place

#: What was expected, by pydantic's own name for the fault.
EXPECTED = {
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "bool_parsing": "yes or no",
    "bool_type": "yes or no",
    "string_type": "a text",
    "tuple_type": "a list, in square brackets or with a hyphen before each entry",
    "list_type": "a list, in square brackets or with a hyphen before each entry",
    "dict_type": "fields of its own, each with a name and a colon",
    "model_type": "fields of its own, each with a name and a colon",
    "model_attributes_type": "fields of its own, each with a name and a colon",
    "date_type": "a date such as 2026-11-22",
    "date_parsing": "a date such as 2026-11-22",
    "date_from_datetime_parsing": "a date such as 2026-11-22",
    "date_from_datetime_inexact": "a date such as 2026-11-22",
    "int_parsing_size": "a smaller number",
    "none_required": "nothing here",
}


#: What a text has to look like, by a part of its pattern that no other pattern has.
PATTERNS = {
    "weeks": "an age such as `under 3 months`",
    "https": "an address that begins with https://",
    r"[\d ]": "digits and blanks alone, such as 0808 800 5000",
    r"\d": "a time of day such as 09:30",
    r"\.md": "the path of a page from `docs/`, such as `learn/index.md`",
}


def problems(
    error: ValidationError,
    *,
    rule: str,
    subject: str,
    known: Iterable[str],
    place: Callable[[tuple[Any, ...]], Place],
    written: Callable[[tuple[Any, ...]], str | None] = lambda path: None,
) -> list[Problem]:
    """One problem for each fault in `error`.

    `subject` is what has the fields, with its article: "the front matter", "an activity".
    `known` are the names of all its fields. `place` finds where a field stands, by its path, and `written` what the author wrote where that was read as something else.
    """
    faults = error.errors(include_url=False)
    strange = [str(fault["loc"][-1]) for fault in faults if fault["type"] == "extra_forbidden"]
    # A field under a wrong name is not missing too.
    told = [fault for fault in faults if not (fault["type"] == "missing" and nearest(str(fault["loc"][-1]), strange))]
    # A list whose entry is at fault is not empty too.
    within = {fault["loc"][:end] for fault in faults for end in range(len(fault["loc"]))}
    told = [fault for fault in told if not (fault["type"] == "too_short" and fault["loc"] in within)]
    return [_problem(fault, rule, subject, tuple(known), place, written) for fault in told]


def _problem(
    fault: ErrorDetails,
    rule: str,
    subject: str,
    known: tuple[str, ...],
    place: Callable[[tuple[Any, ...]], Place],
    written: Callable[[tuple[Any, ...]], str | None],
) -> Problem:
    path = tuple(fault["loc"])
    field = ".".join(str(step) for step in path) or subject
    kind = fault["type"]
    given = fault.get("input")
    shown = quoted(written(path) or str(given), 60)
    if kind == "missing":
        what = f"{subject[:1].upper()}{subject[1:]} does not say its `{field}`."
        fix = f"Add the line `{path[-1]}: …`."
        return Problem(place(path), what, fix, rule)
    if kind == "extra_forbidden":
        what = f"{subject[:1].upper()}{subject[1:]} has no field `{field}`.{nearest(str(path[-1]), known)}"
        fix = (
            f"Remove it, or write one of: {', '.join(f'`{name}`' for name in known)}."
            if known
            else "Remove it, or put an empty line above it."
        )
        return Problem(place(path), what, fix, rule)
    if kind in ("literal_error", "enum"):
        choices = fault["ctx"]["expected"].replace("'", "`")
        names = [word.strip("`") for word in choices.replace(" or ", ", ").split(", ")]
        what = f"`{field}` is {shown}.{nearest(str(given), names)}"
        return Problem(place(path), what, f"Write one of: {choices}.", rule)
    if kind in ("too_short", "string_too_short"):
        return Problem(place(path), f"`{field}` is empty.", "Write at least one entry.", rule)
    if kind == "string_too_long":
        longest = fault["ctx"]["max_length"]
        what = f"`{field}` has {len(str(given))} characters: {shown}."
        return Problem(place(path), what, f"Shorten it to {longest} characters.", rule)
    if kind == "less_than_equal":
        return Problem(place(path), f"`{field}` is {shown}.", f"Write {fault['ctx']['le']} at most.", rule)
    if kind == "greater_than":
        return Problem(place(path), f"`{field}` is {shown}.", "Write a number above 0.", rule)
    if kind == "string_pattern_mismatch":
        pattern = fault["ctx"]["pattern"]
        expected = next((said for part, said in PATTERNS.items() if part in pattern), "small letters, digits and hyphens")
        return Problem(place(path), f"`{field}` is {shown}.", f"Write {expected}.", rule)
    expected = str(fault["ctx"]["error"]) if kind == "value_error" else EXPECTED.get(kind, "something else")
    if written(path):
        what = f"`{field}` is {shown}, which alone is read as yes or no."
        return Problem(place(path), what, f"Write {expected}; put a word that is meant as a text in quotation marks.", rule)
    if given is None:
        return Problem(place(path), f"`{field}` is empty.", f"Write {expected}, or delete the line.", rule)
    return Problem(place(path), f"`{field}` is {shown}.", f"Write {expected}.", rule)
