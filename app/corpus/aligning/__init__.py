"""Aligning a text to a recording: what is asked, what was found, and putting it in."""
