"""All of a module on one page, for reading and print; the parts' text is put in once the site is built."""

from macros.components.module_outcomes import module_outcomes
from macros.pages.view import View
from macros.text.words import escaped, reader_minutes

EXAMPLE = '{{ whole_module("sample") }}'


def begin(part: str) -> str:
    """The mark before the place of a part's text."""
    return f"<!-- part {part} begins -->"


def end(part: str) -> str:
    """The mark behind it."""
    return f"<!-- part {part} ends -->"


def whole_module(view: View, slug: str) -> str:
    module = view.module = view.programme.by_slug[slug]
    pieces = [
        f"{view.way_to('learn', 'Learn')} / [{escaped(module.title)}](index.md)\n{{ .crumb }}",
        f"# {escaped(module.title)} {{#whole-module}}",
        f"{escaped(module.matter.summary)} {module.minutes} minutes in {len(module.parts)} parts.\n{{ .lead }}",
        view.pieces(module.opening),
        "## By the end you can {#outcomes}",
        module_outcomes(view, slug),
    ]
    for number, part in enumerate(module.parts, 1):
        pieces += [
            f"## {escaped(part.title)} {{#{part.name}}}",
            f"Part {number} of {len(module.parts)}, {reader_minutes(part.minutes)}\n{{ .crumb }}",
            begin(part.name),
            f"[Read this part on its own page]({part.name}.md)",
            end(part.name),
        ]
    pieces.append(view.sources())
    return "\n\n".join(piece for piece in pieces if piece)
