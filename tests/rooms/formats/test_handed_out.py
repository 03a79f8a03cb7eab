"""A file to take away says its kind and its weight, whatever its ending."""

from __future__ import annotations

import pytest

from macros.model.handed_out import File
from macros.model.record import Audience


@pytest.mark.parametrize(("path", "said"), [("a.pptx", "PowerPoint, 2 kB"), ("a.pdf", "PDF, 2 kB"), ("b/a.odt", "ODT, 2 kB")])
def test_it_says_its_kind_and_weight(path, said):
    assert File("a-format", path, "A file", "aces", Audience.LEARNER, b"x" * 1600).size == said
