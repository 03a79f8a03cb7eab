"""Turns what an author wrote into Markdown for one audience."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import count

from macros.extensions import discover
from macros.model.block import Block
from macros.model.family import ENGLISH
from macros.model.handed_out import File
from macros.model.language import Language
from macros.model.library import Term
from macros.model.module import Module, Part, Picture, Prose
from macros.model.programme import Programme
from macros.model.record import Audience
from macros.pages.mark import as_icon
from macros.text import prose
from macros.text.citing import Citations
from macros.text.icon import icon_svg
from macros.text.words import escaped

#: From a page that shows a module's text to the root of `docs/`: all of them lie two folders deep.
ROOT = "../../"

#: A source's words stand on pages that the engine renders: what would mean something to it becomes plain.
_INERT = str.maketrans({"{": "&#123;", "\ue000": "", "\ue001": ""})

#: Three slashes where Markdown looks for a box: at the start of a line, behind the marks of lists and quotes.
_BOX = re.compile(r"^([\s>*+\-:\d.)]*)/(?=//)")


class View:
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
        self.programme = programme
        #: The language of the words that the program adds.
        self.language = language or programme.languages.get(ENGLISH)
        self.citations = citations
        self.audience = audience
        self.module = module
        self.root = root
        #: What can be handed out of a module or session, by its name.
        self.files = files
        #: The ids of the sources cited on this page, in the order of first use.
        self.cited: dict[str, None] = {}
        #: The level that a block's title takes: 2 until the page has a heading of that level.
        self.level = 2
        self._explained: set[str] = set()
        self._fences = count(3)
        self._names = count(1)

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
        return extension.render(block, self)

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
        if explain:
            edits += self._explanations(text, found)
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

    def link_to(self, slug: str, name: str = "") -> str:
        """The path of a module's overview, or of the part in which a name stands."""
        module = self.programme.by_slug.get(slug)
        part = module.anchors.get(name) if module and name else None
        if not part:
            return f"{self.root}learn/{slug}/index.md"
        anchor = "" if part.name == name else f"#{name}"
        return f"{self.root}learn/{slug}/{part.name}.md{anchor}"

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

    # Words that the glossary explains

    def _explanations(self, text: str, found: Iterable[prose.Token]) -> list[tuple[int, int, str]]:
        """The first use of each word of the glossary, as a link to it."""
        lowered = text.lower()
        taken = [(token.start, token.end) for token in found]
        edits = []
        for form, term, pattern in _forms(self.programme.terms):
            if term.name in self._explained or form not in lowered:
                continue
            for match in pattern.finditer(text):
                start, end = match.span()
                if all(end <= first or start >= last for first, last in taken):
                    link = f"[{match[0]}]({self.root}learn/glossary.md#{term.name}){{ .term }}"
                    edits.append((start, end, link))
                    taken.append((start, end))
                    self._explained.add(term.name)
                    break
        return edits

    # What blocks are made of

    def own_name(self, name: str) -> str:
        """A name that no other element of the page has."""
        return f"{name}-{next(self._names)}"

    def box(self, selector: str, body: str) -> str:
        """`body` in an element, written as `section.block.activity#name[attribute="value"]`."""
        fence = "/" * next(self._fences)
        return f"{fence} html | {selector}\n\n{body}\n\n{fence}"

    def framed(self, block: Block, label: str, detail: str, body: str) -> str:
        """A block's frame: its edge, and its label with `detail` on the second line.

        It is a group and not a landmark: a page with twenty landmarks has none.
        """
        identity = f"#{block.name}" if block.name else ""
        frame = f'div.block.{block.kind}{identity}[role="group"][aria-labelledby="{anchor(block)}-label"]'
        return self.box(frame, f"{self.label(block, label, detail)}\n\n{self.box('div.body', body)}")

    def label(self, block: Block, words: str, detail: str = "") -> str:
        """The icon and the name of a block's kind. A kind without an icon of its own has the service's mark."""
        icon = icon_svg(getattr(discover("blocks")[block.kind], "ICON", "") or as_icon(self.programme.mark))
        small = f" <span>{html.escape(detail)}</span>" if detail else ""
        return f'<p class="label" id="{anchor(block)}-label">{icon}{words}{small}</p>'

    def title(self, block: Block, text: str, section: str = "", icon: str = "") -> str:
        """A block's title, or the title of a section in it, as a heading below those that the page has so far.

        A title is plain words, as a part's is.
        """
        level = self.level + 1 if section and block.title else self.level
        name = f"{anchor(block)}-{section or 'title'}"
        return f"{'#' * level} {icon}{escaped(text)} {{#{name}}}"


def anchor(block: Block) -> str:
    """A name for a block that no other block of its module has."""
    return block.name or f"{block.kind}-{block.place.line}"


def _edited(text: str, edits: list[tuple[int, int, str]]) -> str:
    """The text with every edit made; edits do not overlap."""
    pieces, at = [], 0
    for start, end, new in sorted(edits):
        pieces += (text[at:start], new)
        at = end
    return "".join(pieces) + text[at:]


def _without_our_fences(text: str) -> str:
    """Lines that begin with three slashes open our own boxes; an author's are plain text, also in a list or a quote."""
    if "///" not in text:
        return text
    return "\n".join(line.text if line.code else _BOX.sub(r"\1&#47;", line.text) for line in prose.lines(text))


@lru_cache(maxsize=8)
def _forms(terms: tuple[Term, ...]) -> tuple[tuple[str, Term, re.Pattern[str]], ...]:
    """Every form of every term, the longest first: in small letters, its term, and how it is found.

    A form with a capital behind its first letter is an acronym and is found only as it is written.
    """
    forms = []
    for term in terms:
        for form in (term.term, *term.also):
            exact = any(letter.isupper() for letter in form[1:])
            pattern = re.compile(rf"(?<![\w-]){re.escape(form)}(?![\w-])", 0 if exact else re.IGNORECASE)
            forms.append((form.lower(), term, pattern))
    return tuple(sorted(forms, key=lambda form: (-len(form[0]), form[0])))
