"""Words by how often they stand in the training texts: what is shown of each band. Pure functions of an analysis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.evaluation.analysis import Band, WordLine
from core.wording import say

BANDS: tuple[Band, ...] = ("never", "few", "some", "many")
TITLES = {
    "never": say("Never"), "few": say("1 to 5 times"), "some": say("6 to 50 times"), "many": say("More than 50 times"),
}  # fmt: skip


@dataclass(frozen=True)
class BandShown:
    """Of the words of a band: how many different ones, how often they were said, and the share of these that is right,
    by this model and the other one (None without one)."""

    band: Band
    words: int
    said: int
    right: float
    other: float | None = None


def bands_of(lines: Sequence[WordLine]) -> tuple[BandShown, ...]:
    """Every band, also one without words; none where it is not known what the training texts hold."""
    if not any(line.band is not None for line in lines):
        return ()
    found = []
    for band in BANDS:
        own = [line for line in lines if line.band == band]
        said = sum(line.said for line in own)
        others = [line.other_right for line in own]
        known = bool(own) and None not in others
        found.append(
            BandShown(
                band,
                len(own),
                said,
                sum(line.right for line in own) / max(said, 1),
                sum(one or 0 for one in others) / max(said, 1) if known else None,
            )
        )
    return tuple(found)
