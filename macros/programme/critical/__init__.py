"""The details of a passage that no translation may change, and how a translation is compared with the English in them."""

from macros.programme.critical.compare import Difference, compared
from macros.programme.critical.detail import Detail, differences
from macros.programme.critical.details import details
from macros.programme.critical.numbers import TO_DIAL
from macros.programme.critical.spoken import ITEM, latin_digits, spoken

__all__ = ["ITEM", "TO_DIAL", "Detail", "Difference", "compared", "details", "differences", "latin_digits", "spoken"]
