"""Every page is there that the frame around all pages can lead to, but for those that the settings say are not wanted."""

from collections.abc import Iterator

from macros.checks.frame_pages_exist import PAGES, missing
from macros.model.problem import Finding, Weight
from macros.model.programme import Programme
from macros.model.service import Frame

WEIGHT = Weight.ADVICE
FIX = 'Write the page, or name another one under `extra: service: pages:` in `mkdocs.yml`, or nothing there: `""`.'

#: What each page is for, by its name in the settings.
WANTED = {
    "safer_phone": "how nobody sees on a phone what was read",
    "families": "the pages for families",
    "teach": "what trainers take with them",
    "glossary": "words explained",
    "sources": "the sources",
    "about": "who the service is",
    "accessibility": "what the law asks a public body to say of its site",
    "privacy": "what happens with what a reader does here",
    "feedback": "how to say what is wrong",
    "contribute": "how to write for the site",
}

_SETTINGS = "site_name: A site{all}\nextra:\n  service:\n    name: A service\n    pages:\n      glossary: {words}{mark}\n"

ALL = PAGES | {f"docs/{path}": "Text." if path.startswith("families/") else "---\n---\n\nText." for path in Frame().model_dump().values()}

GOOD = ALL | {"docs/learn/words.md": "---\n---\n\nText.", "mkdocs.yml": _SETTINGS.format(words="learn/words.md", all="", mark="")}
BAD = ALL | {"mkdocs.yml": _SETTINGS.format(words="learn/words.md", all="", mark=" ◀")}


def check(programme: Programme) -> Iterator[Finding]:
    if programme.settings.written:
        yield from (missing(name, what, programme) for name, what in WANTED.items() if _is_missed(name, programme))


def _is_missed(name: str, programme: Programme) -> bool:
    return bool(getattr(programme.service.pages, name)) and not programme.frame(name)
