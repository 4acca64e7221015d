"""The fields in which a transcript is typed, or a draft corrected, where its box stands, and a part of a tier."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from app.corpus.sound.sound_view import SoundView
from app.corpus.sound.tier_rows import PartKey
from app.corpus.sound.utterance_lanes import ROW
from app.i18n import tr
from app.theme import theme
from app.widgets.text_direction import direction

LEAST = 180


class LaneEditor(QLineEdit):
    """Enter and leaving keep what was typed, Esc abandons it. A draft that nobody touched is kept by Enter alone:
    whoever only leaves has not said that it is right."""

    typed = Signal(int, str)
    """Id and transcript, where it is another one."""

    def __init__(self, view: SoundView) -> None:
        super().__init__(view.viewport())
        self.setObjectName("lane_editor")
        self.setAccessibleName(tr("Transcript"))
        self._view = view
        self._id = 0
        self._before = ""
        self.drafted = 0
        """Whose draft was put into the field last; 0 where it began with a transcript, or with nothing."""
        self.textEdited.connect(lambda _: self.setStyleSheet(""))
        self.hide()
        view.axis.changed.connect(self._place)
        theme.changed.connect(self._place)

    def open(self, id: int, text: str, draft: str = "") -> None:
        """Type the transcript of an utterance, with the caret behind it; a `draft` stands there in grey."""
        self.finish()
        if self._view.utterances.boxes.at(id) < 0:
            return
        text = draft or text
        self._id, self._before = id, text
        self.drafted = id if draft else 0
        self.setStyleSheet(f"color: {theme.color('ink2').name()}" if draft else "")
        self.setText(text)
        self.setLayoutDirection(direction(text))
        self._place()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.end(False)

    @property
    def at_work(self) -> int:
        """Whose transcript is typed, 0 for nobody's."""
        return self._id

    def finish(self, keep: bool = True, *, accept: bool = False) -> None:
        """Close; what was typed is told, unless it is not to be kept. With `accept` a draft is told as it stands."""
        id, self._id = self._id, 0
        if not id:
            return
        focused = self.hasFocus()
        self.hide()
        if focused:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        if keep and (self.text() != self._before or (accept and self.drafted == id)):
            self.typed.emit(id, self.text())

    def _place(self) -> None:
        lanes = self._view.utterances
        at = lanes.boxes.at(self._id)
        if at >= 0:
            self._lie_over(lanes.box(at), lanes.row(int(lanes.boxes.lanes[at])))

    def _lie_over(self, box: QRectF, row: QRectF) -> None:
        """Over a box in its row, as wide as that is seen, and never too narrow to type in."""
        lanes = self._view.utterances
        seen = box.intersected(lanes.content)
        width = max(seen.width(), float(theme.px(LEAST)))
        left = min(max(seen.left() if seen.width() > 0 else box.left(), lanes.axis.left), lanes.axis.right - width)
        self.setFont(theme.font("written_small"))
        spare = max(0.0, theme.px(ROW) - row.height())
        self.setGeometry(round(left), round(row.top() - spare / 2), round(width), round(row.height() + spare))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.finish(keep=False)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.finish(accept=True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.finish()


class PartEditor(LaneEditor):
    """Types a part of a tier; Tab keeps it and asks for the next of its row."""

    part_typed = Signal(object, str)
    """A `PartKey` and its text, where it is another one."""
    further = Signal(int)

    def __init__(self, view: SoundView) -> None:
        super().__init__(view)
        self.setObjectName("part_editor")
        self.setAccessibleName(tr("Text on the tier"))
        self._key: PartKey | None = None

    def open_part(self, key: PartKey, text: str, name: str, values: Sequence[str] = ()) -> None:
        """Type on the tier of this name, with all of it chosen; `values` are those that its vocabulary offers."""
        self.finish()
        if self._view.utterances.tiers.place_of(key) is None:
            return
        self._key, self._before = key, text
        self.setAccessibleName(name)
        completer = QCompleter(list(values), self) if values else None
        if completer is not None:
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)  # type: ignore[arg-type]
        self.setText(text)
        self.setLayoutDirection(direction(text))
        self._place()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    @property
    def at_work(self) -> int:
        return int(self._key is not None)

    @property
    def key(self) -> PartKey | None:
        """What is typed now."""
        return self._key

    def finish(self, keep: bool = True, *, accept: bool = False) -> None:
        key, self._key = self._key, None
        if key is None:
            return
        focused = self.hasFocus()
        self.hide()
        if focused:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        if keep and self.text() != self._before:
            self.part_typed.emit(key, self.text())

    def _place(self) -> None:
        lanes = self._view.utterances
        spot = lanes.tiers.place_of(self._key) if self._key is not None else None
        row = next((row for row in lanes.rows if spot and row.tier == spot[0] and spot[1] in row.places), None)
        if spot is None or row is None:
            return
        tier, place = spot
        strip = lanes.strip(row)
        left, right = (lanes.axis.x(float(x[tier][place])) for x in (lanes.tiers.starts, lanes.tiers.ends))
        self._lie_over(QRectF(left, strip.top(), right - left, strip.height()), strip)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}.get(Qt.Key(event.key()), 0)
            if step and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.finish()
                self.further.emit(step)
                return True
        return bool(super().event(event))
