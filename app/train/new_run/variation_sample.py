"""An utterance of the project as a drafted run would hear it: read, varied and drawn off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
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
from core.runs.create import entries_of
from core.training.config import TrainConfig
from core.training.heard_copy import HeardCopy, hear, hidden
from core.training.noise_gathered import NOTHING, Gathered, gather
from core.training.varied import remarks, variation_of

DEBOUNCE_MS = 200
MOST, PAGE = 2000, 500
"""So many utterances can be stepped through; and so many are read at once."""
MEL_HZ = 700.0
"""Of the formula of mel bands: below it they are about as wide as each other, above it ever wider."""


@dataclass(frozen=True)
class Known:
    """What was read before and holds on: the first utterances that are learnt from (None before they were read), and
    noise by the settings that it was gathered for."""

    learnt: tuple[Entry, ...] | None = None
    noise_for: tuple[object, ...] = ()
    noise: Gathered = NOTHING


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
    wanted = (config.pause_noise > 0, config.file_noise > 0 and config.noise_folder, config.copies > 1, config.seed)
    learnt, noise = known.learnt, known.noise
    if learnt is None:
        each = (entry for entry in _entries(project, cancelled) if entry.split == "train" and not entry.blocked)
        learnt = tuple(islice(each, MOST))
    if known.noise_for != wanted:
        noise = gather(config, _entries(project, cancelled), cancelled)
    return Known(learnt, wanted, noise)


def _entries(project: Path, cancelled: Callable[[], bool]) -> Iterator[Entry]:
    """All utterances that a run would be made of, a page at a time."""
    with Reader(project) as reader:
        ids = reader.ids()
        for first in range(0, len(ids), PAGE):
            if cancelled():
                raise Cancelled
            yield from entries_of(reader.rows(ids[first : first + PAGE]), project, reader.normaliser)


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
