"""The wall around what a page may call."""
