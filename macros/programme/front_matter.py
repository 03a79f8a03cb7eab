"""Reads the front matter of a text, and finds the text behind it."""

from __future__ import annotations

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


def _split(text: str) -> tuple[str | None, str, int]:
    """The front matter, if there is any, the text behind it and the line that this begins on. What has no end has nothing behind it."""
    if not _begun(text):
        return None, text, 1
    end = text.find("\n---\n", 3)
    if end < 0 and text.endswith("\n---"):
        end = len(text) - 4
    if end < 0:
        return None, "", 1
    head = text[4 : end + 1]
    return head, text[end + 5 :], head.count("\n") + 3


def _begun(text: str) -> bool:
    return text.startswith("---\n") or text == "---"


def _missing(text: str, subject: str) -> tuple[str, str]:
    """What an author is told of a text whose front matter is not there, or has no end."""
    if _begun(text):
        return "The front matter begins and does not end.", "Close it with a line of three hyphens."
    what = f"{subject[:1].upper()}{subject[1:]} has no front matter."
    return what, "Begin the file with a line of three hyphens, the fields, and three hyphens again."
