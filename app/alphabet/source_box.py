"""The choice of the checkpoint to compare with, with its language as a badge."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QComboBox, QWidget

from app.alphabet.alphabet_state import AlphabetState
from app.i18n import tr, worded
from app.theme import theme
from app.widgets.pair_badge import badge_height, badge_width, paint_badge
from core.project.alphabet.letter_comparison import NO_SOURCE


class SourceBox(QComboBox):
    """`source_chosen` carries the key of a checkpoint, or `NO_SOURCE`."""

    source_chosen = Signal(str)

    def __init__(self, state: AlphabetState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setObjectName("compare_with")
        self.setAccessibleName(tr("Compare with"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        state.findings_changed.connect(self._fill)
        self.activated.connect(lambda _: self.source_chosen.emit(str(self.currentData())))
        theme.changed.connect(self._fill)

    def _fill(self) -> None:
        """All checkpoints that there are; those that cannot be compared with say why."""
        found, current = self._state.findings, self._state.source
        self.blockSignals(True)
        self.clear()
        for source in found.sources if found is not None else ():
            self.addItem(self._badge(source.language), source.title, source.key)
            if not source.usable or not source.writes:
                item = self.model().item(self.count() - 1)  # type: ignore[attr-defined]
                item.setEnabled(False)
                item.setToolTip(
                    worded(source.problem.reason) if source.problem else tr("It was not trained to write yet.")
                )
        self.addItem(tr("No checkpoint"), NO_SOURCE)
        self.setCurrentIndex(max(0, self.findData(current.key if current is not None else NO_SOURCE)))
        self.blockSignals(False)
        self.setIconSize(QSize(theme.px(28), badge_height()))

    def _badge(self, code: str) -> QIcon:
        ratio = self.devicePixelRatioF()
        size = QSize(badge_width(code) + 2, badge_height() + 2)
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_badge(painter, QRect(0, 0, size.width(), size.height()), code, "src" if code else "cmp")
        painter.end()
        return QIcon(picture)
