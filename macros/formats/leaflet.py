"""A family page on a sheet of A4 that folds to A5, or on two or three where one has no room for all that helps: what to do, when to get help, who to talk to, and a code that leads to the page."""

from macros.formats.paper import family_sheet, typst_pdf, whole
from macros.model.family import FamilyPage
from macros.model.problem import CannotMake, quoted
from macros.model.record import Audience
from macros.pages import parity
from macros.programme.load import Loaded

LABEL = "leaflet"
ENDING = "pdf"
AUDIENCE = Audience.FAMILY


def of_family_page(page: FamilyPage, loaded: Loaded) -> bytes:
    chunks = family_sheet.chunks(page, loaded)
    data = family_sheet.data(page, loaded) | {
        "kind": LABEL,
        "chunks": [
            {"index": index, "column": chunk.column, "must": chunk.must, "led": chunk.led, "blocks": chunk.blocks}
            for index, chunk in enumerate(chunks)
        ],
    }
    made, fit, said = typst_pdf.measured("leaflet", page, loaded, data)
    if fit["front"] > 0:
        raise CannotMake(
            page.line_of("summary"),
            f"The front of the leaflet {quoted(page.matter.title)} is {fit['front']:.0f} mm too long.",
            "Shorten the title, the summary or the key message.",
        )
    if fit["over"] > 0:
        what = f"The leaflet {quoted(page.matter.title)} does not fit on three sheets: from here on, {fit['over']:.0f} mm are too much."
        raise CannotMake(
            chunks[fit["first"]].place,
            what,
            "Shorten the page, or name under `leaflet:` the sections that the leaflet shows; those that help must be among them.",
        )
    whole.assert_says(page, said, parity.of_page(page, loaded.programme), LABEL)
    return made
