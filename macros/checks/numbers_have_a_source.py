"""A paragraph with a percentage, "one in five" or a year names a source, outside activities, questions and cases.

A page for families names its sources in one section at its end, and another rule sees to that section.
"""

import re
from collections.abc import Iterator

from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.text.line import paragraphs
from macros.text.prose import plain

FIX = "Cite the source of the figure in the same paragraph, or leave the figure out."

GOOD = "In England in 2013, 47% of adults reported at least one [@good2020]."
BAD = "In England, 47% of adults reported at least one. ◀"

_COUNT = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
FIGURE = re.compile(
    rf"\d[\d,]*(?:\.\d+)?\s?(?:%|per cent\b)|\b{_COUNT} in (?:every )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred|a thousand)\b"
    r"|(?<![\d/.,-])(?:1[89]|20)\d\d(?![\d-])",
    re.IGNORECASE,
)
#: What any of them holds: a quick look before the slow one.
LIKELY = re.compile(r"\d| in [etfsna]", re.IGNORECASE)

#: A source that is cited, however it is written: another rule says where that cannot be read.
CITED = re.compile(r"(?<![\w.])@\w")

#: The site's own dates, such as when a page was read: a day, a month and a year.
DATE = re.compile(rf"\b\d{{1,2}} {_MONTH} \d{{4}}\b")

#: A note at the foot of a text, and braces with a value: another rule speaks of these.
NOTE = re.compile(r"\[\^?\d+\]|[¹²³⁴-⁹]")
BRACES = re.compile(r"\{(?=[^{}=]*=)[^{}]*\}")

#: Blocks in which a figure is part of a task or of an invented life.
ELSEWHERE = frozenset({"activity", "question", "case-study", "reflection"})

#: Pages about the making of the site, and pages whose sources stand together at the end.
WITHOUT = ("docs/contribute/", "docs/families/")


def check(programme: Programme) -> Iterator[Finding]:
    for stretch in programme.stretches:
        if (stretch.block and stretch.block.kind in ELSEWHERE) or stretch.place.file.startswith(WITHOUT):
            continue
        for number, text in paragraphs(stretch.text):
            if text.startswith("#") or NOTE.match(text) or not LIKELY.search(text) or CITED.search(text):
                continue
            figure = FIGURE.search(DATE.sub("", BRACES.sub("", plain(text))))
            if figure:
                line = next((at for at, row in enumerate(text.split("\n")) if figure[0] in row), 0)
                yield Finding(stretch.line(number + line), f"{quoted(figure[0])} has no source: {quoted(plain(text))}.")
