"""Evaluation asks about the outcomes that a session serves."""

from __future__ import annotations

from macros.components.calls import page_calls
from macros.programme import load
from macros.site.macro_calls import as_macros
from macros.text import braces

from ...sample import MODULE, Loaded, sources, tree

SESSION = """\
---
title: A short session
summary: A sample.
owner: The team
changed: 2026-11-22
review_by: 2027-11-22
session:
  audience: [nqsw]
  purpose: To look together.
  start: "09:30"
  outcomes: [sample#cues]
  rows:
  - {minutes: 8, show: [sample#part]}
---

# A short session
"""


def test_a_session_stands_with_the_outcomes_that_it_serves(tmp_path):
    given = Loaded(sources({"docs/teach/short.md": SESSION}), tmp_path)
    load._loaded[given.root] = given
    environment = page_calls.environment(as_macros(given.root))
    shown = tree(environment.from_string(braces.placed("{{ evaluation() }}", "../")).render())
    boxes = {box.get("data-kind"): box for box in shown.iter() if box.get("data-subject")}
    assert boxes["session"].get("data-subject") == "short"
    said = {one.get("data-outcome"): one.text for one in boxes["session"].iter() if one.get("data-outcome")}
    assert said == {"sample.cues": "Describe three cues"}
    assert MODULE in given.sources.texts
