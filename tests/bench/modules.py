"""Writes generated modules: five parts each, of about 700 words, with every kind of block."""

from __future__ import annotations

from pathlib import Path

from macros.blocks.trainer_note import SECTIONS

from .library import REFERENCES, TERMS
from .words import Words

PARTS = 5

#: Words on a part's page, and beside them in its trainer's note.
LEARNERS_WORDS, TRAINERS_WORDS = 640, 60

PICTURE = """\
<svg xmlns="http://www.w3.org/2000/svg" width="640" height="420" viewBox="0 0 640 420">
<path fill="#b9d3ae" d="M0 314H640V420H0Z"/>
{shapes}
</svg>
"""


def slug(number: int) -> str:
    """The name of a module, counted from 0."""
    return f"module-{number + 1}"


def write(folder: Path, number: int, of: int) -> None:
    """Writes module `number` of so many into `folder/<slug>/`; its links depend on how many there are, its words do not."""
    own = folder / slug(number)
    (own / "images").mkdir(parents=True)
    words = Words(f"module {number}")
    (own / "images/drawing.svg").write_text(PICTURE.format(shapes="\n".join(_shape(words) for _ in range(20))), "utf-8")
    (own / "module.md").write_text(_module(words, number, of), "utf-8")


def _shape(words: Words) -> str:
    x, y, width, height = (words.random.randint(10, 300) for _ in range(4))
    return f'<rect fill="#5b2160" x="{x}" y="{y}" width="{width}" height="{height}"/>'


def _module(words: Words, number: int, of: int) -> str:
    verbs = ("Describe", "Record", "Explain", "Plan")
    outcomes = "\n".join(f"  outcome-{n}: {verb} {' '.join(words.some(8))}" for n, verb in enumerate(verbs))
    parts = "\n\n".join(_part(words, index, of) for index in range(PARTS))
    return f"""\
---
title: {words.title(3)} {number + 1}
summary: {words.title(9)}.
audience: [nqsw, social-worker]
outcomes:
{outcomes}
read_next: [{_another(words, of)}]
frameworks:
  standards: [{words.random.randint(1, 5)}, {words.random.randint(6, 10)}]
owner: The bench
changed: 2026-11-22
review_by: 2099-11-22
---

{words.sentences(3)}

::: content-note
{words.sentences(2)}
:::

{parts}
"""


def _part(words: Words, index: int, of: int) -> str:
    """One part; its minutes are reckoned as the check reckons them."""
    blocks, taken = _blocks(words, index)
    text = _prose(words, index, of, LEARNERS_WORDS - len("\n".join(blocks).split()))
    # The blocks stand where a heading ends, the last two of all at the end.
    pieces = [piece for pair in zip(text, [*blocks, *[""] * len(text)], strict=False) for piece in pair if piece]
    pieces += blocks[len(text) :]
    minutes = round(LEARNERS_WORDS / 130 + taken)
    key_message = f"::: key-message\n{words.sentence()}\n:::"
    head = f"## {words.title()} {{#part-{index + 1} minutes={minutes} teaches=outcome-{index % 4}}}"
    return "\n\n".join([head, *pieces, key_message, _note(words)])


def _prose(words: Words, index: int, of: int, length: int) -> list[str]:
    """Headed stretches of prose of so many words: citations, terms, links, a list."""
    draw = words.random
    inserted = [_citation(words) for _ in range(7)] + draw.sample(TERMS, 5)
    inserted += [f"[{' '.join(words.some(3))}](module:{_another(words, of)}#part-{draw.randint(1, PARTS)})" for _ in range(2)]
    inserted += [f"**{' '.join(words.some(2))}**"] * 2
    draw.shuffle(inserted)
    stretches: list[list[str]] = [[], [], [], []]
    while length > 0:
        sentence = words.sentence(*[inserted.pop()] if inserted else [])
        draw.choice(stretches).append(sentence)
        length -= len(sentence.split())
    made = []
    for number, sentences in enumerate(stretches):
        half = len(sentences) // 2
        paragraphs = ["\n".join(sentences[:half]), "\n".join(sentences[half:])]
        if number == 2:
            paragraphs[1] = "\n".join(f"- {sentence}" for sentence in sentences[half:])
        heading = [f"### {words.title(3)} {{#about-{index}-{number}}}"] if number else []
        made.append("\n\n".join([*heading, *filter(None, paragraphs)]))
    return made


def _another(words: Words, of: int) -> str:
    """Any module of so many; one number is drawn however many there are, so that the text behind it stays the same."""
    return slug(int(words.random.random() * of))


def _citation(words: Words) -> str:
    """One source; now and then two, or a page of one."""
    first, second = words.random.sample(REFERENCES, 2)
    kind = words.random.random()
    return f"[@{first}; @{second}]" if kind < 0.15 else f"[@{first}, p. {words.random.randint(1, 30)}]" if kind < 0.2 else f"[@{first}]"


def _blocks(words: Words, index: int) -> tuple[list[str], int]:
    """The blocks of a part between its beginning and its key message, and the minutes that they take."""
    question = [_question(words, f"question-{index}-{n}", index % 4) for n in range(2 if index < 3 else 1)]
    reflection = f"::: reflection {{#reflection-{index}}}\nminutes: 1\n\n{words.sentences(2)}\n:::"
    views = "\n\n".join(f"#### {title}\n\n{words.sentences(2)}" for title in (words.title(), words.title(), "In your visit"))
    return {
        0: ([f"::: case-study {{#case}} {words.title()}\n{words.sentences(6)}\n:::", *question], 0),
        1: ([_activity(words, "sheet", 1, "printable: yes\n"), *question], 2),
        2: ([_figure(words), f"::: comparison {{#views}} {words.title()}\n\n{views}\n:::", *question], 0),
        3: ([_activity(words, "watch", 3, ""), reflection, *question], 3),
        4: ([reflection, *question], 1),
    }[index]


def _question(words: Words, name: str, outcome: int) -> str:
    options = "\n".join(f"- [{'x' if n == 1 else ' '}] {words.sentence()}\n  {words.sentence()}" for n in range(3))
    return f"::: question {{#{name}}}\noutcomes: outcome-{outcome}\n\n{words.sentences(2)}\n\n{options}\n:::"


def _activity(words: Words, name: str, outcome: int, printable: str) -> str:
    steps = "\n".join(f"{n}. {words.sentence()}" for n in (1, 2, 3))
    head = f"::: activity {{#{name}}} {words.title()}\nminutes: 2\ngrouping: pairs\noutcomes: outcome-{outcome}\n{printable}"
    return f"{head}\n{steps}\n\n#### Debrief\n\n{words.sentences(2)}\n:::"


def _figure(words: Words) -> str:
    return (
        f"::: figure {{#drawing}}\nimage: images/drawing.svg\nalt: {words.sentence()}\nsource: {words.title()}\n\n{words.sentence()}\n:::"
    )


def _note(words: Words) -> str:
    sections = "\n\n".join(f"#### {title}\n\n{' '.join(words.some(TRAINERS_WORDS // 3))}." for title in SECTIONS)
    return f"::: trainer-note\n\n{sections}\n:::"
