"""The colours of a site: each by its name, in the light, in the dark and on paper."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from macros.model.problem import CannotMake
from macros.model.record import Place

#: Where a service sets its colours, from the project's root, and where paper is said to be black on white.
COLOURS_CSS = "docs/assets/colours.css"
PAPER = "docs/assets/paper.css"

#: A colour in hexadecimal digits, and one that is another's: `var(--ink)`.
DIGITS = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
ANOTHER = re.compile(r"var\(--([\w-]+)\)")


class Scheme(StrEnum):
    """What a colour is seen in. The dark and paper take what they do not set from the light."""

    LIGHT = "in the light"
    DARK = "in the dark"
    PAPER = "on paper"


@dataclass(frozen=True, slots=True)
class Token:
    """A colour as its file sets it: its name, its value as it is written, and where it stands."""

    name: str
    value: str
    scheme: Scheme
    place: Place


@dataclass(frozen=True)
class Colours:
    """All that the files of colours set. Values come out as six hexadecimal digits; what is no colour does not come out."""

    tokens: tuple[Token, ...] = ()

    def of(self, name: str, in_dark: bool = False) -> str:
        """A colour as six hexadecimal digits. Raises `CannotMake` where no file sets it."""
        found = self.seen(Scheme.DARK if in_dark else Scheme.LIGHT)
        if name not in found:
            raise CannotMake(
                Place(COLOURS_CSS),
                f"There is no colour `--{name}` here, and files are drawn with it.",
                f"Write a line such as `--{name}: var(--ink);` under `:root`.",
            )
        return found[name]

    def painted(self, markup: str, hash: str = "#") -> str:
        """A markup with digits in the place of names such as `var(--ink)`. Raises `CannotMake` as `of` does."""
        return ANOTHER.sub(lambda found: f"{hash}{self.of(found[1])}", markup)

    @cached_property
    def light(self) -> Mapping[str, str]:
        """Every colour of the light set, by its name."""
        return self.seen(Scheme.LIGHT)

    @cached_property
    def dark(self) -> Mapping[str, str]:
        """The colours that are set for the dark, and those that follow them."""
        return self._apart(Scheme.DARK)

    @cached_property
    def paper(self) -> Mapping[str, str]:
        """The colours that are set for paper, and those that follow them."""
        return self._apart(Scheme.PAPER)

    def seen(self, scheme: Scheme) -> Mapping[str, str]:
        """Every colour as a reader sees it in a scheme."""
        return self._by_scheme[scheme]

    @cached_property
    def _by_scheme(self) -> Mapping[Scheme, Mapping[str, str]]:
        every = {scheme: self._given(Scheme.LIGHT) | self._given(scheme) for scheme in Scheme}
        return {scheme: {name: value for name in given if (value := _digits(name, given))} for scheme, given in every.items()}

    def token(self, name: str, scheme: Scheme) -> Token | None:
        """Where a colour that is seen in a scheme was set: there, or in the light."""
        found = {token.scheme: token for token in self.tokens if token.name == name}
        return found.get(scheme, found.get(Scheme.LIGHT))

    def _given(self, scheme: Scheme) -> dict[str, str]:
        return {token.name: token.value for token in self.tokens if token.scheme is scheme}

    def _apart(self, scheme: Scheme) -> Mapping[str, str]:
        own = self._given(scheme)
        return {name: value for name, value in self.seen(scheme).items() if name in own or value != self.light.get(name)}


def _digits(name: str, given: Mapping[str, str]) -> str | None:
    """The digits of a colour, through the names of others; nothing where they lead nowhere or in a circle."""
    for _ in given:
        if found := DIGITS.fullmatch(given[name]):
            digits = found[1].lower()
            return digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
        another = ANOTHER.fullmatch(given[name])
        if not another or another[1] not in given:
            return None
        name = another[1]
    return None
