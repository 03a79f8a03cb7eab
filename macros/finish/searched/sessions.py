"""Lets the search find a session by what its page says to everyone: what trainers say and do there is not searched."""

from __future__ import annotations

import html
from collections.abc import Iterator

from macros.finish.built.built_site import BuiltSite
from macros.finish.searched import stand_in
from macros.model.web_address import site_path
from macros.pages.frame_pages import FOLDERS


def searched(site: BuiltSite) -> Iterator[tuple[str, str]]:
    """A page for each session, with the path that it has for the search."""
    for session in site.programme.sessions:
        address = site_path(session.path)
        if f"{address}index.html" in site.pages:
            minutes = sum(row.minutes for row in session.matter.session.rows)
            said = (f"A training session of {minutes} minutes{_in_hours(minutes)}.", session.matter.summary, session.matter.session.purpose)
            text = "\n".join(f"<p>{html.escape(words)}</p>" for words in said)
            yield (
                f"{address}session/index.html",
                stand_in.page(html.escape(session.matter.title), text, FOLDERS["teach"], address, "session", session.matter.summary),
            )


def _in_hours(minutes: int) -> str:
    """The time as people ask for it who think in hours, where it comes to some."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return ""
    asked = f"{hours} hour{'s' if hours > 1 else ''}"
    return f", or {asked} {rest} minutes" if rest else f", or {asked}"
