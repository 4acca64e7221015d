"""Two versions of a transcript as one line: what was, struck out, beside what is."""

from __future__ import annotations

from functools import lru_cache

from app.widgets.diff import DiffPiece, pieces


@lru_cache(maxsize=512)
def change_pieces(before: str, after: str) -> tuple[DiffPiece, ...]:
    """What was, struck out, beside what will be, word by word."""
    from core.evaluation.score import differences

    if not after.split() or not before.split():
        return tuple([DiffPiece(before, "wrong")] * bool(before) + [DiffPiece(after, "said")] * bool(after))
    return tuple(pieces(differences(after, before)))
