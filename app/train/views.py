"""`RunView`: what the window knows of one run at one moment, as plain values; `RunReader` makes them from the folder.

No widgets and no signals: workers read, the GUI thread shows. Live and past runs are read by the same code.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from core.datasets.manifest import read_manifest
from core.errors import CheckpointError, RunError
from core.evaluation.score import Diff, differences
from core.families.checkpoint import CARD, Card, read_card
from core.runs import supervisor
from core.runs.curves import Curves, RunStatus
from core.runs.events import Event, Excluded, Failed, Follower, Saved, Started, Stepped, Validated
from core.runs.folder import RunFolder
from core.runs.tidy import Sizes, sizes
from core.training.config import TrainConfig

ACTIVE = ("preparing", "training", "pausing")
"""States in which a child is at work."""
OVER = ("finished", "stopped", "failed", "crashed", "paused")
"""States that nothing but a person changes."""
WATCHED = ("config.json", "transfer.json", "run.json", "child.json", "request", "events.jsonl")
"""While none of these changes, a run that is over is still as it was."""
NO_SIZES = Sizes()
TREND = 12
"""Checks that a sample's trend shows."""


@dataclass(frozen=True)
class SampleRow:
    """A dev utterance as the model writes it now: the differences, its word error rate and its last checks' rates."""

    key: str
    speaker: str
    said: str
    written: str
    wer: float
    diffs: tuple[Diff, ...]
    habits: frozenset[str] = frozenset()
    trend: tuple[float, ...] = ()


Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Snapshot:
    """A run's `Curves` at one moment, under the same names: arrays are made once, on the reading thread."""

    started: Started | None
    begun_at: float
    stepped: Stepped | None
    zero_shot: Validated | None
    best: Validated | None
    kept: Validated | None
    helped: bool | None
    loss_h: Floats
    loss: Floats
    check_h: Floats
    wer: Floats
    cer: Floats
    dev_loss: Floats

    @classmethod
    def of(cls, curves: Curves) -> Snapshot:
        return cls(**{name: getattr(curves, name) for name in cls.__dataclass_fields__})


@dataclass(frozen=True)
class RunView:
    """One run: settings, plan, notes and curves as they were when it was read.

    `card` is the source's. `saved_s` is up to where a crash loses nothing; `detail` a failure's own words; `sizes` what
    it takes on the disk, once nobody trains it.
    """

    run: RunFolder
    config: TrainConfig
    notes: Mapping[str, Any]
    plan: Mapping[str, Any]
    curves: Snapshot
    status: RunStatus
    samples: tuple[SampleRow, ...] = ()
    excluded: tuple[tuple[str, str], ...] = ()
    card: Card | None = None
    has_model: bool = False
    saved_s: float | None = None
    detail: str = ""
    sizes: Sizes = NO_SIZES

    @property
    def key(self) -> str:
        return self.run.key

    @property
    def name(self) -> str:
        return self.config.name

    @property
    def created(self) -> float:
        return float(self.notes.get("created", 0.0))

    @property
    def active(self) -> bool:
        return self.status.state in ACTIVE

    @property
    def from_scratch(self) -> bool:
        return not self.config.source

    @property
    def best_wer(self) -> float | None:
        """The word error rate the run is known by: its model's. None before anything was taught and checked."""
        if self.curves.best is not None and self.curves.kept is not None:
            return float(self.curves.kept.wer)
        return None


@dataclass
class RunReader:
    """Reads one run again and again; each `read` takes in only what its event log has gained."""

    run: RunFolder
    curves: Curves = field(default_factory=Curves)

    def __post_init__(self) -> None:
        self._follower = Follower(self.run.events)
        self._trends: dict[str, list[float]] = {}
        self._card: Card | None = None
        self._saved_s: float | None = None
        self._detail = ""
        self._excluded: list[tuple[str, str]] = []
        self._samples: tuple[SampleRow, ...] = ()
        self._files: tuple[tuple[float, int], ...] = ()
        self._last: RunView | None = None
        self._left = False  # whether the child had gone at the last look: its leaving changes no file
        self._habits: Habits | None = None

    def read(self) -> RunView | None:
        """The run as it is now, or None when nothing changed since the last read.

        Raises `WorkbenchError` when the folder's settings cannot be read.
        """
        files = tuple(_changed(self.run.path / name) for name in WATCHED)
        last = self._last
        if last is not None and files == self._files and self._left and last.status.state in OVER:
            return None
        events = list(self._follower.read())
        for event in events:
            self._feed(event)
        status = supervisor.status(self.run)
        self._left = not supervisor.alive(self.run)
        if last is not None and not events and files == self._files and status == last.status:
            return None
        self._files = files
        checked = next((e for e in reversed(events) if isinstance(e, Validated)), None)
        config = TrainConfig.read(self.run.config)
        plan = _read_json(self.run.transfer)
        if last is None:
            self._card = _card(config, self.run)
        if checked is not None:
            self._habits = self._habits or Habits.of(config, plan, self.run.manifest)
            self._samples = tuple(self._row(sample, self._habits) for sample in checked.samples)
        self._last = RunView(
            self.run,
            config,
            self.run.notes(),
            plan,
            Snapshot.of(self.curves),
            status,
            self._samples,
            tuple(self._excluded),
            self._card,
            (self.run.model / "config.json").is_file(),
            self._saved_s,
            self._detail or status.detail,
            sizes(self.run) if self._left and status.state in OVER else Sizes(),
        )
        return self._last

    def _feed(self, event: Event) -> None:
        self.curves.feed(event)
        if isinstance(event, Excluded):
            self._excluded = [*(x for x in self._excluded if x not in event.items), *event.items]
        elif isinstance(event, Saved):
            self._saved_s = event.heard_s
        elif isinstance(event, Failed):
            self._detail = event.detail
        elif isinstance(event, Started):
            self._detail = ""
        elif isinstance(event, Validated):
            for sample in event.samples:
                self._trends.setdefault(sample.key, []).append(sample.wer)

    def _row(self, sample: Any, habits: Habits) -> SampleRow:
        diffs = tuple(differences(sample.said, sample.written))
        wrong = (d.written for d in diffs if d.kind in ("wrong", "extra"))
        return SampleRow(
            sample.key,
            sample.speaker,
            sample.said,
            sample.written,
            sample.wer,
            diffs,
            frozenset(word for word in wrong if habits.has(word)),
            tuple(self._trends.get(sample.key, ())[-TREND:]),
        )


@dataclass(frozen=True)
class Habits:
    """Tells words that the source's spelling explains: in its lexicon and not the target's, or with its own letters."""

    words: frozenset[str]
    letters: frozenset[str]

    @classmethod
    def of(cls, config: TrainConfig, plan: Mapping[str, Any], manifest: Path) -> Habits:
        """The source's lexicon is `lexicon.txt` in its folder (one word a line), where it has one; the target's are
        the words of the run's own utterances."""
        words: frozenset[str] = frozenset()
        if config.source:
            try:
                text = (Path(config.source) / "lexicon.txt").read_text(encoding="utf-8")
                taught = {word for entry in read_manifest(manifest) for word in entry.text.split()}
                words = frozenset(text.split()) - taught
            except (OSError, RunError):
                words = frozenset()
        return cls(words, frozenset(str(x) for x in plan.get("left_out", ())))

    def has(self, word: str) -> bool:
        return word in self.words or any(letter in word for letter in self.letters)


def _card(config: TrainConfig, run: RunFolder) -> Card | None:
    """The card of the run's source; None from scratch and where the source has gone since."""
    if not config.source:
        return None
    try:
        return read_card(run.network if (run.network / CARD).is_file() else Path(config.source))
    except CheckpointError:
        return None


def _changed(path: Path) -> tuple[float, int]:
    try:
        found = path.stat()
    except OSError:
        return 0.0, -1
    return found.st_mtime, found.st_size


def _read_json(path: Path) -> dict[str, Any]:
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return value if isinstance(value, dict) else {}
