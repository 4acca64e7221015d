"""The picture of a film beside the sound, with what it is; or why there is none, and what can be done about it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from app import formatting
from app.formatting import number
from app.i18n import tr
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label
from app.widgets.strip import Strip
from core.video.film import Frame

LEAST_PX, STEP_PX, MOST_PX = 160, 64, 1920
"""Pictures are asked for in such widths, so that a pane that is made wider does not ask for each."""


class FilmPicture(QWidget):
    """A frame, as large as there is room. Left and Right go frame by frame."""

    stepped = Signal(int)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("video_picture")
        self.setAccessibleName(tr("Video"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.image: QImage | None = None
        self.waiting = False
        """Whether what is shown is not yet what was asked for."""

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(90))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), theme.px(180))

    def show_pixels(self, pixels: np.ndarray | None, *, waiting: bool = False) -> None:
        """(h, w, 3) uint8, or nothing."""
        self.waiting = waiting
        if pixels is None:
            self.image = None
        else:
            height, width = pixels.shape[:2]
            self.image = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
        self.update()

    def wide(self) -> int:
        """How many pixels of width are worth asking for."""
        px = self.width() * self.devicePixelRatioF()
        return min(max(LEAST_PX, -int(-px // STEP_PX) * STEP_PX), MOST_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("sunken"))
        if self.image is not None:
            size = QSize(self.image.width(), self.image.height())
            size.scale(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(left, top, size.width(), size.height()), self.image)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("act"), 2.0))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)


class Instead(QWidget):
    """What stands there instead of a picture: a sentence and a button, as narrow as need be."""

    def __init__(self, name: str, sentence: str, button: str) -> None:
        super().__init__()
        self.sentence = Label(sentence, "body", 500, wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = KeyButton(button, name=name, dense=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addStretch(1)
        column.addWidget(self.sentence)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)


class VideoPane(QFrame):
    """`choose_asked`, `locate_asked`, `shift_asked` and `remove_asked` follow what a person wants of the film."""

    choose_asked = Signal()
    locate_asked = Signal()
    remove_asked = Signal()
    copy_asked = Signal()
    shift_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("video_pane")
        self.setAccessibleName(tr("Video"))
        self.picture = FilmPicture()
        self.none = Instead("video_choose_button", tr("This recording has no video"), tr("Choose a video…"))
        self.lost = Instead("video_locate_button", "", tr("Locate…"))
        self.none.button.clicked.connect(self.choose_asked)
        self.lost.button.clicked.connect(self.locate_asked)
        self.stack = QStackedWidget()
        for widget in (self.picture, self.none, self.lost):
            self.stack.addWidget(widget)
        self.name = ElidedLabel("", "small", 500, "ink")
        self.facts = ElidedLabel("", "small", 400, "ink2")
        self.more = QToolButton()
        self.more.setObjectName("video_more")
        self.more.setAccessibleName(tr("More about the video"))
        self.more.setToolTip(self.more.accessibleName())
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._menu())
        self.more.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        foot = Strip(("top",), "surface")
        row = QHBoxLayout(foot)
        row.setContentsMargins(12, 0, 6, 0)
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(self.facts, 1)
        row.addWidget(self.more)
        self._foot = foot
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stack, 1)
        column.addWidget(foot)
        self._dress()
        theme.changed.connect(self._dress)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("video_menu")
        for name, text, signal in (
            ("copy", tr("Copy the picture"), self.copy_asked),
            ("shift", tr("Shift against the sound…"), self.shift_asked),
            ("choose", tr("Choose another video…"), self.choose_asked),
            ("remove", tr("Take the video away"), self.remove_asked),
        ):
            action = menu.addAction(text)
            action.setObjectName(f"video_{name}")
            action.triggered.connect(lambda _=False, signal=signal: signal.emit())
        return menu

    def _dress(self) -> None:
        self._foot.setFixedHeight(theme.px(32))
        self.more.setIcon(theme.icon("more", "ink", "actink"))
        self.more.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.more.setFixedSize(theme.px(26), theme.px(26))
        self.picture.update()

    def show_none(self, *, may_choose: bool) -> None:
        """The recording has no film."""
        self.none.button.setEnabled(may_choose)
        self._say("", "")
        self.stack.setCurrentWidget(self.none)

    def show_lost(self, text: str, button: str) -> None:
        """Why the film cannot be shown, and what the button does about it."""
        self.lost.sentence.setText(text)
        self.lost.button.set_text(button, "")
        self.lost.button.setAccessibleName(button)
        self._say("", "")
        self.stack.setCurrentWidget(self.lost)

    def show_film(self, name: str) -> None:
        """A film is being opened."""
        self.picture.show_pixels(None)
        self._say(name, tr("Opening…"))
        self.stack.setCurrentWidget(self.picture)

    def show_frame(self, frame: Frame, name: str, at_s: float, *, waiting: bool = False) -> None:
        """A frame that begins at this second of the recording."""
        self.picture.show_pixels(frame.pixels, waiting=waiting)
        values = {"number": number(frame.number), "at": formatting.position(max(0.0, at_s), 0.001)}
        text = tr("Frame {number}, {at} s", **values) if not waiting else tr("Looking for the frame…")
        self._say(name, text)
        self.picture.setAccessibleDescription(text)

    def _say(self, name: str, facts: str) -> None:
        self.name.setText(name)
        self.facts.setText(facts)
        self._foot.setVisible(bool(name))
