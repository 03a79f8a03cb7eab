"""The hash of the program: what another version made is not kept for this one."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from importlib.metadata import requires, version
from importlib.resources import files
from pathlib import Path

from macros.programme import package_data


@cache
def program() -> str:
    """The hash of the program and of the libraries it uses: a change of any of them makes every file anew."""
    own = Path(str(files("macros")))
    parts = [path for path in sorted(own.rglob("*")) if path.is_file() and path.suffix != ".pyc"]
    return hashlib.sha256(
        "\0".join([*(hashlib.sha256(path.read_bytes()).hexdigest() for path in parts), *libraries()]).encode()
    ).hexdigest()[:32]


def libraries() -> list[str]:
    """The libraries that the program asks for, each with the version that is installed."""
    wanted = {re.split(r"[ <>=!~;\[]", each, maxsplit=1)[0] for each in requires(package_data.DISTRIBUTION) or () if "extra ==" not in each}
    return [f"{name} {version(name)}" for name in sorted(wanted)]
