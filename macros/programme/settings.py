"""Reads the settings of a project: the block that another service changes, and what else a site depends on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from macros.model.problem import Problem, quoted
from macros.model.service import Frame, Service
from macros.model.settings import SETTINGS, Settings
from macros.programme import yaml_file
from macros.programme.record import record

RULE = "settings-are-complete"

SERVICE = ("extra", "service")


def read(texts: Mapping[str, str], problems: list[Problem]) -> tuple[Settings, Service]:
    """The settings among the texts of a project, and the service that they speak of. What is wrong is added to the problems."""
    if SETTINGS not in texts:
        return Settings(), Service()
    yaml = yaml_file.read(texts[SETTINGS], SETTINGS, notes=True)
    settings = Settings(yaml.data if isinstance(yaml.data, dict) else {}, yaml.lines, written=True)
    said = settings.said(*SERVICE)
    service = _service({} if said is None else said, yaml)
    problems += yaml.problems
    return settings, service


def _service(said: Any, yaml: yaml_file.Yaml) -> Service:
    """The block `extra: service:`. Its pages are read by themselves, so that one fault costs no more than its own part."""
    pages = said.get("pages") if isinstance(said, dict) else None
    rest = {name: value for name, value in said.items() if name != "pages"} if isinstance(said, dict) else said
    service = record(Service, rest, yaml, SETTINGS, RULE, "the block `service`", SERVICE) or Service()
    frame = record(Frame, {} if pages is None else pages, yaml, SETTINGS, RULE, "the block `pages`", (*SERVICE, "pages"))
    return service.model_copy(update={"pages": frame or Frame()})


def missing_folders(root: Path, text: str) -> Iterator[tuple[int, str, str]]:
    """The folders that a project has to have and has not: the line of the settings, what is missing, and a fix."""
    yaml = yaml_file.read(text, SETTINGS, notes=True)
    settings = Settings(yaml.data if isinstance(yaml.data, dict) else {}, yaml.lines, written=True)
    fixes = {
        "docs": "Make it, and write the page `docs/index.md`.",
        "modules": "Run `python -m macros new <slug>`, which makes a draft of a module.",
    }
    for name, fix in fixes.items():
        if not (root / name).is_dir():
            yield 1, f"There is no folder `{name}` beside these settings.", fix
    named = settings.said("theme", "custom_dir")
    if isinstance(named, str) and not (root / named).is_dir():
        line = settings.line_of("theme", "custom_dir").line
        yield (
            line,
            f"The theme is changed by the folder {quoted(named)}, which is not there.",
            "Correct its name, or delete the line `custom_dir`.",
        )
