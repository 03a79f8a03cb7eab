"""Tests of the program room by room, over tiny fixtures: no sentence of any content and no browser is needed."""
