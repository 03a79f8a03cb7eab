"""Writes the text of a generated project as plain Markdown for stock Material: no macro, no hook, no theme change of ours."""

from __future__ import annotations

import posixpath
import re
import textwrap
from pathlib import Path

from macros.model.block import Block
from macros.model.library import Reference
from macros.model.module import Module, Part, Prose
from macros.model.programme import Programme
from macros.model.record import Audience
from macros.programme.load import load
from macros.text import prose
from macros.text.reader import read
from macros.text.writing import AsItStands
from macros.text.written import written

SETTINGS = """\
site_name: Stock
theme: {name: material}
markdown_extensions: [admonition]
"""


def write(folder: Path, project: Path) -> Path:
    """Writes what a learner reads in the parts of `project` into `folder`, and returns the folder."""
    programme = load(project, afresh=True).programme
    docs = folder / "docs"
    docs.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (docs / "index.md").write_text("# Stock\n\nThe same text, as plain pages.\n", "utf-8")
    for module in programme.modules:
        own = docs / "learn" / module.slug
        (own / "images").mkdir(parents=True)
        for picture in module.pictures.values():
            (own / picture.path).write_bytes(picture.data)
        for part in module.parts:
            (own / f"{part.name}.md").write_text(_page(part, module, programme), "utf-8")
    return folder


def _page(part: Part, module: Module, programme: Programme) -> str:
    """A part as a page: its text, its blocks as admonitions, its sources as a list."""
    shown = [p for p in part.pieces if Audience.LEARNER in getattr(p, "audiences", {Audience.LEARNER})]
    pieces = [_block(p, module, programme) if isinstance(p, Block) else _plain(p.text, module, programme) for p in shown]
    whole = "\n".join(p.text if isinstance(p, Prose) else p.body for p in shown)
    cited = sorted({key for each in read(whole).citations for key in prose.keys(each.cited)})
    sources = "\n".join(f"- {_entry(programme.references[key])}" for key in cited)
    return "\n\n".join([f"# {part.title}", *pieces, "## Sources", sources]) + "\n"


def _block(block: Block, module: Module, programme: Programme) -> str:
    """A block as an admonition; a figure as a picture with its caption."""
    body = re.sub(r"^- \[[ x]\] ", "- ", block.body, flags=re.MULTILINE)
    body = _plain(re.sub(r"^#### (.+)$", r"**\1**", body, flags=re.MULTILINE), module, programme)
    if block.kind == "figure":
        return f"![{block.alt}]({block.image})\n\n{body}\n\n{block.source}"
    title = f"{block.kind.replace('-', ' ').capitalize()} {block.title}".strip()
    return f'!!! note "{title}"\n\n' + textwrap.indent(body.strip(), "    ")


class _Plain(AsItStands):
    """Prose with its citations written out, its links as paths, and its headings without names."""

    def __init__(self, module: Module, programme: Programme):
        self.module, self.programme = module, programme

    def cite(self, cited: str) -> str:
        named = [self.programme.references[key] for key in prose.keys(cited)]
        return f"({'; '.join(f'{_authors(each)}, {_year(each)}' for each in named)})"

    def link(self, target: str, title: str, words: str, said: str) -> str:
        slug, _, name = target.removeprefix("module:").partition("#")
        return f"[{words}]({posixpath.relpath(f'{slug}/{name}.md', self.module.slug)})"

    def heading(self, level: int, words: str, said: str, name: str) -> str:
        return f"{'#' * (2 if level == 3 else level)} {words}"


def _plain(text: str, module: Module, programme: Programme) -> str:
    return written(read(text), _Plain(module, programme))


def _authors(reference: Reference) -> str:
    return " and ".join(author["family"] for author in reference.csl["author"])


def _year(reference: Reference) -> int:
    return reference.csl["issued"]["date-parts"][0][0]


def _entry(reference: Reference) -> str:
    """A source as it stands in a list."""
    fields = reference.csl
    where = fields.get("container-title", fields["publisher"])
    return f"{_authors(reference)} ({_year(reference)}) {reference.title}. {where}. <{fields['URL']}> (Accessed: 22 November 2026)."
