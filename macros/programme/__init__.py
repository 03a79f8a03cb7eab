"""From files to a programme, and what is derived from it."""
