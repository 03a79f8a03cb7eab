"""Draws the site's line icons as native PowerPoint shapes, which stay sharp and take a colour."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

#: The grid that icons are drawn on, and the thickness of their line on it.
GRID = 24
STROKE = 2

_PIECE = re.compile(r"[MLHVCAZmlhvcaz]|-?(?:\d+\.?\d*|\.\d+)")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "A": 7, "Z": 0}

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Stroke:
    """A step of a path: M, L, C or Z, with its points."""

    command: str
    points: tuple[Point, ...] = ()


def geometry(icon: str) -> str:
    """The paths of an icon, given as the inside of an SVG of 24 × 24, as DrawingML's own geometry."""
    drawn = "".join(_path(element) for element in etree.fromstring(f"<svg>{icon}</svg>"))
    return (
        f"<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l='0' t='0' r='r' b='b'/><a:pathLst>{drawn}</a:pathLst></a:custGeom>"
    )


def _path(element: etree._Element) -> str:
    filled = element.get("fill", "none") != "none"
    lined = element.get("stroke") != "none"
    side = GRID * 100
    steps = "".join(_step(stroke) for stroke in strokes(_data(element)))
    return f'<a:path w="{side}" h="{side}" fill="{"norm" if filled else "none"}" stroke="{int(lined)}">{steps}</a:path>'


def _step(stroke: Stroke) -> str:
    name = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo", "Z": "close"}[stroke.command]
    points = "".join(f'<a:pt x="{round(x * 100)}" y="{round(y * 100)}"/>' for x, y in stroke.points)
    return f"<a:{name}>{points}</a:{name}>"


def _data(element: etree._Element) -> str:
    """A circle, a rectangle or a path, as the data of a path."""
    number = {name: float(element.get(name, 0)) for name in ("cx", "cy", "r", "x", "y", "width", "height", "rx")}
    if element.tag == "circle":
        x, y, r = number["cx"], number["cy"], number["r"]
        return f"M{x - r} {y}A{r} {r} 0 1 1 {x + r} {y}A{r} {r} 0 1 1 {x - r} {y}Z"
    if element.tag == "rect":
        x, y, w, h, r = (number[name] for name in ("x", "y", "width", "height", "rx"))
        return (
            f"M{x + r} {y}h{w - 2 * r}a{r} {r} 0 0 1 {r} {r}v{h - 2 * r}a{r} {r} 0 0 1 {-r} {r}"
            f"h{2 * r - w}a{r} {r} 0 0 1 {-r} {-r}v{2 * r - h}a{r} {r} 0 0 1 {r} {-r}Z"
        )
    if element.tag == "path":
        return str(element.get("d"))
    raise ValueError(f"An icon is drawn with paths, circles and rectangles, not with <{element.tag}>.")


def strokes(data: str) -> Iterator[Stroke]:
    """The steps of an SVG path in absolute points; arcs become curves. Raises `ValueError` for other commands."""
    if wrong := re.search(r"[a-df-zA-DF-Z]", re.sub(r"[MLHVCAZ]", "", data, flags=re.IGNORECASE)):
        raise ValueError(f"An icon's path cannot use {wrong[0]}.")
    here: Point = (0.0, 0.0)
    start = here
    for command, values in _commands(data):
        kind = command.upper()
        base = here if command.islower() else (0.0, 0.0)
        if kind == "Z":
            here = start
            yield Stroke("Z")
        elif kind == "A":
            end = (base[0] + values[5], base[1] + values[6])
            yield from _arc(here, values[:5], end)
            here = end
        else:
            points = _points(kind, values, base, here)
            here = points[-1]
            start = here if kind == "M" else start
            yield Stroke("L" if kind in "HV" else kind, points)


def _points(kind: str, values: list[float], base: Point, here: Point) -> tuple[Point, ...]:
    if kind == "H":
        return ((base[0] + values[0], here[1]),)
    if kind == "V":
        return ((here[0], base[1] + values[0]),)
    return tuple((base[0] + x, base[1] + y) for x, y in zip(values[::2], values[1::2], strict=True))


def _commands(data: str) -> Iterator[tuple[str, list[float]]]:
    """Every command with its numbers; more points behind a move are lines."""
    pieces = _PIECE.findall(data)
    command, at = "", 0
    while at < len(pieces):
        if pieces[at].isalpha():
            command, at = pieces[at], at + 1
        takes = _TAKES[command.upper()]
        yield command, [float(piece) for piece in pieces[at : at + takes]]
        at += takes
        command = {"M": "L", "m": "l"}.get(command, command)


def _arc(start: Point, shape: list[float], end: Point) -> Iterator[Stroke]:
    """A circle's arc as curves of a quarter turn at most: the SVG specification, appendix B.2.4, with one radius."""
    radius, _, _, large, sweep = shape
    half = ((start[0] - end[0]) / 2, (start[1] - end[1]) / 2)
    distance = math.hypot(*half)
    radius = max(radius, distance)
    offset = math.sqrt(max(0.0, radius**2 / distance**2 - 1)) * (-1 if large == sweep else 1)
    centre = ((start[0] + end[0]) / 2 + offset * half[1], (start[1] + end[1]) / 2 - offset * half[0])
    first = math.atan2(start[1] - centre[1], start[0] - centre[0])
    turn = math.atan2(end[1] - centre[1], end[0] - centre[0]) - first
    turn += math.tau * (sweep and turn < 0) - math.tau * (not sweep and turn > 0)
    count = max(1, math.ceil(abs(turn) / (math.pi / 2) - 1e-9))
    step = turn / count
    reach = 4 / 3 * math.tan(step / 4) * radius
    for number in range(count):
        a, b = first + number * step, first + (number + 1) * step
        from_, to = _on(centre, radius, a), _on(centre, radius, b)
        yield Stroke(
            "C",
            (
                (from_[0] - reach * math.sin(a), from_[1] + reach * math.cos(a)),
                (to[0] + reach * math.sin(b), to[1] - reach * math.cos(b)),
                to,
            ),
        )


def _on(centre: Point, radius: float, angle: float) -> Point:
    return centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle)
