"""What the tests of a site look at: subjects that are chosen from its own texts, so that no test names one content's page.

A list is empty where a site has nothing of its kind. That this content has everything is a test in `content/`.
"""

from __future__ import annotations

import re
from collections import Counter

from macros.model import addresses
from macros.model.family import ENGLISH
from macros.model.module import Module, Prose
from macros.model.page import Page
from macros.pages.two_languages import beside_path
from macros.programme.load import load

from ..project import ROOT

LOADED = load(ROOT)
PROGRAMME = LOADED.programme


def address_of(path: str) -> str:
    """Where a page of `docs/` stands in the site: `learn/index.md` is `learn/`."""
    return path.removesuffix(".md").removesuffix("index").rstrip("/") + "/" if path != "index.md" else ""


MODULES = [module.slug for module in PROGRAMME.modules]

#: The module with the most in it, which the tests of one module look at.
RICHEST: Module = max(PROGRAMME.modules, key=lambda module: (len({block.kind for block in module.blocks}), len(module.blocks)))


def session_name(page: Page) -> str:
    """What the files of a session are called after."""
    return page.path.rpartition("/")[2].removesuffix(".md")


SESSIONS = [session_name(page) for page in PROGRAMME.sessions]

#: Everything that has slides.
DECKS = [*MODULES, *SESSIONS]


def slides(name: str) -> str:
    return f"teach/files/{name}-slides.html"


def presenter(name: str) -> str:
    return f"teach/files/{name}-presenter.html"


DECK, PRESENTER = slides(RICHEST.slug), presenter(RICHEST.slug)

FRAME = PROGRAMME.service.pages

#: The page with everybody who can help.
HELP = FRAME.help

#: Every page for families, in every language, beside the English and in pictures, as the texts say.
FAMILIES = [
    *(page.path for page in PROGRAMME.family_pages),
    *(beside_path(page) for page in PROGRAMME.translations),
    *(page.path for page in PROGRAMME.simple_pages),
]

SENSITIVE = [
    address_of(path)
    for path, sensitive in (
        *((page.path, PROGRAMME.english(page).matter.sensitive) for page in PROGRAMME.simple_pages),
        *((page.path, PROGRAMME.english(page).matter.sensitive) for page in PROGRAMME.family_pages),
        *((beside_path(page), PROGRAMME.english(page).matter.sensitive) for page in PROGRAMME.translations),
    )
    if sensitive
]


ENGLISH_PAGES = [page for page in PROGRAMME.family_pages if page.language == ENGLISH and page.path != FRAME.families]

#: The page for families with the most to say, and the sensitive one, if any is.
GUIDE = max(ENGLISH_PAGES, key=lambda page: (page.matter.kind == "guide", len(page.text)))
SENSITIVE_GUIDE = max((page for page in ENGLISH_PAGES if page.matter.sensitive), key=lambda page: len(page.text), default=None)

#: One page of each kind, by its path in the site, as far as the site has it.
KINDS = {
    kind: address_of(path)
    for kind, path in {
        "home": "index.md",
        "learn": FRAME.learn,
        "module": addresses.overview_path(RICHEST),
        "part": addresses.part_path(RICHEST, max(RICHEST.parts, key=lambda part: len({block.kind for block in part.blocks}))),
        "whole": addresses.whole_path(max(PROGRAMME.modules, key=lambda module: module.minutes)),
        "outcomes": "learn/outcomes.md",
        "glossary": FRAME.glossary,
        "sources": FRAME.sources,
        "teach": FRAME.teach,
        "notes": addresses.notes_path(RICHEST),
        "families": FRAME.families,
        "help": HELP,
        "about": FRAME.about,
        "search": FRAME.search,
        "reference": "contribute/reference.md",
    }.items()
    if path in addresses.addresses(PROGRAMME)
} | {"not-found": "not/a/page/"}


def calling(macro: str) -> list[str]:
    """The addresses of the pages of `docs/` that call a macro."""
    return [
        address_of(path.removeprefix("docs/"))
        for path, text in LOADED.sources.texts.items()
        if path.startswith("docs/") and f"{{{{ {macro}(" in text
    ]


def own_word(module: Module) -> str:
    """The word that a module's parts say most often and of which no other text of the project says any form: a search for it has one answer.

    What begins with the same letters may be a form of it, and the search finds forms.
    """
    told = Counter(
        WORDS.findall(" ".join(piece.text for part in module.parts for piece in part.pieces if isinstance(piece, Prose)).lower())
    )
    others = " ".join(text for path, text in LOADED.sources.texts.items() if path != module.place.file).lower()
    begun = {word[:FORM] for word in re.findall(r"[a-z]+", others)}
    return max((word for word in told if word[:FORM] not in begun), key=lambda word: (told[word], len(word), word))


#: How many letters the forms of a word have in common at least, as far as these tests need to know.
FORM = 5

WORDS = re.compile(r"(?<![\w/@#-])[a-z]{6,14}(?![\w-])")

#: What the site is searched for in a test.
WORD = own_word(RICHEST)
SEARCH = f"search/?q={WORD}"
