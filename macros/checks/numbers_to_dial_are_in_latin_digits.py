"""A number to dial stands in the digits of a telephone's keys, in every language."""

import re
from collections.abc import Iterator

from macros.model.block import Stretch
from macros.model.problem import Finding, quoted
from macros.model.programme import Programme
from macros.programme import critical
from macros.programme.passages import FIELDS

FIX = "Write it in the digits 0 to 9."

_PAGE = """\
---
---

"""

_LANGUAGE = "name: Urdu\nnative: اردو\ndirection: rtl\nmonths: [a, b, c, d, e, f, g, h, i, j, k, l]\nstrings: {}\n"

GOOD = {
    "modules/_library/languages/ur.yaml": _LANGUAGE,
    "docs/families/crying.md": "Call 999.",
    "docs/families/ur/crying.md": _PAGE + "۳ ماہ کے بچے کے لیے 999 پر کال کریں۔\n",
}
BAD = {**GOOD, "docs/families/ur/crying.md": _PAGE + "۹۹۹ پر کال کریں۔ ◀\n\nیا ۰۸۰۸ ۸۰۰ ۵۰۰۰ پر۔ ◀\n"}

_OTHER_DIGITS = re.compile(r"(?=\d)[^0-9](?:[\s\-]?(?=\d)[^0-9])*|\d+")


def check(programme: Programme) -> Iterator[Finding]:
    to_dial = critical.TO_DIAL | {
        "".join(number.split()) for helpline in programme.helplines for number in (helpline.number, helpline.text_number) if number
    }
    for page in programme.family_pages:
        fields = [Stretch(passage.text, passage.place) for passage in page.passages if passage.kind in FIELDS]
        for stretch in (*fields, *page.stretches):
            for line, text in enumerate(stretch.text.split("\n")):
                for match in _OTHER_DIGITS.finditer(text):
                    digits = re.sub(r"\D", "", critical.latin_digits(match[0]))
                    if not match[0].isascii() and (digits in to_dial or len(digits) >= 6):
                        yield Finding(stretch.line(line), f"No telephone has these digits on its keys: {quoted(match[0])}.")
