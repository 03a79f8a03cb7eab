"""Every link in a module or a page leads to something that exists."""

import posixpath
from collections.abc import Iterator

from macros.model.addresses import addresses
from macros.model.block import Stretch
from macros.model.family import FamilyPage
from macros.model.module import Module
from macros.model.page import Page
from macros.model.problem import Finding, nearest
from macros.model.programme import Programme
from macros.text.reader import read_stretch

FIX = "Correct the link."

GOOD = "See [the next](#next) and [the module](module:sample#next).\n\n## Next {#next minutes=8 teaches=cues}\n\nText."
BAD = "See [the next](module:sample#nexd). ◀\n\nSee [](#next). ◀\n\nSee [it](#). ◀\n\n## Next {#next minutes=8 teaches=cues}\n\nText."

OUTSIDE = ("https://", "http://", "mailto:")


def check(programme: Programme) -> Iterator[Finding]:
    known = addresses(programme)
    for owner in programme.owned:
        for stretch in owner.stretches:
            yield from _in(stretch, owner, programme, known)
    for page in programme.pages:
        for index, door in enumerate(page.matter.doors):
            if door.page not in known:
                yield Finding(
                    page.line_of("doors", index), f"A door leads to `{door.page}`.{nearest(door.page, known)}", about=f"docs/{door.page}"
                )


def _in(stretch: Stretch, owner: Module | Page, programme: Programme, known: frozenset[str]) -> Iterator[Finding]:
    reading = read_stretch(stretch)
    pictured = {picture.line for picture in reading.pictures}
    for link in reading.links:
        wrong = _wrong(link.target, owner, programme, known)
        if not wrong and not link.text.strip() and link.line not in pictured:
            wrong = "This link has no words.", "Write between its square brackets where it leads.", ""
        if wrong:
            yield Finding(stretch.line(link.line), *wrong)


def _wrong(target: str, owner: Module | Page, programme: Programme, known: frozenset[str]) -> tuple[str, str, str] | None:
    """What is wrong with a link, how to mend it where that is not plain, and the file in which it misses something."""
    if target.startswith(OUTSIDE):
        return None
    if target in ("", "#", "module:", "page:"):
        return "This link leads nowhere.", "Write its address, such as `module:slug#name` or `page:path.md`.", ""
    path, _, name = target.partition("#")
    if target.startswith("module:") or (isinstance(owner, Module) and target.startswith("#")):
        slug = path.removeprefix("module:") or (owner.slug if isinstance(owner, Module) else "")
        module = programme.by_slug.get(slug)
        if not module:
            return f"There is no module `{slug}`.{nearest(slug, programme.by_slug)}", "", f"modules/{slug}/module.md"
        if name and name not in module.anchors:
            return f"Nothing in the module `{slug}` is called `{name}`.{nearest(name, module.anchors)}", "", module.place.file
        return None
    if target.startswith("page:") or isinstance(owner, Page):
        if isinstance(owner, Page) and not target.startswith("page:"):
            if not path or not path.endswith(".md"):
                return None
            path = posixpath.normpath(posixpath.join(posixpath.dirname(owner.path), path))
        path = path.removeprefix("page:")
        if isinstance(owner, FamilyPage) and path not in known:
            # A translation links as the English does, and leads there until the other page is translated too.
            path = path.replace(f"families/{owner.language}/", "families/", 1)
        if path not in known:
            return f"There is no page `{path}`.{nearest(path, known)}", "", f"docs/{path}"
        return None
    return f"A module cannot link to `{target}`.", "Write `module:slug#name`, `page:path.md`, `#name` or a full address.", ""
