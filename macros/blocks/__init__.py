"""The kinds of `:::` block that a module can hold, one file each."""
