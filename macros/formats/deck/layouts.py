"""The layouts of a PowerPoint file: one for each kind of slide."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import Literal

from macros.formats.deck.letter_widths import SANS
from macros.formats.deck.measures import BOLD, INK, LEAST, PLUM, SERIF, SOFT, WHITE, Box, Holder, Layout
from macros.formats.deck.shapes import arch, half, of_kind, preset, rule, scheme, shape, stroke, tint

_ARCH = Box(40, 5.5, 20, 26)

_ICON = Box(4, 3.3, 2.75, 2.75)


def _title(
    box: Box | None = None,
    size: int = 45,
    prompt: str = "Say it in one line",
    face: str = SERIF,
    colour: str = INK,
    anchor: Literal["t", "b"] = "t",
    least: int = 28,
) -> Holder:
    return Holder("title", box or Box(4, 3.5, 56, 7.2), size, prompt, "title", face, colour, anchor, least=least)


def _label_title(prompt: str) -> Holder:
    """A small title beside an icon, where the words below it are what matters."""
    return _title(Box(7.75, 3.35, 52.25, 4.3), 28, prompt, face=BOLD, colour=PLUM, least=LEAST)


def _text(
    box: Box,
    prompt: str = "Three or four lines of at most eight words",
    size: int = 30,
    face: str = SANS,
    colour: str = INK,
    leading: int = 0,
    gap: int = 0,
) -> Holder:
    return Holder("text", box, size, prompt, face=face, colour=colour, leading=leading, gap=gap)


@cache
def layouts() -> MappingProxyType[str, Layout]:
    """Every layout, by the kind of slide that it serves."""
    return MappingProxyType(
        {
            "title": Layout(
                "Title",
                (
                    _title(Box(4, 5.5, 33.5, 16), 68, "The session's title", anchor="b", least=32),
                    _text(Box(4, 23, 33.5, 8.5), "What it is for", colour=SOFT),
                ),
                (arch(_ARCH, "Warm tint"),),
                arch=_ARCH,
            ),
            "list": Layout("List", (_title(), _text(Box(4, 12.2, 56, 19.3))), follows=True),
            "key-message": Layout(
                "Key message",
                (_title(Box(8, 11, 48, 20.5), 60, "One sentence to keep", least=32),),
                (shape("Bar", Box(8, 8.4, 8, 0.6), preset("rect"), scheme("accent2")),),
            ),
            "activity": Layout(
                "Activity",
                (
                    _title(Box(4, 7.4, 40, 7.2), prompt="What the room does", colour=WHITE),
                    Holder("label", Box(7.75, 3.55, 36, 2.6), 26, "Activity, 6 minutes, in pairs", face=BOLD, colour=WHITE),
                    Holder("clock", Box(45, 3.1, 15, 8.4), 68, "10:42", face=BOLD, colour=WHITE, align="r"),
                    _text(Box(4, 16, 52, 15.5), "Steps, one on each line", colour=WHITE),
                ),
                (of_kind("activity", "Activity", _ICON, WHITE),),
                ground=scheme(PLUM),
                foot=WHITE,
                follows=True,
            ),
            "two-views": Layout(
                "Two views",
                (
                    _title(),
                    _text(Box(7.4, 13.7, 22.6, 17.8), "One view", 36),
                    Holder("right", Box(37.4, 13.7, 22.6, 17.8), 36, "The other view"),
                ),
                (
                    rule("Rule above", Box(4, 12.1, 56, 0), scheme(INK), 2.25),
                    rule("Rule between", Box(32, 12.1, 0, 19.4), scheme(INK), 2.25),
                    half(0, 4),
                    half(1, 34),
                ),
            ),
            "case": Layout(
                "Case",
                (
                    Holder("label", Box(7.75, 3.55, 52, 2.6), 26, "Case study, invented", face=BOLD, colour=PLUM),
                    _title(Box(7, 10.6, 50, 7.2), prompt="The family's name"),
                    _text(Box(7, 19.3, 50, 8.6), "Who they are"),
                ),
                (
                    of_kind("case", "Case study", _ICON),
                    shape("Ground", Box(4, 8, 56, 21.6), preset("rect"), tint("Leaf tint")),
                    rule("Double rule above", Box(4, 8, 56, 0), scheme("accent3"), 6, ' cmpd="dbl"'),
                    rule("Double rule below", Box(4, 29.6, 56, 0), scheme("accent3"), 6, ' cmpd="dbl"'),
                ),
                follows=True,
            ),
            "picture": Layout(
                "Picture",
                (
                    _label_title("What the picture is about"),
                    Holder("picture", Box(4, 7.9, 56, 23.6), 30, "Put a picture here, and say in its alt text what it shows", "pic"),
                ),
                (of_kind("picture", "Figure", _ICON),),
            ),
            "question": Layout(
                "Question",
                (_label_title("A question for the room"), _text(Box(4, 9.4, 54, 22.1), "What do you ask?", 40)),
                (of_kind("question", "Question", _ICON),),
                follows=True,
            ),
            "reflection": Layout(
                "Reflection",
                (
                    _label_title("A moment to think"),
                    _text(Box(4, 10.6, 54, 16.4), "A question to oneself", 45, face=SERIF),
                    Holder("label", Box(4, 28.4, 56, 2.6), 26, "2 minutes, for yourself", colour=SOFT),
                ),
                (
                    of_kind("reflection", "Reflection", _ICON),
                    rule("Dashed rule", Box(4, 8.2, 56, 0), scheme(PLUM), 2.25, '<a:prstDash val="dash"/>'),
                ),
            ),
            "part": Layout(
                "Part",
                (
                    Holder("label", Box(4, 3.5, 56, 2.8), 30, "Part 2 of 5, about 8 minutes", colour=SOFT),
                    _title(Box(4, 7.6, 42, 23.9), 60, "The part's title", least=36),
                ),
                mark=Box(46, 17, 14, 14),
            ),
            "break": Layout(
                "Break",
                (
                    Holder("label", Box(4, 3.5, 56, 2.8), 30, "15 minutes", colour=SOFT),
                    _title(Box(4, 7.6, 56, 9), 60, "Break", least=36),
                    _text(Box(4, 18.6, 56, 9), "Back at 10:55", 68, face=BOLD),
                ),
                ground=tint("Cool tint"),
            ),
            "plan": Layout(
                "Plan",
                (_title(prompt="Our time together"), _text(Box(4, 12.2, 56, 19.3), "Time, then what happens", leading=100, gap=9)),
                follows=True,
            ),
            "note": Layout(
                "Note",
                (
                    _title(Box(11.2, 5.9, 46.3, 7.2), prompt="Before we begin"),
                    _text(Box(11.2, 14.6, 46.3, 14.6), "What is coming, and that stopping is fine", 36),
                ),
                (
                    shape("Frame", Box(4, 3.5, 56, 28), preset("roundRect", adj=2857), line=stroke(scheme("accent6"), 1.5)),
                    of_kind("note", "Content note", Box(6.6, 6.1, 3, 3), INK),
                ),
                follows=True,
            ),
            "must-say": Layout(
                "Must say",
                (_label_title("What is never left out"), _text(Box(4, 10.6, 54, 20.9), "The words as they stand", 40)),
                (
                    of_kind("must-say", "Never left out", _ICON),
                    rule("Rule above", Box(4, 8.2, 56, 0), scheme(PLUM), 6),
                ),
                follows=True,
            ),
            "close": Layout(
                "Close",
                (_title(Box(4, 5.5, 33.5, 7.2), prompt="Look after yourself"), _text(Box(4, 14.4, 33.5, 17.1), "Who to talk to")),
                (arch(_ARCH, "Leaf tint"),),
                follows=True,
                arch=_ARCH,
            ),
            "sources": Layout(
                "Sources", (_title(prompt="Sources"), _text(Box(4, 12.2, 56, 19.3), "Where each claim comes from")), follows=True
            ),
        }
    )
