"""Measures our build beside stock Material's, on generated text: `python -m tests.bench`."""
