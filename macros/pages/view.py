"""Turns what an author wrote into Markdown for one audience."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable

from macros.extensions import discover
from macros.model.block import Block
from macros.model.family import ENGLISH
from macros.model.handed_out import File
from macros.model.language import Language
from macros.model.module import Module, Part, Picture, Prose
from macros.model.programme import Programme
from macros.model.record import Audience
from macros.pages.explained import explanations
from macros.pages.frames import Frames
from macros.text import prose
from macros.text.citing import Citations
from macros.text.line import lines

#: From a page that shows a module's text to the root of `docs/`: all of them lie two folders deep.
ROOT = "../../"

#: A source's words stand on pages that the engine renders: what would mean something to it becomes plain.
_INERT = str.maketrans({"{": "&#123;", "\ue000": "", "\ue001": ""})

#: Three slashes where Markdown looks for a box: at the start of a line, behind the marks of lists and quotes.
_BOX = re.compile(r"^([\s>*+\-:\d.)]*)/(?=//)")


class View(Frames):
    """One page that is being written for one audience: what it has cited and explained so far.

    `root` leads from the page's folder to `docs/`. `module` is the one whose text is shown, if any.
    """

    def __init__(
        self,
        programme: Programme,
        citations: Citations,
        audience: Audience = Audience.LEARNER,
        module: Module | None = None,
        root: str = ROOT,
        files: Callable[[str], Iterable[File]] = lambda subject: (),
        language: Language | None = None,
    ):
        super().__init__(programme.mark)
        self.programme = programme
        self._language = language
        self.citations = citations
        self.audience = audience
        self.module = module
        self.root = root
        #: What can be handed out of a module or session, by its name.
        self.files = files
        #: The ids of the sources cited on this page, in the order of first use.
        self.cited: dict[str, None] = {}
        self._explained: set[str] = set()

    @property
    def language(self) -> Language:
        """The language of the words that the program adds: English, where no other was named."""
        return self._language or self.programme.languages[ENGLISH]

    # What authors write

    def part(self, part: Part) -> str:
        """The text of one part, without its title."""
        self._explained.clear()
        self.level = 2
        return self.pieces(part.pieces)

    def pieces(self, pieces: Iterable[Prose | Block]) -> str:
        """Prose and blocks, in order; blocks for another audience are left out."""
        written = []
        for piece in pieces:
            if isinstance(piece, Prose):
                written.append(self.prose(piece.text, explain=True))
            elif self.audience in piece.audiences:
                written.append(self.block(piece))
        return "\n\n".join(written)

    def block(self, block: Block) -> str:
        """One block, in its own edge."""
        extension = discover("blocks")[block.kind]
        written: str = extension.render(block, self)
        return written

    def prose(self, text: str, shift: int | None = None, explain: bool = False) -> str:
        """Plain Markdown with its citations, links, pictures and headings made ready for the page.

        Headings move up by one, for the part's title is the page's first heading; `shift` says otherwise.
        With `explain`, the first use of each word of the glossary is linked to its meaning.
        """
        edits: list[tuple[int, int, str]] = []
        found = prose.tokens(text)
        for token in found:
            if token.kind == "citation":
                edits.append((token.start, token.end, self.cite(token.match["cited"])))
            elif token.kind == "link":
                target = self.target(token.match["target"])
                start, end = token.match.span("target")
                if target != token.match["target"]:
                    edits.append((start, end, target))
                if "[@" in token.match["text"]:
                    continue
            elif token.kind == "image":
                edits.append((token.start, token.end, self.image(token.match["src"], token.match["alt"])))
            elif token.kind == "heading":
                edits.append((token.start, token.end, self._heading(token.match, shift)))
        if explain and (glossary := self.programme.frame("glossary")):
            edits += explanations(text, found, self.programme.terms, self._explained, f"{self.root}{glossary}")
        return _without_our_fences(_edited(text, edits))

    def _heading(self, match: re.Match[str], shift: int | None) -> str:
        level = len(match["level"]) + (-1 if shift is None else shift)
        if shift is None and level == 2:
            self.level = 3
        name = match["name"] or prose.slug(match["text"])
        return f"{'#' * level} {match['text']} {{#{name}}}"

    def target(self, target: str) -> str:
        """An author's link as a relative link to a Markdown file, which every engine resolves and checks."""
        if target.startswith("module:"):
            slug, _, name = target[7:].partition("#")
            return self.link_to(slug, name)
        if target.startswith("page:"):
            return self.root + target[5:]
        if target.startswith("#") and self.module:
            return self.link_to(self.module.slug, target[1:])
        return target

    def link_to(self, slug: str, name: str | None = None) -> str:
        """The path of a module's overview, or of the part in which a name stands."""
        module = self.programme.by_slug.get(slug)
        part = module.anchors.get(name) if module and name else None
        if not part:
            return f"{self.root}learn/{slug}/index.md"
        anchor = "" if part.name == name else f"#{name}"
        return f"{self.root}learn/{slug}/{part.name}.md{anchor}"

    def way_to(self, page: str, words: str) -> str:
        """A link to a page of the frame, by its name in the settings: the words alone where there is no such page."""
        path = self.programme.frame(page)
        return f"[{words}]({self.root}{path})" if path else words

    def image(self, src: str, alt: str) -> str:
        """A picture with its size, so that nothing moves when it arrives."""
        picture: Picture | None = self.module.pictures.get(src) if self.module else None
        path = f"{self.root}learn/{self.module.slug}/{src}" if self.module and src.startswith("images/") else src
        size = f" width={picture.size[0]} height={picture.size[1]}" if picture and picture.size else ""
        return f"![{alt}]({path}){{ loading=lazy{size} }}"

    # Sources

    def cite(self, cited: str) -> str:
        """A citation as it is read in the text; remembers its sources for the list at the foot."""
        for key in prose.keys(cited):
            self.cited.setdefault(key)
        return self.citations.inline.get(cited, "").translate(_INERT)

    def sources(self) -> str:
        """The list of all that the page cites, in the order of the style, or nothing."""
        keys = [key for key in self.citations.entries if key in self.cited]
        if not keys:
            return ""
        items = "\n".join(f'<li id="ref-{key}">{self.source(key)}</li>' for key in keys)
        return f'## Sources {{#sources}}\n\n<ul class="sources">\n{items}\n</ul>'

    def source(self, key: str) -> str:
        """One source as HTML; a source that was replaced says so."""
        entry = self.citations.entries[key]
        reference = self.programme.references.get(key)
        if reference and reference.superseded_by:
            newer = self.programme.references.get(reference.superseded_by)
            title = html.escape(newer.title if newer else reference.superseded_by)
            entry += f' <strong class="superseded">Replaced since by: {title}.</strong>'
        return entry.translate(_INERT)


def _edited(text: str, edits: list[tuple[int, int, str]]) -> str:
    """The text with every edit made; edits do not overlap."""
    pieces: list[str] = []
    at = 0
    for start, end, new in sorted(edits):
        pieces += (text[at:start], new)
        at = end
    return "".join(pieces) + text[at:]


def _without_our_fences(text: str) -> str:
    """Lines that begin with three slashes open our own boxes; an author's are plain text, also in a list or a quote."""
    if "///" not in text:
        return text
    return "\n".join(line.text if line.code else _BOX.sub(r"\1&#47;", line.text) for line in lines(text))
