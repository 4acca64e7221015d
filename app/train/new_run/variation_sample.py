"""An utterance of the project as a drafted run would hear it: read, varied and drawn off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal

from app.background.latest import Later, Latest
from app.tasks import Tasks
from core.augment.kind import RATE
from core.datasets.manifest import Entry
from core.errors import Cancelled, WorkbenchError
from core.peaks import TOP_HZ, SampleSpectrogram
from core.project.queries import Reader
from core.project.records import UtteranceRow
from core.runs.create import entries_of
from core.training.config import TrainConfig
from core.training.heard_copy import HeardCopy, hear, hidden
from core.training.noise_gathered import NOTHING, Gathered, gather
from core.training.varied import remarks, variation_of

DEBOUNCE_MS = 200
MEL_HZ = 700.0
"""Of the formula of mel bands: below it they are about as wide as each other, above it ever wider."""


@dataclass(frozen=True)
class Known:
    """What was read before and holds on: the utterances, and noise by the settings that it was gathered for."""

    entries: tuple[Entry, ...] = ()
    noise_for: tuple[object, ...] = ()
    noise: Gathered = NOTHING

    @property
    def learnt(self) -> list[Entry]:
        return [entry for entry in self.entries if entry.split == "train" and not entry.blocked]


@dataclass(frozen=True)
class Look:
    """`heard` is None in a project without train utterances. Loudness by time and frequency of both sounds;
    `masked`: what SpecAugment might hide is cut out of the second."""

    known: Known
    heard: HeardCopy | None = None
    clean: SampleSpectrogram | None = None
    varied: SampleSpectrogram | None = None
    masked: bool = False
    remarks: tuple[str, ...] = ()


def look(
    project: Path, config: TrainConfig, number: int, copy: int, known: Known, cancelled: Callable[[], bool]
) -> Look:
    """The utterance of that number, turning over at the end, in a copy. Raises `WorkbenchError` and `Cancelled`."""
    known = _known(project, config, known, cancelled)
    said = (*remarks(config), *known.noise.remarks)
    if not (learnt := known.learnt):
        return Look(known, remarks=said)
    heard = hear(learnt[number % len(learnt)], variation_of(config, known.noise.noises), min(copy, config.copies - 1))
    clean, varied = (SampleSpectrogram(sound, RATE) for sound in (heard.clean, heard.varied))
    return Look(known, heard, clean, varied, _hide(varied, config), said)


def _known(project: Path, config: TrainConfig, known: Known, cancelled: Callable[[], bool]) -> Known:
    entries = known.entries
    if not entries:
        with Reader(project) as reader:
            entries = tuple(entries_of(_unless(cancelled, reader), project, reader.normaliser))
    wanted = (config.pause_noise > 0, config.file_noise > 0 and config.noise_folder, config.copies > 1, config.seed)
    if known.noise_for == wanted:
        return Known(entries, wanted, known.noise)
    return Known(entries, wanted, gather(config, entries, cancelled))


def _unless(cancelled: Callable[[], bool], reader: Reader) -> Iterator[UtteranceRow]:
    for row in reader.each():
        if cancelled():
            raise Cancelled
        yield row


def _hide(spectrogram: SampleSpectrogram, config: TrainConfig) -> bool:
    """Cut out of a spectrogram what SpecAugment might hide of it; whether there is anything."""
    rows = spectrogram.rows
    shown = hidden(config, len(rows))
    if shown is None:
        return False
    bins = shown.shape[1]
    hertz = (np.arange(rows.shape[1]) + 0.5) * TOP_HZ / rows.shape[1]
    mel = np.log1p(hertz / MEL_HZ) / np.log1p(TOP_HZ / MEL_HZ) * bins
    rows[shown[:, np.minimum(mel.astype(np.int64), bins - 1)]] = 0
    return True


class Sampler(QObject):
    """`ready` brings the newest `Look`; `failed` why there is none; `asked` that one is on its way."""

    asked = Signal()
    ready = Signal(object)
    failed = Signal(object)

    def __init__(
        self, tasks: Tasks, project: Path, wanted: Callable[[], tuple[TrainConfig, int, int]], parent: QObject
    ):
        """`wanted` gives the settings, the utterance's number and the copy at the moment of asking. It may raise
        `WorkbenchError`."""
        super().__init__(parent)
        self._project, self._wanted = project, wanted
        self._known = Known()
        self._look = Latest(tasks, self)
        self._look.failed.connect(self.failed)
        self._rest = Later(DEBOUNCE_MS, self._ask, self)

    def ask(self, ms: int = DEBOUNCE_MS) -> None:
        """Something was changed: look soon."""
        self._rest.start(ms)

    def end(self) -> None:
        """No answer is wanted any more."""
        self._rest.stop()
        self._look.forget()

    def _ask(self) -> None:
        try:
            config, number, copy = self._wanted()
        except WorkbenchError as error:
            self._look.forget()
            self.failed.emit(error)
            return
        project, known = self._project, self._known
        self.asked.emit()
        self._look.ask(
            lambda _progress, cancelled: look(project, config, number, copy, known, cancelled), self._on_look
        )

    def _on_look(self, found: Look) -> None:
        self._known = found.known
        self.ready.emit(found)
