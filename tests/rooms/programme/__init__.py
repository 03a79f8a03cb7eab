"""Tests of what is read from a project's files."""
