"""The checks of a run that learns from sound alone, as charts and lists show them: how well it picks what was hidden,
and how many codes are in use. Torch-free, Qt-free."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.runs.events import Picked

if TYPE_CHECKING:  # numpy is loaded with the first curve
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class PickCurves:
    """`checks` in order of their steps; none of a run that writes."""

    checks: tuple[Picked, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.checks)

    def with_check(self, check: Picked) -> PickCurves:
        """With one more; a sitting that comes to the same step again says the same again."""
        return PickCurves((*(one for one in self.checks if one.step != check.step), check))

    def until(self, step: int) -> PickCurves:
        """Those up to a step."""
        return PickCurves(tuple(one for one in self.checks if one.step <= step))

    @property
    def best(self) -> Picked | None:
        """The best, of equal ones the first."""
        return min(self.checks, key=lambda check: check.rank, default=None)

    @property
    def hours(self) -> Floats:
        """Hours heard at each."""
        return self._array(tuple(one.heard_s / 3600 for one in self.checks))

    @property
    def picked(self) -> Floats:
        """The shares of right ones."""
        return self._array(tuple(one.picked for one in self.checks))

    @property
    def codes(self) -> Floats:
        """The shares of all codes that are in use."""
        return self._array(tuple(one.codes / one.total for one in self.checks))

    @property
    def loss(self) -> Floats:
        return self._array(tuple(one.loss for one in self.checks))

    def _array(self, values: tuple[float, ...]) -> Floats:
        import numpy as np

        return np.array(values, float)
