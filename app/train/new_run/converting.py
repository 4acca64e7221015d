"""Pickled weights of a chosen checkpoint are converted beside the dialog, once, with their progress among the tasks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QObject, Signal

from app.background.latest import Latest
from app.formatting import size
from app.i18n import tr
from core.families import conversion
from core.progress import Progress, Stop
from core.sources.catalogue import Source, describe


class Converting(QObject):
    """`done` brings a source as it is after its conversion."""

    done = Signal(object)  # Source

    def __init__(self, asked: Latest, parent: QObject) -> None:
        super().__init__(parent)
        self._asked = asked
        self._begun: set[str] = set()

    def look_at(self, source: Source | None) -> str:
        """Begin with a source that needs it, unless that was done; what a person is told about it."""
        if source is None or not source.unconverted:
            return ""
        if source.key not in self._begun:
            self._begun.add(source.key)
            title = tr("Converting {name}", name=source.title)
            self._asked.also(_work(source), self.done.emit, lambda error: self._failed(source, error), title)
        return tr(
            "The weights of <b>{name}</b> are converted first, once ({size}).",
            name=escape(source.title),
            size=size(source.unconverted),
        )

    def _failed(self, source: Source, error: BaseException) -> None:
        self._begun.discard(source.key)
        self._asked.failed.emit(error)


def _work(source: Source) -> Callable[[Progress, Stop], Source]:
    def work(progress: Progress, stop: Stop) -> Source:
        conversion.convert(source.folder, progress, stop)
        return describe(source.folder, source.key, source.kind)

    return work


def replaced(found: Sequence[Source], one: Source) -> list[Source]:
    """The sources with one of them as it is now."""
    return [one if source.key == one.key else source for source in found]
