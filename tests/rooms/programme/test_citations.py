"""Citations are formatted in one go, as Harvard asks, and lead from the text to the list of sources."""

from __future__ import annotations

import json
import re
import subprocess

import pytest

from macros.model.library import Reference
from macros.pages.view import View
from macros.programme import citations, load
from macros.programme.citations import formatted
from macros.programme.store import Store
from macros.text import citing

from ...sample import MODULE, Loaded, loaded, module, programme, rendered, tree, words
from ...small_project import PAGE

FIELDS = {"type": "book", "publisher": "Press", "checked": {"mark": "V", "on": "2026-11-22", "what": "The page was read."}}


def book(key: str, title: str, family: str, year: int | None, **more) -> tuple[str, Reference]:
    """A book by its id."""
    issued = {"issued": {"date-parts": [[year]]}} if year else {}
    fields = {"id": key, "title": title, "author": [{"family": family, "given": "Ann"}], **FIELDS, **issued, **more}
    return key, Reference.model_validate(fields)


BOOKS = dict(
    [
        book("crying", "Why babies cry", "Smith", 2020),
        book("looking", "How babies look", "Smith", 2020),
        book("sleep", "On sleep", "Jones", 2019),
        book("undated", "Without a year", "Brown", None),
    ]
)


@pytest.fixture
def calls(monkeypatch) -> list:
    """Every call of another program, as it is made."""
    made = []
    run = subprocess.run

    def counted(*arguments, **named):
        made.append(arguments)
        return run(*arguments, **named)

    monkeypatch.setattr(subprocess, "run", counted)
    return made


@pytest.fixture(scope="module")
def done() -> citing.Citations:
    """A handful of citations of every form."""
    return formatted(["@sleep", "@crying", "@looking", "@sleep, p. 4; @crying", "-@sleep", "@undated"], BOOKS)


def test_all_citations_of_a_programme_take_one_call_of_pandoc(calls, tmp_path, monkeypatch):
    monkeypatch.setattr(Loaded, "kept", None)
    cited = {"one": "@good2020", "two": "@old2015, p. 4", "three": "@good2020; @unseen2019"}
    files = {f"modules/{name}/module.md": module(f"Babies communicate [{text}].").replace("A sample", name) for name, text in cited.items()}
    assert loaded(files, tmp_path).citations.inline.keys() == set(cited.values())
    assert len(calls) == 1


def test_citations_that_were_formatted_before_take_none(calls, tmp_path):
    first = formatted(["@sleep"], BOOKS, Store(tmp_path))
    again = formatted(["@sleep"], BOOKS, Store(tmp_path))
    assert len(calls) == 1
    assert (again.inline, again.entries) == (first.inline, first.entries)


def test_a_changed_source_is_formatted_anew(calls, tmp_path):
    formatted(["@sleep"], BOOKS, Store(tmp_path))
    changed = formatted(["@sleep"], BOOKS | dict([book("sleep", "On waking", "Jones", 2019)]), Store(tmp_path))
    assert len(calls) == 2
    assert "On waking" in changed.entries["sleep"]


def test_no_sources_take_no_call(calls):
    assert formatted([], {}).entries == {}
    assert calls == []


@pytest.mark.parametrize(
    ("cited", "read"),
    [
        ("@sleep", "(Jones, 2019)"),
        ("@sleep, p. 4; @crying", "(Jones, 2019, p. 4; Smith, 2020b)"),
        ("-@sleep", "(2019)"),
        ("@undated", "(Brown, no date)"),
    ],
)
def test_a_citation_reads_as_harvard_asks(done, cited, read):
    assert words(tree(done.inline[cited])).replace("\N{NO-BREAK SPACE}", " ") == read


def test_a_citation_leads_to_its_source_in_the_list(done):
    assert re.findall(r'href="#ref-(\w+)"', done.inline["@sleep, p. 4; @crying"]) == ["sleep", "crying"]


def test_two_works_of_one_author_and_year_are_told_apart_by_letters(done):
    assert "2020a" in done.inline["@looking"] and "2020b" in done.inline["@crying"]
    assert "2020a" in done.entries["looking"] and "2020b" in done.entries["crying"]


def test_every_source_has_an_entry_in_the_order_of_the_style_whether_it_is_cited_or_not():
    assert list(formatted(["@sleep"], BOOKS).entries) == ["undated", "sleep", "looking", "crying"]


def test_an_entry_is_one_line_with_its_address_as_a_plain_link():
    entry = formatted([], dict([book("web", "A page", "Jones", 2019, URL="https://example.org/a?b=1&c=2")])).entries["web"]
    assert "\n" not in entry
    assert '<a href="https://example.org/a?b=1&amp;c=2">' in entry


#: Titles that would be more than words to one of the programs that they pass through.
TITLES = [
    "Of *stars* and _lines_ [in brackets]",
    "On `code` and \\ strokes",
    "A <script>alert(1)</script>",
    "A <img src=x onerror=alert(1)>",
    "A [link](javascript:alert(1))",
    "A [span]{onclick=alert(1)}",
    "A ![picture](//example.org/a.png)",
    "The sum {{ 7 * 7 }}",
    "A {% block %}",
    "{#a-name}",
    "Q&A: 3 < 4 > 2",
    "@good2020",
]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_and_a_name_are_shown_as_they_were_written_and_run_nothing(title, tmp_path):
    key, source = book("odd", title, title, 2019, URL="javascript:alert(1)")
    text = "Babies communicate from birth [@odd]."
    matter = PAGE.split("# The page")[0].format(path="one", text="")
    files = {
        "modules/_library/references.yaml": json.dumps({"references": [source.model_dump(mode="json")]}),
        "docs/page.md": matter + text,
        MODULE: module(text),
    }
    pages = rendered(loaded(files, tmp_path))
    for page in ("page.md", "learn/sample/part.md"):
        shown = tree(pages[page].split("---\n", 2)[2])
        plain = words(shown).replace("’", "'")
        assert f"({title}, 2019)" in plain
        assert f"{title}, A. (2019) {title}. Press." in plain
        assert not {element.tag for element in shown.iter()} & {"script", "img", "code"}
        assert not [element for element in shown.iter() if element.get("onclick") or element.get("href", "").startswith("javascript")]
    assert key in load.load(tmp_path).programme.references


#: What an author may write behind a comma, and what a second reader of it could take for markup.
LOCATORS = [
    "`<script>alert(1)</script>`{=html}",
    "```{=html}<script>alert(1)</script>",
    "<b onclick=alert(1)>p. 4</b>",
    "*p.* **4** and ~~5~~",
    "$x$ and \\(y\\)",
    "!(picture.png){.wide}",
    "<https://example.org/>",
]


@pytest.mark.parametrize("locator", LOCATORS)
def test_the_words_behind_a_comma_are_shown_as_they_were_written_and_run_nothing(locator):
    cited = f"@crying, {locator}"
    body = tree(formatted([cited], BOOKS).inline[cited])
    assert {element.tag for element in body.iter()} <= {"body", "p", "span", "a"}
    assert {name for element in body.iter() for name in element.attrib} <= {"class", "href"}
    assert {element.get("href") for element in body.iter("a")} == {"#ref-crying"}
    # The style adds "p." where it takes a number for a page.
    assert locator.replace(" ", "") in words(body).replace(" ", "").replace("\u00a0", "")


def test_a_locator_behind_a_key_that_ends_in_a_full_stop_is_not_lost():
    made = formatted(["@sleep., p. 4"], BOOKS).inline["@sleep., p. 4"]
    assert words(tree(made)).replace("\u00a0", " ") == "(Jones, 2019, p. 4)"


def test_pandocs_own_words_are_told_where_it_fails(monkeypatch):
    monkeypatch.setattr(citations, "_document", lambda *_: "---\nreferences: [\n---\n")
    with pytest.raises(RuntimeError, match="pandoc could not format the citations: .*JSON"):
        formatted(["@sleep"], BOOKS)


def test_a_page_lists_only_what_it_cites(tmp_path):
    page = rendered(loaded("Babies communicate [@good2020].", tmp_path))["learn/sample/part.md"]
    assert re.findall(r'<li id="ref-(\w+)">', page) == ["good2020"]
    assert 'href="#ref-good2020"' in page


def test_a_source_that_was_replaced_says_so_wherever_it_is_listed(tmp_path):
    given = loaded("The guidance of 2015 [@old2015] was replaced [@good2020].", tmp_path)
    for text in (rendered(given)["learn/sample/part.md"], View(given.programme, given.citations).source("old2015")):
        assert "Replaced since by: A good book." in text
    assert "Replaced" not in View(given.programme, given.citations).source("good2020")


def test_a_citation_in_code_is_text(tmp_path):
    page = rendered(loaded("Write `[@good2020]`.", tmp_path))["learn/sample/part.md"]
    assert "<code>[@good2020]</code>" in page or "`[@good2020]`" in page
    assert "ref-good2020" not in page


def test_an_unknown_key_is_left_out_of_what_pandoc_is_asked():
    assert load.cited(programme("See [@nobody] and [@good2020; @nobody] and [@good2020].")) == {"@good2020"}
