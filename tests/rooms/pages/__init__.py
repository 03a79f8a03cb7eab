"""Tests of what a reader of a page sees."""
