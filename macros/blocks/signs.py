"""Signs of illness or danger, by their names in the library: a care card for each urgency, the most urgent first."""

from collections.abc import Iterator
from itertools import groupby
from typing import ClassVar, Literal

from macros.model.block import Block
from macros.model.language import Language
from macros.model.programme import Programme
from macros.model.record import Names
from macros.model.sign import URGENCIES, Sign, Urgency
from macros.model.tree import Care
from macros.model.writer import PaperWriter, Writer
from macros.text import care_card
from macros.text.helpline import PHONE

ICON = PHONE

EXAMPLE = """\
::: signs
show: hard-to-wake, struggling-to-breathe
:::
"""

#: What opens a card for workers, by its urgency. Whom to ring is a role: no number that nobody has confirmed stands there.
OF_PROFESSIONALS: dict[Urgency, str] = {
    "999": "Ring 999 if a baby",
    "a-and-e": "See that the baby goes to A&E, or ring 999, if a baby",
    "111": "Ring 111, with the parent, if a baby",
    "111-mental-health": "Ring 111 and choose option 2 if somebody",
    "gp": "See that a GP is asked today if a baby",
    "health-visitor": "Ask the health visitor if a baby",
    "duty-team": "Ring children's social care the same day, by your local protocol, if a baby",
}


#: Of the signs that are as urgent as each other, whose stand first.
ORDER = ("baby", "anyone", "professional")


class Signs(Block):
    """`show` names the signs. How urgent each is, and whom to ring, the library says. `baby` is what families call the baby here."""

    helps: ClassVar[bool] = True

    show: Names
    baby: Literal["your baby", "the baby"] = "your baby"


def title_of(block: Signs, of: str, urgency: Urgency, language: Language) -> str:
    """What opens the card of one urgency: the signs complete it."""
    if of == "professional":
        return OF_PROFESSIONALS[urgency]
    return language.say(string(block, of, urgency))


def string(block: Signs, of: str, urgency: Urgency) -> str:
    """The name of the string that opens such a card in every language."""
    whose = block.baby.replace(" ", "_") if of == "baby" else of
    return f"if_{whose}_{urgency.replace('-', '_')}"


def cards(block: Signs, programme: Programme) -> list[tuple[str, Urgency, list[Sign]]]:
    """The signs by the card that they stand on: the most urgent first, a baby's before those of anyone, each in the author's order."""
    found = [programme.signs[name] for name in block.show if name in programme.signs]
    order = sorted(found, key=_card)
    return [(of, urgency, list(signs)) for (of, urgency), signs in groupby(order, key=lambda sign: (sign.of, sign.shown))]


def _card(sign: Sign) -> tuple[int, int]:
    return URGENCIES.index(sign.shown), ORDER.index(sign.of)


def listed(signs: list[Sign], language: Language) -> tuple[str, str]:
    """The signs as a list in a language, and those that have no words in it as a list in English."""
    own = [f"- {words}" for sign in signs if (words := language.words_of(sign))]
    english = [f"- {sign.words}" for sign in signs if not language.words_of(sign)]
    return "\n".join(own), "\n".join(english)


def on_family_sheet(block: Signs, view: PaperWriter) -> Iterator[Care]:
    """A card for each urgency, with the number on it."""
    for of, urgency, signs in cards(block, view.programme):
        items = "\n".join(f"- {view.language.words_of(sign) or sign.words}" for sign in signs)
        title = title_of(block, of, urgency, view.language)
        yield care_card.on_sheet(view, view.programme.helplines_by_urgency.get(urgency), title, view.blocks(items))


def render(block: Signs, view: Writer) -> str:
    found = []
    for of, urgency, signs in cards(block, view.programme):
        own, english = listed(signs, view.language)
        body = view.prose(own) if own else ""
        if english:
            body += "\n\n" + view.box('div[lang="en"][dir="ltr"]', view.prose(english))
        helpline = view.programme.helplines_by_urgency.get(urgency)
        found.append(care_card.on_page(view, helpline, title_of(block, of, urgency, view.language), body, "signs."))
    return "\n\n".join(found)
