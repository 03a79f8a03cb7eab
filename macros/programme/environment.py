"""What the environment says of a build: where the site is on the web, whether it goes to the public, and who began it."""

from __future__ import annotations

import os

#: The variable that names the site's address, before the settings do.
ADDRESS = "SITE_URL"

#: The variable that says, when it is set, that a build is a publication: it holds no draft.
PUBLISHING = "PUBLISHING"

#: The variable that tells an engine, when it is set, that the build which began it sees to it that there is no other.
WITHIN_A_BUILD = "WITHIN_A_BUILD"

#: The variable that tells an engine, when it is set, that it builds for whoever is writing, without what only a whole build needs.
SERVING = "SERVING"


def address() -> str:
    """The address of the site, or nothing where only the settings may say it."""
    return os.environ.get(ADDRESS, "")


def publishing() -> bool:
    """Whether the build is a publication."""
    return bool(os.environ.get(PUBLISHING))


def within_a_build() -> bool:
    """Whether a build of ours began this process."""
    return bool(os.environ.get(WITHIN_A_BUILD))


def serving() -> bool:
    """Whether a build is for whoever is writing."""
    return bool(os.environ.get(SERVING))


def of_another(**changes: str) -> dict[str, str]:
    """The environment of another program that we run, with `changes`."""
    return {**os.environ, **changes}
