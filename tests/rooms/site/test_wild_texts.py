"""Whatever happens to a text, reading and each check end, and end in findings; what they let pass is rendered whole.

The changes are drawn from a seed: `WILD=7` draws others, and the one that failed is printed with all that is needed to make it again.
"""

from __future__ import annotations

import os
import random
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import pytest

from macros.checks import run
from macros.components.calls import page_calls
from macros.extensions import extension, names
from macros.model.problem import Weight
from macros.programme import library, load
from macros.programme.load import cited
from macros.site import assembly
from macros.site.macro_calls import as_macros
from macros.text.citing import Citations

from ... import small_project
from ...mutations import CHANGES, ODD, VALUES, changed
from ...presenting import SLUG, TEXTS
from ...sample import BASE, MODULE, TODAY, Loaded, sample, sources

SEED = int(os.environ.get("WILD", "11"))

#: How many changed texts are tried of each kind.
EXAMPLES = 200

#: How long one check may take over one small text, in seconds: far more than any needs, so that only one that never ends is stopped.
PATIENCE = 20

_FAMILY = "---\n---\n\nAll babies cry. Look at your baby first.\n\n- Hold your baby close.\n- Ring a friend.\n"
_POLISH = "---\ntranslated_from: [{}]\n---\n\nWszystkie dzieci płaczą. Popatrz.\n\n- Przytul dziecko.\n- Zadzwoń.\n"

#: The pages that no site does without.
_FRAME = {
    f"docs/{path}": (small_project.FAMILY_PAGE if path.startswith("families/") else small_project.PAGE).format(path=path, text="Text.")
    for path in ("index.md", "search.md", "learn/index.md", "families/get-help-now.md")
}

#: A small programme with one text of every kind.
GIVEN = sample(
    TEXTS
    | _FRAME
    | {
        MODULE: small_project.WHOLE_MODULE,
        "modules/sample/images/square.svg": small_project.SQUARE,
        "docs/families/crying.md": _FAMILY,
        "docs/families/pl/crying.md": _POLISH.format(", ".join(["0123abcd"] * 6)),
        "modules/_library/glossary.yaml": "- {name: cue, term: Cue, meaning: A sign that a baby gives.}\n",
        "modules/_library/helplines.yaml": "- name: friend\n  title: A friend\n  kind: someone-to-talk-to\n  for: Anybody\n  number: 0800 800 5000\n  source: https://example.org/\n  seen_on: 2026-11-22\n",
        "modules/_library/paths.yaml": "- {name: first, title: First, for: Anybody, modules: [sample]}\n",
        "mkdocs.yml": extension("checks", "settings-make-a-site").GOOD["mkdocs.yml"],
        "overrides/odd.html": "{% if page %}{{ page.content|url }}{% endif %}\n",
    }
).files

TEXT = {path: data.decode() for path, data in (({p: t.encode() for p, t in BASE.items()}) | GIVEN).items()}

#: The texts that are changed, by their kind.
KINDS = {
    "a module": MODULE,
    "a session": f"docs/teach/{SLUG}.md",
    "a page for families": "docs/families/crying.md",
    "a translation": "docs/families/pl/crying.md",
    "the glossary": "modules/_library/glossary.yaml",
    "the helplines": "modules/_library/helplines.yaml",
    "the paths": "modules/_library/paths.yaml",
    "the references": "modules/_library/references.yaml",
    "a language": "modules/_library/languages/pl.yaml",
    "the settings": "mkdocs.yml",
    "a template": "overrides/odd.html",
    "a drawing": "modules/sample/images/square.svg",
}


class TooLong(Exception):
    """Something that does not end."""


@contextmanager
def in_time(what: str) -> Iterator[None]:
    """Stops what takes far too long, and names it."""

    def stop(*_: object) -> None:
        raise TooLong(f"{what} took more than {PATIENCE} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def wild(text: str, draw: random.Random) -> bytes:
    """A text after one to three changes; one in four holds one odd thing very often, and one in eight a value that nests deeply."""
    data = text.encode()
    for _ in range(draw.randint(1, 3)):
        data = changed(data.decode("utf-8", "replace"), draw.choice(CHANGES), draw.randrange(10**6), draw.randrange(10**6))
    at = draw.randrange(len(data) + 1)
    if draw.random() < 0.25:
        data = data[:at] + draw.choice(ODD).encode("utf-8", "replace") * draw.randint(50, 400) + data[at:]
    elif draw.random() < 0.17:
        data = data[:at] + draw.choice(["[", "{a: ", "- ", "? ", "\n> "]).encode() * draw.randint(20, 2000) + data[at:]
    return data


@cache
def checks() -> dict[str, object]:
    found = {name: getattr(extension("checks", name), "check", None) for name in names("checks")}
    return {name: check for name, check in found.items() if check}


def test_every_kind_of_file_is_changed_and_the_programme_that_they_make_can_be_read():
    assert set(KINDS.values()) <= TEXT.keys()
    found = run(library.programme(sources(GIVEN), TODAY))
    assert [str(problem) for problem in found if problem.weight is Weight.PROBLEM] == []


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_happens_to_a_text_is_found_or_rendered(kind, tmp_path):
    path, draw, passed = KINDS[kind], random.Random(f"{SEED} {kind}"), 0
    for number in range(EXAMPLES):
        data = wild(TEXT[path], draw)
        said = f"{kind}, number {number} of WILD={SEED}: {data[:3000]!r}"
        try:
            passed += tried(path, data, tmp_path / str(number))
        except Exception as error:
            raise AssertionError(f"{type(error).__name__}: {error}\n{said}") from error
    assert 0 < passed < EXAMPLES, f"{passed} of {EXAMPLES} were rendered"


def tried(path: str, data: bytes, folder) -> bool:
    """Reads and checks a programme with one text changed, and renders it where nothing is in the way; whether it was rendered."""
    read = sources(GIVEN | {path: data})
    with in_time("reading"):
        programme = library.programme(read, TODAY)
    problems = list(programme.unread)
    stops = any(problem.weight is Weight.PROBLEM for problem in problems)
    for name, check in checks().items():
        with in_time(name):
            found = list(check(programme))
        assert all(finding.where.line >= 1 and finding.what for finding in found), name
        stops = stops or bool(found) and getattr(extension("checks", name), "WEIGHT", Weight.PROBLEM) is Weight.PROBLEM
    if stops:
        return False
    given = Loaded(read, folder, programme)
    citations = Citations(dict.fromkeys(cited(programme), "(Somebody, 2020)"), dict.fromkeys(programme.references, "A source."))
    given.__dict__["citations"] = citations
    with in_time("rendering"):
        called = page_calls.environment(as_macros(given.root))
        load._loaded[given.root] = given
        pages = [text for text in assembly.assemble(given).values() if isinstance(text, str)]
        # The engine fills what stands behind the front matter, and reads that itself.
        assert all(called.from_string(page.split("\n---\n", 1)[-1]).render() is not None for page in pages)
    load._loaded.pop(given.root)
    return True


@pytest.mark.parametrize("value", VALUES)
def test_a_value_of_any_type_in_any_field_of_any_list_is_found_or_rendered(value, tmp_path):
    for number, path in enumerate(path for path in KINDS.values() if path.endswith((".yaml", ".yml"))):
        lines = TEXT[path].split("\n")
        for at in range(0, len(lines), max(1, len(lines) // 12)):
            name, colon, _ = lines[at].partition(":")
            if colon:
                data = "\n".join([*lines[:at], f"{name}: {value}", *lines[at + 1 :]]).encode()
                tried(path, data, tmp_path / f"{number}-{at}")
