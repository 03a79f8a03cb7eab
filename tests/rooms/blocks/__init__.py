"""Tests of the blocks that authors write."""
