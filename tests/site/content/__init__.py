"""Tests of what these modules and pages say. Whoever replaces the content replaces this folder too."""
