"""The service whose site it is."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from macros.model.record import Record


class Channel(Record):
    """Where the service can be followed, as it gave it. `checked_on` is empty until somebody has looked."""

    name: str
    handle: str
    checked_on: date | None = None


class Service(Record):
    """All about the service that another one changes: the block `extra: service:` in `mkdocs.yml`."""

    name: str = "Our service"
    place: str = ""
    about: str = ""
    channels: tuple[Channel, ...] = ()
    contact: str = ""
    #: Where "Leave this page" leads: a public page that says nothing of whoever reads it.
    leave_to: str = Field(default="https://www.bbc.co.uk/weather", pattern=r"^https://[^\s/]+(?:/\S*)?$")
