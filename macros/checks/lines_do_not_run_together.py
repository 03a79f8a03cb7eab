"""Lines that are items of a list, or rows of a table, are marked as such: otherwise they run together into one paragraph."""

import re
from collections.abc import Iterator
from itertools import pairwise

from macros.blocks.question import OPTION
from macros.model.block import Stretch
from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.text.found import Words
from macros.text.marks_found import begins
from macros.text.other_marks import LIST, ROW
from macros.text.reader import read_stretch

FIX = "Write a list or a table: begin every item with a hyphen and a blank, and leave a blank line before the first."

GOOD = """\
→ See the next page. § 17 of the Act. It is -5 degrees.
She was born here
– and there. See (a) and (b). 1 is first,
3 is third. “Look.”
“Wait.” £5 or
£6.

a) one thing only

Name: Amina\\
Age: three

1. one
2. two
"""
BAD = """\
a) look ◀
b) wait
c) call

(1) look ◀
(2) wait

Do this:
i. look ◀
ii. wait

1 look ◀
2 wait

1.look ◀
2.wait

Step 1: look ◀
Step 2: wait

-look ◀
-wait

→ look ◀
→ wait

☐ look ◀
☑ wait

v look ◀
v wait

Name | Age ◀
Amina | 3

Name\tAge ◀
Amina\t3

Name: Amina ◀
Age: three
"""

#: The same sign before each: no quotation mark, no bracket, no money, and nothing that could belong to a number or a word.
_SIGN = re.compile(r"(?P<sign>[^\w\s\"'“”‘’„«‹›(){}\[\]*_`~@#&%£$€¥…¿¡.,;:!?|<>/\\\ue004\"])(?!\d)|(?P<letter>[ovØüq§])\s")

#: A number or a letter that counts, with what stands before it: `a)`, `(1)`, `1.`, `1`, `Step 1:`.
_COUNTED = re.compile(
    r"(?P<before>\(?)(?P<count>\d{1,2}|[a-zA-Z]|[ivx]{2,4})(?:[.):]|\s?[–-]\s|(?<=\d)(?=\s))|(?P<word>[A-Z]\w+) (?P<number>\d{1,2})\b"
)

#: A label before what is said of it.
_LABEL = re.compile(r"[A-Z][\w’'-]*(?: [\w’'-]+){0,2}:\s+\S")

#: Columns that blanks or tabs make.
_COLUMNS = re.compile(r"\S(?:\t|\s{3,})\S")

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")


def check(programme: Programme) -> Iterator[Finding]:
    for stretch in programme.stretches:
        rows = stretch.text.split("\n")
        last = -2
        for above, below in pairwise(_first(stretch)):
            if below.begins or below.line != above.line + 1 or _is_broken(rows[above.line]):
                continue
            fix = _fix(above.unescaped.strip(), below.unescaped.strip(), rows[above.line].strip(), rows[below.line].strip())
            if fix and last != above.line:
                yield Finding(stretch.line(above.line), f"This line and the next would run together: {quoted(rows[above.line])}.", fix)
            if fix:
                last = below.line


def _first(stretch: Stretch) -> list[Words]:
    """The words with which the lines of paragraphs begin, but for those that another rule speaks of."""
    answers = stretch.block is not None and stretch.block.kind == "question"
    rows = stretch.text.split("\n")
    found = [words for words in read_stretch(stretch).words if words.starts_line and words.within not in ("th", "td", "heading")]
    return [words for words in found if not begins(words) and not (answers and OPTION.match(rows[words.line]))]


def _is_broken(row: str) -> bool:
    """Whether its author ended the line on purpose."""
    return row.endswith(("  ", "\\"))


def _fix(above: str, below: str, whole_above: str, whole_below: str) -> str | None:
    """What to write where two lines begin alike, or stand in columns."""
    if "|" in above and "|" in below or (_COLUMNS.search(whole_above) and _COLUMNS.search(whole_below)):
        return ROW.fix
    return LIST if _same_sign(above, below) or _counts_on(above, below) or (_LABEL.match(above) and _LABEL.match(below)) else None


def _same_sign(above: str, below: str) -> bool:
    first, second = _SIGN.match(above), _SIGN.match(below)
    return bool(first and second and _alike(first[0].strip()) == _alike(second[0].strip()))


def _alike(sign: str) -> str:
    """A sign, or the empty box where it is a box."""
    return "☐" if sign in "☐☑☒" else sign


def _counts_on(above: str, below: str) -> bool:
    first, second = _COUNTED.match(above), _COUNTED.match(below)
    if not first or not second or (first["word"], first["before"]) != (second["word"], second["before"]):
        return False
    return any(_follows(first[name] or "", second[name] or "") for name in ("count", "number"))


def _follows(one: str, two: str) -> bool:
    """Whether a number or a letter is the next one."""
    if one.isdigit() and two.isdigit():
        return int(two) == int(one) + 1
    if one.lower() in _ROMAN and two.lower() in _ROMAN and _ROMAN.index(two.lower()) == _ROMAN.index(one.lower()) + 1:
        return True
    return len(one) == len(two) == 1 and one.isalpha() and ord(two) == ord(one) + 1
