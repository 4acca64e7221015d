"""Strings as a database and a terminal can keep them: halves of characters that no encoding takes become a sign."""

from __future__ import annotations

import re

HALF = re.compile("[\ud800-\udfff]")
SIGN = "\ufffd"


def has_halves(text: str) -> bool:
    """Whether there is half a character in it (a lone surrogate), or both halves of one side by side."""
    return HALF.search(text) is not None


def storable(text: str) -> str:
    """The text with split characters put together again, and halves without their other half shown as U+FFFD."""
    if not has_halves(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
