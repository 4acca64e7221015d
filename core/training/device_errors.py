"""What a device says when it cannot go on, as errors in words: memory that is not enough whatever is done, and a
graphics processor that is lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch

from core.errors import RunError
from core.training.out_of_memory import is_short
from core.wording import say

LOST = ("cuda error", "cuda driver error", "cudnn error", "cudnn_status", "cublas_status", "hip error", "device lost")
OUR_OWN = "device-side assert"
"""The device is well: what it was asked for cannot be."""


def is_lost(error: BaseException) -> bool:
    """Whether an error says that a device does not answer any more."""
    words = str(error).lower()
    if not isinstance(error, RuntimeError) or OUR_OWN in words:
        return False
    return isinstance(error, torch.AcceleratorError) or any(sign in words for sign in LOST)


@contextmanager
def named() -> Iterator[None]:
    """Inside, what a device refuses becomes an error that says what helps; what was saved is left as it is."""
    try:
        yield
    except RuntimeError as error:
        if not is_short(error) and not is_lost(error):
            raise
        raise (_short if is_short(error) else _lost)(error) from error
    except MemoryError as error:
        raise _short(error) from error


def _short(error: BaseException) -> RunError:
    return RunError(
        say("The memory is not enough for this model."),
        say(
            "Close programs that take memory, then resume. Else choose a smaller model, a larger device, or a way of "
            "learning that changes fewer layers, in another run."
        ),
        str(error),
    )


def _lost(error: BaseException) -> RunError:
    first = str(error).splitlines()[0]
    return RunError(
        say("The graphics processor does not answer any more: {error}", error=first),
        say(
            "Resume: the run goes on from where it was saved last. If it happens again, look at the processor’s "
            "driver, heat and power, or restart the computer."
        ),
        str(error),
    )
