"""Asks the project for lists and figures on a thread of its own, so that a million rows never hold up the window."""

from __future__ import annotations

import queue
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from core.project.history import HistoryItem
    from core.project.queries import Query, Reader, Summary

BINS = 30
SCALES_S = (2.0, 5.0, 10.0, 15.0, 20.0, 30.0, 60.0, 120.0, 300.0)
HISTORY = 200
COUNTED = 50_000


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
    """What the page shows for one query."""

    query: Query
    ids: np.ndarray
    seconds: float
    """All of the listed utterances together; -1 when not counted."""
    summary: Summary
    lengths: Lengths
    speakers: tuple[str, ...] = ()
    history: tuple[HistoryItem, ...] = field(default=())


class Queries(QObject):
    """The last query wins: answers to earlier ones are dropped."""

    answered = Signal(object)
    failed = Signal(object)
    _came = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked = 0
        self._pending = False
        self._jobs: queue.SimpleQueue[tuple[int, Query] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
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
            self._thread.join()
            self._thread = None

    def ask(self, query: Query) -> None:
        """Ask for ids and figures; `answered` follows."""
        if self._thread is not None:
            self._asked += 1
            self._pending = True
            self._jobs.put((self._asked, query))

    def _run(self, folder: Path, jobs: queue.SimpleQueue[tuple[int, Query] | None]) -> None:
        reader: Reader | None = None
        while (job := jobs.get()) is not None:
            number, query = job
            if number != self._asked:
                continue
            try:
                reader = reader or _reader(folder)
                self._came.emit(number, answer(reader, query))
            except Exception as error:  # noqa: BLE001 - handed to the window's thread, where it is shown
                self._came.emit(number, error)
        if reader is not None:
            reader.close()

    @Slot(int, object)
    def _on_came(self, number: int, result: Answer | BaseException) -> None:
        if number != self._asked:
            return
        self._pending = False
        if isinstance(result, BaseException):
            self.failed.emit(result)
        else:
            self.answered.emit(result)


def _reader(folder: Path) -> Reader:
    from core.project.queries import Reader

    return Reader(folder)


def answer(reader: Reader, query: Query) -> Answer:
    """Everything the page wants to know after a change, in one go."""
    ids = reader.ids(query)
    summary = reader.summary()
    return Answer(
        query,
        ids,
        summary.seconds if len(ids) == summary.utterances else total_seconds(reader, ids),
        summary,
        Lengths.of(summary.lengths),
        tuple(speaker.name for speaker in reader.speakers()),
        tuple(reader.history(HISTORY)),
    )


def total_seconds(reader: Reader, ids: np.ndarray) -> float:
    """Length of the listed utterances; -1 when there are too many to add up."""
    return sum(row.seconds for row in reader.rows(ids)) if len(ids) <= COUNTED else -1.0
