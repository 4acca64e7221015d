"""Edits of many utterances at once: plans, and writing them."""
