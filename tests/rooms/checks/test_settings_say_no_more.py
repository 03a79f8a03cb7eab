"""The settings of a project build the site that the program knows, and nothing beside it: code, files and pages of others are refused on their line."""

from __future__ import annotations

import pytest

from macros import checks
from macros.extensions import extension

from ...sample import PROJECT, programme

WHOLE = extension("checks", "settings-make-a-site").GOOD["mkdocs.yml"]

#: What would run, read or publish something else, each in lines that are added.
MORE = {
    "code of the engine's": "hooks: [evil.py]",
    "a script from elsewhere": "extra_javascript: [https://evil.example/a.js]",
    "a style from elsewhere": "extra_css: [https://evil.example/a.css]",
    "files that are templates": "extra_templates: [secret.xml]",
    "other settings": "INHERIT: other.yml",
    "pages that are left out": "exclude_docs: '*.md'",
    "pages that are put in": "not_in_nav: '*'",
    "drafts": "draft_docs: '!*'",
    "links beside the pages": "nav: [{X: https://evil.example}]",
    "the theme's calls": "repo_url: https://github.com/a/b",
    "another folder of pages": "docs_dir: modules",
    "pages that are files": "use_directory_urls: false",
    "faults that stop nothing": "strict: false",
}

#: What would, in a list or a block that is there.
WITHIN = {
    "a plug-in": ("  - training\n", "  - training\n  - search\n"),
    "a plug-in that makes other files": ("  - training\n", "  - offline\n  - training\n"),
    "a folder that pages could take in": ("      modules: [macros]\n", "      modules: [macros]\n      include_dir: modules\n"),
    "other braces": ("      modules: [macros]\n", "      modules: [macros]\n      j2_variable_start_string: '[['\n"),
    "files within a page": ("[attr_list,", "[pymdownx.snippets: {base_path: [.]}, attr_list,"),
    "HTML within a page": ("[attr_list,", "[md_in_html, attr_list,"),
    "code for a fence": ("pymdownx.superfences,", "pymdownx.superfences: {custom_fences: []},"),
    "a permalink's title": ("permalink: false", "permalink: false, permalink_title: <script>"),
    "templates that are files": ("  name: material\n", "  name: material\n  static_templates: [secret.xml]\n"),
    "letters from elsewhere": ("  name: material\n", "  name: material\n  font: {text: Roboto}\n"),
    "another's language": ("  name: material\n", "  name: material\n  language: xx\n"),
}


@pytest.mark.parametrize("what", MORE)
def test_a_setting_that_is_none_of_a_sites_is_refused_on_its_line(what):
    assert lines(f"{WHOLE}{MORE[what]}\n") == [WHOLE.count("\n") + 1]


@pytest.mark.parametrize("what", WITHIN)
def test_what_a_list_or_the_theme_says_besides_is_refused(what):
    was, becomes = WITHIN[what]
    assert was in WHOLE
    assert len(lines(WHOLE.replace(was, becomes))) == 1


@pytest.mark.parametrize(
    "more",
    [
        "",
        "copyright: The team\nsite_author: The team\n",
        "site_url: https://babies.example.org/\n",
        "watch: [modules]\ndev_addr: 127.0.0.1:8001\n",
        "strict: true\nuse_directory_urls: true\ndocs_dir: docs\n",
        "remote_branch: pages\nvalidation: {anchors: warn}\n",
    ],
)
def test_what_a_service_chooses_is_left_in_peace(more):
    assert lines(f"{WHOLE}{more}") == []


def test_the_settings_of_this_project_and_of_a_new_one_say_no_more():
    for path in ("mkdocs.yml", "macros/commands/drafts/starter/mkdocs.yml"):
        assert lines((PROJECT / path).read_text("utf-8").replace("{name}", "A name")) == []


def lines(settings: str) -> list[int]:
    """The lines of settings that say too much."""
    found = checks.run(programme({"mkdocs.yml": settings}))
    return [problem.where.line for problem in found if problem.rule == "settings-say-no-more"]
