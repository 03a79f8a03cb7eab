"""Words that are said as they stand and never left out: on the page, on the slide, in the notes and on paper."""

from collections.abc import Iterator
from typing import ClassVar

from macros.model import must_say
from macros.model.must_say import MustBeSaid
from macros.model.tree import Said
from macros.model.writer import PaperWriter, Writer
from macros.text.on_paper import OnPaper

ICON = '<path d="M4 10v4h4l5 4V6L8 10z"/><path d="M16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11"/>'

#: The kind of slide that shows it.
SLIDE = "must-say"

EXAMPLE = """\
::: must-say
say: never-shake
:::
"""


class MustSayBlock(MustBeSaid):
    """`say` names the words, and the library holds them, with why and who says so."""

    helps: ClassVar[bool] = True


def on_family_sheet(block: MustSayBlock, view: PaperWriter) -> Iterator[Said]:
    """Each of the words, apart from the others."""
    for each in must_say.said((block,), view.programme):
        yield {"kind": "must-say", "blocks": view.blocks(view.language.words_of(each) or each.words)}


def on_paper(block: MustSayBlock, view: PaperWriter) -> OnPaper:
    said = must_say.said((block,), view.programme)
    words = [branch for each in said for branch in view.blocks(each.words)]
    return OnPaper("double", "Never left out", "to keep in mind", ["; ".join(each.title for each in said)], blocks=words)


def render(block: MustSayBlock, view: Writer) -> str:
    found = []
    for each in must_say.said((block,), view.programme):
        own = view.language.words_of(each)
        words = view.prose(own or each.words, numbers=True)
        found.append(words if own else view.box('div[lang="en"][dir="ltr"]', words))
    return view.framed(block, view.language.say("must_say"), "", "\n\n".join(found))
