"""What the program remembers between starts: a typed face of QSettings. Projects keep their own facts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from app.i18n.languages import SYSTEM
from app.theme import Mode, WrittenText

ARRIVAL_KEY = "corpus/play_on_arrival"
ABBREVIATIONS_KEY = "typing/abbreviations"
AUTHOR_KEY = "notes/author"
"""What a person is called under their notes; "" for what the system calls them."""
PAUSE_KEY = "corpus/loop_pause_s"


class Settings(QObject):
    """Each property is one remembered value; `changed` tells the name of one that was set."""

    changed = Signal(str)

    def __init__(self, store: QSettings | None = None) -> None:
        super().__init__()
        self._store = store if store is not None else QSettings("Vizinho", "Vizinho")

    def value(self, key: str, default: Any) -> Any:
        """A remembered value of the default's own type; the default where it is absent or of another type."""
        text = self._store.value(key)
        if text is None:
            return default
        try:
            value = json.loads(str(text))
        except ValueError:
            return default
        if isinstance(default, float) and isinstance(value, int):
            return float(value)
        return value if isinstance(value, type(default)) else default

    def set_value(self, key: str, value: Any) -> None:
        """Remember a plain value (text, number, list, dict)."""
        self._store.setValue(key, json.dumps(value, ensure_ascii=False))
        self.changed.emit(key)

    def forget(self, key: str) -> None:
        """Remember a value no more."""
        self._store.remove(key)
        self.changed.emit(key)

    def state(self, key: str) -> QByteArray:
        """The saved state of a window or splitter; empty when there is none."""
        value = self._store.value(f"layout/{key}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_state(self, key: str, state: QByteArray) -> None:
        self._store.setValue(f"layout/{key}", state)

    def forget_layout(self) -> None:
        """Forget all window and splitter states."""
        self._store.remove("layout")

    @property
    def place(self) -> Path:
        """Where the settings lie."""
        return Path(self._store.fileName())

    def sync(self) -> None:
        """Write to disk now."""
        self._store.sync()

    @property
    def theme_mode(self) -> Mode:
        mode = self.value("appearance/theme", "system")
        return cast("Mode", mode if mode in ("light", "dark") else "system")

    @theme_mode.setter
    def theme_mode(self, mode: Mode) -> None:
        self.set_value("appearance/theme", mode)

    @property
    def text_size(self) -> int:
        return int(self.value("appearance/text_size", 100))

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self.set_value("appearance/text_size", percent)

    @property
    def system_font(self) -> bool:
        return bool(self.value("appearance/system_font", False))

    @system_font.setter
    def system_font(self, on: bool) -> None:
        self.set_value("appearance/system_font", on)

    @property
    def written(self) -> WrittenText:
        """How transcripts look; a value that cannot be is the usual one."""
        family = str(self.value("appearance/written_family", ""))
        percent = int(self.value("appearance/written_percent", 100))
        spacing = float(self.value("appearance/written_spacing", 1.0))
        return WrittenText(family, min(max(percent, 80), 250), min(max(spacing, 1.0), 2.5))

    @written.setter
    def written(self, look: WrittenText) -> None:
        self.set_value("appearance/written_family", look.family)
        self.set_value("appearance/written_percent", look.percent)
        self.set_value("appearance/written_spacing", look.spacing)

    @property
    def abbreviations(self) -> dict[str, str]:
        """What is typed short in every project, and the text that it stands for."""
        found = self.value(ABBREVIATIONS_KEY, {})
        return {str(short): str(long) for short, long in found.items()}

    @abbreviations.setter
    def abbreviations(self, table: Mapping[str, str]) -> None:
        self.set_value(ABBREVIATIONS_KEY, dict(table))

    @property
    def language(self) -> str:
        """The language of the window: "system", or a code of `LANGUAGES`."""
        return str(self.value("appearance/language", SYSTEM))

    @language.setter
    def language(self, code: str) -> None:
        self.set_value("appearance/language", code)

    @property
    def input_device(self) -> str:
        """Name of the microphone that was chosen; "" for the system's own choice."""
        return str(self.value("audio/input", ""))

    @input_device.setter
    def input_device(self, name: str) -> None:
        self.set_value("audio/input", name)

    @property
    def output_device(self) -> str:
        """Name of the loudspeaker that was chosen; "" for the system's own choice."""
        return str(self.value("audio/output", ""))

    @output_device.setter
    def output_device(self, name: str) -> None:
        self.set_value("audio/output", name)

    @property
    def play_on_arrival(self) -> bool:
        """Whether an utterance of the corpus plays by itself when one comes to it."""
        return bool(self.value(ARRIVAL_KEY, False))

    @play_on_arrival.setter
    def play_on_arrival(self, on: bool) -> None:
        self.set_value(ARRIVAL_KEY, on)

    @property
    def loop_pause_s(self) -> float:
        """Silence between the rounds of a loop in the corpus, in seconds."""
        try:
            return min(max(float(str(self.value(PAUSE_KEY, 0.0))), 0.0), 10.0)
        except ValueError:
            return 0.0

    @loop_pause_s.setter
    def loop_pause_s(self, seconds: float) -> None:
        self.set_value(PAUSE_KEY, seconds)

    @property
    def compute_device(self) -> str:
        """Where new runs train unless they say otherwise: auto, cpu, cuda or mps."""
        device = str(self.value("devices/compute", "auto"))
        return device if device in ("auto", "cpu", "cuda", "mps") else "auto"

    @compute_device.setter
    def compute_device(self, device: str) -> None:
        self.set_value("devices/compute", device)

    @property
    def reopen(self) -> bool:
        """Open the last project at start."""
        return bool(self.value("general/reopen", False))

    @reopen.setter
    def reopen(self, on: bool) -> None:
        self.set_value("general/reopen", on)

    @property
    def show_steps(self) -> bool:
        """Show the three steps on Home."""
        return bool(self.value("home/steps", True))

    @show_steps.setter
    def show_steps(self, on: bool) -> None:
        self.set_value("home/steps", on)
