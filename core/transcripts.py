"""What makes a text a transcript: the one rule for "not transcribed", in Python and in SQL. A leaf.

A text without a letter or a digit ("", "...", "?!") says nothing of what was spoken: its utterance is not transcribed.
That is a state of its own, not a transcript of no words: it is in no split, is never learnt from and never scored.
"""

from __future__ import annotations

import unicodedata

TRANSCRIBED = "u.pace > 0"
"""In SQL over `utterances u`: `pace` is derived from `count_letters` at every write, and is part of an index."""
SPLIT = "CASE WHEN u.pace > 0 THEN u.split ELSE '' END"
"""The split in which an utterance counts, in SQL over `utterances u`."""


def count_letters(text: str) -> int:
    """Letters with their combining marks, tone letters, and digits; no spaces, no punctuation."""
    letters = sum(map(str.isalnum, text))
    if text.isascii() or max(text) <= "\u02c1":
        return letters
    return letters + sum(c > "\u02c1" and not c.isalnum() and _writes(c) for c in text)


def transcribed(text: str) -> bool:
    """Whether a text, stored or as a model reads it, says anything of what was spoken."""
    return any(c.isalnum() or (c > "\u02c1" and _writes(c)) for c in text)


def _writes(c: str) -> bool:
    """Whether a sign that is no letter by its Unicode class writes speech: a mark, a tone letter, a letter of a font's
    own (private use)."""
    category = unicodedata.category(c)
    return category[0] == "M" or category == "Co" or (category == "Sk" and (c < "\u0300" or "\ua700" <= c <= "\ua721"))
