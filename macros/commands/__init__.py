"""What `python -m macros` can do, one file each.

A command's file has a docstring that says it, `run(given)`, which returns the status, and `arguments(parser)` where it
takes any. The status is 0 if all is well, 1 if there are problems, 2 if what was asked is not possible.
"""
