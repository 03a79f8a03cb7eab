"""The promises of the architecture: who imports whom, what stands where, and that the docs name everything."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from macros import __main__ as command_line
from macros.extensions import discover
from tests.sample import PROJECT, loaded, rendered, tree, words

FILES = sorted((PROJECT / "macros").rglob("*.py"))

#: The folders in which one file is one extension.
FOLDERS = sorted(path.name for path in (PROJECT / "macros").iterdir() if (path / "__init__.py").is_file())

TRACKED = subprocess.run(
    ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=PROJECT, capture_output=True, encoding="utf-8", check=True
).stdout.split("\0")


def name(path: Path) -> str:
    """A file's path from the project's root."""
    return path.relative_to(PROJECT).as_posix()


def imports(path: Path) -> set[str]:
    """Every module that a file imports, wherever in it that stands; a relative import begins with a dot."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add("." * node.level + (node.module or ""))
    return found


def test_only_one_file_knows_mkdocs():
    assert [name(path) for path in FILES if any(module.split(".")[0].startswith("mkdocs") for module in imports(path))] == [
        "macros/site.py"
    ]


def test_the_model_imports_nothing_of_ours():
    assert [module for module in imports(PROJECT / "macros" / "model.py") if module.split(".")[0] == "macros"] == []


def test_every_import_is_absolute():
    assert [name(path) for path in FILES if any(module.startswith(".") for module in imports(path))] == []


def test_a_check_and_a_block_ask_no_system_no_clock_and_no_network():
    forbidden = {"os", "pathlib", "subprocess", "time", "urllib.request", "socket", "random"}
    assert {name(path): found for path in FILES if path.parent.name in ("checks", "blocks") and (found := imports(path) & forbidden)} == {}


#: What is between the two ends: it takes what it is given, and touches no file.
BETWEEN = [
    path
    for path in FILES
    if path.parent.name in ("checks", "blocks")
    or path.stem in ("model", "parse", "prose", "render", "pages", "page_calls", "problem", "wording", "yaml_file")
]


def test_only_the_two_ends_read_or_write_files():
    assert BETWEEN
    assert [name(path) for path in BETWEEN if re.search(r"\.(?:read|write)_(?:text|bytes)\(|\bopen\(", path.read_text("utf-8"))] == []


def test_importing_the_package_imports_nothing_heavy():
    heavy = ("pydantic", "yaml", "jinja2", "mkdocs", "markdown", "pypandoc")
    code = f"import sys, macros; print([name for name in {heavy} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], cwd=PROJECT, capture_output=True, encoding="utf-8", check=True).stdout == "[]\n"


def test_no_two_files_import_each_other_however_long_the_way_round():
    modules = {name(path).removesuffix(".py").removesuffix("/__init__").replace("/", "."): path for path in FILES}
    TopologicalSorter({module: imported_at_once(path) & modules.keys() for module, path in modules.items()}).prepare()


def imported_at_once(path: Path) -> set[str]:
    """The modules that are imported as soon as a file is."""
    found: set[str] = set()
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found - {"macros"}


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_file_opens_with_one_sentence(path):
    text = ast.get_docstring(ast.parse(path.read_text("utf-8")))
    assert text, "it has no docstring"
    first = text.split("\n")[0]
    assert first.endswith("."), first
    assert not re.search(r"[.!?] [A-Z]", first), first


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_file_is_named_by_what_it_is(path):
    assert path.stem not in {"utils", "util", "helpers", "helper", "common", "base", "manager", "handler", "core", "misc"}


@pytest.mark.parametrize("path", sorted((PROJECT / "tests").rglob("*.py")), ids=name)
def test_a_test_file_is_named_by_what_it_is_and_opens_with_what_it_proves(path):
    assert path.stem not in {"utils", "util", "helpers", "helper", "common"}
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_file_in_a_folder_of_extensions_is_found(folder):
    files = {path.stem.replace("_", "-") for path in (PROJECT / "macros" / folder).glob("*.py")} - {"--init--"}
    assert set(discover(folder)) == files


def test_every_folder_of_the_package_is_installed():
    listed = set(re.search(r"packages = \[(.*?)\]", (PROJECT / "pyproject.toml").read_text("utf-8"))[1].replace('"', "").split(", "))
    assert listed == {"macros", *(f"macros.{folder}" for folder in FOLDERS)}


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


def test_every_command_is_named_where_people_look_for_it():
    places = [PROJECT / "README.md", *(PROJECT / "docs" / "contribute").glob("*.md")]
    told = "\n".join(path.read_text("utf-8") for path in places)
    assert commands()
    assert [command for command in commands() if f"python -m macros {command}" not in told] == []


def commands() -> list[str]:
    """The commands of `python -m macros`, as its own help lists them."""
    done = subprocess.run([sys.executable, "-m", "macros", "--help"], cwd=PROJECT, capture_output=True, encoding="utf-8", check=True)
    return re.search(r"\{([\w,-]+)\}", done.stdout)[1].split(",")


def test_every_command_says_what_it_does():
    for command in commands():
        with pytest.raises(SystemExit) as ended:
            command_line.main([command, "--help"])
        assert ended.value.code == 0


@pytest.mark.parametrize("arguments", [[], ["chek"], ["check", "--format", "xml"], ["new"]])
def test_a_command_that_is_none_ends_with_two(arguments):
    done = subprocess.run([sys.executable, "-m", "macros", *arguments], cwd=PROJECT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


#: Put together here, so that this file does not hold what it forbids.
REGISTRIES = ["pypi" + ".org", "files.python" + "hosted", "registry.npm" + "js", "npmjs" + ".org", "npmjs" + ".com"]


def test_no_file_holds_the_address_of_a_registry():
    texts = {path: (PROJECT / path).read_bytes().lower() for path in TRACKED if path and (PROJECT / path).is_file()}
    assert texts
    assert [(path, address) for path, text in texts.items() for address in REGISTRIES if address.encode() in text] == []


def test_dates_are_written_in_a_way_that_every_system_knows():
    """`%-d` is a mark of one system's library, and an error on Windows."""
    assert [name(path) for path in FILES if re.search(r"%[-#][a-zA-Z]", path.read_text("utf-8"))] == []
