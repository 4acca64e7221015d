"""Reading sound that may never come, as from a drive that hangs: with a limit, after which it is said in words."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from core.errors import RunError
from core.wording import say

Found = TypeVar("Found")

ANSWER_S = 120.0
"""The longest recordings of the slowest formats are decoded within this."""


class SoundAway(RunError):
    """Sound that a run has to wait for: nothing is wrong with it but that it is not there now."""


def answered(read: Callable[[], Found], path: str | Path) -> Found:
    """What `read` finds in a file, or raises. Raises `SoundAway` when the file does not answer.

    It is read on a thread of its own, which nothing can end while the system does not answer it; it is left behind.
    """
    answers: queue.SimpleQueue[tuple[Found | None, BaseException | None]] = queue.SimpleQueue()

    def work() -> None:
        try:
            answers.put((read(), None))
        except BaseException as error:  # noqa: BLE001 - raised again on the thread that asked
            answers.put((None, error))

    threading.Thread(target=work, name="reading sound", daemon=True).start()
    try:
        found, error = answers.get(timeout=ANSWER_S)
    except queue.Empty:
        raise SoundAway(
            say("{path} did not answer within {seconds:.0f} s.", path=path, seconds=ANSWER_S),
            say("See whether its drive or network works: open the file elsewhere. Then resume."),
        ) from None
    if error is not None:
        raise error
    return found  # type: ignore[return-value]  # what `read` gave
