"""Work that is shared out comes back whole and in order, and a process that fails is not passed over."""

from __future__ import annotations

import os
import sys

import pytest

from macros.site import processors

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="work is shared out on Linux only")


@pytest.mark.parametrize("many", [0, 1, 2, 3, 100])
@pytest.mark.parametrize("hands", [1, 2, 3])
def test_what_is_done_comes_back_in_the_order_of_the_things(many, hands, monkeypatch):
    monkeypatch.setattr(processors, "number", lambda: hands)
    assert processors.shared_out(str, range(many)) == [str(thing) for thing in range(many)]


def test_the_work_is_done_in_other_processes(monkeypatch):
    monkeypatch.setattr(processors, "number", lambda: 2)
    done = processors.shared_out(lambda _: os.getpid(), range(10))
    assert len(set(done) - {os.getpid()}) == 2


def test_a_process_that_ends_too_soon_is_an_error(monkeypatch):
    monkeypatch.setattr(processors, "number", lambda: 2)
    with pytest.raises(EOFError):
        processors.shared_out(lambda thing: os._exit(1) if thing == 7 else thing, range(10))
