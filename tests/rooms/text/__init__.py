"""Tests of what Markdown is made of."""
