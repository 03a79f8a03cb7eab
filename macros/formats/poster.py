"""A family page's key message for a wall, on A4: a drawing, where to get help, and a code that leads to the page."""

from macros.formats.paper import family_sheet, typst_pdf, whole
from macros.model.family import FamilyPage
from macros.model.record import Audience
from macros.pages import parity
from macros.programme.load import Loaded

LABEL = "poster"
ENDING = "pdf"
AUDIENCE = Audience.FAMILY


def of_family_page(page: FamilyPage, loaded: Loaded) -> bytes:
    data = family_sheet.data(page, loaded) | {
        "kind": LABEL,
        "cards": family_sheet.cards(page, loaded),
        "sayings": family_sheet.sayings(page, loaded),
    }
    made, fit, said = typst_pdf.measured("poster", page, loaded, data)
    whole.assert_fits(page, fit["over"], "poster", "mm")
    whole.assert_says(page, said, parity.for_a_wall(page, loaded.programme), LABEL)
    return made
