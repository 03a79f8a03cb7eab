"""Turns what an author wrote into Markdown for one audience."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable

from macros.extensions import discover
from macros.model.block import Block
from macros.model.family import ENGLISH
from macros.model.handed_out import File
from macros.model.language import Language
from macros.model.module import Module, Part, Picture, Prose
from macros.model.programme import Programme
from macros.model.record import Audience
from macros.pages.frames import Frames
from macros.pages.said import Said
from macros.text import prose
from macros.text.citing import Citations
from macros.text.harmless import linked, pictured
from macros.text.reader import read, read_line
from macros.text.words import escaped
from macros.text.written import written

#: From a page that shows a module's text to the root of `docs/`: all of them lie two folders deep.
ROOT = "../../"

#: A source's words stand on pages that the engine renders: what would mean something to it becomes plain.
_INERT = str.maketrans({"{": "&#123;", "\ue000": "", "\ue001": ""})


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
        #: The names of the words that the part has met so far.
        self.explained: set[str] = set()

    @property
    def language(self) -> Language:
        """The language of the words that the program adds: English, where no other was named."""
        return self._language or self.programme.languages[ENGLISH]

    # What authors write

    def part(self, part: Part) -> str:
        """The text of one part, without its title."""
        self.explained.clear()
        self.level = 2
        return self.pieces(part.pieces)

    def pieces(self, pieces: Iterable[Prose | Block]) -> str:
        """Prose and blocks, in order; blocks for another audience are left out."""
        found = []
        for piece in pieces:
            if isinstance(piece, Prose):
                found.append(self.prose(piece.text, explain=True))
            elif self.audience in piece.audiences:
                found.append(self.block(piece))
        return "\n\n".join(found)

    def block(self, block: Block) -> str:
        """One block, in its own edge."""
        extension = discover("blocks")[block.kind]
        rendered: str = extension.render(block, self)
        return rendered

    def prose(self, text: str, shift: int | None = None, explain: bool = False, numbers: bool = False, calls: bool = False) -> str:
        """Plain Markdown with its citations, links, pictures and headings made ready for the page.

        Headings move up by one, for the part's title is the page's first heading; `shift` says otherwise.
        With `explain`, the first use of each word of the glossary is linked to its meaning; with `numbers`, 999 and 111
        are numbers to press; with `calls`, calls of macros stay calls.
        """
        return written(read(text, calls), Said(self, shift, explain, numbers))

    def line(self, text: str) -> str:
        """One line of Markdown, such as the words of a heading."""
        return written(read_line(text), Said(self, 0, explain=False, numbers=False))

    def plain(self, words: str) -> str:
        """Plain words as Markdown that says them."""
        return escaped(words)

    def link(self, target: str, title: str, words: str) -> str:
        """A link whose address is known, around words that are Markdown already."""
        return linked(target, title, words)

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
        return f"{pictured(path, alt)}{{ loading=lazy{size} }}"

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
