"""Writes what the generated modules share: sources, words to explain, a framework and a path."""

from __future__ import annotations

import json
from pathlib import Path

from .words import STEMS, Words

REFERENCES = [f"source-{number:03}" for number in range(1, 101)]

#: Two words each, so that they stand in a text only where they were put.
TERMS = [f"{STEMS[n]} {STEMS[n + 47]}" for n in range(45)]


def write(folder: Path, first_modules: list[str]) -> None:
    """Fills `modules/_library`; YAML reads JSON, so that is what is written."""
    words = Words("library")
    files = {
        "references.yaml": {"references": [_reference(words, key) for key in REFERENCES]},
        "glossary.yaml": [_term(words, number, term) for number, term in enumerate(TERMS)],
        "frameworks/standards.yaml": {
            "name": "standards",
            "title": words.title(),
            "reference": REFERENCES[0],
            "headings": [{"number": n, "title": words.title()} for n in range(1, 11)],
        },
        "paths.yaml": [{"name": "first", "title": words.title(), "for": words.sentence(), "modules": first_modules}],
    }
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(json.dumps(data, indent=1), "utf-8")


def _reference(words: Words, key: str) -> dict:
    """A source with one to three authors."""
    draw = words.random
    authors = [{"family": draw.choice(STEMS).capitalize(), "given": draw.choice(STEMS)[:1].upper()} for _ in range(draw.randint(1, 3))]
    entry = {
        "id": key,
        "type": "report",
        "title": words.title(7),
        "author": authors,
        "issued": {"date-parts": [[draw.randint(1990, 2025)]]},
        "publisher": words.title(2),
        "URL": f"https://example.org/{key}",
        "accessed": {"date-parts": [[2026, 11, 22]]},
        "checked": {"mark": "V", "on": "2026-11-22", "what": words.sentence()},
    }
    if draw.random() < 0.6:
        entry |= {"type": "article-journal", "container-title": words.title(3), "volume": draw.randint(1, 60)}
        entry |= {"page": f"{draw.randint(1, 200)}-{draw.randint(201, 400)}"}
    return entry


def _term(words: Words, number: int, term: str) -> dict:
    """A word with its plural, and its meaning in two sentences."""
    meaning = f"{words.sentence()} {words.sentence(f'[@{REFERENCES[number]}]')}"
    return {"name": term.replace(" ", "-"), "term": term, "also": [f"{term}s"], "meaning": meaning}
