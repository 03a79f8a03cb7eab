"""Asks the engine whether it takes a project's settings, before it is asked to build by them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from macros.model.problem import Problem
from macros.model.settings import SETTINGS, Settings
from macros.programme.program import program
from macros.programme.store import Store

RULE = "settings-make-a-site"


def settings_refused(project: Path, settings: Settings) -> list[Problem]:
    """What the engine refuses of settings, each on its line. The answer is kept: the engine takes long to ask."""
    file = project.resolve() / SETTINGS
    key = hashlib.sha256(f"{program()}\0{file}\0".encode() + file.read_bytes()).hexdigest()[:32]
    store = Store(project / "build" / "cache" / "settings")
    kept = store.kept("settings", key, lambda: json.dumps(_asked(file)).encode())
    return [
        Problem(
            settings.line_of(field), f"The engine does not take `{field}`: {said.rstrip('.')}.", f"Correct `{field}`, or delete it.", RULE
        )
        for field, said in json.loads(kept)
    ]


def _asked(settings: Path) -> list[tuple[str, str]]:
    from macros.site.engines.mkdocs import refused

    try:
        return refused(settings)
    except Exception as error:
        # The engine raises whatever a part of it comes upon; for the author all of it is one fault of the settings.
        return [("INHERIT" if "INHERIT" in settings.read_text("utf-8") else SETTINGS, " ".join(str(error).split()))]
