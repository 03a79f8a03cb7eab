"""The steps over the built site, one file each, whoever built it.

A step's file has a docstring that says it and `finish(site)`, which may change pages and yields findings.
`AFTER` names the steps that come before it; steps with `WHOLE_BUILD_ONLY` are left out while serving.
A step that waits for another program may have `begin(site)`, which starts that before the first step is taken;
what it returns lies in `site.begun` until the step's own turn.
"""

from __future__ import annotations

from graphlib import TopologicalSorter
from pathlib import Path

from macros.extensions import discover
from macros.finish.built.built_site import BuiltSite
from macros.finish.built.listed import Listed
from macros.model.problem import Problem, in_reading_order
from macros.programme.load import Loaded


def steps() -> list[str]:
    """The names of the steps, each after those that it builds on."""
    found = discover("finish")
    order = TopologicalSorter({name: getattr(step, "AFTER", ()) for name, step in found.items()})
    order.prepare()
    names: list[str] = []
    while order.is_active():
        ready = sorted(order.get_ready())
        names += ready
        order.done(*ready)
    return names


def run(folder: Path, loaded: Loaded, serving: bool = False, base: str = "/", listed: Listed | None = None) -> list[Problem]:
    """Takes every step over the site in `folder`; what the steps find comes back as problems.

    `listed` is what the site may hold. `base` is the path below which the site is published, from the address in the settings.
    """
    site = BuiltSite(folder, loaded, base, listed)
    found: list[Problem] = []
    taken = {name: discover("finish")[name] for name in steps()}
    if serving:
        taken = {name: step for name, step in taken.items() if not getattr(step, "WHOLE_BUILD_ONLY", False)}
    for name, step in taken.items():
        if hasattr(step, "begin"):
            site.begun[name] = step.begin(site)
    for name, step in taken.items():
        for finding in step.finish(site) or ():
            found.append(Problem(finding.where, finding.what, finding.fix or getattr(step, "FIX", ""), name))
    return in_reading_order(found)
