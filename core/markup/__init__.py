"""Markup in texts: kinds of it, where it stands, and what becomes of it. Knows neither projects nor importers."""
