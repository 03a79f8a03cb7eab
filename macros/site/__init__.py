"""Puts the site together: pages, files to hand out, the engine, and the swap."""
