"""What long work tells and asks while it runs: how far it is, and whether to stop. A leaf."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Told (done, total), now and then."""
Stop = Callable[[], bool]
"""Asked now and then; True ends the work with `Cancelled`."""


def quiet(done: int, total: int) -> None:
    """Progress that nobody watches."""


def never() -> bool:
    """A stop that is not wanted."""
    return False
