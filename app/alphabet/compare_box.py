"""The choice of the checkpoint to compare with, with its language as a badge; and the heading's letter tile."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QComboBox, QWidget

from app.alphabet.cells import paint_letter
from app.theme import theme
from app.widgets.pair_badge import badge_height, badge_width, paint_badge
from core.project.alphabet_compare import NO_SOURCE
from core.sources.catalogue import Source


class CompareBox(QComboBox):
    """`source_chosen` carries the key of a checkpoint, or `NO_SOURCE`."""

    source_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare_with")
        self.setAccessibleName(self.tr("Compare with"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._sources: Sequence[Source] = ()
        self._current: Source | None = None
        self.activated.connect(lambda _: self.source_chosen.emit(str(self.currentData())))
        theme.changed.connect(self._fill)

    def show_sources(self, found: Sequence[Source], current: Source | None) -> None:
        """All checkpoints that there are; those that cannot be compared with say why."""
        self._sources, self._current = found, current
        self._fill()

    def _fill(self) -> None:
        self.blockSignals(True)
        self.clear()
        for source in self._sources:
            self.addItem(self._badge(source.language), source.title, source.key)
            if not source.usable or not source.writes:
                item = self.model().item(self.count() - 1)  # type: ignore[attr-defined]
                item.setEnabled(False)
                item.setToolTip(
                    source.problem.reason if source.problem else self.tr("It was not trained to write yet.")
                )
        self.addItem(self.tr("No checkpoint"), NO_SOURCE)
        self.setCurrentIndex(max(0, self.findData(self._current.key if self._current is not None else NO_SOURCE)))
        self.blockSignals(False)
        self.setIconSize(QSize(theme.px(28), badge_height()))

    def _badge(self, code: str) -> QIcon:
        ratio = self.devicePixelRatioF()
        size = QSize(badge_width(code.upper()) + 2, badge_height() + 2)
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_badge(painter, QRect(0, 0, size.width(), size.height()), code, "src" if code else "cmp")
        painter.end()
        return QIcon(picture)


class NewMark(QWidget):
    """The first new letter as the heading's tile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter = ""
        theme.changed.connect(self.update)

    def show_letter(self, letter: str) -> None:
        self._letter = letter
        self.setVisible(bool(letter))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(26), theme.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_letter(painter, self.rect(), self._letter, "tgt")
        painter.end()
