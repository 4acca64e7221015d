"""What the Checkpoints page is about at this moment: what is listed, which row is current, what is being fetched.

Controllers change it, views show it; they meet here and nowhere else. It reads nothing and asks nobody.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.checkpoints.listing import Heading, Line, Listing, Row, lines
from core.objectives.asked_language import AskedLanguage
from core.sources.hub import Downloaded, Found


@dataclass(frozen=True)
class Trial:
    """What a checkpoint made of the dev set: rates are fractions, `low` and `high` the ends of the 95% interval.
    `asked` is the language that it was asked to write in, `caught` counts what it wrote wrongly and was put right."""

    wer: float
    cer: float
    low: float
    high: float
    utterances: int
    asked: AskedLanguage | None = None
    caught: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, answer: Mapping[str, Any]) -> Trial:
        """From what the evaluating child says."""
        low, high = answer["wer_interval"]
        asked, caught = AskedLanguage.from_json(answer.get("asked")), answer.get("caught", {})
        return cls(answer["wer"], answer["cer"], low, high, answer["utterances"], asked, caught)


class CheckpointsState(QObject):
    """One for a page."""

    listed = Signal()  # other lines
    current_changed = Signal()  # another row is current, or more is known of it
    work_changed = Signal(str)  # how far a download or a trial is, by the row's key or the model's id

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.listing = Listing()
        self.lines: list[Line] = []
        self.typed = ""
        self.found: tuple[Found, ...] | None = None
        self.words = ""
        self.searching = False
        self.read = False
        """Whether anything was listed yet."""
        self.downloads: dict[str, Downloaded] = {}
        """What is being fetched, by the model's id."""
        self.trying = ""
        """The key of the row that is being tried."""
        self.tried_share = 0.0
        """How much of the dev set it has read, 0..1."""
        self.trials: dict[str, Trial] = {}
        self._key = ""

    @property
    def row(self) -> Row | None:
        """The current row."""
        return next((line for line in self.lines if isinstance(line, Row) and line.key == self._key), None)

    @property
    def downloading(self) -> Downloaded | None:
        """How far the current row's download is; None where none runs."""
        row = self.row
        return self.downloads.get(row.hub_id) if row is not None and row.hub_id else None

    def show(self, listing: Listing) -> None:
        """Everything was looked at again."""
        self.listing, self.read = listing, True
        self._relist()

    def type(self, text: str) -> None:
        """Only rows with this in their names."""
        if text != self.typed:
            self.typed = text
            self._relist()

    def search(self, words: str) -> None:
        """The hub is being asked for these words; "" ends what was found before."""
        self.words, self.searching, self.found = words, bool(words), None
        self._relist()

    def show_found(self, found: Sequence[Found] | None) -> None:
        """The hub has answered, or could not (None)."""
        self.searching = False
        self.found = tuple(found) if found is not None else None
        self._relist()

    def _relist(self) -> None:
        typed = "" if self.found is not None else self.typed
        self.lines = lines(self.listing, typed, self.found, self.words)
        if self.row is None:
            fetched = self.listing.row(self._key)  # a row that came here has another key now
            first = next((line.key for line in self.lines if isinstance(line, Row)), "")
            self._key = fetched.key if fetched is not None and fetched in self.lines else first
        self.listed.emit()
        self.current_changed.emit()

    def choose(self, key: str) -> None:
        """Another row is current, by its key or its model's id."""
        wanted = next((r for r in self.lines if not isinstance(r, Heading) and key and key in (r.key, r.hub_id)), None)
        if wanted is not None and wanted.key != self._key:
            self._key = wanted.key
            self.current_changed.emit()

    def follow(self, model: str, progress: Downloaded | None) -> None:
        """How far a download is; None when it has ended."""
        if progress is None:
            self.downloads.pop(model, None)
        else:
            self.downloads[model] = progress
        self.work_changed.emit(model)

    def begin_trial(self, key: str) -> None:
        self.trying, self.tried_share = key, 0.0
        self.work_changed.emit(key)

    def follow_trial(self, share: float) -> None:
        """How much was read, 0..1."""
        if self.trying and share != self.tried_share:
            self.tried_share = share
            self.work_changed.emit(self.trying)

    def end_trial(self, trial: Trial | None) -> None:
        """A trial has its figures, or ended without any."""
        key, self.trying = self.trying, ""
        if trial is not None:
            self.trials[key] = trial
        self.work_changed.emit(key)
