"""What can be handed out, one file each: slides, presenter view, PowerPoint, handouts, plans, leaflets.

A format's file has a docstring that says what it is, `LABEL` (what a reader calls it), `ENDING` (of its files),
`AUDIENCE` (whom it serves), and `of_module(module, loaded)`, `of_session(plan, loaded)` or both, which return bytes.
What families take away has `of_family_page(page, loaded)`, and its `LABEL` names a string of the page's language.
A format that has nothing to hand out for a subject returns nothing. Its files are called after it; two formats of the
same thing, such as a plan to print and a plan to edit, call theirs by one `STEM`. A format that `NEVER_LEAVES_OUT` the words
that must be said is opened again when it is made, and is not handed out without them.
Nothing is made twice: a file is kept under the hash of all that goes into it.
"""

from __future__ import annotations

from macros.extensions import discover

#: Where what is handed out lies, from `docs/`: for those who learn and teach, and for families.
FOLDER, FAMILIES = "teach/files/", "families/files/"


def ending(name: str) -> str:
    """How the name of a format's files ends, behind what they are made from: `-plan.pdf`."""
    extension = discover("formats")[name]
    return f"-{getattr(extension, 'STEM', name)}.{extension.ENDING}"
