"""Every part, block, page and heading that a session names exists."""

from collections.abc import Iterator

from macros.checks.rows_are_one_thing import SESSION
from macros.model.addresses import addresses
from macros.model.problem import Finding, nearest
from macros.model.programme import Programme
from macros.programme.sessions import find
from macros.text import page_section

FIX = "Correct the name: write `module#part` or `module#block`."

GOOD = {"docs/teach/a.md": SESSION.format(session='  rows:\n  - {show: ["sample#part"], minutes: 10}')}
BAD = {"docs/teach/a.md": SESSION.format(session='  rows:\n  - {show: ["sample#prat"], minutes: 10} ◀')}


def check(programme: Programme) -> Iterator[Finding]:
    known = addresses(programme)
    for page in programme.sessions:
        for index, row in enumerate(page.matter.session.rows):
            place = page.line_of("session", "rows", index)
            for name in row.show:
                if find(name, programme):
                    continue
                slug, _, anchor = name.partition("#")
                module = programme.by_slug.get(slug)
                if module:
                    yield Finding(
                        place,
                        f"Nothing in the module `{slug}` is called `{anchor}`.{nearest(anchor, module.anchors)}",
                        about=module.place.file,
                    )
                else:
                    yield Finding(
                        place, f"There is no module `{slug}`.{nearest(slug, programme.by_slug)}", about=f"modules/{slug}/module.md"
                    )
            for name in (*row.say, *row.hand_out):
                if name not in page_section.names(page):
                    yield Finding(
                        place,
                        f"No heading of this page is called `{name}`.{nearest(name, page_section.names(page))}",
                        "Correct the name, or write `{#" + name + "}` behind the heading.",
                    )
            if row.page and row.page not in known:
                yield Finding(place, f"There is no page `{row.page}`.{nearest(row.page, known)}", about=f"docs/{row.page}")
