"""Asks the project for lists and figures on a thread of its own, so that a million rows never hold up the window.

A newer question interrupts an older one. The list comes first, figures that have to be added up follow it.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal, Slot

from core.errors import Cancelled

if TYPE_CHECKING:
    from core.project.history import HistoryItem
    from core.project.queries import Query, Reader, Summary

BINS = 30
SCALES_S = (2.0, 5.0, 10.0, 15.0, 20.0, 30.0, 60.0, 120.0, 300.0)
HISTORY = 500


@dataclass(frozen=True)
class Lengths:
    """The histogram of utterance lengths: counts in `BINS` equal bins up to `top_s`, where longer ones are counted."""

    median_s: float
    top_s: float
    counts: np.ndarray

    @classmethod
    def of(cls, lengths: np.ndarray) -> Lengths:
        """Figures of (N,) seconds; the scale leaves out the longest half percent."""
        if not len(lengths):
            return cls(0.0, 15.0, np.zeros(BINS, np.int64))
        longest = float(np.percentile(lengths, 99.5))
        top = next((s for s in SCALES_S if s >= longest), SCALES_S[-1])
        counts = np.histogram(np.minimum(lengths, top * 0.9999), BINS, (0, top))[0]
        return cls(float(np.median(lengths)), top, counts)


@dataclass(frozen=True)
class Answer:
    """What the page shows for one query. The first answer to it may have figures of before, and is not `complete`;
    another one with the very same `ids` follows."""

    query: Query
    ids: np.ndarray
    seconds: float
    """All of the listed utterances together; -1 when not counted yet."""
    summary: Summary
    lengths: Lengths
    speakers: tuple[str, ...] = ()
    history: tuple[HistoryItem, ...] = field(default=())
    complete: bool = True
    people: tuple[str, ...] = ()
    """The speakers with the facts that tell them apart, in their order."""


class Queries(QObject):
    """The last query wins: an earlier one is interrupted, and its answer dropped."""

    answered = Signal(object)
    failed = Signal(object)
    _came = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked = 0
        self._pending = False
        self._jobs: queue.SimpleQueue[tuple[int, Query] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._reader: Reader | None = None
        self._came.connect(self._on_came, Qt.ConnectionType.QueuedConnection)

    @property
    def waiting(self) -> bool:
        """Whether an answer is still to come."""
        return self._pending

    def open(self, folder: Path) -> None:
        """Begin to answer for a project."""
        self.close()
        self._jobs = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, args=(folder, self._jobs), name="corpus queries", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop; what is still to come is dropped."""
        self._asked += 1
        self._pending = False
        if self._thread is not None:
            self._jobs.put(None)
            self._interrupt()
            self._thread.join()
            self._thread = None

    def ask(self, query: Query) -> None:
        """Ask for ids and figures; `answered` follows."""
        if self._thread is not None:
            self._asked += 1
            self._pending = True
            self._jobs.put((self._asked, query))
            self._interrupt()

    def _interrupt(self) -> None:
        reader = self._reader
        if reader is not None:
            reader.interrupt()

    def _run(self, folder: Path, jobs: queue.SimpleQueue[tuple[int, Query] | None]) -> None:
        answering: Answering | None = None
        while (job := jobs.get()) is not None:
            number, query = job
            while number == self._asked:  # once more when an interruption was meant for the one before
                try:
                    if answering is None:
                        self._reader = _reader(folder)
                        answering = Answering(self._reader)
                    for answer in answering.answers(query):
                        self._came.emit(number, answer)
                    break
                except Cancelled:
                    continue
                except Exception as error:  # noqa: BLE001 - handed to the window's thread, where it is shown
                    self._came.emit(number, error)
                    break
        reader, self._reader = self._reader, None
        if reader is not None:
            reader.close()

    @Slot(int, object)
    def _on_came(self, number: int, result: Answer | BaseException) -> None:
        if number != self._asked:
            return
        if isinstance(result, BaseException):
            self._pending = False
            self.failed.emit(result)
        else:
            self._pending = not result.complete
            self.answered.emit(result)


def _reader(folder: Path) -> Reader:
    from core.project.queries import Reader

    return Reader(folder)


class Answering:
    """Answers over one reader, remembering the figures of before."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._summary: Summary | None = None
        self._lengths = Lengths.of(np.zeros(0))
        self._speakers: tuple[str, ...] = ()
        self._people: tuple[str, ...] = ()

    def answers(self, query: Query) -> Iterator[Answer]:
        """The list, and then everything else that the page wants to know. Raises `Cancelled` when interrupted."""
        reader = self._reader
        ids = reader.ids(query)
        history = tuple(reader.history(HISTORY))
        known = self._summary or reader.counts()
        yield Answer(query, ids, -1.0, known, self._lengths, self._speakers, history, False, self._people)
        summary = reader.summary()
        if self._summary is None or self._summary.lengths is not summary.lengths:
            self._lengths = Lengths.of(summary.lengths)
        self._summary = summary
        people = reader.speakers()
        self._speakers = tuple(speaker.name for speaker in people)
        self._people = tuple(speaker.described for speaker in people)
        seconds = reader.seconds_of(ids)
        yield Answer(query, ids, seconds, summary, self._lengths, self._speakers, history, True, self._people)
