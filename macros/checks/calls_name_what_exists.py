"""A call in a page names a module, a part, a session, a kind of helpline or a folder that there is."""

from collections.abc import Iterator

from macros.components.calls import page_calls
from macros.model.problem import Finding, nearest
from macros.model.programme import Programme
from macros.model.record import Place
from macros.text.helpline import KINDS

FIX = "Correct the name in the call."

_PAGE = """\
---
---

{text}
"""

GOOD = {"docs/page.md": _PAGE.format(text='{{ helplines("urgent") }}')}
BAD = {"docs/page.md": _PAGE.format(text='{{ reading_list("nowhere") }} ◀')}

#: The folders whose files the reference lists.
FOLDERS = ("blocks", "checks", "commands", "components", "finish", "formats")


def check(programme: Programme) -> Iterator[Finding]:
    for page in programme.pages:
        if any(page_calls.faults(page.text)):
            continue
        for line, macro, given in page_calls.calls(page.text):
            for argument, value, known in _wrong(given, programme):
                what = f"`{macro}` is called with the {argument} `{value}`.{nearest(str(value), known)}"
                yield Finding(Place(page.place.file, page.text_line + line), what)


def _wrong(given: dict[str, str | int], programme: Programme) -> Iterator[tuple[str, str | int, list[str]]]:
    """Each argument that names nothing, with the names that there are."""
    module = programme.by_slug.get(str(given.get("slug")))
    sessions = [page.path.removeprefix("teach/").removesuffix(".md") for page in programme.sessions]
    choices = {
        "slug": list(programme.by_slug),
        "session": sessions,
        "subject": [*programme.by_slug, *sessions],
        "part": [part.name for part in module.parts] if module else [],
        "kind": list(KINDS),
        "folder": list(FOLDERS),
    }
    for argument, value in given.items():
        if argument in choices and value not in choices[argument]:
            yield argument, value, choices[argument]
