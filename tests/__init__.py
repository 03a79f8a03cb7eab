"""The tests: each file says in its first line what it proves."""
