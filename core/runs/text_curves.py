"""The checks of a run that teaches a text model, as charts and lists show them: bits a letter over words read.
Torch-free, Qt-free."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.runs.events import Foreseen

if TYPE_CHECKING:  # numpy is loaded with the first curve
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class TextCurves:
    """`checks` in order of their steps; none of a run that hears sound."""

    checks: tuple[Foreseen, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.checks)

    def with_check(self, check: Foreseen) -> TextCurves:
        """With one more; a sitting that comes to the same step again says the same again."""
        return TextCurves((*(one for one in self.checks if one.step != check.step), check))

    def until(self, step: int) -> TextCurves:
        """Those up to a step."""
        return TextCurves(tuple(one for one in self.checks if one.step <= step))

    @property
    def best(self) -> Foreseen | None:
        """The best, of equal ones the first."""
        return min(self.checks, key=lambda check: check.bits, default=None)

    @property
    def untouched(self) -> Foreseen | None:
        """The one before the first step: of the source, or of chance."""
        return next((one for one in self.checks if one.untouched), None)

    @property
    def words(self) -> Floats:
        """Words read at each."""
        return self._array(tuple(float(one.words) for one in self.checks))

    @property
    def bits(self) -> Floats:
        """Bits a letter."""
        return self._array(tuple(one.bits for one in self.checks))

    @property
    def perplexity(self) -> Floats:
        return self._array(tuple(one.perplexity for one in self.checks))

    @property
    def loss(self) -> Floats:
        return self._array(tuple(one.loss for one in self.checks))

    def _array(self, values: tuple[float, ...]) -> Floats:
        import numpy as np

        return np.array(values, float)
