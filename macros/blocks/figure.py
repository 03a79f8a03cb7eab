"""A picture that teaches: what it shows in words, its caption, and where it comes from."""

from macros.model.block import Block, Stretch
from macros.model.module import Part
from macros.model.slide import Slide
from macros.model.writer import Writer

ICON = '<rect x="3" y="5" width="18" height="14" rx="2"/><path d="M3 16l5-5 5 5 3-3 5 4"/>'

#: The kind of slide that shows it.
SLIDE = "picture"

EXAMPLE = """\
::: figure {#three-responses}
image: images/three-responses.svg
alt: Three lines over time. The first rises and falls quickly, the second falls with help, the third stays high.
source: Drawn for this site

How three kinds of stress response run over time.
:::
"""


class Figure(Block):
    """`alt` says what the picture shows to someone who cannot see it; the body is the caption."""

    image: str
    alt: str
    source: str = ""

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        return (Stretch(self.source, self.place, self), *super().stretches)


def slide(block: Figure, part: Part) -> Slide:
    slug = block.place.file.split("/")[1]
    return Slide(SLIDE, part.title, picture=(slug, block.image), alt=block.alt, notes=block.body.strip(), place=block.place)


def render(block: Figure, view: Writer) -> str:
    picture = view.image(block.image, block.alt)
    caption = view.prose(block.body)
    if block.source:
        caption += f"\n\n{view.prose(block.source)}\n{{ .source }}"
    identity = f"#{block.name}" if block.name else ""
    inside = view.box("div.picture", picture) + "\n\n" + view.box("figcaption", caption)
    return view.box(f"figure.block.figure{identity}", inside)
