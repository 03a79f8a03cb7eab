"""Every block is of a kind that we know."""

FIX = "Correct the kind of the block."

GOOD = "::: key-message\nKeep this.\n:::"
BAD = "::: key-mesage ◀\nKeep this.\n:::"
