"""The sound view: lanes over one time axis, with mouse and keys. It edits marks on the screen and reports them.

Signals carry seconds of the recording; nothing here writes to the project or reads a file.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from app.corpus.lanes import Envelope, Lane, RulerLane, TierLane, WaveformLane
from app.corpus.marks import FLAG_HEIGHT, FLAG_WIDTH, Overview, Playhead, Selection, TrimMarks
from app.corpus.spectrogram_lane import Frequencies, SpectrogramLane
from app.corpus.time_axis import TimeAxis
from app.theme import Theme

SHORTEST_KEPT_S = 0.03
GRAB_PX = 6
COMMIT_MS = 600
"""Rest after the last arrow key before a moved handle becomes one step of the history."""
PARTS = ("", "start", "end")


class SoundView(QGraphicsView):
    """Overview, waveform, speech, spectrogram and ruler of one recording, and the marks of one utterance."""

    trimmed = Signal(float, float)
    """A handle came to rest: the new start and end."""
    trimming = Signal(float, float)
    """A handle is moving."""
    cursor_moved = Signal(float)
    """The person put the playhead somewhere."""
    selected = Signal(object)
    """The selection as (start, end), or None."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sound_view")
        self.setAccessibleName(self.tr("Audio"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState, False)
        self.setMinimumHeight(180)
        self.setMouseTracking(True)
        self._theme = theme
        self.axis = TimeAxis(self)
        self.whole = TimeAxis(self)
        self.overview = Overview(self.whole, self.axis, theme)
        self.waveform = WaveformLane(self.axis, theme)
        self.speech = TierLane(self.axis, theme, self.tr("Speech"))
        self.spectrogram = SpectrogramLane(self.axis, theme)
        self.ruler = RulerLane(self.axis, theme)
        self.selection = Selection(self.axis, theme)
        self.marks = TrimMarks(self.axis, theme)
        self.playhead = Playhead(self.axis, theme)
        scene = QGraphicsScene(self)
        scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        for lane in self.lanes():
            scene.addItem(lane)
        self.setScene(scene)
        self.editable = True
        self._home = (0.0, 1.0)
        self._drag = ""
        self._anchor = 0.0
        self._commit = QTimer(self, singleShot=True, interval=COMMIT_MS)
        self._commit.timeout.connect(self.commit)
        theme.changed.connect(self._on_theme_changed)

    def lanes(self) -> list[Lane]:
        """All lanes from bottom to top."""
        return [
            self.overview,
            self.waveform,
            self.speech,
            self.spectrogram,
            self.ruler,
            self.selection,
            self.marks,
            self.playhead,
        ]

    # What is shown

    def show_recording(self, duration: float, start: float, end: float) -> None:
        """A new utterance of a recording: nothing of its sound is there yet."""
        self._commit.stop()
        for lane in (self.overview, self.waveform):
            lane.set_peaks(None)
            lane.set_samples(None)
        self.spectrogram.set_frequencies(None)
        self.speech.set_regions([])
        self.choose(None)
        self.whole.set_duration(duration)
        self.axis.set_duration(duration)
        self.show_kept(start, end)
        self.set_focused_part("")
        margin = max(0.25, (end - start) * 0.05)
        self._home = (start - margin, end + margin)
        self.axis.show(*self._home)
        self.move_playhead(start)

    def show_kept(self, start: float, end: float) -> None:
        """The utterance's marks as they are in the project."""
        self.marks.set_kept(start, end)

    def set_peaks(self, peaks: Envelope) -> None:
        self.overview.set_peaks(peaks)
        self.waveform.set_peaks(peaks)

    def set_samples(self, samples: np.ndarray, rate: int, start_s: float) -> None:
        self.waveform.set_samples(samples, rate, start_s)

    def fit_range(self, samples: np.ndarray) -> None:
        """Draw quiet recordings larger, by the loudest of these samples."""
        peak = float(np.abs(samples).max()) if len(samples) else 1.0
        for lane in (self.waveform, self.overview):
            lane.fit_range(peak)

    def set_frequencies(self, frequencies: Frequencies, loudest: float) -> None:
        self.spectrogram.set_frequencies(frequencies, loudest)

    def set_regions(self, regions: Sequence[tuple[float, float]]) -> None:
        self.speech.set_regions(regions)

    def set_blank(self, blank: bool) -> None:
        """Show nothing at all: there is no utterance."""
        self.setEnabled(not blank)
        self.overview.blank = blank
        for mark in (self.marks, self.selection, self.playhead, self.spectrogram):
            mark.setVisible(not blank)
        self.viewport().update()

    def set_editable(self, editable: bool) -> None:
        self.editable = editable
        self.marks.enabled = editable
        self.marks.update()

    def move_playhead(self, seconds: float, *, follow: bool = False) -> None:
        self.playhead.move_to(seconds)
        if follow and not self._drag:
            self.axis.reveal(seconds)

    def choose(self, chosen: tuple[float, float] | None) -> None:
        """Set or clear the selection."""
        if chosen != self.selection.chosen:
            self.selection.choose(chosen)
            self.selected.emit(chosen)

    # Zoom

    def zoom_in(self) -> None:
        self.axis.zoom(1 / 1.6, self._zoom_middle())

    def zoom_out(self) -> None:
        self.axis.zoom(1.6, self._zoom_middle())

    def fit(self) -> None:
        """The utterance with a margin; the whole recording when that is already shown."""
        start, end = self.marks.kept
        margin = max(0.25, (end - start) * 0.05)
        before = (self.axis.start, self.axis.end)
        self.axis.show(start - margin, end + margin)
        if before == (self.axis.start, self.axis.end):
            self.axis.show(0, self.axis.duration)

    def zoom_to_selection(self) -> None:
        if self.selection.chosen is not None:
            self.axis.show(*self.selection.chosen)

    def _zoom_middle(self) -> float | None:
        at = self.playhead.at
        return at if self.axis.start <= at <= self.axis.end else None

    # Layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Place the lanes: fixed strips by text size, waveform and spectrogram share the rest 112 to 134."""
        width, height = float(self.viewport().width()), float(self.viewport().height())
        self.setSceneRect(0, 0, width, height)
        px = self._theme.px
        gutter, overview, tier, ruler = px(48), 30, px(20), px(20)
        rest = max(40.0, height - overview - tier - ruler)
        wave = round(rest * 112 / 246)
        for axis in (self.axis, self.whole):
            axis.place(gutter, width - gutter - 12)
        top = 0.0
        heights = (overview, wave, tier, rest - wave, ruler)
        strips = (self.overview, self.waveform, self.speech, self.spectrogram, self.ruler)
        for lane, tall in zip(strips, heights, strict=True):
            lane.place(QRectF(0, top, width, tall))
            top += tall
        over = QRectF(0, overview, width, height - overview - ruler)
        for mark in (self.selection, self.marks, self.playhead):
            mark.place(over)

    def _on_theme_changed(self) -> None:
        self.arrange()
        self.viewport().update()

    def drawBackground(self, painter: QPainter, rect: QRectF | QPointF) -> None:
        painter.fillRect(rect, self._theme.color("page"))

    # Mouse

    def part_at(self, at: QPointF) -> str:
        """What the pointer is over: "start", "end", "window", "window-start", "window-end" or "" for the sound."""
        if at.y() < self.overview.rect.bottom():
            window = self.overview.window()
            for name, x in (("window-start", window.left()), ("window-end", window.right())):
                if abs(at.x() - x) <= GRAB_PX:
                    return name
            return "window"
        if self.editable and at.y() < self.ruler.rect.top():
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
        if part.startswith("window"):
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
        if not self._drag:
            edges = ("start", "end", "window-start", "window-end")
            over = self.part_at(at) in edges
            self.viewport().setCursor(Qt.CursorShape.SizeHorCursor if over else Qt.CursorShape.ArrowCursor)
            return
        seconds = self.axis.seconds(at.x())
        if self._drag in ("start", "end"):
            self._move_handle(self._drag, seconds)
        elif self._drag == "select":
            self.choose((min(self._anchor, seconds), max(self._anchor, seconds)))
        elif self._drag == "cursor":
            self._move_cursor(seconds)
        else:
            self._drag_window(at.x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragged, self._drag = self._drag, ""
        if dragged in ("start", "end"):
            self._commit.start(0)

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
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.axis.zoom(0.8 ** (amount / 120), self.axis.seconds(event.position().x()))
        else:
            self.axis.scroll(-amount / 120 * self.axis.span * 0.1)
        event.accept()

    # Marks

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
        if (start, end) != self.marks.kept:
            self.marks.set_kept(start, end)
            self.trimming.emit(start, end)

    def set_handle(self, handle: str, seconds: float) -> None:
        """Move a handle and make it a step at once."""
        self._move_handle(handle, seconds)
        self._commit.start(0)

    def commit(self) -> None:
        """Report a moved handle now rather than when the arrow keys have come to rest."""
        if self._commit.isActive() or self.sender() is self._commit:
            self._commit.stop()
            self.trimmed.emit(*self.marks.kept)

    def set_focused_part(self, part: str) -> None:
        """What the arrow keys move: a handle, or "" for the playhead."""
        self.marks.set_focused(part)
        names = {"start": self.tr("Start handle"), "end": self.tr("End handle"), "": self.tr("Playhead")}
        self.setAccessibleDescription(names[part])

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = 0.1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0.01
        part = self.marks.focused
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = -step if event.key() == Qt.Key.Key_Left else step
            if part and self.editable:
                self._move_handle(part, self.marks.kept[0 if part == "start" else 1] + step)
                self._commit.start(COMMIT_MS)
            else:
                self._move_cursor(min(max(self.playhead.at + step, 0.0), self.axis.duration))
            self.axis.reveal(self.marks.kept[PARTS.index(part) - 1] if part else self.playhead.at)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._move_cursor(self.marks.kept[0 if event.key() == Qt.Key.Key_Home else 1])
            self.axis.reveal(self.playhead.at)
        else:
            event.ignore()

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

    def paintEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().paintEvent(event)
        if self.hasFocus() and self.window().property("keyboardFocus"):
            painter = QPainter(self.viewport())
            painter.setPen(self._theme.color("act"))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
            painter.end()
