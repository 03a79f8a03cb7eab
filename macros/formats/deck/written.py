"""What an author wrote, as the paragraphs and the notes of a slide in a PowerPoint file."""

from __future__ import annotations

from macros.formats.deck.paragraphs import Paragraph, noted, paragraphs, words
from macros.pages.paper_view import PaperView
from macros.programme.load import Loaded


class Written:
    """Reads the Markdown of slides."""

    def __init__(self, loaded: Loaded):
        self.loaded = loaded

    def text(self, text: str) -> list[Paragraph]:
        """The paragraphs of an author's Markdown, without its sources: those stand with the part on the site."""
        return paragraphs(PaperView(self.loaded.programme, self.loaded.citations, citing=False).blocks(text)) if text.strip() else []

    def line(self, text: str) -> Paragraph:
        """The first paragraph, as a line of a list."""
        return next(iter(self.text(text)), words(""))

    def one_line(self, text: str) -> str:
        """All paragraphs behind one another, as plain words."""
        return " ".join(paragraph.text for paragraph in self.text(text))

    def notes(self, text: str) -> str:
        """What the trainer reads: plain text, its paragraphs and its sources kept."""
        view = PaperView(self.loaded.programme, self.loaded.citations)
        return noted(paragraphs(view.blocks(text))) if text.strip() else ""
