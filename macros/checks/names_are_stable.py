"""Names are small letters, digits and hyphens, so that they never have to change."""

FIX = "Write a name of small letters, digits and hyphens."

GOOD = "::: reflection {#my-visit-2}\nWhat did you see?\n:::"
BAD = "::: reflection {#MyVisit} ◀\nWhat did you see?\n:::"
