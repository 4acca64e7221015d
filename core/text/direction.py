"""Which way a text runs."""

from __future__ import annotations

import unicodedata


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left: how paragraphs are laid out."""
    for c in text:
        way = unicodedata.bidirectional(c)
        if way in ("R", "AL"):
            return True
        if way == "L":
            return False
    return False
