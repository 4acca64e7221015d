"""What a file of marks is asked for beside the tiers that are taken of it as transcripts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from core.tiers.model import Mark, Tier
from core.tiers.parts import Part


class Beside(Protocol):
    """What a file holds beside the tiers that are taken as transcripts."""

    def of(self, tier: Tier, mark: Mark) -> tuple[Part, ...]:
        """What explains a mark of a taken tier; each annotation is given once."""

    def standing(self) -> tuple[Part, ...]:
        """What stands on the recording by its own times."""

    def left(self) -> Iterator[tuple[str, int]]:
        """Tiers with how much on them explains none of the marks that were asked for; to be asked last."""


class ReadsBeside(Protocol):
    """Makes a `Beside` for the tiers that were taken."""

    def __call__(self, taken: Sequence[Tier]) -> Beside: ...
