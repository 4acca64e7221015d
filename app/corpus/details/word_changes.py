"""Two versions of a transcript as one line: what was, struck out, beside what is."""

from __future__ import annotations

from functools import lru_cache

from app.widgets.diff import Piece, pieces


@lru_cache(maxsize=512)
def change_pieces(before: str, after: str) -> tuple[Piece, ...]:
    """What was, struck out, beside what will be, word by word."""
    from core.evaluation.score import differences

    if not after.split() or not before.split():
        return tuple([Piece(before, "wrong")] * bool(before) + [Piece(after, "said")] * bool(after))
    return tuple(pieces(differences(after, before)))
