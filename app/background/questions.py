"""`Questions`: a project is asked on one thread with a reader of its own, and the newest question is answered."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.background.lane import Done, Lane
from app.background.quiet import Working, gone
from core.errors import Cancelled

if TYPE_CHECKING:
    from core.project.queries import Reader

T = TypeVar("T")

REST_S = 2.0
"""When nothing was asked for so long, the reader goes, and with it all that it holds."""


class Questions(Working):
    """Asks a project on one thread with a reader of its own, which goes when nothing was asked for `rest_s`; None keeps
    it, and all it has read, until the project closes.

    Questions of different keys are answered in their order. Asked again under the same key, the one before is
    interrupted and its answer dropped. `failed` brings what went wrong.
    """

    failed = Signal(object)
    _came = Signal(str, int, object, object, bool)

    def __init__(self, name: str, parent: QObject | None = None, rest_s: float | None = REST_S) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._rest_s = rest_s
        self._numbers: dict[str, int] = {}
        self._waiting: set[str] = set()
        self._at_work = ""
        self._lane: Lane | None = None
        self._folder = Path()
        self._reader: Reader | None = None
        self._came.connect(self._on_came, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._waiting)

    def waits(self, key: str) -> bool:
        """Whether the answer to this is still to come."""
        return key in self._waiting

    def open(self, folder: Path) -> None:
        """Begin to answer for a project."""
        self.close()
        self._folder = folder
        self._lane = Lane(self.objectName(), self, self._rest_s or 0.0)
        if self._rest_s is not None:
            self._lane.idle = self._let_go

    def close(self) -> None:
        """Stop; what is still to come is dropped."""
        for key in self._numbers:
            self.forget(key)
        lane, self._lane = self._lane, None
        if lane is not None:
            self._interrupt()
            lane.put(self._let_go)
            lane.close()
            lane.setParent(None)
            lane.deleteLater()

    def ask(self, key: str, work: Callable[[Reader], T], done: Done[T]) -> None:
        """Do `work(reader)` on the thread, then `done(result)` here."""
        self._put(key, lambda reader: iter((work(reader),)), done, True)

    def ask_parts(self, key: str, work: Callable[[Reader], Iterator[T]], each: Done[T]) -> None:
        """The same for an answer that comes in parts, the quick ones first."""
        self._put(key, work, each, False)

    def _put(self, key: str, work: Callable[[Reader], Iterator[T]], each: Done[T], single: bool) -> None:
        if self._lane is None:
            return
        self.forget(key)
        number = self._numbers[key]
        self._waiting.add(key)
        self._lane.put(functools.partial(self._answer, key, number, work, each, single))

    def forget(self, key: str) -> None:
        """Whoever asked this does not want to know any more."""
        self._numbers[key] = self._numbers.get(key, 0) + 1
        self._waiting.discard(key)
        if self._at_work == key:
            self._interrupt()

    def _interrupt(self) -> None:
        reader = self._reader
        if reader is not None:
            reader.interrupt()

    def _answer(self, key: str, number: int, work: Callable[[Reader], Any], each: Done[Any], single: bool) -> None:
        """On the thread."""
        self._at_work = key
        while number == self._numbers.get(key):  # once more when an interruption was meant for the one before
            try:
                for part in self._parts(work):
                    self._came.emit(key, number, functools.partial(each, part), None, single)
            except Cancelled:
                continue
            except Exception as error:  # noqa: BLE001 - handed to the window's thread, where it is shown
                self._came.emit(key, number, None, error, True)
            else:
                if not single:
                    self._came.emit(key, number, None, None, True)
            break
        self._at_work = ""

    def _parts(self, work: Callable[[Reader], Iterator[T]]) -> Iterator[T]:
        from core.project.queries import Reader
        from core.project.schema import worded

        if self._reader is None:
            self._reader = Reader(self._folder)
        with worded(self._folder):
            yield from work(self._reader)

    def _let_go(self) -> bool:
        from core.memory import give_back

        reader, self._reader = self._reader, None
        if reader is not None:
            reader.close()
            give_back()
        return False

    @Slot(str, int, object, object, bool)
    def _on_came(
        self, key: str, number: int, tell: Callable[[], None] | None, error: BaseException | None, last: bool
    ) -> None:
        if number != self._numbers.get(key):
            return
        if last:
            self._waiting.discard(key)
        if error is not None:
            self.failed.emit(error)
        elif tell is not None and not gone(tell):
            tell()
