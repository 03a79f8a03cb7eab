"""The built site, as the finishing steps see it."""
