"""Says in an author's words what keeps some YAML from being read."""

from __future__ import annotations

from macros.model.problem import quoted

_QUOTE = "Put the whole text behind the field's first colon in quotation marks."

_INDENT = "Indent it as the line above, or write a name, a colon, a blank and the value; close every quotation mark and bracket."

#: What YAML's reader says, what that means, and a fix; the first that fits holds.
_FAULTS = (
    ("mapping values are not allowed", "A second colon stands in this line", _QUOTE),
    ("did not find expected alphabetic", "A value begins with `*` or `&` here", _QUOTE),
    ("cannot start any token", "A value begins with a sign that cannot begin one", _QUOTE),
    ("unknown escape", "A backslash stands in double quotation marks here", "Use single quotation marks, or write the backslash twice."),
    ("escape sequence", "A backslash stands in double quotation marks here", "Use single quotation marks, or write the backslash twice."),
    ("quoted scalar", "A quotation mark is opened and not closed", "Close it, or write the text in the other kind of quotation marks."),
    ("flow sequence", "A list in square brackets is not whole", "Write a comma between its entries, and close it with `]`."),
    ("flow mapping", "Fields in braces are not whole", "Write a comma between them, and close them with `}`."),
    ("could not find expected ':'", "This is no field", _INDENT),
    ("found character that cannot", "A sign stands here that cannot begin a value", _QUOTE),
    ("tag", "A value begins with `!` here", _QUOTE),
    ("directive", "A line begins with `%` here", _QUOTE),
    ("block mapping", "This line does not fit the ones above it", _INDENT),
    ("block collection", "This line does not fit the ones above it", _INDENT),
    ("document", "A second text begins here", "Keep one: delete the line of three hyphens or stops, and what is behind it."),
)


def said(told: str, row: str) -> tuple[str, str]:
    """What is wrong in a row of YAML, and a fix. `told` is what YAML's own reader says of it."""
    told = told.lower()
    for sign, what, fix in _FAULTS:
        if sign in told:
            return f"{what}: {quoted(row)}.", fix
    return f"This cannot be read as fields and values: {quoted(row)}.", _INDENT
