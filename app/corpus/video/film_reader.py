"""Frames of a film on a thread of its own: the newest wish is answered, what nobody waits for is given up."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from app.background.lane import Lane
from app.background.quiet import Working
from core.errors import Cancelled
from core.video.film import Film, Frame

ON_S = 1.0
"""A newer wish so little later lies on the way: what is decoded for the older one is decoded for it as well."""


class FilmReader(Working):
    """One film at a time. The thread is there from the first film on until it is closed."""

    opened = Signal(object)
    """A film's `FilmFacts`."""
    came = Signal(object)
    """The wished `Frame`."""
    nearing = Signal(object)
    """A frame before the wished one, while that is looked for."""
    failed = Signal(object)
    _seen = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self._lane: Lane | None = None
        self._film: Film | None = None
        self._opened = 0
        self._wish: tuple[float, int] | None = None
        self._under_way = False
        self._seen.connect(self._on_seen, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        return self._lane is not None and self._lane.busy

    def open(self, path: Path) -> None:
        """Another film; what was asked of the one before is forgotten."""
        self.path, self._wish, self._under_way = path, None, False
        self._opened += 1
        number = self._opened
        if self._lane is None:
            self._lane = Lane("film", self)

        def work() -> object:
            self._shut()
            film = self._film = Film(path)
            film.meanwhile = lambda frame: self._seen.emit(number, frame)
            return film.facts

        def opened(facts: object) -> None:
            if number == self._opened:
                self.opened.emit(facts)
                self._go_on()

        self._lane.put(work, opened, lambda error: self._on_failed(number, error))

    def ask(self, at_s: float, width: int) -> None:
        """The frame that stands at a second of the film, no wider than so many pixels."""
        if self.path is not None:
            self._wish = (at_s, width)
            self._go_on()

    def forget(self) -> None:
        """No film any more; nobody waits until it is shut."""
        if self.path is not None and self._lane is not None:
            self._lane.put(self._shut)
        self.path = self._wish = None
        self._opened += 1
        self._under_way = False

    def close(self) -> None:
        """No film any more, and no thread."""
        self.forget()
        if self._lane is not None:
            lane, self._lane = self._lane, None
            lane.close()
            lane.deleteLater()

    def _shut(self) -> None:
        if self._film is not None:
            self._film.close()
            self._film = None

    def _go_on(self) -> None:
        if self._under_way or self._wish is None or self._lane is None:
            return
        (at_s, width), number = self._wish, self._opened
        self._under_way = True

        def gone() -> bool:
            wish = self._wish
            return number != self._opened or (wish is not None and not 0 <= wish[0] - at_s <= ON_S)

        def work() -> Frame | None:
            try:
                return self._film.frame(at_s, width, gone) if self._film is not None else None
            except Cancelled:
                return None

        def done(frame: Frame | None) -> None:
            if number == self._opened:
                self._under_way = False
                if self._wish == (at_s, width):
                    self._wish = None
                if frame is not None:
                    self.came.emit(frame)
                self._go_on()

        self._lane.put(work, done, lambda error: self._on_failed(number, error))

    def _on_failed(self, number: int, error: BaseException) -> None:
        if number == self._opened:
            self._under_way, self._wish = False, None
            self.failed.emit(error)

    def _on_seen(self, number: int, frame: Frame) -> None:
        if number == self._opened and self._under_way:
            self.nearing.emit(frame)
