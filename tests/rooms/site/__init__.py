"""Tests of how a site is put together."""
