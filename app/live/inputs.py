"""Where the sound comes from: microphones as they come and go, test utterances of the project, a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from app.audio_io.devices import Device
from app.audio_io.recorder import Recorder
from app.live.feed import FeedSource
from core.project.queries import Query
from core.project.records import UtteranceRow
from core.project.rows import natural_order

if TYPE_CHECKING:
    from app.live.page import LivePage

MOST_ROWS = 200


class Inputs(QObject):
    """Keeps the list of microphones and the choice; opens the chosen one for the meter. `changed` follows both."""

    changed = Signal()

    def __init__(self, page: LivePage, recorder: Recorder) -> None:
        super().__init__(page)
        self._page = page
        self._context = page.context
        self._recorder = recorder
        self._file: Path | None = None
        self.rows: list[UtteranceRow] = []
        page.input.changed.connect(self._on_chosen)
        page.input.ask_file.connect(self._on_ask_file)
        page.input.retry.connect(recorder.refresh)
        recorder.devices_changed.connect(self._on_devices)
        recorder.no_devices.connect(page.input.set_no_devices)

    def read(self) -> None:
        """Offer the project's test utterances, once."""
        reader = self._context.session.reader
        if reader is not None and not self.rows:
            rows = reader.rows(reader.some(Query(split="test"), MOST_ROWS))
            self.rows = sorted((row for row in rows if row.text), key=lambda row: natural_order(row.key))
            self._page.prompt.set_prompts([row.text for row in self.rows])

    def listen(self) -> None:
        """Open the chosen microphone for the meter, or close the one that is open; not while a take is under way."""
        device = self._page.input.device
        if self._recorder.recording or not self._page.isVisible():
            return
        if device is not None:
            self._recorder.listen(device)
        else:
            self._recorder.close()
            self._recorder.watch(True)

    def feed_file(self, path: Path) -> None:
        """Choose a sound file as what is fed in."""
        self._file = path
        self._page.input.choose("file", path.name)
        self._on_chosen()

    def source(self) -> FeedSource | None:
        """What would be fed in now; None for a microphone."""
        kind, folder = self._page.input.kind, self._context.session.project_folder
        if kind == "file" and self._file is not None:
            return FeedSource(self._file, text=self._page.prompt.own, name=self._file.name)
        if kind == "utterance" and self.rows and folder is not None:
            row = self.rows[self._page.prompt.at]
            sound = folder / row.path
            return FeedSource(sound, row.start, row.end, row.channel, row.text, row.key, row.speaker, row.voices)
        return None

    def _on_devices(self, devices: list[Device]) -> None:
        self._page.input.set_devices(devices, self._context.settings.input_device)
        self.listen()
        self.changed.emit()

    def _on_chosen(self) -> None:
        device = self._page.input.device
        if device is not None:
            self._context.settings.input_device = device.id
        self._page.strip.hide()
        self.listen()
        self.changed.emit()

    def _on_ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._page, self.tr("Sound file to feed in"))
        if name:
            self.feed_file(Path(name))
