"""A page for families, or its reading view, that lost a sign, words that must be said or a number is told where it names them."""

from __future__ import annotations

import pytest

from ..formats.test_parity import FILES, NEVER, NUMBER, SAID, SIGN, SIGN_IN_URDU
from .test_gate import found, page, site

#: What each built page holds of what it names.
PAGES = {
    "families/crying/index.html": (SIGN, SAID, NUMBER, "999", NEVER),
    "families/ur/crying/index.html": (SIGN_IN_URDU, SAID, NUMBER, "999"),
    "families/ur/crying/with-english/index.html": (SIGN_IN_URDU, SAID, NUMBER, "999"),
}


def built(folder, lost: str = "", where: str = ""):
    files = {
        path: page("".join(f"<p>{words}</p>" for words in all_ if not (path == where and words == lost))) for path, all_ in PAGES.items()
    }
    return site(folder, files, texts=FILES)


def test_pages_that_show_all_are_left_in_peace(tmp_path):
    assert found("help-stands-on-every-page", built(tmp_path)) == []


@pytest.mark.parametrize(("where", "lost"), [(where, words) for where, all_ in PAGES.items() for words in all_])
def test_a_page_that_lost_something_is_told(where, lost, tmp_path):
    (told,) = found("help-stands-on-every-page", built(tmp_path, lost, where))
    assert lost in told
    assert told.startswith("docs/families/ur/crying.md" if "/ur/" in where else "docs/families/crying.md")
