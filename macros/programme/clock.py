"""The day that counts as today."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime


def today() -> date:
    """The day that counts as today: that of `SOURCE_DATE_EPOCH`, else the clock's."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch and epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return date.today()
