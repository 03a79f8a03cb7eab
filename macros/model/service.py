"""The service whose site it is."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from macros.model.record import Record


class Channel(Record):
    """Where the service can be followed, as it gave it. `checked_on` is empty until somebody has looked."""

    name: str
    handle: str
    checked_on: date | None = None


_PATH = r"(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+\.md"

#: A page that somebody wrote, by its path from `docs/`.
NeededPage = Annotated[str, Field(pattern=f"^{_PATH}$")]

#: The same, or nothing where a service has no such page.
PagePath = Annotated[str, Field(pattern=f"^(?:{_PATH})?$")]


class Frame(Record):
    """The pages that the frame around every page leads to. A link is shown where its page exists.

    The home page is `index.md`: every engine takes it from there.
    """

    #: Who to call, day and night: what every page for families leads to, every poster and every content note.
    help: NeededPage = "families/get-help-now.md"
    learn: NeededPage = "learn/index.md"
    search: NeededPage = "search.md"
    families: PagePath = "families/index.md"
    teach: PagePath = "teach/index.md"
    #: What a family can do so that nobody sees on their phone what they read.
    safer_phone: PagePath = "families/your-phone.md"
    glossary: PagePath = "learn/glossary.md"
    sources: PagePath = "learn/sources.md"
    about: PagePath = "about/index.md"
    accessibility: PagePath = "about/accessibility.md"
    privacy: PagePath = "about/privacy.md"
    feedback: PagePath = "about/feedback.md"
    contribute: PagePath = "contribute/index.md"


class Service(Record):
    """All about the service that another one changes: the block `extra: service:` in `mkdocs.yml`."""

    name: str = "Our service"
    place: str = ""
    about: str = ""
    channels: tuple[Channel, ...] = ()
    contact: str = ""
    #: Where "Leave this page" leads: a public page that says nothing of whoever reads it.
    leave_to: str = Field(default="https://www.bbc.co.uk/weather", pattern=r"^https://[\w.-]+(?::\d+)?(?:/[^\s\\\"<>]*)?$")
    pages: Frame = Frame()
