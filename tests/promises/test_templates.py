"""The templates of pages look at nothing that only one engine knows, and call nothing that only Python has."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from macros.model.service import Frame

from ..sample import PROJECT

FOLDER = PROJECT / "overrides"

TEMPLATES = {path.relative_to(FOLDER).as_posix(): path for path in sorted(FOLDER.rglob("*.html")) if path.parent.name != "drawings"}

#: What every engine says of a page.
OF_A_PAGE = {"meta", "content", "url"}

#: What every engine says of a site.
OF_A_SITE = {"site_name", "extra", "use_directory_urls"}


def tree(path: Path) -> nodes.Template:
    environment = Environment()
    environment.filters["url"] = str
    return environment.parse(path.read_text("utf-8"))


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_calls_nothing(name):
    assert [call.lineno for call in tree(TEMPLATES[name]).find_all(nodes.Call)] == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_knows_of_a_page_and_of_the_site_what_every_engine_does(name):
    asked = {(found.node.name, found.attr) for found in tree(TEMPLATES[name]).find_all(nodes.Getattr) if isinstance(found.node, nodes.Name)}
    assert {attribute for owner, attribute in asked if owner == "page"} <= OF_A_PAGE
    assert {attribute for owner, attribute in asked if owner == "config"} <= OF_A_SITE


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_names_no_page_of_the_site(name):
    """Addresses come from the settings: a template names only what is in `assets/`, and the root."""
    led_to = [
        found.node.value
        for found in tree(TEMPLATES[name]).find_all(nodes.Filter)
        if found.name == "url" and isinstance(found.node, nodes.Const)
    ]
    assert [path for path in led_to if not path.startswith("assets/") and path not in (".", "index.html")] == []


def test_the_guide_names_every_page_of_the_frame_and_its_usual_place():
    guide = (PROJECT / "docs/contribute/extend.md").read_text("utf-8")
    assert [name for name, path in Frame().model_dump().items() if f"| `{name}` | `{path}` |" not in guide] == []
