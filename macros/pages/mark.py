"""The service's mark for whatever cannot take it as pages do: in a browser's tab, on paper and in PowerPoint."""

from __future__ import annotations

import re

from macros.model.colours import Colours


def strokes(mark: str) -> str:
    """What stands within the mark's own frame."""
    found = re.search(r"<svg[^>]*>(.*)</svg>", mark, re.DOTALL)
    return found[1].strip() if found else ""


def tab_icon(mark: str, colours: Colours) -> str:
    """The mark as a picture of its own, in the colour of the scheme that the browser is in."""
    light, dark = (f"#{colours.of('plum', in_dark)}" for in_dark in (False, True))
    style = f"svg{{fill:none;stroke:{light};stroke-width:2;stroke-linecap:round}}circle{{fill:{light};stroke:none}}"
    style += f"@media(prefers-color-scheme:dark){{svg{{stroke:{dark}}}circle{{fill:{dark}}}}}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24"><style>{style}</style>{strokes(mark)}</svg>\n'
    )


def as_icon(mark: str) -> str:
    """The mark as icons are drawn: its circles are dots, as every page shows them."""
    return re.sub(r"<circle([^>]*?)\s*/>", r'<circle\1 fill="currentColor" stroke="none"/>', strokes(mark))


def on_paper(mark: str, colour: str) -> str:
    """The mark as a picture in one colour, given as six hexadecimal digits."""
    look = f'fill="none" stroke="currentColor" color="#{colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24" {look}>{as_icon(mark)}</svg>'
