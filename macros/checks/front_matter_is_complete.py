"""The front matter of every module and page is complete, and every field in it is known."""

FIX = "Add the missing field."

GOOD = ""
BAD = """\
---
title: A sample ◀
sumary: A misspelt field. ◀
---
"""
