"""Numbers of a run's log that come one by one, as an array. Torch-free."""

from __future__ import annotations

from typing import TYPE_CHECKING

if (
    TYPE_CHECKING
):  # numpy takes a sixth of a second, which the window's start has not: it is loaded with the first curve
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

FIRST_ROOM = 256
"""Numbers that a column has room for at first."""


class Column:
    """Numbers that come one by one. `array` is a view that later numbers never change, and costs nothing."""

    def __init__(self) -> None:
        import numpy as np

        self._numbers: Floats = np.empty(FIRST_ROOM)
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def append(self, number: float) -> None:
        import numpy as np

        if self._count == len(self._numbers):
            self._numbers = np.concatenate([self._numbers, np.empty(len(self._numbers))])
        self._numbers[self._count] = number
        self._count += 1

    def cut(self, count: int) -> None:
        """Keep the first `count` numbers; what was given out as an array stays as it was."""
        import numpy as np

        if count < self._count:
            self._numbers = np.concatenate([self._numbers[:count], np.empty(FIRST_ROOM)])
            self._count = count

    @property
    def array(self) -> Floats:
        found = self._numbers[: self._count]
        found.flags.writeable = False
        return found
