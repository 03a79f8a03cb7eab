"""Reads the fields that an author wrote into a record."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from macros.model.problem import Problem, quoted
from macros.model.record import Place
from macros.programme import wording
from macros.programme.yaml_file import Yaml

R = TypeVar("R", bound=BaseModel)


def record(schema: type[R], data: Any, yaml: Yaml, file: str, rule: str, subject: str, path: tuple[str | int, ...] = ()) -> R | None:
    """`data` as a `schema`, or None with its faults added to the YAML's problems. `path` is where it lies in the YAML."""

    def place(found: tuple[Any, ...]) -> Place:
        whole = path + found
        while whole and whole not in yaml.lines:
            whole = whole[:-1]
        return Place(file, yaml.lines.get(whole, 1))

    if not isinstance(data, dict):
        what = f"{subject[:1].upper()}{subject[1:]} is {quoted(str(data), 40)}."
        yaml.problems.append(Problem(place(()), what, "Write fields, each with a name, a colon and a value.", rule))
        return None
    try:
        return schema.model_validate(data)
    except ValidationError as error:
        known = [field.alias or name for name, field in schema.model_fields.items()]
        yaml.problems += wording.problems(
            error, rule=rule, subject=subject, known=known, place=place, written=lambda found: yaml.written.get(path + found)
        )
        return None
