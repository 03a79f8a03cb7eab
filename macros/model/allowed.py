"""The elements, attributes and addresses that a page or a drawing may hold: whatever is not named here is refused."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

#: What any element of a page may have, besides `aria-…` and `data-…`, which do nothing by themselves.
EVERYWHERE = "class id lang dir hidden role tabindex title"

#: What scripts of ours and assistive technology read.
NAMED_BY_BEGINNING = re.compile(r"(?:aria|data)-[a-z]+(?:-[a-z]+)*")

#: The elements of pages, with what each may have besides.
PAGE = {
    # the frame
    "html": "",
    "head": "",
    "meta": "charset name content",
    "link": "rel href type",
    "style": "",
    "script": "src type defer",
    "noscript": "",
    "body": "",
    **dict.fromkeys("header nav main section article aside footer div span".split(), ""),
    # text
    **dict.fromkeys("h1 h2 h3 h4 h5 h6 p hr br pre blockquote ul li dl dt dd figure figcaption details summary".split(), ""),
    **dict.fromkeys("strong em b i small sub sup code kbd q cite bdi abbr address".split(), ""),
    "ol": "start",
    "a": "href rel target hreflang",
    "img": "src alt width height loading",
    "time": "datetime",
    # tables
    **dict.fromkeys("table caption thead tbody tr".split(), ""),
    "td": "colspan rowspan",
    "th": "colspan rowspan scope",
    # forms, none of which is sent to anybody but the search page
    "form": "action method autocomplete",
    "fieldset": "",
    "legend": "",
    "label": "for",
    "input": "type name value checked min max step required readonly autocomplete enterkeyhint inputmode",
    "button": "type",
    "select": "name",
    "option": "value selected",
    "textarea": "name rows",
    "output": "for",
    "dialog": "",
}

#: How any part of a drawing may look.
LOOK = (
    "id class fill stroke color opacity fill-opacity stroke-opacity fill-rule clip-rule stroke-width stroke-linecap"
    " stroke-linejoin stroke-dasharray stroke-dashoffset stroke-miterlimit transform display visibility paint-order"
    " font-family font-size font-weight font-style text-anchor dominant-baseline letter-spacing"
)

#: The elements of drawings, with what each may have besides.
DRAWING = {
    "svg": "version width height viewBox preserveAspectRatio role focusable aria-hidden aria-label aria-labelledby lang",
    "g": "",
    "title": "lang",
    "desc": "lang",
    "style": "type",
    "path": "d pathLength",
    "rect": "x y width height rx ry",
    "circle": "cx cy r",
    "ellipse": "cx cy rx ry",
    "line": "x1 y1 x2 y2",
    "polyline": "points",
    "polygon": "points",
    "text": "x y dx dy lang textLength lengthAdjust",
    "tspan": "x y dx dy lang textLength",
    "defs": "",
    "linearGradient": "x1 y1 x2 y2 gradientUnits gradientTransform spreadMethod",
    "radialGradient": "cx cy r fx fy gradientUnits gradientTransform spreadMethod",
    "stop": "offset stop-color stop-opacity",
    "clipPath": "clipPathUnits",
}

#: The elements of drawings that a page holds where a drawing stands within it. Their words and styles are the page's own.
WITHIN_A_PAGE = ("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon")


def _names(*lists: str) -> frozenset[str]:
    return frozenset(name for each in lists for name in each.split())


#: Every element of a page with all that it may have. The title of a page is plain words.
ELEMENTS: Mapping[str, frozenset[str]] = MappingProxyType(
    {name: _names(EVERYWHERE, own) for name, own in PAGE.items()}
    | {name: _names(LOOK, DRAWING[name]) for name in WITHIN_A_PAGE}
    | {"title": frozenset()}
)

#: Every element of a drawing with all that it may have.
DRAWN: Mapping[str, frozenset[str]] = MappingProxyType({name: _names(LOOK, own) for name, own in DRAWING.items()})

#: The same, of a drawing that a page takes into itself.
DRAWN_WITHIN_A_PAGE: Mapping[str, frozenset[str]] = MappingProxyType({name: ELEMENTS[name] for name in WITHIN_A_PAGE})

#: The attributes that hold an address.
ADDRESSED = frozenset({"href", "src", "action"})

_WITHIN = r"(?!//)[^\s\\:?#/]*(?:[/?#][^\s\\]*)?"

#: An address within the site: of a file, or of a name on a page. No scheme, no host.
WITHIN = re.compile(_WITHIN)

#: Where a link may lead: within the site, to the web, to a letter, a call or a message.
LEADS_TO = re.compile(
    rf"{_WITHIN}|https?://[\w.-]+(?::\d+)?(?:[/?#][^\s\\]*)?|mailto:[^\s\\/]+|tel:\+?[\d*#;=,-]+|sms:\+?[\d,-]*(?:\?&?body=[^\s\\]*)?",
    re.IGNORECASE,
)

#: What a style or a value in a drawing may call, besides `url(#name)`, which stays within it.
CALLED = frozenset("translate scale rotate skewX skewY matrix rgb rgba hsl hsla var media is not where".split())

_CALL = re.compile(r"(?<![\w-])(?:(?P<own>url\(\s*#[\w-]+\s*\))|(?P<called>[\w-]++)\()")
#: What could load or hide something, and what cuts or blurs: each cut within another is drawn anew as often as both stand there.
_HIDES = re.compile(r"\\|@(?!media\b)[\w-]*|(?<![\w.#-])(?:clip-path|mask|filter)[\w-]*+(?=\s*+(?:/\*|:))", re.IGNORECASE)


def may_have(elements: Mapping[str, frozenset[str]], element: str, attribute: str) -> bool:
    """Whether an element may have an attribute of this name."""
    return attribute in elements[element] or (elements is ELEMENTS and NAMED_BY_BEGINNING.fullmatch(attribute) is not None)


def leads_somewhere_known(element: str, address: str) -> bool:
    """Whether an address is of a kind that an element may have: only a link leads out of the site."""
    return (LEADS_TO if element == "a" else WITHIN).fullmatch(address) is not None


def not_drawn(value: str) -> str:
    """What stands in a style or a value of a drawing that could load or hide something, or nothing."""
    found = _HIDES.search(value)
    if found:
        return found[0]
    return next((call["called"] for call in _CALL.finditer(value) if not (call["called"] in CALLED or call["own"])), "")
