"""Foot pedals that are joysticks do what keys do: the device that a person chose, and what each of its pedals is for.

They are read by a child (`core.pedals`) and only while a device is chosen, or Settings is about to choose one. A pedal
does its action wherever one types; what an action cannot do now is said in the status bar.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from app.i18n import tr
from app.settings import Settings
from app.shortcuts import shortcuts
from core.errors import WorkbenchError
from core.pedals.watching import Device, Press, Watching, available

DEVICE_KEY, ACTIONS_KEY, HELD_KEY = "pedals/device", "pedals/actions", "pedals/held"
PLAY = "corpus_play"
PLAYS = (PLAY, "corpus_play_typing")
"""Actions that a pedal may do only while it is held down: let go, it pauses."""
END_S = 3.0


class PedalKeys(QObject):
    """`changed` follows what is plugged in, chosen or assigned; `pressed` carries controls of the chosen device while
    Settings looks: nothing is done then."""

    changed = Signal()
    pressed = Signal(str)
    _told = Signal(int, object)

    def __init__(
        self, settings: Settings, status: Callable[[str], None], page: Callable[[], str], parent: QObject
    ) -> None:
        """`status` shows a line; `page` is the key of the page that is shown."""
        super().__init__(parent)
        self._settings, self._status, self._page = settings, status, page
        self.devices: tuple[Device, ...] = ()
        self.error: WorkbenchError | None = None
        self._looking = False
        self._number = 0
        self._reader: _Reader | None = None
        self._left: list[_Reader] = []
        """Those that were told to end, until they have."""
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        self._follow()

    # What is chosen

    @property
    def chosen(self) -> str:
        """The id of the device that counts, "" for none."""
        return str(self._kept(DEVICE_KEY).get("id", ""))

    @property
    def name(self) -> str:
        """What that device is called."""
        return str(self._kept(DEVICE_KEY).get("name", ""))

    @property
    def plugged_in(self) -> bool:
        return any(one.id == self.chosen for one in self.devices)

    @property
    def actions(self) -> dict[str, str]:
        """Names of actions by the controls of the chosen device."""
        found = self._kept(ACTIONS_KEY).get(self.chosen, {})
        return {str(control): str(name) for control, name in found.items()} if isinstance(found, dict) else {}

    @property
    def held(self) -> bool:
        """Whether playing lasts only while its pedal is down."""
        return bool(self._settings.value(HELD_KEY, False))

    def set_held(self, on: bool) -> None:
        self._settings.set_value(HELD_KEY, on)

    def choose(self, device: Device | None) -> None:
        """Heed this device from now on, or none; what the others were for is kept."""
        kept = {"id": device.id, "name": device.name} if device is not None else {}
        self._settings.set_value(DEVICE_KEY, kept)
        self._follow()
        self.changed.emit()

    def assign(self, control: str, name: str) -> None:
        """A control of the chosen device does this action, or nothing any more."""
        every = self._kept(ACTIONS_KEY)
        mine = {**self.actions, control: name}
        every[self.chosen] = {one: what for one, what in mine.items() if what}
        self._settings.set_value(ACTIONS_KEY, every)
        self.changed.emit()

    def _kept(self, key: str) -> dict[str, Any]:
        return dict(self._settings.value(key, {}))

    # Reading

    @property
    def reading(self) -> bool:
        return self._reader is not None

    def look(self, on: bool) -> None:
        """Settings is shown, or not any more: what is plugged in is told, and pedals do nothing."""
        self._looking = on
        self._follow()

    def _follow(self) -> None:
        wanted = available() and (self._looking or bool(self.chosen))
        if wanted and self._reader is None:
            self._number += 1
            number, self.error = self._number, None
            self._reader = _Reader(lambda said: self._told.emit(number, said))
        elif not wanted and self._reader is not None:
            self._leave(self._reader)
            self._reader, self.devices = None, ()
            self._number += 1

    def _leave(self, reader: _Reader) -> None:
        reader.end()
        self._left = [*(one for one in self._left if one.alive), reader]

    def shut_down(self) -> None:
        """The window closes."""
        self._number += 1
        if self._reader is not None:
            self._leave(self._reader)
            self._reader = None
        for one in self._left:
            one.join()

    def _on_told(self, number: int, said: object) -> None:
        if number != self._number:
            return
        if isinstance(said, tuple):
            self._on_devices(said)
        elif isinstance(said, Press):
            if said.device == self.chosen:
                self._on_press(said)
        elif isinstance(said, WorkbenchError):
            self._reader, self.devices, self.error = None, (), said
            self._status(tr("Pedals cannot be read any more; keys go on working"))
            self.changed.emit()

    def _on_devices(self, devices: tuple[Device, ...]) -> None:
        before, self.devices = self.plugged_in, devices
        if before and not self.plugged_in:
            self._status(tr("{name} was unplugged; keys go on working", name=self.name))
        elif self.plugged_in and not before:
            self._status(tr("{name} is plugged in", name=self.name))
        self.changed.emit()

    # Doing

    def _on_press(self, press: Press) -> None:
        if self._looking:
            if press.down:
                self.pressed.emit(press.control)
            return
        name = self.actions.get(press.control, "")
        if not name:
            return
        if press.down:
            self._do(name)
        elif self.held and name in PLAYS:
            playing = shortcuts.action(PLAY)
            if playing is not None and playing.isChecked():
                playing.trigger()

    def _do(self, name: str) -> None:
        if QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None:
            return
        action, where = shortcuts.action(name), shortcuts.page_of(name)
        if action is None or where not in ("", self._page()):
            self._status(tr("“{action}” is done on another page", action=shortcuts.title(name)))
        elif not action.isEnabled():
            self._status(action.toolTip())
        else:
            action.trigger()


class _Reader:
    """The thread that hears what the child says, and starts and ends it."""

    def __init__(self, tell: Callable[[object], None]) -> None:
        self._tell = tell
        self._ended = False
        self._watching: Watching | None = None
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="pedals", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            watching = Watching()
        except WorkbenchError as error:
            self._say(error)
            return
        with self._lock:
            self._watching = watching
            if self._ended:
                watching.hang_up()
        with watching:
            try:
                while not self._ended:
                    self._say(watching.said())
            except WorkbenchError as error:
                self._say(error)

    def _say(self, said: object) -> None:
        if not self._ended:
            self._tell(said)

    def end(self) -> None:
        """Not waited for: the child leaves by itself when nobody speaks to it any more."""
        with self._lock:
            self._ended = True
            if self._watching is not None:
                self._watching.hang_up()

    @property
    def alive(self) -> bool:
        return self._thread.is_alive()

    def join(self) -> None:
        self._thread.join(END_S)
