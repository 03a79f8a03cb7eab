"""Reads the front matter of a text, and finds the text behind it."""

from __future__ import annotations

import re
from typing import TypeVar

from macros.model.problem import Problem
from macros.model.record import Place, Record
from macros.programme import yaml_file
from macros.programme.record import record
from macros.programme.yaml_file import Yaml

RULE = "front-matter-is-complete"

M = TypeVar("M", bound=Record)


def front_matter(text: str, file: str, schema: type[M], subject: str) -> tuple[M | None, Yaml, str, int]:
    """Splits a text into its front matter, read by `schema`, and the text behind it with the line it begins on.

    The record is None where fields are missing or wrong; the problems are in the YAML's list.
    """
    head, behind, first_line = _split(text)
    if head is None:
        what, fix = _missing(text, subject)
        return None, Yaml(problems=[Problem(Place(file), what, fix, RULE)]), behind, first_line
    yaml = yaml_file.read(head, file, first_line=2)
    if yaml.data is None and not yaml.problems:
        yaml.data = {}
    if yaml.problems and not isinstance(yaml.data, dict):
        return None, yaml, behind, first_line
    return record(schema, yaml.data, yaml, file, RULE, f"the front matter of {subject}"), yaml, behind, first_line


#: A line of three hyphens, which begins and ends front matter. Blanks behind it cannot be seen, and mean nothing.
_EDGE = re.compile(r"^---[ \t]*$", re.MULTILINE)


def _split(text: str) -> tuple[str | None, str, int]:
    """The front matter, if there is any, the text behind it and the line that this begins on. What has no end has nothing behind it."""
    opening = _EDGE.match(text)
    if not opening:
        return None, text, 1
    closing = _EDGE.search(text, opening.end())
    if not closing:
        return None, "", 1
    head = text[opening.end() + 1 : closing.start()]
    return head, text[closing.end() + 1 :], head.count("\n") + 3


def _missing(text: str, subject: str) -> tuple[str, str]:
    """What an author is told of a text whose front matter is not there, or has no end."""
    if _EDGE.match(text):
        return "The front matter begins and does not end.", "Close it with a line of three hyphens."
    what = f"{subject[:1].upper()}{subject[1:]} has no front matter."
    return what, "Begin the file with a line of three hyphens, the fields, and three hyphens again."
