"""`RunView`: what the window knows of one run at one moment, as plain values; `ViewReader` makes them from the folder.

No widgets and no signals: workers read, the GUI thread shows. Live and past runs are read by the same code.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.train.origins import Origins, origins_of
from core.errors import CheckpointError
from core.evaluation.habits import SourceHabits
from core.evaluation.score import Diff, differences
from core.families.checkpoint import CARD, Card, read_card
from core.runs import averaged_way
from core.runs.averages import Point
from core.runs.curves import RunStatus, Snapshot
from core.runs.events import Event, Excluded, Failed, Saved, Started, Validated
from core.runs.folder import RunFolder
from core.runs.reader import ACTIVE, OVER, RunReader
from core.runs.text_run import MADE
from core.runs.tidy import RunSizes, sizes
from core.training.config import TrainConfig
from core.training.text.config import TextConfig

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

NO_SIZES, NO_ORIGINS = RunSizes(), Origins()
THOUSAND = 1000
TREND = 12
"""Checks that a sample's trend shows."""


@dataclass(frozen=True)
class SampleRow:
    """A dev utterance as the model writes it now: the differences, its word error rate and its last checks' rates."""

    key: str
    speaker: str
    reference: str
    hypothesis: str
    wer: float
    diffs: tuple[Diff, ...]
    habits: frozenset[str] = frozenset()
    trend: tuple[float, ...] = ()

    def knowing(self, words: SourceHabits) -> SampleRow:
        """With more of the wrong words marked as the source's."""
        more = frozenset(diff.hypothesis for diff in words.among(self.diffs))
        return replace(self, habits=self.habits | more) if more - self.habits else self


@dataclass(frozen=True)
class RunView:
    """One run: settings, plan, notes and curves as they were when it was read.

    `card` is the source's, `origins` where the rows of the plan come from. `saved_s` is up to where a crash loses
    nothing; `detail` a failure's own words; `sizes` what it takes on the disk, once nobody trains it. `text` are the
    settings of a run that teaches a text model, None of others. `average` is the best average with its source, where
    averages were tried on both languages.
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
    sizes: RunSizes = NO_SIZES
    origins: Origins = NO_ORIGINS
    text: TextConfig | None = None
    average: Point | None = None

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
    def is_probe(self) -> bool:
        """Whether it is one of the short runs that compare candidates."""
        return "probe" in self.notes

    @property
    def from_scratch(self) -> bool:
        return not (self.text.source if self.text is not None else self.config.source)

    @property
    def has_result(self) -> bool:
        """Whether it has made what it teaches: a model, or a text model."""
        return self.has_model or bool(self.notes.get(MADE))

    @property
    def planned(self) -> float:
        """How much the run is to take in: hours of sound, or thousands of words where it teaches a text model."""
        return self.text.words / THOUSAND if self.text is not None else self.config.hours

    @property
    def taken_in(self) -> Floats:
        """The same at each loss."""
        return self.curves.loss_words / THOUSAND if self.text is not None else self.curves.loss_h

    @property
    def checked(self) -> Floats:
        """The same at each check."""
        return self.curves.texts.words / THOUSAND if self.text is not None else self.curves.validation_h

    @property
    def best_wer(self) -> float | None:
        """See `Snapshot.known_wer`."""
        return self.curves.known_wer


class ViewReader:
    """Makes `RunView`s of one run, read again and again by core's `RunReader`; adds what only the window shows."""

    def __init__(self, run: RunFolder) -> None:
        self.run = run
        self._reader = RunReader(run)
        self._begin()

    def _begin(self) -> None:
        self._trends: dict[str, list[float]] = {}
        self._plan: Mapping[str, Any] | None = None
        self._origins = NO_ORIGINS
        self._card: Card | None = None
        self._saved_s: float | None = None
        self._detail = ""
        self._excluded: list[tuple[str, str]] = []
        self._samples: tuple[SampleRow, ...] = ()
        self._habits: SourceHabits | None = None

    def read(self) -> RunView | None:
        """The run as it is now, or None when nothing changed since the last read.

        Raises `WorkbenchError` when the folder's settings cannot be read.
        """
        look = self._reader.look()
        if look is None:
            return None
        if look.anew:
            self._begin()
        if self._plan is None:
            self._plan, self._card = _read_json(self.run.transfer), _card(look.config, self.run)
            self._origins = _origins(self._plan)
        for event in look.events:
            self._feed(event)
        validated = next((e for e in reversed(look.events) if isinstance(e, Validated)), None)
        if validated is not None:
            self._habits = self._habits or SourceHabits.of(look.config, self._plan, self.run.manifest)
            self._samples = tuple(self._row(sample, self._habits) for sample in validated.samples)
        return RunView(
            self.run,
            look.config,
            look.notes,
            self._plan,
            look.curves,
            look.status,
            self._samples,
            tuple(self._excluded),
            self._card,
            (self.run.model / "config.json").is_file(),
            self._saved_s,
            self._detail or look.status.detail,
            sizes(self.run) if not look.alive and look.status.state in OVER else NO_SIZES,
            self._origins,
            look.text,
            averaged_way.found(self.run) if not look.alive and look.status.state in OVER else None,
        )

    def _feed(self, event: Event) -> None:
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

    def _row(self, sample: Any, habits: SourceHabits) -> SampleRow:
        diffs = tuple(differences(sample.reference, sample.hypothesis))
        return SampleRow(
            sample.key,
            sample.speaker,
            sample.reference,
            sample.hypothesis,
            sample.wer,
            diffs,
            frozenset(diff.hypothesis for diff in habits.among(diffs)),
            tuple(self._trends.get(sample.key, ())[-TREND:]),
        )


def _card(config: TrainConfig, run: RunFolder) -> Card | None:
    """The card of the run's source; None from scratch and where the source has gone since."""
    if not config.source:
        return None
    try:
        return read_card(run.network if (run.network / CARD).is_file() else Path(config.source))
    except CheckpointError:
        return None


def _origins(plan: Mapping[str, Any]) -> Origins:
    """Where a plan's rows come from; nothing for one that cannot be read: training says so."""
    try:
        return origins_of(plan)
    except (KeyError, TypeError, ValueError):
        return NO_ORIGINS


def _read_json(path: Path) -> dict[str, Any]:
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return value if isinstance(value, dict) else {}
