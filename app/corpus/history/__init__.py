"""Undo, and the list of steps."""
