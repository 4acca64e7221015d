"""The sound view: lanes with mouse and keys. It edits marks on the screen and reports them.

Signals carry seconds of the recording; nothing here writes to the project or reads a file.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from app.background.latest import Later
from app.corpus.sound.lane_hand import APART, LaneHand
from app.corpus.sound.part_hand import PartHand
from app.corpus.sound.sound_canvas import SoundCanvas
from app.corpus.sound.sound_marks import FLAG_HEIGHT, FLAG_WIDTH
from app.i18n import tr
from app.shortcuts import shortcuts
from app.theme import Theme
from core.wording import say

SHORTEST_KEPT_S = 0.03
GRAB_PX = 6
COMMIT_MS = 600
"""Rest after the last arrow key before a moved handle becomes one step of the history."""
PARTS = ("", "start", "end")
KEYPAD = Qt.KeyboardModifier.KeypadModifier


class SoundView(SoundCanvas):
    """What a person does to the sound of one utterance and, by its `hand`, to all of the recording."""

    trimmed = Signal(float, float)
    """A handle came to rest: the new start and end."""
    trimming = Signal(float, float)
    """A handle is moving."""
    cursor_moved = Signal(float)
    """The person put the playhead somewhere."""
    play_asked = Signal()
    """Tab, where it plays."""
    selected = Signal(object)
    """The selection as (start, end), or None."""
    entered = Signal()
    """Enter: what is selected becomes an utterance, or the current one is typed."""
    row_asked = Signal(int)
    """Up or Down: the row above or below in the lanes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("sound_view")
        self.setAccessibleName(tr("Audio"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.editable = True
        self.apart = False
        """Whether a shared edge that moves now moves alone."""
        self.hand = LaneHand(self, self)
        self.parts = PartHand(self, self)
        self._drag = ""
        self._anchor = 0.0
        self._moved = Later(COMMIT_MS, lambda: self.trimmed.emit(*self.marks.kept), self)

    def show_recording(self, duration: float, start: float, end: float) -> None:
        self._moved.stop()
        super().show_recording(duration, start, end)
        self.set_focused_part("")

    def show_other(self, start: float, end: float) -> None:
        self._moved.stop()
        super().show_other(start, end)
        self.set_focused_part("")

    def set_editable(self, editable: bool) -> None:
        self.editable = editable
        self.marks.enabled = editable
        self.marks.update()

    def choose(self, chosen: tuple[float, float] | None) -> None:
        """Set or clear the selection."""
        if chosen != self.selection.chosen:
            self.selection.choose(chosen)
            if chosen is None:
                self.hand.lane, self.parts.row = -1, None
            self.selected.emit(chosen)

    # Mouse

    def part_at(self, at: QPointF) -> str:
        """What the pointer is over: "start", "end", "window", "window-start", "window-end" or "" for the sound."""
        if at.y() < self.overview.rect.bottom():
            window = self.overview.shown_box()
            for name, x in (("window-start", window.left()), ("window-end", window.right())):
                if abs(at.x() - x) <= GRAB_PX:
                    return name
            return "window"
        if self.editable and at.y() < self.marks.rect.bottom():
            flag = at.y() <= self.marks.rect.top() + FLAG_HEIGHT
            for name, seconds, side in (("start", self.marks.kept[0], 1), ("end", self.marks.kept[1], -1)):
                offset = (at.x() - self.axis.x(seconds)) * side
                if -GRAB_PX <= offset <= (FLAG_WIDTH + 2 if flag else GRAB_PX):
                    return name
        return ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return super().mousePressEvent(event)
        at = event.position()
        seconds = self.axis.seconds(at.x())
        part = self.part_at(at)
        self.commit()
        self.held = True
        if self.hand.over(at) and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.set_focused_part("")
            self.parts.chosen.emit(None)
            self.hand.press(event)
        elif self.parts.over(at) and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.set_focused_part("")
            self.parts.press(event)
        elif part.startswith("window"):
            self._start_window(part, at.x())
        elif part:
            self._drag = part
            self.set_focused_part(part)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._drag, self._anchor = "select", seconds
        else:
            self._drag = "cursor"
            self.set_focused_part("")
            self.choose(None)
            self._move_cursor(seconds)
        return None

    def _start_window(self, part: str, x: float) -> None:
        self._drag = part
        self._anchor = self.whole.seconds(x) - self.axis.start
        if part == "window" and not 0 <= self._anchor <= self.axis.span:
            self._anchor = self.axis.span / 2
            self._drag_window(x)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        hand = self.hand if self.hand.busy else self.parts
        if hand.busy:
            hand.move(event)
            return
        if not self._drag:
            edges = ("start", "end", "window-start", "window-end")
            over = self.part_at(at) in edges or self.hand.over_edge(at) or self.parts.over_edge(at)
            self.viewport().setCursor(Qt.CursorShape.SizeHorCursor if over else Qt.CursorShape.ArrowCursor)
            return
        seconds = self.axis.seconds(at.x())
        if self._drag in ("start", "end"):
            self.apart = bool(event.modifiers() & APART)
            self._move_handle(self._drag, seconds)
        elif self._drag == "select":
            self.choose((min(self._anchor, seconds), max(self._anchor, seconds)))
        elif self._drag == "cursor":
            self._move_cursor(seconds)
        else:
            self._drag_window(at.x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragged, self._drag = self._drag, ""
        self.held = False
        self.hand.release()
        self.parts.release()
        if dragged in ("start", "end"):
            self._moved.start(0)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        over = [hand for hand in (self.hand, self.parts) if hand.over(event.position())]
        if event.button() == Qt.MouseButton.LeftButton and over:
            over[0].release()
            over[0].double_click(event)
        else:
            self.mousePressEvent(event)

    def _drag_window(self, x: float) -> None:
        at = self.whole.seconds(x)
        if self._drag == "window":
            self.axis.show(at - self._anchor, at - self._anchor + self.axis.span)
        elif self._drag == "window-start":
            self.axis.show(min(at, self.axis.end - 0.05), self.axis.end)
        else:
            self.axis.show(self.axis.start, max(at, self.axis.start + 0.05))

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta()
        amount = turned.y() or turned.x()
        if event.position().x() < self.axis.left and self.utterances.rect.contains(event.position()):
            self.utterances.turn(-amount / 4)
            event.accept()
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.axis.zoom(0.8 ** (amount / 120), self.axis.seconds(event.position().x()))
        else:
            self.axis.scroll(-amount / 120 * self.axis.span * 0.1)
        event.accept()

    # Marks

    def put_cursor(self, seconds: float) -> None:
        """The playhead where the person pointed in the lanes."""
        self._move_cursor(seconds)

    def follow_edges(self, start: float, end: float) -> None:
        """The current utterance's ends move in its lane."""
        self.marks.set_kept(start, end)
        self._describe()
        self.trimming.emit(start, end)

    def _move_cursor(self, seconds: float) -> None:
        self.move_playhead(seconds)
        self.cursor_moved.emit(seconds)

    def _move_handle(self, handle: str, seconds: float) -> None:
        start, end = self.marks.kept
        seconds = min(max(seconds, 0.0), self.axis.duration)
        if handle == "start":
            start = min(seconds, end - SHORTEST_KEPT_S)
        else:
            end = max(seconds, start + SHORTEST_KEPT_S)
        at = self.utterances.boxes.at(self.utterances.current)
        if at >= 0:
            start, end = self.utterances.move(at, start, end, together=not self.apart)
        if (start, end) != self.marks.kept:
            self.marks.set_kept(start, end)
            self._describe()
            self.trimming.emit(start, end)

    def set_handle(self, handle: str, seconds: float) -> None:
        """Move a handle and make it a step at once."""
        self._move_handle(handle, seconds)
        self._moved.start(0)

    def commit(self) -> None:
        """Report a moved handle now rather than when the arrow keys have come to rest."""
        self._moved.flush()

    def set_focused_part(self, part: str) -> None:
        """What the arrow keys move: a handle, or "" for the playhead."""
        self.marks.set_focused(part)
        self._describe()

    def _describe(self) -> None:
        """Say to a screen reader what the arrow keys move, and where it is."""
        part, (start, end) = self.marks.focused, self.marks.kept
        text, at = {
            "start": (say("Start handle at {at:.2f} s"), start),
            "end": (say("End handle at {at:.2f} s"), end),
            "": (say("Playhead at {at:.2f} s"), self.playhead.at),
        }[part]
        self.setAccessibleDescription(tr(text, at=at))

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = 0.1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0.01
        part = self.marks.focused
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = -step if event.key() == Qt.Key.Key_Left else step
            if part and self.editable:
                self.apart = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                self._move_handle(part, self.marks.kept[0 if part == "start" else 1] + step)
                self._moved.start(COMMIT_MS)
            else:
                self._step_cursor(step, selecting=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
            self.axis.reveal(self.marks.kept[PARTS.index(part) - 1] if part else self.playhead.at)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._move_cursor(self.marks.kept[0 if event.key() == Qt.Key.Key_Home else 1])
            self.axis.reveal(self.playhead.at)
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.axis.scroll(self.axis.span * (-0.8 if event.key() == Qt.Key.Key_PageUp else 0.8))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~KEYPAD:
            self.entered.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.utterances.tiers.tiers and not event.modifiers():
            self.row_asked.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            event.ignore()

    def _step_cursor(self, step: float, *, selecting: bool) -> None:
        """Move the playhead; with Ctrl the selection grows from where it was."""
        before = self.playhead.at
        at = min(max(before + step, 0.0), self.axis.duration)
        if selecting:
            chosen = self.selection.chosen or (before, before)
            anchor = chosen[1] if abs(before - chosen[0]) < abs(before - chosen[1]) else chosen[0]
            self.choose((min(anchor, at), max(anchor, at)))
            self.move_playhead(at)
        else:
            self._move_cursor(at)
        self._describe()

    def event(self, event: QEvent) -> bool:
        """Where Tab plays, as in Praat, Ctrl Tab walks on."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and shortcuts.tab_plays:
            held = event.modifiers()
            if event.key() == Qt.Key.Key_Tab and not held:
                self.play_asked.emit()
                return True
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and held & Qt.KeyboardModifier.ControlModifier:
                return self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
        return bool(super().event(event))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab visits the playhead, then the two handles, then leaves."""
        following = PARTS.index(self.marks.focused) + (1 if forward else -1)
        if self.editable and 0 <= following < len(PARTS) and self.axis.duration:
            self.commit()
            self.set_focused_part(PARTS[following])
            return True
        return bool(super().focusNextPrevChild(forward))

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() == Qt.FocusReason.BacktabFocusReason and self.editable:
            self.set_focused_part("end")
        elif event.reason() == Qt.FocusReason.TabFocusReason:
            self.set_focused_part("")
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.commit()
        super().focusOutEvent(event)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            return False
        return bool(super().viewportEvent(event))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(self._theme.color("act"))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
            painter.end()
