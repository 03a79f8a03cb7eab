"""From a text to a result: in a real browser, a small site is found however its words are typed, in every language."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ..project import ROOT
from ..rooms.finish.test_finish import found, site
from ..rooms.finish.test_search import page
from ..server import serving
from ..site.searching import shown

pytestmark = pytest.mark.browser

#: What the pages of the small site say, by the page.
TEXTS = {
    "names": "Zoë had a naïve plan with élan in Ålesund, and Łukasz ate crème brûlée.",
    "speech": "She said 'Mummy, look'. The “nappy” was there. It wasn’t the baby’s.",
    "crying": "A baby who is crying may be hungry. Attachment is not a test of health.",
    "numbers": "The first 1,001 days begin before birth. Call 0800 11 22. Post-natal care and co-regulation help.",
    "polish": "Dziecko płacze, a mama nie śpi.",
    "urdu": "جب آپ کا بچہ رونا شروع کرے",
    "other": "Families meet in a playgroup on Tuesday. Section 47 says what is asked.",
    "brain": "Plasticity is what supervision is about. The street looked away.",
    "work": "The worker saw a carer hold a child.",
}

LANGUAGES = {"polish": "pl", "urdu": "ur"}

SOUGHT = """\
- {name: mother, typed: [mum, mam], means: [mummy]}
- {name: danger, typed: [not breathing], page: help}
- {name: low, typed: [feeling very low, low], page: families/low.md}
- {name: talk, typed: [talk for judges], page: teach/talk.md}
- {name: judge, typed: [judge], page: families/low.md}
"""

TALK = """\
---
title: A keynote
summary: What people say.
session:
  audience: [nqsw]
  purpose: People look first.
  start: "09:30"
  rows: [{moment: Welcome, minutes: 75}]
---

Text.
"""

#: What the search page has: a box, and the places for what is found.
SEARCH = """\
<!doctype html><html lang="en-GB"><head><title>Search</title><script type="module" src="../assets/search.js"></script></head>
<body><form class="search"><input name="q"></form><p id="found"></p><div id="results"></div><div id="ways" hidden></div></body></html>
"""


@pytest.fixture(scope="module")
def tab(browser, tmp_path_factory):
    """A tab at the search of the small site."""
    folder = tmp_path_factory.mktemp("small-search")
    files = {
        f"{name}/index.html": page(name.title(), "Learning", "other", text, LANGUAGES.get(name, "en-GB")) for name, text in TEXTS.items()
    }
    files["families/get-help-now/index.html"] = page("Who to call", "Families", "other", "Someone answers day and night.")
    files["families/low/index.html"] = page("How you feel", "Families", "other", "A carer may hold a child and feel low.")
    files["teach/talk/index.html"] = "<main>Whisper.</main>"
    texts = {
        "docs/families/get-help-now.md": "Text.",
        "docs/families/low.md": "Text.",
        "docs/teach/talk.md": TALK,
        "modules/_library/search.yaml": SOUGHT,
    }
    built = site(folder, files, texts)
    assert found("search-index", built) == []
    for name in ("search.js", "search"):
        given, taken = ROOT / "docs/assets" / name, built.folder / "assets" / name
        taken.parent.mkdir(exist_ok=True)
        shutil.copytree(given, taken) if given.is_dir() else shutil.copy(given, taken)
    (built.folder / "search").mkdir()
    Path(built.folder, "search/index.html").write_text(SEARCH, "utf-8")
    with serving(built.folder) as address:
        opened = browser.new_page()
        opened.goto(f"{address}search/")
        yield opened
        opened.close()


TYPED = {
    "names": ["zoe", "Zoë", "ZOE", "naive", "elan", "alesund", "éxperience élan", "lukasz", "Łukasz", "creme brulee", "brûlée"],
    "speech": ["mummy", "mum", "mam", "'Mummy", "“mummy”", "nappy", '"nappy"', "nappies", "wasnt", "wasn't", "wasn’t the baby’s", "mummys"],
    "crying": [
        "cry",
        "cries",
        "cried",
        "crying",
        "criying",
        "attatchment",
        "attachement",
        "helth",
        "huntry",
        "what is attachment?",
        "cryingbaby",
    ],
    "numbers": [
        "1001 days",
        "1,001 days",
        "postnatal",
        "post natal",
        "post-natal",
        "co regulation",
        "coregulation",
        "co-regulation",
        "0800",
        "natal",
    ],
    "polish": ["płacze", "placze", "dziecko", "spi"],
    "urdu": ["رونا", "بچہ رونا"],
    "other": ["playgroup", "play group", "play-group", "section 47", "section47", "tuesdays", "quarkle playgroup", "playgroop"],
    "get-help-now": ["not breathing", "my baby is not breathing!", "NOT BREATHING", "not breatheing", "notbreathing"],
    "low": ["low", "feeling very low", "a judge who is low", "how can i hold my child"],
    "talk": ["talk for judges", "1 hour 15 minutes", "75 minutes"],
    "brain": ["neuroplasticity", "supervisor", "supervisory", "looking away", "supervizion"],
    "work": ["a carer hold a child", "workers", "wurker"],
}


@pytest.mark.parametrize(("name", "words"), [(name, words) for name, all_ in TYPED.items() for words in all_])
def test_a_page_is_found_first_however_its_words_are_typed(tab, name, words):
    addresses = shown(tab, words)
    assert addresses[:1], tab.locator("#found").inner_text()
    assert addresses[0].endswith(f"/{name}/"), addresses


@pytest.mark.parametrize(
    "words", ["feeling very low and not breathing", "not breathing, feeling very low", "a talk for judges, not breathing"]
)
def test_help_comes_before_every_other_page_whatever_else_is_typed_and_however_long(tab, words):
    assert shown(tab, words)[0].endswith("/families/get-help-now/")


def test_a_page_that_comes_first_does_so_among_the_pages_where_the_search_began(tab):
    here = tab.url
    tab.goto(f"{here}?from=Learning")
    elsewhere = shown(tab, "judge")
    danger = shown(tab, "not breathing")[0]
    tab.goto(here)
    assert not any(address.endswith("/families/low/") for address in elsewhere[:1])
    assert danger.endswith("/families/get-help-now/")
    assert shown(tab, "judge")[0].endswith("/families/low/")


@pytest.mark.parametrize("words", ["dummy", "wabys"])
def test_a_short_word_is_not_read_as_one_that_begins_otherwise(tab, words):
    shown(tab, words)
    assert "Nobody wrote" not in tab.locator("#found").inner_text()


@pytest.mark.parametrize("words", ["zzzzqqqq", "xylophone", "…", "?"])
def test_what_nobody_wrote_and_nothing_resembles_finds_nothing_and_offers_the_ways_on(tab, words):
    assert shown(tab, words) == []
    assert tab.evaluate("!document.querySelector('#ways').hidden")


def test_a_word_that_was_read_as_another_is_told(tab):
    shown(tab, "attatchment")
    assert "“attachment”" in tab.locator("#found").inner_text()
    shown(tab, "attachment")
    assert "Nobody wrote" not in tab.locator("#found").inner_text()


def test_every_page_that_has_any_of_the_words_is_shown_and_those_with_more_come_first(tab):
    found_pages = [address.rstrip("/").rsplit("/", 1)[1] for address in shown(tab, "tuesday baby hungry")]
    assert found_pages[0] == "crying"
    assert {"crying", "other", "speech"} <= {*found_pages}
