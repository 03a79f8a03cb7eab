"""The day that counts as today, and the time of the clock."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime


def today() -> date:
    """The day that counts as today: that of `SOURCE_DATE_EPOCH`, else the clock's."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch and epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return date.today()


def moment() -> str:
    """The clock's time, for a person who wants to know since when something is so: "10:02:31 on 2026-11-28"."""
    return datetime.now().astimezone().strftime("%H:%M:%S on %Y-%m-%d")
