"""The macros that a page can call, one file each.

A component's file has a docstring that says what it shows, a function of the file's own name, and an `EXAMPLE`.
The function takes the view of the page and then plain words or numbers, and returns Markdown.
"""
