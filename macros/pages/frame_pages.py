"""What the frame around every page leads to, and where a page stands in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from macros.model.programme import Programme
from macros.model.web_address import site_path

#: The folders that the frame has a link to, each called as its page is in the settings, and whom the search finds their pages for.
FOLDERS = {"families": "Families", "learn": "Learning", "teach": "Trainers"}

#: Whom the search finds all other pages for.
OTHERS = "The service"

#: The pages that are about the site itself, by their names in the settings: the search shows them behind what teaches.
FOUND_LAST = ("glossary", "sources", "accessibility", "privacy", "feedback")

#: The folders whose pages say what a lawyer can be asked about.
OF_LAW = ("learn", "teach", "about")

#: The pages that every page for families leads to, by what its template calls them and by their names in the settings.
LED_TO = {"all": "families", "help": "help", "safer": "safer_phone"}


def extra(programme: Programme) -> dict[str, Any]:
    """What every template knows, whatever page it is filled for: the service, and the addresses of the frame's pages.

    The address of a page that is not there is empty.
    """
    addresses = {name: site_path(programme.frame(name)) for name in type(programme.service.pages).model_fields if programme.frame(name)}
    nowhere = dict.fromkeys(type(programme.service.pages).model_fields, "")
    return {"service": programme.service.model_dump(mode="json", exclude={"pages"}), "frame": nowhere | addresses}


def around(path: str, programme: Programme) -> dict[str, str | bool]:
    """Where the page at a path from `docs/` stands, and what its review box says while nobody has approved it."""
    folder = path.split("/")[0]
    matter: dict[str, str | bool] = {
        "under": _under(path, folder, programme),
        "found_for": FOLDERS.get(folder, OTHERS),
        "nobody": f"Nobody yet. No clinician{' and no lawyer' if folder in OF_LAW else ''} has approved this page.",
    }
    return matter | ({"found_last": True} if path in map(programme.frame, FOUND_LAST) else {})


def _under(path: str, folder: str, programme: Programme) -> str:
    """The link of the frame that a page stands under, by its name in the settings."""
    if path == "index.md":
        return "home"
    named = next((name for name in ("help", "search", *FOLDERS) if path == programme.frame(name)), "")
    return named or (folder if folder in FOLDERS else "")


def led_to(name: str, language: str, programme: Programme) -> Iterator[tuple[str, str]]:
    """The addresses that the page for families called `name` leads to: in its own language where that has them. None is its own."""
    for called, wanted in LED_TO.items():
        path = programme.frame(wanted)
        if path and path != f"families/{name}.md":
            own = path.replace("families/", f"families/{language}/", 1)
            yield called, site_path(own if own in programme.by_path else path)
