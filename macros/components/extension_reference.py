"""What authors and developers can use: every block, component, check or finishing step, from its own file."""

import inspect
from types import ModuleType

from macros.extensions import discover
from macros.model.problem import Weight
from macros.pages.view import View

EXAMPLE = '{{ extension_reference("blocks") }}'


def extension_reference(view: View, folder: str) -> str:
    return "\n\n".join(_entry(folder, name, extension) for name, extension in discover(folder).items())


def _entry(folder: str, name: str, extension: ModuleType) -> str:
    shown = name if folder in ("blocks", "checks") else name.replace("-", "_")
    pieces = [f"### `{shown}` {{#{folder}-{name}}}", inspect.getdoc(extension) or ""]
    if folder == "blocks":
        pieces.append(_code("markdown", extension.EXAMPLE))
    elif folder == "components":
        pieces.append(_code("text", extension.EXAMPLE))
    elif folder == "checks":
        weight = getattr(extension, "WEIGHT", Weight.PROBLEM)
        said = {Weight.PROBLEM: "Stops every build.", Weight.HOLD: "Stops a publication only.", Weight.ADVICE: "Is advice."}
        pieces.append(f"{said[weight]} Fix: {_text(extension.FIX)}")
    return "\n\n".join(pieces)


def _code(language: str, sample: str) -> str:
    return f"~~~~ {language}\n{sample.strip()}\n~~~~"


def _text(fix: str) -> str:
    return fix[:1].lower() + fix[1:]
