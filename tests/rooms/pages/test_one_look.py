"""A service sets its colours and its mark in one place, and all that the site makes follows."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from macros.model.colours import COLOURS_CSS, Colours, Scheme
from macros.model.problem import CannotMake
from macros.pages import look
from macros.programme import look as read_look
from macros.programme.look import MARK as MARK_FILE

from ... import small_project
from ...in_process import command
from ...presenting import TEXTS

#: The colours of another service: no line but black and white is one of ours.
COLOURS = """\
/* The colours of another service. */
:root {
  --paper: #f6fbfa;
  --sheet: #fff;
  --ink: #10302b;
  --soft: #3f5b55;
  --plum: #0b5d4a;
  --plum-deep: #073f33;
  --on-plum: #fff;
  --edge: #6d8a83;
  --hair: #cfdfda;
  --warm: #f2c14e;
  --warm-tint: #fbf1d6;
  --leaf-tint: #e2ecf6;
  --leaf-deep: #3e638a;
  --cool-tint: #f3e6f1;
  --art-warm: var(--warm);
  --art-cool: #d9bfe6;
  --art-leaf: #b3cde8;
  --red: #a3141a;
  --on-red: #fff;
  --lamp: #ffe45c;
  --night: #0e1a18;
  --foot: var(--plum-deep);
  --on-foot: #fff;
}

@media (prefers-color-scheme: dark) {
  :root {
    --paper: #101d1a;
    --sheet: #182925;
    --ink: #e6f3ef;
    --soft: #b0c9c2;
    --plum: #9fe3cf;
    --plum-deep: #c4f0e3;
    --on-plum: #08231c;
    --edge: #7f9c95;
    --hair: #33504a;
    --warm: #d3a53c;
    --warm-tint: #38301a;
    --leaf-tint: #1b2a3a;
    --leaf-deep: #86abd4;
    --cool-tint: #33223a;
    --art-warm: #8a6a1c;
    --art-cool: #7a4f8f;
    --art-leaf: #3f6690;
    --red: #c4322f;
    --foot: #0a1512;
    --on-foot: var(--ink);
  }
}
"""

#: The colour of its links, buttons and icon, in light and in dark.
LIGHT, DARK = "#0b5d4a", "#9fe3cf"

#: Another mark, on the same grid.
MARK = '<path d="M3 3h18v18H3z"/>'
OUR_MARK = "M4.5 7.5A9 9 0 1 0 19.5 7.5"


def values(colours: Colours) -> set[str]:
    """Every colour that a sheet sets, as six digits. Black, white and the greys of paper are no service's own."""
    return {value for scheme in Scheme for value in colours.seen(scheme).values() if len({value[:2], value[2:4], value[4:]}) > 1}


OURS = values(read_look.colours(read_look.defaults()))
THEIRS = values(read_look.colours({COLOURS_CSS: COLOURS}))


@pytest.fixture(scope="module")
def another(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of a service that set its colours and its mark, and changed nothing else."""
    folder = small_project.written(tmp_path_factory.mktemp("another"))
    mark = (folder / MARK_FILE).read_text("utf-8")
    changed = {COLOURS_CSS: COLOURS, MARK_FILE: re.sub(r"(<svg[^>]*>).*(?=</svg>)", rf"\1{MARK}", mark)}
    for path, text in (TEXTS | changed).items():
        small_project.write(folder, path, text)
    done = command(folder, "build")
    assert not done.returncode, done.stdout + done.stderr
    return folder / "site"


def made(site: Path, *endings: str) -> dict[str, bytes]:
    """The files of a site with these endings, by their path."""
    found = {path.relative_to(site).as_posix(): path.read_bytes() for ending in endings for path in sorted(site.rglob(f"*.{ending}"))}
    assert found, endings
    return found


#: The digits of a colour, with a hash before them or, as PowerPoint and Word write them, in quotation marks.
DIGITS = re.compile(r"(?:#|(?<=\"))([0-9a-f]{6}|[0-9a-f]{3})(?![\w-])")


def ours_in(text: str) -> set[str]:
    """Our own colours in a text, where another service's should stand."""
    return OURS & {whole(digits) for digits in DIGITS.findall(text.lower())}


def whole(digits: str) -> str:
    return digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)


def test_no_colour_of_the_other_service_is_ours():
    assert set() == OURS & THEIRS
    assert len(THEIRS) > 30


def test_every_page_style_and_icon_follows_the_colours(another):
    texts = {path: data.decode() for path, data in made(another, "html", "css", "svg", "js").items()}
    assert {path: ours for path, text in texts.items() if (ours := ours_in(text))} == {}
    for path in ("assets/site.css", "assets/slides.css", "assets/mark.svg", "families/get-help-now/index.html"):
        assert {LIGHT, DARK} <= set(re.findall(r"#[0-9a-f]{6}\b", texts[path])), path


def test_powerpoint_and_word_follow_the_colours(another):
    for path, data in made(another, "pptx", "docx").items():
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            texts = {name: parts.read(name).decode() for name in parts.namelist() if name.endswith((".xml", ".rels"))}
            drawings = [parts.read(name) for name in parts.namelist() if name.endswith(".png")]
        assert {name: ours for name, text in texts.items() if (ours := ours_in(text))} == {}, path
        assert [ours for drawing in drawings if (ours := OURS & seen(Image.open(io.BytesIO(drawing))))] == [], path
        if path.endswith("pptx"):
            assert LIGHT[1:] in texts["ppt/theme/theme1.xml"].lower()
            assert drawings, path


def test_paper_follows_the_colours(another):
    for path, data in made(another, "pdf").items():
        drawn = set().union(*(seen(page.render(scale=1).to_pil()) for page in pypdfium2.PdfDocument(data)))
        assert OURS & drawn == set(), path
        if path.startswith("families/"):
            assert LIGHT[1:] in drawn, path


def test_pictures_to_send_follow_the_colours(another):
    for path, data in made(another, "png").items():
        drawn = seen(Image.open(io.BytesIO(data)))
        assert OURS & drawn == set(), path
        assert THEIRS & drawn, path


def seen(picture: Image.Image) -> set[str]:
    """The colours of a picture that cover more than the soft edge of a line, as six digits."""
    rgba = picture.convert("RGBA")
    found = rgba.getcolors(rgba.width * rgba.height)
    return {bytes(colour[:3]).hex() for count, colour in found if count > 24 and colour[3] == 255}


def test_every_page_and_the_icon_follow_the_mark(another):
    for path in ("index.html", "families/get-help-now/index.html", "assets/mark.svg"):
        text = (another / path).read_text("utf-8")
        assert MARK in text, path


def test_our_mark_stands_in_no_page_style_and_slide(another):
    assert [path for path, data in made(another, "html", "css", "svg", "js").items() if OUR_MARK.encode() in data] == []


def test_powerpoint_and_paper_draw_the_mark(another):
    """A square mark, where ours is round: no curve is drawn in the shape that PowerPoint calls the mark."""
    for data in made(another, "pptx").values():
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            master = parts.read("ppt/slideMasters/slideMaster1.xml").decode()
        shape = re.search(r'name="Mark".*?</p:sp>', master, re.DOTALL)[0]
        assert "<a:lnTo>" in shape and "cubicBezTo" not in shape


def test_a_colour_that_is_gone_is_named(monkeypatch):
    monkeypatch.setattr(look, "FAMILY", ("paper", "gone"))
    with pytest.raises(CannotMake) as found:
        look.of_family_pages(read_look.colours(read_look.defaults()))
    assert "`--gone`" in found.value.problems[0].what
