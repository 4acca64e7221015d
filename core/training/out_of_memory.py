"""Running out of memory: known whatever a device calls it, and met by taking every batch in more parts.

A batch in two parts is the same batch: its utterances are learnt from before the same step, each loss divided by the
labels of all. What lies in memory at once is halved; what is summed before a step is doubled.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import Protocol, TypeVar

import torch

from core.errors import RunError
from core.runs.events import Changed
from core.wording import say

Found = TypeVar("Found")

SIGNS = ("out of memory", "can't allocate memory", "not enough memory", "alloc_failed")
"""What devices put into their words, apart from errors of a kind of their own."""


def is_short(error: BaseException) -> bool:
    """Whether an error says that memory ran out."""
    if isinstance(error, torch.OutOfMemoryError | MemoryError):
        return True
    return isinstance(error, RuntimeError) and any(sign in str(error).lower() for sign in SIGNS)


def more_parts(parts: int, most: int, longest_s: float, why: str) -> int:
    """Twice as many parts. Raises `RunError` where each of at `most` so many utterances is a part of its own already,
    of which the longest lasts `longest_s`; `why` are the device's own words."""
    if parts >= most:
        raise RunError(
            say("The memory is not enough for one utterance of {seconds:.0f} s alone.", seconds=longest_s),
            say(
                "Close programs that take memory, or resume on a larger device. Else leave out or cut the longest "
                "utterances, or choose a smaller model, in another run."
            ),
            why,
        )
    return 2 * parts


def changed(step: int, heard_s: float, parts: int, batch_s: float, why: str) -> Changed:
    """What is said of it in the log."""
    message = say(
        "The memory was not enough for batches of {whole:.3g} s. From here on each is taken in {parts} parts of about "
        "{part:.3g} s, with as much learnt from before every step as ever.",
        whole=batch_s,
        parts=parts,
        part=batch_s / parts,
    )
    return Changed(step, heard_s, message, {"parts": parts}, detail=why)


def repeated(step: int, heard_s: float, parts: int) -> Changed:
    """The same of a run that repeats another one, which had been short of memory there."""
    message = say(
        "As in the run that this one repeats, each batch is taken in {parts} parts from here on.", parts=parts
    )
    return Changed(step, heard_s, message, {"parts": parts})


class Parted(Protocol):
    """What takes batches in parts."""

    parts: int


def in_parts(
    work: Callable[[], Found],
    parted: Parted,
    most: int,
    longest_s: float,
    device: torch.device,
    then: Callable[[int, str], object],
    whole: Callable[[], bool] = lambda: True,
) -> Found:
    """What `work` gives, with batches in more parts for as often as the memory is short: `then` is told in how many,
    and why. Errors go through where the weights are not `whole`; for the others see `more_parts`."""
    while True:
        try:
            return work()
        except Exception as error:
            if not is_short(error) or not whole():
                raise
            why = str(error)
        let_go(device)
        parted.parts = more_parts(parted.parts, most, longest_s, why)
        then(parted.parts, why)


def let_go(device: torch.device) -> None:
    """Give back what a failed attempt has left behind."""
    gc.collect()
    if device.type == "cuda":
        torch.cuda.empty_cache()
