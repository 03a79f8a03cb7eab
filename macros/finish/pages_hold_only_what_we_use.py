"""Every tag, attribute and address of a built page, and of a drawing, is one of those that we use."""

from collections.abc import Iterator

from macros.finish.built.built_site import BuiltSite
from macros.finish.built.page_markup import Tag
from macros.model.allowed import ADDRESSED, ELEMENTS, leads_somewhere_known, may_have
from macros.model.problem import Finding, quoted
from macros.pages import drawn

AFTER = ("whole-modules", "unused-files")
FIX = "Remove it from the text or the template. What a page may hold is listed in `macros/model/allowed.py`."


def finish(site: BuiltSite) -> Iterator[Finding]:
    known: set[str] = set()
    for path in site.pages:
        markup = site.markup(path)
        if markup.unread:
            what = f"The page {quoted(path)} holds {quoted(markup.unread)}, which is no tag as our pages write them."
            yield Finding(
                site.place(path), what, "Write tags in small letters, every value in double quotation marks, and a plain `<` as `&lt;`."
            )
        for tag in markup.tags:
            if tag.written in known:
                continue
            faults = list(_faults(tag))
            yield from (Finding(site.place(path), f"The page {quoted(path)} holds {fault}.") for fault in faults)
            if not faults:
                known.add(tag.written)
    for path in sorted(path for path in site.files if path.lower().endswith(".svg")):
        for found in drawn.faults((site.folder / path).read_bytes()):
            yield Finding(site.place(path), f"In the drawing {quoted(path)}: {found.what}", found.fix)


def _faults(tag: Tag) -> Iterator[str]:
    """What a tag holds and may not, in words."""
    if tag.name not in ELEMENTS:
        yield f"the element {quoted(tag.written)}"
        return
    for name, value in tag.attributes.items():
        if not may_have(ELEMENTS, tag.name, name):
            yield f"the attribute `{name}` in {quoted(tag.written)}"
        elif name in ADDRESSED and not leads_somewhere_known(tag.name, value):
            yield f"the address {quoted(value)} in {quoted(tag.written)}"
