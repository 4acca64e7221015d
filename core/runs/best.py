"""Which validation of a run is its best: one rule for the trainer, curves, lists and the command line. Torch-free."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

TELLING_WER = 0.93
"""Near 95% and above, words say nothing any more: chance decides whether one is right. Letters still do."""


class Rated(Protocol):
    """Something with a word and a letter error rate, as fractions."""

    @property
    def wer(self) -> float: ...

    @property
    def cer(self) -> float: ...


Any_Rated = TypeVar("Any_Rated", bound=Rated)


def rank(wer: float, cer: float) -> tuple[float, float, float]:
    """Sorts validations, the best first: by words while these tell something, else by letters."""
    return min(wer, TELLING_WER), cer, wer


def better(wer: float, cer: float, than_wer: float, than_cer: float) -> bool:
    """Whether a validation is better than another one; equal ones are not."""
    return rank(wer, cer) < rank(than_wer, than_cer)


def best_of(validations: Iterable[Any_Rated]) -> Any_Rated | None:
    """The best validation, of equal ones the first; None of none."""
    return min(validations, key=lambda validation: rank(validation.wer, validation.cer), default=None)
