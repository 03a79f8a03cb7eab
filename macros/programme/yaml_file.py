"""Reads YAML for authors: every value keeps its line, and what is wrong is said in plain words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from macros.model.problem import Problem, quoted
from macros.model.record import Place
from macros.programme import yaml_faults
from macros.text.prose import HIDDEN

RULE = "yaml-can-be-read"

#: How deep lists and fields may nest. No file of this project needs more than eight.
DEEPEST = 20

#: The most characters that a number may have. What has more is left a text: to reckon with it takes for ever, and no field wants it.
LONGEST_NUMBER = 60

#: What YAML calls its numbers.
NUMBERS = ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float")


@dataclass
class Yaml:
    """The data of a YAML text, the line of every value by its path, and what was wrong with it."""

    data: Any = None
    lines: dict[tuple[Any, ...], int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    #: What the author wrote where YAML reads a plain word as something else, such as `no`, by its path.
    written: dict[tuple[Any, ...], str] = field(default_factory=dict)


def read(text: str, file: str, first_line: int = 1, notes: bool = False) -> Yaml:
    """Reads one YAML document that begins on `first_line` of `file`.

    What cannot be read becomes a problem with its line; the rest is read all the same where that is possible.
    Anchors, aliases and tags are not part of our YAML: they are problems, not features. A note behind a value is one
    only where `notes` may stand: elsewhere it is mostly a title that holds a `#`, cut short.
    """
    result = Yaml()

    def problem(line: int, what: str, fix: str) -> None:
        result.problems.append(Problem(Place(file, first_line + line), what, fix, RULE))

    for number, line in enumerate(text.split("\n")):
        if "\t" in line[: len(line) - len(line.lstrip())]:
            problem(number, f"This line begins with a tab: {quoted(line)}.", "Indent with spaces.")
    if result.problems:
        return result

    loader = yaml.CSafeLoader(text)
    try:
        for event in _events(text):
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                problem(_line(event), "This uses a YAML anchor or alias (`&` or `*`).", "Write the value out.")
            hidden = HIDDEN.search(event.value) if isinstance(event, yaml.ScalarEvent) else None
            if hidden:
                place = Place(file, first_line + _line(event))
                what = f"A character that cannot be seen is spelt out here (U+{ord(hidden[0]):04X})."
                result.problems.append(Problem(place, what, "Delete it: it can change what the words around it say.", "texts-hide-nothing"))
        if result.problems:
            return result
        node = loader.get_single_node()
        if node is not None:
            result.data = _value(loader, node, (), result, problem, first_line)
            if not notes:
                _notes(node, text.split("\n"), problem)
    except yaml.MarkedYAMLError as error:
        # What is opened and not closed is told where it is opened.
        opened = "scanning a quoted" in (error.context or "") or "flow" in (error.context or "")
        mark = (error.context_mark if opened else None) or error.problem_mark or error.context_mark
        rows = text.split("\n")
        at = min(mark.line if mark else 0, len(rows) - 1)
        problem(at, *yaml_faults.said(f"{error.context or ''} {error.problem or ''}", rows[at]))
    except (yaml.YAMLError, ValueError) as error:
        said = " ".join(str(error).split()).rstrip(".")
        problem(0, f"This YAML cannot be read: {said}.", "Remove the character that is not plain text.")
    except RecursionError as error:
        problem(
            error.args[0] if error.args and isinstance(error.args[0], int) else 0,
            "This YAML is nested too deeply.",
            "Write flat lists and fields.",
        )
    finally:
        loader.dispose()
    return result


def _events(text: str) -> Iterator[yaml.Event]:
    """What a YAML text is made of, piece by piece. Raises `RecursionError` with the line where it nests too deeply to be put together."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise RecursionError(_line(event))
        yield event


def _line(thing: yaml.Event | yaml.Node) -> int:
    """The number, from 0, of the line on which a piece of YAML begins."""
    return thing.start_mark.line if thing.start_mark else 0


def _notes(node: yaml.Node, rows: list[str], problem: Callable[[int, str, str], None]) -> None:
    """Says where a `#` cuts a value short, everywhere below a node."""
    if isinstance(node, yaml.ScalarNode):
        end = node.end_mark
        behind = rows[end.line][end.column :] if not node.style and end.line < len(rows) else ""
        if behind.lstrip().startswith("#"):
            what = f"Everything behind the `#` is left out here: {quoted(rows[end.line])}."
            problem(end.line, what, "Put the whole text in quotation marks, or the note on a line of its own.")
        return
    for each in node.value:
        for part in each if isinstance(each, tuple) else (each,):
            _notes(part, rows, problem)


def _value(
    loader: yaml.CSafeLoader,
    node: yaml.Node,
    path: tuple[str | int, ...],
    result: Yaml,
    problem: Callable[[int, str, str], None],
    first_line: int,
) -> Any:
    """The Python value of a node; notes its line, and finds what is written twice."""
    result.lines[path] = first_line + _line(node)
    if isinstance(node, yaml.MappingNode):
        data: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line
            if not isinstance(key_node, yaml.ScalarNode):
                problem(line, "A field's name is a list here.", "Write a plain word, then a colon.")
                continue
            key = key_node.value
            if key in data:
                problem(line, f"The field `{key}` stands here a second time.", "Delete one of the two.")
                continue
            data[key] = _value(loader, value_node, (*path, key), result, problem, first_line)
            result.lines[*path, key] = first_line + line
        return data
    if isinstance(node, yaml.SequenceNode):
        return [_value(loader, item, (*path, index), result, problem, first_line) for index, item in enumerate(node.value)]
    if node.tag in NUMBERS and len(node.value) > LONGEST_NUMBER:
        return node.value
    try:
        value = loader.construct_object(node)
        if isinstance(value, bool):
            result.written[path] = node.value
        return value
    except yaml.constructor.ConstructorError:
        problem(node.start_mark.line, f"YAML reads {quoted(node.value)} as a kind of its own.", "Put it in quotation marks.")
    except (ValueError, OverflowError) as error:
        problem(node.start_mark.line, f"{quoted(node.value)} is not a value: {error}.", "Correct it.")
    return None
