"""Reports how plain the family pages are, and what to mend first: an estimate, and never proof."""

from __future__ import annotations

import argparse
import sys

from macros.commands.drafts.reading_age import reading_age
from macros.model.family import ENGLISH, FamilyPage
from macros.model.problem import nearest, quoted
from macros.programme.load import load
from macros.text.plain_english import LONGEST_PARAGRAPH, paragraphs, words_to_avoid

#: How many sentences of a page are shown, the longest first.
SHOWN = 3


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("page", nargs="?", help="the name of one page, such as crying; without it, all of them")


def run(given: argparse.Namespace) -> int:
    pages = {page.name: page for page in load(given.project, afresh=True).programme.family_pages if page.language == ENGLISH}
    if given.page and given.page not in pages:
        print(f"There is no family page {quoted(given.page)}.{nearest(given.page, pages)}", file=sys.stderr)
        return 2
    chosen = [pages[given.page]] if given.page else list(pages.values())
    print("\n\n".join(_report(page) for page in sorted(chosen, key=_age, reverse=True)))
    print("\nA reading age is an estimate from the lengths of words and sentences. Read the page aloud, and ask readers.")
    return 0


def _age(page: FamilyPage) -> float:
    return reading_age([sentence.text for paragraph in paragraphs(page) for sentence in paragraph.sentences])


def _report(page: FamilyPage) -> str:
    """One page: its reading age, its longest sentences, and whatever breaks a rule."""
    found = list(paragraphs(page))
    sentences = sorted((s for paragraph in found for s in paragraph.sentences), key=lambda sentence: -sentence.words)
    lines = [f"{page.place.file}: reading age about {_age(page):.0f}, {sum(s.words for s in sentences)} words"]
    lines += [f"  {s.place.file}:{s.place.line}: {s.words} words: {quoted(s.text)}" for s in sentences[:SHOWN]]
    lines += [f"  {p.place}: {len(p.sentences)} sentences in one paragraph" for p in found if len(p.sentences) > LONGEST_PARAGRAPH]
    lines += [f"  {s.place}: avoid {quoted(word)}" for s in sentences for word in words_to_avoid(s.text)]
    return "\n".join(lines)
