"""What the search is made of: equal pages give equal bytes, entries and sessions are found, and words and other names are listed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.extensions import discover
from macros.finish.searched import cbor, glossary_entries, same_bytes, sessions, words

from ...built import hashes
from .test_finish import found, site

INDEX = discover("finish")["search-index"]

PAGE = """\
<html lang="{lang}"><head><title>{title}</title></head><body><main data-pagefind-body>
<p hidden data-pagefind-ignore data-pagefind-filter="for">{audience}</p>
<p hidden data-pagefind-ignore data-pagefind-filter="kind">{kind}</p>
<p hidden data-pagefind-ignore data-pagefind-meta="summary">A page about {title}.</p>
<p hidden data-pagefind-ignore data-pagefind-meta="module">The module of {title}</p>
<h1>{title}</h1><p>{text}</p></main></body></html>
"""


def page(title: str, audience: str = "Learning", kind: str = "last", text: str = "Words.", lang: str = "en-GB") -> str:
    return PAGE.format(title=title, audience=audience, kind=kind, text=text, lang=lang)


def pages() -> dict[str, str]:
    """Enough pages, filters and values for an order to change by chance."""
    audiences, kinds = ("Learning", "Families", "Trainers", "The service"), ("last", "pictures", "term", "session", "other")
    return {f"p{at}/index.html": page(f"Page {at}", audiences[at % 4], kinds[at % 5], f"Word{at} and more.") for at in range(40)}


def index_of(folder: Path, files: dict[str, str], texts: str | dict[str, str] = "Text.") -> Path:
    """The index of a site of some pages."""
    built = site(folder, files, texts)
    assert found("search-index", built) == []
    return built.folder / "pagefind"


def fragments(index: Path) -> dict[str, dict]:
    """What the index knows of each page, by its address."""
    read = [json.loads(same_bytes.unpacked(path)) for path in (index / "fragment").iterdir()]
    return {known["url"]: known for known in read}


def test_the_same_pages_give_the_same_index_file_by_file(tmp_path):
    runs = [hashes(index_of(tmp_path / str(run), pages())) for run in range(6)]
    assert len(runs[0]) > len(pages())
    assert all(run == runs[0] for run in runs[1:])


def test_an_index_is_settled_whatever_order_its_values_came_in(tmp_path):
    index = index_of(tmp_path, pages())
    before = hashes(index)
    held = next((index / "filter").glob("*"))
    name, values = cbor.read(same_bytes.unpacked(held))
    held.write_bytes(same_bytes.packed(cbor.write([name, list(reversed(values))])))
    fragment = next((index / "fragment").glob("*"))
    known = json.loads(same_bytes.unpacked(fragment))
    fragment.write_bytes(same_bytes.packed(json.dumps(dict(reversed(known.items()))).encode()))
    assert hashes(index) != before
    same_bytes.settle(index)
    assert hashes(index) == before


def test_all_that_an_index_names_is_there_and_nothing_else(tmp_path):
    index = index_of(tmp_path, pages())
    entry = json.loads((index / same_bytes.ENTRY).read_text("utf-8"))
    (language,) = entry["languages"].values()
    listed = cbor.read(same_bytes.unpacked(index / f"pagefind.{language['hash']}.pf_meta"))
    named = {f"{page[0]}.pf_fragment" for page in listed[1]} | {f"{found[1]}.pf_filter" for found in listed[3]}
    assert named == {path.name for folder in ("fragment", "filter") for path in (index / folder).iterdir()}
    assert len(listed[1]) == len(pages())


@pytest.mark.parametrize("value", [0, 23, 24, 255, 256, 65_535, 65_536, 2**32, "", "é" * 30, [], [1, ["a", [2]], "b"]])
def test_a_value_is_read_as_it_was_written(value):
    assert cbor.read(cbor.write(value)) == value


@pytest.mark.parametrize("data", [b"\xf5", b"\x01\x01"])
def test_what_is_no_value_of_pagefinds_is_refused(data):
    with pytest.raises(ValueError, match=r"not known|left behind"):
        cbor.read(data)


def test_pages_in_every_language_are_in_one_index(tmp_path):
    index = index_of(
        tmp_path, {"index.html": page("One"), "pl/index.html": page("Płacz", lang="pl"), "ur/index.html": page("رونا", lang="ur")}
    )
    assert sorted(known["meta"]["title"] for known in fragments(index).values()) == sorted(["One", "Płacz", "رونا"])


# Entries and sessions

GLOSSARY = {
    "docs/learn/glossary.md": "---\n---\n\n{{ glossary() }}",
    "modules/_library/glossary.yaml": "- {name: cue, term: cue, also: [cues, Cue, signs], meaning: A sign.}\n- {name: bond, term: bond, meaning: A tie.}\n",
}

GLOSSARY_PAGE = """\
<html><body><main data-pagefind-body><h1>Words</h1><p>All words.</p><p class="letters"><a href="#letter-c">C</a></p>
<h2 id="letter-b">B</h2><h3 id="bond">bond</h3><p>A tie.</p>
<h2 id="letter-c">C</h2><h3 id="cue">cue</h3><p>Also: signs</p><p>A sign.</p>
<h3 id="note">A note</h3><p>Not a word.</p>
<!-- the page ends --></main></body></html>
"""


def test_each_entry_of_the_glossary_is_a_page_for_the_search_with_its_meaning(tmp_path):
    made = dict(glossary_entries.searched(site(tmp_path, {"learn/glossary/index.html": GLOSSARY_PAGE}, GLOSSARY)))
    assert set(made) == {f"learn/glossary/{name}index.html" for name in ("", "cue/", "bond/")}
    entry = made["learn/glossary/cue/index.html"]
    assert all(said in entry for said in ("<h1>cue</h1>", "A sign.", "signs", "learn/glossary/#cue", "for:Words explained"))
    rest = made["learn/glossary/index.html"]
    assert all(said in rest for said in ("All words.", "Not a word."))
    assert not any(said in rest for said in ("A sign.", "A tie.", "letter-"))


def test_a_site_without_a_glossary_has_no_entries(tmp_path):
    assert dict(glossary_entries.searched(site(tmp_path, {"index.html": page("One")}))) == {}


SESSION = """\
---
title: A morning & more
summary: What babies say.
session:
  audience: [nqsw]
  purpose: People look first.
  start: "09:30"
  rows:
    - {moment: Welcome, minutes: 20, trainer: Whisper the password.}
    - {moment: The end, minutes: 25}
---

Say the secret.
"""


def test_a_session_is_found_by_what_it_says_to_everyone_and_by_nothing_that_trainers_say(tmp_path):
    built = site(tmp_path, {"teach/morning/index.html": "<main>Whisper the password.</main>"}, {"docs/teach/morning.md": SESSION})
    ((path, made),) = sessions.searched(built)
    assert path == "teach/morning/session/index.html"
    assert all(
        said in made for said in ("A morning &amp; more", "What babies say.", "People look first.", "45 minutes.", ">teach/morning/<")
    )
    assert "password" not in made
    assert "secret" not in made


@pytest.mark.parametrize(
    ("minutes", "said"), [(59, "59 minutes."), (60, "60 minutes, or 1 hour."), (90, "or 1 hour 30 minutes."), (120, "or 2 hours.")]
)
def test_a_session_is_found_by_its_minutes_and_by_its_hours(tmp_path, minutes, said):
    text = SESSION.replace("minutes: 25", f"minutes: {minutes - 20}")
    built = site(tmp_path, {"teach/morning/index.html": "<main></main>"}, {"docs/teach/morning.md": text})
    ((_, made),) = sessions.searched(built)
    assert said in made


def test_a_session_can_come_first_and_leads_to_its_own_page(tmp_path):
    sought = "- {name: morning, typed: [early start], page: teach/morning.md}\n"
    texts = {"docs/teach/morning.md": SESSION, "modules/_library/search.yaml": sought}
    index = index_of(tmp_path, {"teach/morning/index.html": "<main></main>", "index.html": page("One")}, texts)
    known = json.loads((index / "sought.json").read_text("utf-8"))
    ((_, _, name),) = known["names"]
    assert known["pages"][name]["address"] == "teach/morning/"


def test_a_search_knows_which_page_is_for_help(tmp_path):
    texts = {"docs/families/get-help-now.md": "Text.", "modules/_library/search.yaml": "- {name: danger, typed: [hurt], page: help}\n"}
    index = index_of(tmp_path, {"families/get-help-now/index.html": page("Help"), "index.html": page("One")}, texts)
    known = json.loads((index / "sought.json").read_text("utf-8"))
    assert [*known["pages"]] == [known["help"]]


# Words and other names


def test_words_are_listed_by_their_first_letter_with_how_often_they_stand_there():
    listed = words.lists(["A baby’s day. Baby cues, 1,001 days.", "Éclair! Płacz وقت", "day"], ["low mood", "baby"])
    assert listed["b"] == "baby 1\nbabys 1\n"
    assert listed["d"] == "day 2\ndays 1\n"
    assert listed["e"] == "éclair 1\n"
    assert listed["l"] == "low 0\n"
    assert listed["0"] == "1001 1\n"
    assert listed["other"] == "وقت 1\n"
    assert listed["x"] == ""


def test_a_search_learns_the_other_forms_of_a_term_and_what_people_type(tmp_path):
    texts = GLOSSARY | {
        "docs/families/help.md": "Text.",
        "modules/_library/search.yaml": "- {name: danger, typed: [not breathing], page: families/help.md}\n- {name: mum, typed: [mum], means: [mother]}\n",
    }
    index = index_of(tmp_path, {"families/help/index.html": page("Help"), "index.html": page("One")}, texts)
    help_page = next(
        path.stem for path in (index / "fragment").iterdir() if json.loads(same_bytes.unpacked(path))["url"] == "/families/help/"
    )
    sought = json.loads((index / "sought.json").read_text("utf-8"))
    assert sought["names"] == [
        [["cue", "cues", "signs"], ["cue", "cues", "signs"]],
        [["not breathing"], [], help_page],
        [["mum"], ["mother"]],
    ]
    shown = {
        "address": "families/help/",
        "title": "Help",
        "summary": "A page about Help.",
        "module": "The module of Help",
        "for": "Learning",
    }
    assert sought["pages"] == {help_page: shown}
    assert "breathing 0\n" in (index / "words/b.txt").read_text("utf-8")


def test_what_stands_around_a_text_is_not_searched(tmp_path):
    around = '<section class="review">Reviewed</section><ul class="sources"><li>Cited</li></ul><section class="take">Taken</section>'
    index = index_of(tmp_path, {"index.html": page("One", text=f"Searched.</p>{around}<p>Too.")})
    content = fragments(index)["/"]["content"]
    assert "Searched" in content
    assert "Too" in content
    assert not any(word in content for word in ("Reviewed", "Cited", "Taken"))
