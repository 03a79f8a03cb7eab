"""Every option of a block is known, complete and of the right kind."""

FIX = "Correct the option."

GOOD = "::: activity {#watch} Watch\nminutes: 4\ngrouping: pairs\n\nWatch.\n:::"
BAD = "::: activity {#watch} Watch\nminutes: 4\ngroupping: pairs ◀\n\nWatch.\n:::"
