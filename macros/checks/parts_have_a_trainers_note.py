"""Every part tells the trainer what to say, what people find hard, and what to leave out when time is short."""

from collections.abc import Iterator

from macros.blocks.trainer_note import SECTIONS, TrainerNote
from macros.model.problem import Counts, Finding, quoted
from macros.model.programme import Programme

FIX = "Write one `::: trainer-note` with each of its headings."

COUNTS = Counts.IN_THE_PART

GOOD = "::: trainer-note\n\n#### Say\n\nThis.\n\n#### What people find hard\n\nThat.\n\n#### If time is short\n\nSkip.\n:::"
BAD = "::: trainer-note ◀\n\n#### Say\n\nThis.\n:::"

#: The fix, with the headings by their names.
WHOLE = f"Write one `::: trainer-note` with the headings {', '.join(f'`#### {title}`' for title in SECTIONS)}."


def check(programme: Programme) -> Iterator[Finding]:
    for module in programme.modules:
        for part in module.parts:
            notes = part.of_kind(TrainerNote)
            if len(notes) != 1:
                yield Finding(part.place, f"The part {quoted(part.title)} has {len(notes)} trainer's notes.", WHOLE)
            for note in notes:
                absent = [title for title in SECTIONS if not note.sections.get(title)]
                if absent:
                    yield Finding(note.place, f"This note lacks {', '.join(quoted(title) for title in absent)}.", WHOLE)
