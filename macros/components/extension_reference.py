"""What authors and developers can use: every block, component, check or finishing step, from its own file."""

from macros.extensions import Described, described
from macros.pages.view import View

EXAMPLE = '{{ extension_reference("blocks") }}'

#: What a finding of a check does, by its weight.
WEIGHS = {"PROBLEM": "Stops every build.", "HOLD": "Stops a publication only.", "ADVICE": "Is advice."}


def extension_reference(view: View, folder: str) -> str:
    return "\n\n".join(_entry(folder, each) for each in described(folder))


def _entry(folder: str, each: Described) -> str:
    shown = each.name if folder in ("blocks", "checks") else each.name.replace("-", "_")
    pieces = [f"### `{shown}` {{#{folder}-{each.name}}}", each.docstring]
    if folder == "blocks":
        pieces.append(_code("markdown", each.texts["EXAMPLE"]))
    elif folder == "components":
        pieces.append(_code("text", each.texts["EXAMPLE"]))
    elif folder == "checks":
        pieces.append(f"{WEIGHS[each.texts.get('WEIGHT', 'PROBLEM')]} Fix: {_text(each.texts['FIX'])}")
    return "\n\n".join(pieces)


def _code(language: str, sample: str) -> str:
    return f"~~~~ {language}\n{sample.strip()}\n~~~~"


def _text(fix: str) -> str:
    return fix[:1].lower() + fix[1:]
