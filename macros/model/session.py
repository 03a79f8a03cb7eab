"""A session: what it is for, and its running order."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from macros.model.record import Minutes, Record


def _clock(value: Any) -> Any:
    """YAML reads `10:30` without quotation marks as 630, which is the same time in minutes."""
    return f"{value // 60:02}:{value % 60:02}" if isinstance(value, int) and 0 <= value < 24 * 60 else value


class Row(Record):
    """A row of a session: `show` names parts and blocks, `page` a page; `moment` and `break` have words of their own."""

    minutes: Minutes
    show: tuple[str, ...] = ()
    page: str | None = None
    moment: str | None = None
    break_: str | None = Field(default=None, alias="break")
    title: str | None = None
    trainer: str = ""
    participants: str = ""
    materials: str = ""
    #: What to do if the session is late here.
    late: str = ""
    #: The minutes that the room works on an activity here, where they are not the activity's own.
    activity_minutes: Minutes | None = None
    #: Headings of the session's page, by name: what the trainer says here, and what each person is given on paper.
    say: tuple[str, ...] = ()
    hand_out: tuple[str, ...] = ()
    #: Words of the library that are said here as they stand, besides those of the parts that it shows.
    must_say: tuple[str, ...] = ()


class Session(Record):
    """What a session is for, and its running order. `outcomes` are written `module#outcome`."""

    audience: tuple[str, ...] = Field(min_length=1)
    purpose: str = Field(min_length=1)
    start: Annotated[str, BeforeValidator(_clock), Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
    outcomes: tuple[str, ...] = ()
    rows: tuple[Row, ...] = Field(min_length=1)
    room: str = ""
    online: str = ""
    #: What the room is told before it begins: what is coming, that stopping is fine, where support is.
    content_note: str = ""


#: The fields of a session and of its rows that hold Markdown.
SESSION_TEXTS = ("room", "online", "content_note")

ROW_TEXTS = ("trainer", "participants", "late")
