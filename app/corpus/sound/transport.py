"""The bar above the sound: play, stop, loop, speed, time, and the edits of marks."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from app import formatting
from app.corpus.sound.utterance_playback import SPEEDS
from app.i18n import tr
from app.shortcuts import shortcuts
from app.theme import theme
from app.widgets.choice_box import ChoiceBox
from app.widgets.key_hint import KeyButton, key_text
from app.widgets.label import Label, SteadyLabel
from app.widgets.mirrored import left_to_right
from app.widgets.rule import rule
from app.widgets.strip import Strip
from core.wording import say


def icon_button(action: QAction, icon: str, name: str) -> QToolButton:
    """A button that is an icon: named for screen readers, its key in the tooltip."""
    action.setIcon(theme.icon(icon, "ink", "actink"))
    action.setIconVisibleInMenu(False)
    button = QToolButton()
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setObjectName(name)
    button.setAccessibleName(action.text().replace("…", ""))

    def name_keys() -> None:
        keys = shortcuts.first(action.objectName(), action.shortcut().toString())
        button.setToolTip(f"{action.text()}  {key_text(keys)}" if keys else action.text())

    name_keys()
    action.changed.connect(name_keys)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


class Transport(Strip):
    """Buttons follow the page's actions; `speed_chosen` follows the speed."""

    speed_chosen = Signal(float)

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("transport")
        left_to_right(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(4)
        self.to_start = icon_button(actions["to_start"], "tostart", "to_start")
        self.play = icon_button(actions["play"], "play", "play")
        self.stop = icon_button(actions["stop"], "stop", "stop")
        self.loop = icon_button(actions["loop"], "loop", "loop")
        self.arrive = icon_button(actions["arrive"], "vol", "arrive")
        for button in (self.to_start, self.play, self.stop, self.loop, self.arrive):
            row.addWidget(button)
        row.addSpacing(8)
        self.speed = ChoiceBox()
        self.speed.setObjectName("speed")
        self.speed.setAccessibleName(tr("Speed"))
        for speed in SPEEDS:
            self.speed.addItem(tr("{speed:g}×", speed=speed), speed)
        self.speed.setCurrentIndex(SPEEDS.index(1.0))
        self.speed.activated.connect(lambda _: self.speed_chosen.emit(float(self.speed.currentData())))
        row.addWidget(self.speed)
        row.addSpacing(8)
        self.now = SteadyLabel("", "body", 600, "ink")
        self.now.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.whole = Label("", "body", 400, "ink2")
        row.addWidget(self.now)
        row.addWidget(self.whole)
        row.addStretch(1)
        self._edits: list[tuple[KeyButton, QAction]] = []
        self.mark = self._edit(actions["mark"], "plus")
        self.missed = self._edit(actions["mark_missed"], "search")
        self.tiers = self._edit(actions["lane_tiers"], "columns")
        self.align = self._edit(actions["align"], "text")
        actions["lane_tiers"].changed.connect(self._fit)
        self.trim = self._edit(actions["trim"], "trim")
        self.split = self._edit(actions["split"], "split")
        self.merge = self._edit(actions["merge"], "swap")
        for edit in (self.mark, self.missed, self.tiers, self.align, self.trim, self.split, self.merge):
            row.addWidget(edit)
        self.show_marking(False)
        line = rule(upright=True, length=16)
        row.addSpacing(6)
        row.addWidget(line)
        row.addSpacing(6)
        for name, icon in (("zoom_out", "zoomout"), ("zoom_in", "zoomin"), ("zoom_fit", "fit")):
            row.addWidget(icon_button(actions[name], icon, name))
        self.look = icon_button(actions["look"], "settings", "look")
        row.addWidget(self.look)
        self._dress()
        theme.changed.connect(self._dress)
        shortcuts.changed.connect(self._fit)

    def _edit(self, action: QAction, icon: str) -> KeyButton:
        keys = action.shortcut().toString()
        button = KeyButton(action.text(), keys, icon=icon, name=action.objectName(), dense=True, action=action)
        action.changed.connect(lambda: button.setToolTip(self._tip(action)))
        action.visibleChanged.connect(lambda: self._show(button, action))
        self._edits.append((button, action))
        return button

    def _show(self, button: KeyButton, action: QAction) -> None:
        button.setVisible(action.isVisible())
        self._fit()

    @staticmethod
    def _tip(action: QAction) -> str:
        return f"{action.toolTip()}  {key_text(action.shortcut().toString())}".rstrip()

    def _dress(self) -> None:
        self.setFixedHeight(theme.px(40))
        self.speed.setFixedWidth(theme.px(76))
        for button in self.findChildren(QToolButton):
            button.setIconSize(QSize(theme.px(16), theme.px(16)))
            button.setFixedSize(theme.px(26), theme.px(26))
        self._fit()

    def show_marking(self, on: bool) -> None:
        """Whether what makes new utterances stands here, too."""
        self._marking = on
        self.mark.setVisible(on)
        self.missed.setVisible(on)
        self.align.setVisible(on)
        self._fit()

    def set_playing(self, playing: bool) -> None:
        """Play or pause."""
        icon = theme.icon("pause" if playing else "play", "actink" if playing else "ink")
        self.play.defaultAction().setIcon(icon)
        self.play.defaultAction().setChecked(playing)
        self.play.setAccessibleName(tr("Pause") if playing else tr("Play"))

    def show_speed(self, speed: float) -> None:
        """The speed in force."""
        self.speed.setCurrentIndex(SPEEDS.index(speed))

    def show_time(self, now: float, whole: float) -> None:
        """The playhead and the length, in seconds."""
        widest = formatting.position(whole)
        self.now.show_within(formatting.position(now), widest, formatting.position(min(whole, 59.99)))
        short, long = say("/ {clock} s"), say("/ {clock}")
        self.whole.setText(
            tr(short, clock=formatting.position(whole)) if whole < 60 else tr(long, clock=formatting.position(whole, 1))
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave keys out, then words, where there is no room for them."""
        others = [self.to_start, self.play, self.stop, self.loop, self.arrive, self.speed]
        times = self.now.sizeHint().width() + self.whole.sizeHint().width()
        room = self.width() - sum(w.width() for w in others) - 4 * theme.px(26) - max(times, theme.px(92)) - 100
        shown_here = [
            edit
            for edit in self._edits
            if edit[1].isVisible() and (self._marking or edit[0] not in (self.mark, self.missed, self.align))
        ]
        count = len(shown_here)
        steps = [(n, True) for n in range(count, count // 2, -1)] + [(n, False) for n in range(count // 2 + 1, -1, -1)]
        for words, keys in steps:
            for number, (button, action) in enumerate(shown_here):
                shown = number < words
                button.set_text(action.text() if shown else "", action.shortcut().toString() if keys and shown else "")
                button.setAccessibleName(action.text())
                button.setToolTip(self._tip(action))
            if sum(button.sizeHint().width() + 4 for button, _ in shown_here) <= room:
                return
