"""A service sets its colours and its mark in one place, and all that the site makes follows."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pypdfium2
import pytest

from macros.pages import colours, look

from ... import small_project
from ...presenting import TEXTS
from ...site.test_look import STYLE, tokens

#: A colour that ours is not, in light and in dark.
LIGHT, DARK = "#0b5d4a", "#9fe3cf"

#: Another mark, on the same grid.
MARK = '<path d="M3 3h18v18H3z"/>'


@pytest.fixture(scope="module")
def another(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of a service that changed its colours and its mark, and nothing else."""
    folder = small_project.written(tmp_path_factory.mktemp("another"))
    for path, text in TEXTS.items():
        small_project.write(folder, path, text)
    for path, old, new in (
        ("docs/assets/site.css", tokens(STYLE, "light")["plum"], LIGHT),
        ("docs/assets/site.css", tokens(STYLE, "dark")["plum"], DARK),
        (
            "overrides/partials/mark.html",
            re.search("<path.*(?=</svg>)", (folder / "overrides/partials/mark.html").read_text("utf-8"))[0],
            MARK,
        ),
    ):
        small_project.write(folder, path, (folder / path).read_text("utf-8").replace(old, new))
    done = small_project.run(folder, "macros", "build")
    assert not done.returncode, done.stdout + done.stderr
    return folder / "site"


def old_colours(text: str) -> set[str]:
    """Our own colours in a text, where another service's should stand."""
    return {tokens(STYLE, scheme)["plum"] for scheme in ("light", "dark")} & set(re.findall(r"#[0-9a-f]{6}\b", text.lower()))


def test_every_page_style_and_icon_follows_the_colours(another):
    texts = {
        path.relative_to(another).as_posix(): path.read_text("utf-8")
        for ending in ("html", "css", "svg")
        for path in another.rglob(f"*.{ending}")
    }
    assert {path: old for path, text in texts.items() if (old := old_colours(text))} == {}
    for path in ("assets/site.css", "assets/slides.css", "assets/mark.svg", "families/get-help-now/index.html"):
        assert {LIGHT, DARK} <= set(re.findall(r"#[0-9a-f]{6}\b", texts[path])), path


def test_the_powerpoint_follows_the_colours(another):
    decks = list(another.glob("teach/files/*.pptx"))
    assert decks
    for deck in decks:
        with zipfile.ZipFile(io.BytesIO(deck.read_bytes())) as parts:
            theme = parts.read("ppt/theme/theme1.xml").decode().lower()
        assert LIGHT[1:] in theme


def test_the_paper_follows_the_colours(another):
    leaflet = pypdfium2.PdfDocument(another / "families/files/get-help-now-leaflet.pdf")
    seen = {colour for page in leaflet for _, colour in page.render(scale=1).to_pil().convert("RGB").getcolors(1 << 20)}
    assert tuple(bytes.fromhex(LIGHT[1:])) in seen
    assert tuple(bytes.fromhex(tokens(STYLE, "light")["plum"][1:])) not in seen


def test_every_page_and_the_icon_follow_the_mark(another):
    for path in ("index.html", "families/get-help-now/index.html", "assets/mark.svg"):
        text = (another / path).read_text("utf-8")
        assert MARK in text, path


def test_the_built_styles_hold_the_colours_of_the_site(site):
    slides = (site / "assets/slides.css").read_text("utf-8")
    light, _, dark = slides.partition(":root.dark {")
    for text, scheme in (
        (light, colours.light()),
        (dark.partition("}")[0], {name: value for name, value in colours.dark().items() if name not in look.LIGHT_ON_SLIDES}),
    ):
        found = {
            name: value if len(value) == 6 else "".join(digit * 2 for digit in value)
            for name, value in re.findall(r"--([\w-]+):#([0-9a-f]{3,6})", text)
        }
        assert found == scheme


def test_a_colour_that_is_gone_is_named(monkeypatch):
    monkeypatch.setattr(look, "FAMILY", ("paper", "gone"))
    with pytest.raises(colours.CannotMake) as found:
        look.of_family_pages()
    assert "`--gone`" in found.value.problems[0].what
