"""Tests of the steps over the built site."""
