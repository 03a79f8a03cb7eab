"""What an author could slip into a page by an address, an attribute, a string or a template's name is refused on its line."""

from __future__ import annotations

import pytest

from macros import checks

from ...sample import BASE, programme

ADDRESSES = {
    "another host": "[a](//elsewhere.example)",
    "another host in angles": "[a](<//elsewhere.example>)",
    "another host with a title": "[a](//elsewhere.example 'A title')",
    "another host by backslashes": r"[a](/\elsewhere.example)",
    "another host behind a blank": "[a](<https:// elsewhere.example>)",
    "another host in angles with a blank": "[a](<//elsewhere.example/a b>)",
    "another host by an entity": "[a](&#47;/elsewhere.example)",
    "another host on the next line": "[a](\n//elsewhere.example)",
    "a link around a picture": "[![a](a.svg)](//elsewhere.example)",
    "a file": "[a](file:///etc/passwd)",
    "a file in capitals": "[a](FILE:///etc/passwd)",
    "a name before the host": "[a](https://bank.example@elsewhere.example)",
    "the same alone": "<https://bank.example@elsewhere.example>",
    "a scheme of nobody": "[a](steam://run/1)",
    "a place to fetch": "[a](ftp://elsewhere.example)",
    "a picture of a file": "![a](blob:a)",
}

ATTRIBUTES = {
    "a background": "Text.\n{ background=a.png }",
    "a ping": "[a](https://example.org){ ping=https://elsewhere.example }",
    "with a colon": "[a](https://example.org){: target=_top }",
    "in capitals": "[a](https://example.org){ PING=x }",
    "of a heading": "### A heading { tabindex=1 }",
    "among names": "Text. {#a .b hidden=c}",
    "of a form": "**a**{ formmethod=post }",
    "with blanks": "*a*{  ping  =  x  }",
}


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_of_no_kind_of_ours_is_refused_on_its_line(address):
    said = {problem.rule for problem in on_line(f"---\n---\nFirst.\n\n{ADDRESSES[address]}\n", 10)}
    assert said & {"links-lead-to-known-kinds-of-places", "markup-is-plain"}


@pytest.mark.parametrize("attribute", ATTRIBUTES)
def test_attributes_of_an_authors_own_are_refused_on_their_line(attribute):
    first = 10 + ATTRIBUTES[attribute].partition("{")[0].count("\n")
    assert "marks-are-known" in {problem.rule for problem in on_line(f"---\n---\nFirst.\n\n{ATTRIBUTES[attribute]}\n", first)}


GOOD = [
    "[a](https://example.org/a?b=c:d&e=//f)",
    "[a](mailto:a@example.org)",
    "[999](tel:999), [a](sms:85258?body=SHOUT)",
    "[a](<b c.md>) and ![d](<e f (1).jpg>)",
    "`[a](//elsewhere.example)` and `{ ping=x }`",
    "```text\n[a](file:///a)\n{ ping=x }\n```",
    "## A heading {#a-heading}",
    "Braces {as they} come, 1 = 1, and {} are text.",
]


@pytest.mark.parametrize("text", GOOD)
def test_what_authors_write_is_left_in_peace(text):
    rules = {"links-lead-to-known-kinds-of-places", "marks-are-known"}
    found = checks.run(programme({"docs/learn/a.md": f"---\n---\n{text}\n"}))
    assert [problem for problem in found if problem.rule in rules] == []


@pytest.mark.parametrize(
    "words",
    ["<b>", "a &lt;b&gt;", "[a](b)", "**a**", "__a__", "`a`", r"a\\b", "{% a %}", "https://elsewhere.example", "</main>", "<!-- a -->"],
)
@pytest.mark.parametrize("field", ["skip", "native"])
def test_a_mark_in_the_words_of_a_language_is_refused_on_its_line(words, field):
    path = "modules/_library/languages/pl.yaml"
    lines = BASE[path].splitlines()
    at = next(number for number, line in enumerate(lines) if line.strip().startswith(f"{field}:"))
    lines[at] = f'{lines[at].partition(":")[0]}: "{words}"'
    found = [problem for problem in checks.run(programme({path: "\n".join(lines) + "\n"})) if problem.rule == "strings-are-plain-words"]
    assert [str(problem.where) for problem in found] == [f"{path}:{at + 1}"]


@pytest.mark.parametrize(
    "template",
    [
        "../../secret.html",
        "/etc/passwd",
        "partials/mark.html",
        "drawings/looking.html",
        "formats/slides.html",
        "family.html",
        "nope",
        "''",
        "a b.html",
    ],
)
def test_a_template_that_is_no_page_of_overrides_is_refused_on_its_line(template):
    found = checks.run(programme({"docs/learn/a.md": f"---\ntemplate: {template}\n---\nText."}))
    assert [str(problem.where) for problem in found if problem.rule == "templates-exist"] == ["docs/learn/a.md:2"]


def test_a_template_of_the_projects_own_is_there():
    files = {"overrides/diary.html": "{{ page.content }}", "docs/learn/a.md": "---\ntemplate: diary.html\n---\nText."}
    assert [problem for problem in checks.run(programme(files)) if problem.rule == "templates-exist"] == []


def on_line(page: str, line: int) -> list:
    """The problems of a page that stand on a line or the next: a sample's front matter takes seven lines."""
    found = checks.run(programme({"docs/learn/a.md": page}))
    return [problem for problem in found if problem.where.file == "docs/learn/a.md" and line <= problem.where.line <= line + 1]
