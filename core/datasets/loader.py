"""Reads batches ahead of the model on threads of their own, so that the model never waits for a disk or for features:
on one, and on more of them where it is measured to wait all the same."""

from __future__ import annotations

import os
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
"""Threads that hang in a file are waited for so long, and left behind."""
LOOK_S = 2.0
"""So often it is looked at how long the model had to wait."""
STARVED = 0.1
"""From this share of the time on, one more thread reads."""
MOST_THREADS = 8


def most_threads(processes: int = 1) -> int:
    """How many threads may read in each of so many processes that share this computer's cores."""
    return max(1, min(MOST_THREADS, (os.cpu_count() or 1) // max(1, processes)))


class Loader(Generic[Wanted, Read]):
    """A context manager that yields `read(wanted)` for each of `order`, which has no end, in order, prepared on other
    threads: at first on one, and on `most` of them where what reads is slower than the model. `read` has to give the
    same on whichever thread it is called, and may be called on several at once.

    What `read` gives as None (nothing in a batch could be read) is passed over. What it raises is raised by the `next`
    that asks for it. `waited_s` counts seconds for which the model had to wait, `made_s` those that reading took, of
    all threads; `waits` is called every `TELL_S` of a long wait.
    """

    def __init__(
        self,
        order: Iterable[Wanted],
        read: Callable[[Wanted], Read | None],
        ahead: int = AHEAD,
        waits: Callable[[], object] = lambda: None,
        most: int = 1,
    ) -> None:
        self.waited_s = self.made_s = 0.0
        self._waits, self._read, self._most = waits, read, most
        self._order = iter(order)
        self._asking = threading.Lock()
        self._asked = self._given = 0
        """How many of the order were begun with, and how many were handed over."""
        self._room = threading.Semaphore(ahead)
        self._ready: dict[int, Read | BaseException | None] = {}
        self._came = threading.Condition()
        self._over = threading.Event()
        self._readers: list[threading.Thread] = []

    @property
    def threads(self) -> int:
        """How many threads read now."""
        return len(self._readers)

    def __enter__(self) -> Iterator[Read]:
        self._add_reader()
        return iter(self._batches())

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        for _ in self._readers:
            self._room.release()
        until = time.monotonic() + LEAVE_S
        for reader in self._readers:
            reader.join(max(0.0, until - time.monotonic()))

    def _batches(self) -> Iterator[Read]:
        looked, waited_s = 0.0, 0.0
        while True:
            begun = time.perf_counter()
            batch = self._next()
            now = time.perf_counter()
            self.waited_s += now - begun
            self._room.release()
            if not looked or now - looked > LOOK_S:  # for the first one, everybody waits
                if looked and self.waited_s - waited_s > STARVED * (now - looked) and self.threads < self._most:
                    self._add_reader()
                looked, waited_s = now, self.waited_s
            if isinstance(batch, BaseException):
                raise batch
            if batch is not None:
                yield batch

    def _next(self) -> Read | BaseException | None:
        while True:
            with self._came:
                if self._came.wait_for(lambda: self._given in self._ready, TELL_S):
                    self._given += 1
                    return self._ready.pop(self._given - 1)
            self._waits()

    def _add_reader(self) -> None:
        if self._readers:
            self._room.release()  # for what it has in hand
        self._readers.append(threading.Thread(target=self._work, name="batches", daemon=True))
        self._readers[-1].start()

    def _work(self) -> None:
        while self._room.acquire() and not self._over.is_set():
            begun = time.perf_counter()
            number, found = self._read_next()
            with self._came:
                self.made_s += time.perf_counter() - begun
                self._ready[number] = found
                self._came.notify_all()

    def _read_next(self) -> tuple[int, Read | BaseException | None]:
        """What comes next of the order, by its number; what was raised instead is raised again on the thread that asks
        for it."""
        with self._asking:
            number = self._asked
            self._asked += 1
            try:
                wanted = next(self._order)
            except BaseException as error:  # noqa: BLE001
                return number, error
        try:
            return number, self._read(wanted)
        except BaseException as error:  # noqa: BLE001
            return number, error
