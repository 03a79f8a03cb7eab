"""Another service installs the program as a wheel, and its site shows nothing of ours."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader

from macros.programme import package_data
from macros.programme.load import Loaded

from ..sample import BASE, PROJECT

#: What the other service is called, with a name that YAML and HTML both have to be careful with.
NAME, PLACE = 'Rosebud & "Thorn": babies', "Llandrindod Wells"

#: The words that only our own service's site may show.
OURS = re.compile(r"little minds matter|bradford|\blmm", re.IGNORECASE)

#: What may hold our name all the same: how the program itself is called.
PROGRAM = package_data.DISTRIBUTION


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program as its wheel installs it, in a folder of its own, without a checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    kept = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout.split("\0")
    for name in filter(None, kept):
        if (PROJECT / name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(PROJECT / name, source / name)
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(source)], check=True)
    subprocess.run([*pip, "install", "--no-deps", "--target", str(folder / "installed"), *map(str, folder.glob("*.whl"))], check=True)
    shutil.rmtree(source)
    return folder / "installed"


def run(installed: Path, folder: Path, *arguments: str) -> str:
    """Runs a command of the installed program in a folder that holds no program, and returns what it printed."""
    environment = {**os.environ, "PYTHONPATH": str(installed), "NO_MKDOCS_2_WARNING": "1", "SITE_URL": ""}
    done = subprocess.run(
        [sys.executable, "-m", "macros", *arguments], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def service(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site's project of a service that began with `init`."""
    folder = tmp_path_factory.mktemp("service")
    run(installed, folder, "init", "rosebud", "--name", NAME, "--place", PLACE)
    words = BASE["modules/_library/languages/pl.yaml"]
    (folder / "rosebud/modules/_library/languages/pl.yaml").write_text(words, "utf-8")
    run(installed, folder, "--project", "rosebud", "translate", "pl", "crying")
    run(installed, folder, "--project", "rosebud", "check")
    run(installed, folder, "--project", "rosebud", "build")
    return folder / "rosebud"


@pytest.fixture(scope="module")
def site(service: Path) -> Path:
    return service / "site"


def texts(site: Path) -> dict[str, str]:
    """What can be read of every file of a site, by its path: the text of pages, styles, slides, sheets and drawings."""
    found = {}
    for path in sorted(path for path in site.rglob("*") if path.is_file() and "pagefind" not in path.parts):
        name, data = path.relative_to(site).as_posix(), path.read_bytes()
        if path.suffix == ".pdf":
            reader = PdfReader(io.BytesIO(data))
            found[name] = "\n".join([str(reader.metadata), *(page.extract_text() for page in reader.pages)])
        elif path.suffix in (".pptx", ".docx", ".zip"):
            with zipfile.ZipFile(io.BytesIO(data)) as parts:
                found[name] = "\n".join(
                    parts.read(each).decode("utf-8", "replace") for each in parts.namelist() if each.endswith((".xml", ".rels"))
                )
        elif path.suffix != ".png":
            found[name] = data.decode("utf-8", "replace")
    return found


def test_the_program_that_built_it_is_the_wheel(installed, tmp_path):
    where = subprocess.run(
        [sys.executable, "-c", "import macros; from macros.programme import package_data as p; print(macros.__file__, p.folder('overrides'))"],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(installed)}, capture_output=True, encoding="utf-8", check=True,
    ).stdout  # fmt: skip
    assert all(Path(path).is_relative_to(installed) for path in where.split())


def test_the_service_has_no_folder_of_macros(service):
    assert not (service / "macros").exists()


def test_no_word_of_ours_is_in_any_file(site):
    read = texts(site)
    assert {"index.html", "families/get-help-now/index.html", "assets/site.css"} <= read.keys()
    assert {Path(name).suffix for name in read} >= {".html", ".css", ".svg", ".pdf", ".pptx", ".docx"}
    assert {name: found[0] for name, text in read.items() if (found := OURS.search(text.replace(PROGRAM, "")))} == {}


def test_no_colour_of_ours_is_in_any_file(site, service):
    ours, theirs = (set(colours(root)) for root in (PROJECT, service))
    told = ours - theirs
    assert len(told) > 10, "the other service's colours are ours"
    found = {name: sorted(told & {each.lower() for each in re.findall(r"[0-9a-fA-F]{6}\b", text)}) for name, text in texts(site).items()}
    short = {value[::2] for value in told if value[::2] == value[1::2]}
    found |= {f"{name} (short)": sorted(short & set(re.findall(r"#([0-9a-f]{3})\b", text))) for name, text in texts(site).items()}
    assert {name: each for name, each in found.items() if each} == {}


def colours(root: Path) -> list[str]:
    """Every colour that a project sets, in light and in dark, as six hexadecimal digits."""
    loaded = Loaded(root).colours
    return [*loaded.light.values(), *loaded.dark.values()]


def pixels(site: Path) -> dict[str, set[tuple[int, ...]]]:
    """The colours of every picture and of every page of every sheet for families."""
    from PIL import Image

    found = {path.name: {colour for _, colour in Image.open(path).convert("RGB").getcolors(1 << 24)} for path in site.rglob("*.png")}
    for path in site.glob("families/files/*.pdf"):
        found[path.name] = {
            colour for page in pypdfium2.PdfDocument(path) for _, colour in page.render(scale=1).to_pil().convert("RGB").getcolors(1 << 24)
        }
    return found


def test_no_colour_of_ours_is_drawn_on_a_sheet_or_in_a_picture(site):
    plum = {tuple(bytes.fromhex(colour)) for colour in (Loaded(PROJECT).colours.of("plum"), Loaded(PROJECT).colours.of("foot"))}
    drawn = pixels(site)
    assert drawn
    assert {name: seen & plum for name, seen in drawn.items() if seen & plum} == {}


def test_a_language_of_its_own_has_its_page(site):
    assert '<html lang="pl"' in (site / "families/pl/crying/index.html").read_text("utf-8")


def test_every_page_names_the_service(site):
    pages = {name: text for name, text in texts(site).items() if name.endswith("index.html") and not name.startswith("pagefind")}
    assert [name for name, text in pages.items() if "Rosebud &amp;" not in text] == []


def test_its_own_mark_stands_on_its_pages_and_in_its_icon(site, service):
    drawn = re.search(r"<(?:path|circle)[^>]*>", (service / "overrides/partials/mark.html").read_text("utf-8"))[0]
    ours = re.search(r"<(?:path|circle)[^>]*>", (PROJECT / "overrides/partials/mark.html").read_text("utf-8"))[0]
    assert drawn != ours
    read = texts(site)
    for name in ("index.html", "families/get-help-now/index.html", "assets/mark.svg"):
        assert drawn in read[name], name
        assert ours not in read[name], name
