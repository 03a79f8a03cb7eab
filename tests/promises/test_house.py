"""The promises of the architecture: who imports whom, what stands where, and that the docs name everything."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest
import yaml

from macros import __main__ as command_line
from macros.extensions import discover, first_sentence
from macros.model.strings import STRINGS

from ..sample import PROJECT, loaded, rendered, tree, words

FILES = sorted((PROJECT / "macros").rglob("*.py"))

#: The rooms in which one file is one extension.
FOLDERS = ("blocks", "checks", "commands", "components", "finish", "formats")

#: The rooms at the two ends of the flow: what reads a project, puts its site together, works on what was built, or
#: writes what an author asks for. All others take what they are given, and touch no file.
ENDS = {"programme", "site", "finish", "commands", "__main__"}

TRACKED = subprocess.run(
    ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=PROJECT, capture_output=True, encoding="utf-8", check=True
).stdout.split("\0")


def name(path: Path) -> str:
    """A file's path from the project's root."""
    return path.relative_to(PROJECT).as_posix()


def room(path: Path) -> str:
    """The room of `macros/` that a file lies in, or its own name where it lies in none."""
    return path.relative_to(PROJECT / "macros").parts[0].removesuffix(".py")


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def imports(path: Path) -> set[str]:
    """Every module that a file imports, wherever in it that stands; a relative import begins with a dot."""
    found: set[str] = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add("." * node.level + (node.module or ""))
    return found


def test_only_one_file_knows_mkdocs():
    assert [name(path) for path in FILES if any(module.split(".")[0].startswith("mkdocs") for module in imports(path))] == [
        "macros/site/engines/mkdocs.py"
    ]


def test_the_model_imports_nothing_of_ours_but_itself():
    model = [path for path in FILES if room(path) == "model"]
    assert model
    assert {
        name(path): ours
        for path in model
        if (ours := [module for module in imports(path) if module.split(".")[0] == "macros" and module.split(".")[1:2] != ["model"]])
    } == {}


def test_every_import_is_absolute():
    assert [name(path) for path in FILES if any(module.startswith(".") for module in imports(path))] == []


def test_a_check_and_a_block_ask_no_system_no_clock_and_no_network():
    forbidden = {"os", "pathlib", "subprocess", "time", "urllib.request", "socket", "random"}
    assert {name(path): found for path in FILES if path.parent.name in ("checks", "blocks") and (found := imports(path) & forbidden)} == {}


#: Ways to a file: a path's own methods, and functions of Python's library.
FILES_ARE_TOUCHED = re.compile(
    r"\.(?:read|write)_(?:text|bytes)\(|(?<!\.)\bopen\(|\.(?:unlink|mkdir|rglob|glob|iterdir|is_file)\(|\brmtree\("
)

#: The files between the two ends that still touch one. Most read a template that lies beside them.
STILL_TOUCH_A_FILE = {
    "macros/components/evaluation.py",
    "macros/components/session_builder.py",
    "macros/extensions.py",
    "macros/formats/deck/slide_pages.py",
    "macros/formats/paper/type_faces.py",
    "macros/formats/paper/typst_pdf.py",
    "macros/formats/paper/word.py",
}


def test_only_the_rooms_at_the_two_ends_touch_files_but_for_those_that_are_listed():
    between = [path for path in FILES if room(path) not in ENDS]
    assert between
    touching = {name(path) for path in between if FILES_ARE_TOUCHED.search(path.read_text("utf-8"))}
    assert sorted(touching - STILL_TOUCH_A_FILE) == []


def test_no_file_asks_where_it_lies():
    asking = [name(path) for path in FILES if any(isinstance(node, ast.Name) and node.id == "__file__" for node in ast.walk(tree_of(path)))]
    assert asking == []


#: The files outside `programme` and `site` that still ask the environment, or set it.
STILL_ASK_THE_ENVIRONMENT = {"macros/commands/publish.py", "macros/formats/paper/word.py", "macros/model/web_address.py"}


def test_only_programme_and_site_ask_the_environment_and_the_day_but_for_those_that_are_listed():
    asks = re.compile(r"\bos\.environ\b|\bgetenv\(|\.today\(\)|\.now\(")
    asking = {name(path) for path in FILES if room(path) not in {"programme", "site"} and asks.search(path.read_text("utf-8"))}
    assert sorted(asking - STILL_ASK_THE_ENVIRONMENT) == []


#: A string of a language that code asks for by its name.
ASKED_FOR = re.compile(r"""\bsay\(\s*["']([\w-]+)["']""")


def test_the_strings_that_pages_ask_for_are_those_that_our_english_says():
    said = yaml.safe_load((PROJECT / "modules/_library/languages/en.yaml").read_text("utf-8"))["strings"]
    assert {name: tuple(re.findall(r"\{(\w*)\}", text)) for name, text in said.items()} == STRINGS
    asked = {each for path in FILES for each in ASKED_FOR.findall(path.read_text("utf-8"))}
    labels = {module.LABEL for module in discover("formats").values() if hasattr(module, "of_family_page")}
    assert len(asked) > 10 and labels
    assert asked | labels <= STRINGS.keys()


def test_importing_the_package_imports_nothing_heavy():
    heavy = ("pydantic", "yaml", "jinja2", "mkdocs", "markdown", "pypandoc")
    code = f"import sys, macros; print([name for name in {heavy} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], cwd=PROJECT, capture_output=True, encoding="utf-8", check=True).stdout == "[]\n"


def opening(path: Path) -> str:
    """The first line of a file's docstring."""
    return (ast.get_docstring(tree_of(path)) or "").split("\n")[0]


def test_every_file_opens_with_one_sentence():
    assert {
        name(path): opening(path) for path in FILES if not opening(path).endswith(".") or re.search(r"[.!?] [A-Z]", opening(path))
    } == {}


#: Names that say nothing.
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "base", "manager", "handler", "core", "misc"}

TESTS = sorted((PROJECT / "tests").rglob("*.py"))


def test_every_file_is_named_by_what_it_is():
    assert [name(path) for path in [*FILES, *TESTS] if path.stem in EMPTY_NAMES] == []


def test_every_test_file_opens_with_what_it_proves():
    assert [name(path) for path in TESTS if not opening(path)] == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_file_in_a_folder_of_extensions_is_found(folder):
    files = {path.stem.replace("_", "-") for path in (PROJECT / "macros" / folder).glob("*.py")} - {"--init--"}
    assert set(discover(folder)) == files


def test_every_folder_of_the_package_is_installed():
    asked = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]
    code = {name(path.parent).replace("/", ".") for path in FILES}
    tests = {f"macros.{name(path.parent).replace('/', '.')}" for path in TESTS}
    brought = set(asked["package-dir"])
    assert code <= set(asked["packages"])
    assert set(asked["packages"]) - code - tests == brought - tests


def test_every_extension_is_on_the_reference_page_with_its_sentence(tmp_path):
    given = loaded({"docs/contribute/reference.md": (PROJECT / "docs/contribute/reference.md").read_text("utf-8")}, tmp_path)
    page = rendered(given)["contribute/reference.md"]
    plain = " ".join(words(tree(page.split("---\n", 2)[2])).split())
    missing = [
        f"{folder}/{each}"
        for folder in FOLDERS
        for each, extension in discover(folder).items()
        if f"{{#{folder}-{each}}}" not in page or " ".join(extension.__doc__.split("\n")[0].replace("`", "").split()) not in plain
    ]
    assert missing == []


def test_every_command_is_named_where_people_look_for_it(capsys):
    places = [PROJECT / "README.md", *(PROJECT / "docs" / "contribute").glob("*.md")]
    told = "\n".join(path.read_text("utf-8") for path in places)
    known = commands(capsys)
    assert set(known) == set(discover("commands"))
    assert [command for command in known if f"python -m macros {command}" not in told] == []


def commands(capsys) -> list[str]:
    """The commands of `python -m macros`, as its own help lists them."""
    return re.search(r"\{([\w,-]+)\}", said(["--help"], 0, capsys))[1].split(",")


def said(arguments: list[str], code: int, capsys) -> str:
    """What the command line says to arguments that end it at once, and with which status."""
    with pytest.raises(SystemExit) as ended:
        command_line.main(arguments)
    assert ended.value.code == code
    told = capsys.readouterr()
    return told.err if code else told.out


def test_every_command_says_what_it_does(capsys):
    for command, extension in discover("commands").items():
        assert first_sentence(extension).rstrip(".") in " ".join(said([command, "--help"], 0, capsys).split())


@pytest.mark.parametrize("arguments", [[], ["chek"], ["check", "--format", "xml"], ["new"]])
def test_a_command_that_is_none_ends_with_two_and_says_how_it_is_used(arguments, capsys):
    assert said(arguments, 2, capsys).startswith("usage:")


#: Put together here, so that this file does not hold what it forbids.
REGISTRIES = ["pypi" + ".org", "files.python" + "hosted", "registry.npm" + "js", "npmjs" + ".org", "npmjs" + ".com"]


def test_no_file_holds_the_address_of_a_registry():
    texts = {path: (PROJECT / path).read_bytes().lower() for path in TRACKED if path and (PROJECT / path).is_file()}
    assert texts
    assert [(path, address) for path, text in texts.items() for address in REGISTRIES if address.encode() in text] == []


def test_dates_are_written_in_a_way_that_every_system_knows():
    """`%-d` is a mark of one system's library, and an error on Windows."""
    assert [name(path) for path in FILES if re.search(r"%[-#][a-zA-Z]", path.read_text("utf-8"))] == []
