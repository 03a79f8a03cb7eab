"""A page calls our macros with plain words or numbers, and holds nothing else in double braces."""

from collections.abc import Iterator

from macros.components.calls import page_calls
from macros.model.problem import Finding
from macros.model.programme import Programme
from macros.model.record import Place

FIX = "Call one of our macros, or write code in backticks."

_PAGE = """\
---
---

{text}
"""

GOOD = {"docs/page.md": _PAGE.format(text='{{ helplines("urgent") }}\n\n`{{ anything }}` in code is text.')}
BAD = {"docs/page.md": _PAGE.format(text="{{ cycler.__init__.__globals__.os.popen('id').read() }} ◀")}


def check(programme: Programme) -> Iterator[Finding]:
    for page in programme.pages:
        for line, what, fix in page_calls.faults(page.text):
            yield Finding(Place(page.place.file, page.text_line + line), what, fix)
