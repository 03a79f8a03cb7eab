"""Every folder of translations is a language that has its file in `modules/_library/languages`."""

from collections.abc import Iterator

from macros.model.family import ENGLISH
from macros.model.problem import Finding, nearest
from macros.model.programme import Programme
from macros.model.record import Place

FIX = "Rename the folder to the code of a language that is there, or write the language's file with the strings of `en.yaml`."

_PAGE = """\
---
title: Płacz {mark}
---
"""

GOOD = {"docs/families/crying.md": "Hello.", "docs/families/pl/crying.md": _PAGE.format(mark="")}
BAD = {"docs/families/crying.md": "Hello.", "docs/families/pk/crying.md": _PAGE.format(mark="◀")}


def check(programme: Programme) -> Iterator[Finding]:
    if ENGLISH not in programme.languages and programme.family_pages:
        yield Finding(
            Place(f"modules/_library/languages/{ENGLISH}.yaml"),
            "English has no file, and every other language follows it.",
            "Write it: the words around every family page.",
        )
    for page in programme.family_pages:
        if page.language != ENGLISH and page.language not in programme.languages:
            known = ", ".join(f"`{code}`" for code in programme.languages)
            close = nearest(page.language, programme.languages) or f" Known are {known}."
            yield Finding(
                page.line_of("title"),
                f"There is no language `{page.language}`.{close}",
                about=f"modules/_library/languages/{page.language}.yaml",
            )
