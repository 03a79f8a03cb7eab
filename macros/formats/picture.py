"""A family page's key message as a picture to send with a messaging app, 1080 pixels square."""

from macros import family_sheet, paper, rasterise
from macros.library import Loaded
from macros.model import Audience, FamilyPage

LABEL = "picture"
ENDING = "png"
AUDIENCE = Audience.FAMILY


def of_family_page(page: FamilyPage, loaded: Loaded) -> bytes:
    made, fit = paper.png("picture", page, loaded, family_sheet.data(page, loaded))
    family_sheet.assert_fits(page, fit["over"], "picture", "pixels")
    return rasterise.small(made)
