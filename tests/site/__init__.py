"""Tests of the site that stands here, whatever its content: its real texts, as they are built, in a real browser."""
