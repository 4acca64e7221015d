"""Reads batches ahead of the model on one thread, so that the model never waits for a disk or for mel frames."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import Generic, TypeVar

Wanted = TypeVar("Wanted")
Read = TypeVar("Read")

AHEAD = 6
"""Batches held ready."""
TELL_S = 15.0
"""Who has waited so long for a batch says so, and again after as long."""
LEAVE_S = 5.0
"""A thread that hangs in a file is waited for so long, and left behind."""


class Loader(Generic[Wanted, Read]):
    """A context manager that yields `read(wanted)` for each of `order`, in order, prepared on another thread.

    What `read` gives as None (nothing in a batch could be read) is passed over. What the thread raises is raised by the
    next `next`. `waited_s` counts seconds for which the model had to wait, `made_s` those that reading took; `waits` is
    called every `TELL_S` of a long wait.
    """

    def __init__(
        self,
        order: Iterable[Wanted],
        read: Callable[[Wanted], Read | None],
        ahead: int = AHEAD,
        waits: Callable[[], object] = lambda: None,
    ) -> None:
        self.waited_s = self.made_s = 0.0
        self._waits = waits
        self._order = order
        self._read = read
        self._ready: queue.Queue[Read | BaseException] = queue.Queue(ahead)
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._work, name="batches", daemon=True)

    def __enter__(self) -> Iterator[Read]:
        self._thread.start()
        return iter(self._batches())

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        until = time.monotonic() + LEAVE_S
        while self._thread.is_alive() and time.monotonic() < until:
            try:
                self._ready.get_nowait()
            except queue.Empty:
                self._thread.join(0.01)

    def _batches(self) -> Iterator[Read]:
        while True:
            begun = time.perf_counter()
            batch = self._next()
            self.waited_s += time.perf_counter() - begun
            if isinstance(batch, BaseException):
                raise batch
            yield batch

    def _next(self) -> Read | BaseException:
        while True:
            try:
                return self._ready.get(timeout=TELL_S)
            except queue.Empty:
                self._waits()

    def _work(self) -> None:
        try:
            for wanted in self._order:
                begun = time.perf_counter()
                read = self._read(wanted)
                self.made_s += time.perf_counter() - begun
                if self._over.is_set():
                    return
                if read is not None:
                    self._ready.put(read)
        except BaseException as error:  # noqa: BLE001 - raised again on the thread that asked
            self._ready.put(error)
