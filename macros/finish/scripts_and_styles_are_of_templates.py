"""No script and no style stands on a page but those that its template is written with."""

import re
from collections.abc import Iterator

from macros.finish.built.built_site import BuiltSite
from macros.model.problem import Finding, quoted

AFTER = ("whole-modules", "unused-files")
FIX = "Remove it: a script is a file in `docs/assets/` that a template in `overrides/` names, and a style stands in a template."

_STYLE = re.compile(r"<style\b[^<>]*>([^<]*)")


def finish(site: BuiltSite) -> Iterator[Finding]:
    for path in site.pages:
        for said in _not_brought(path, site):
            yield Finding(site.place(path), f"The page {quoted(path)} holds {said}, which its template does not bring.")


def _not_brought(path: str, site: BuiltSite) -> Iterator[str]:
    """The scripts and styles of a page that its template is not written with, each in words."""
    brought = site.brought(path)
    named = {tag.attributes.get("src", "") for tag in site.markup(path).tags if tag.name == "script"}
    ours = {link.written for link in site.links(path) if link.tag == "script" and link.path in brought.scripts}
    for source in sorted(named - ours):
        yield f"the script {quoted(source)}" if source else "a script that stands in no file"
    for text in _STYLE.findall(site.pages[path]) if "<style" in site.pages[path] else ():
        if text not in brought.styles:
            yield f"the style {quoted(text, 40)}"
