"""A module's notes for trainers: the files to take away, then each part with its minutes."""

from macros.blocks.trainer_note import TrainerNote
from macros.components.downloads import downloads
from macros.model.module import Part
from macros.model.must_say import NEVER_LEAVE_OUT, said
from macros.model.record import Audience
from macros.pages.view import View
from macros.text.words import escaped, reader_minutes

EXAMPLE = '{{ trainer_notes("sample") }}'

AUDIENCE = Audience.TRAINER


def trainer_notes(view: View, slug: str) -> str:
    module = view.module = view.programme.by_slug[slug]
    view.level = 3
    pieces = [
        f"{view.way_to('teach', 'Teach')}\n{{ .crumb }}",
        f"# Trainer's notes: {escaped(module.title)}",
        f"{module.minutes} minutes in {len(module.parts)} parts. "
        f"Read the [module]({view.link_to(module.slug)}) first: these notes stand beside it.\n{{ .lead }}",
    ]
    files = downloads(view, slug)
    if files:
        pieces += ["## Files {#files}", files]
    for number, part in enumerate(module.parts, 1):
        pieces += [
            f"## {number}. {escaped(part.title)} {{#{part.name}}}",
            f"{reader_minutes(part.minutes)[:1].upper()}{reader_minutes(part.minutes)[1:]}. "
            f"[Open the part]({view.link_to(slug, part.name)}).",
            _never_left_out(view, part),
            view.pieces(part.of_kind(TrainerNote)),
        ]
    pieces.append(view.sources())
    return "\n\n".join(piece for piece in pieces if piece)


def _never_left_out(view: View, part: Part) -> str:
    """The words of a part that are said as they stand, and why."""
    found = said(part.blocks, view.programme)
    pieces = [
        piece for each in found for piece in (f"**{NEVER_LEAVE_OUT}** {view.prose(each.words)}", f"{view.prose(each.why)}\n{{ .quiet }}")
    ]
    return view.box("div.must-say", "\n\n".join(pieces)) if pieces else ""
