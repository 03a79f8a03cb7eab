"""Tests of what pages call."""
