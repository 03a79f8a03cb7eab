"""A family page's key message as a picture to send with a messaging app, 1080 pixels square."""

from macros.formats.files import rasterise
from macros.formats.paper import family_sheet, typst_pdf, whole
from macros.model.family import FamilyPage
from macros.model.record import Audience
from macros.pages import parity
from macros.programme.load import Loaded

LABEL = "picture"
ENDING = "png"
AUDIENCE = Audience.FAMILY


def of_family_page(page: FamilyPage, loaded: Loaded) -> bytes:
    data = family_sheet.data(page, loaded) | {
        "cards": family_sheet.cards(page, loaded),
        "sayings": family_sheet.sayings(page, loaded),
    }
    made, fit, said = typst_pdf.png("picture", page, loaded, data)
    whole.assert_fits(page, fit["over"], "picture", "pixels")
    whole.assert_says(page, said, parity.for_a_wall(page, loaded.programme), LABEL)
    return rasterise.small(made)
