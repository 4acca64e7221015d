"""The model in the middle of the Corpus page: what is asked, what is listed, which utterance is current, which are
chosen, and what is typed or moved but not written yet. Views and controllers take it and listen; it knows none of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from app.corpus.question import SAVED, FilterChip, Lengths, Question
from app.session import Session
from app.widgets.spelling import Spelling
from core.project.corrections import correction_of
from core.project.drafts import Draft, draft_of
from core.project.records import Changes, Correction, Recording, UtteranceRow

if TYPE_CHECKING:
    from app.corpus.table.list_answers import ListAnswer

EVERY_ROW = ("meta", "recordings", "speakers")
"""Tables whose rows stand in many utterances: after a change of theirs every row is read again."""


@dataclass(frozen=True)
class UtteranceDraft:
    """What was typed or moved for the current utterance and is not written yet: None or "" where nothing was. `marks`
    are start and end in seconds of the recording."""

    text: str | None = None
    speaker: str | None = None
    tag: str = ""
    marks: tuple[float, float] | None = None

    def __bool__(self) -> bool:
        return self != UtteranceDraft()


class Selection(QObject):
    """All signals come on the window's thread, after the state that they tell of has changed."""

    question_changed = Signal(object)
    """The `Question` that is asked now, also when it is asked once more."""
    refresh_asked = Signal()
    """The list and the figures may be others, though the question is the same."""
    answered = Signal(object)
    """An `ListAnswer` came: figures, and perhaps another list."""
    listed_changed = Signal()
    """Other utterances are listed, or in another order."""
    row_wanted = Signal(int)
    """This row of the list is to become current."""
    current_changed = Signal()
    """Another utterance is current, or none."""
    current_renewed = Signal()
    """The same utterance is current; what the project says of it may have changed."""
    chosen_changed = Signal()
    rows_changed = Signal(object)
    """A frozenset of ids whose rows have changed in the project; None for all."""
    draft_changed = Signal()
    draft_due = Signal()
    """The draft is to be written now: another utterance comes, or much else is about to change."""
    rewriting = Signal()
    """Many utterances are about to be changed: what plays falls silent."""
    spelling_changed = Signal()
    """Letters or rules have changed, or another project is open."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.question = Question()
        self.answer: ListAnswer | None = None
        self.ids = np.zeros(0, np.int64)
        self.row: UtteranceRow | None = None
        self.at = -1
        """Where the current utterance stands in `ids`; -1 for nowhere."""
        self.draft = UtteranceDraft()
        self.spelling: Spelling | None = None
        self.together: list[tuple[int, ...]] = []
        """Groups that are listed one below the other, whatever the question says of them, until another is asked."""
        self.to_choose: tuple[int, ...] = ()
        self.to_show = 0
        """What becomes chosen, and current, when the next list comes."""
        self._spans: list[tuple[int, int]] = []
        self._typing: list[Callable[[], bool]] = []
        self._sort_chosen = False
        session.changed.connect(self._on_changed)

    # The project

    def open_project(self) -> None:
        """Another project is open; nothing of it is listed yet."""
        self._renew_spelling()

    def close_project(self) -> None:
        """Nothing is listed, current or chosen any more, and no rule of the project narrows the list."""
        self.answer = None
        self.together, self.to_choose, self.to_show = [], (), 0
        self.ids = np.zeros(0, np.int64)
        self._spans = []
        self._show(None, -1)
        flag = "" if self.question.flag.startswith(SAVED) else self.question.flag
        self.ask(replace(self.question, flag=flag, saved=None, within="", lengths=None, chips=(), recording=0))

    def _renew_spelling(self) -> None:
        reader, meta = self._session.reader, self._session.meta
        if reader is not None and meta is not None:
            self.spelling = Spelling(reader.normaliser, reader.alphabet, meta.source_language)
            self.spelling_changed.emit()

    def _on_changed(self, changes: Changes) -> None:
        """Tell which rows a step touched, by their ids to the end: nothing else is read again."""
        if changes.of("meta"):
            self._renew_spelling()
        touched = changes.of("utterances") | changes.of("flags")
        every = any(changes.of(table) for table in EVERY_ROW)
        if every or touched:
            self.rows_changed.emit(None if every else touched)
            if self.row is not None and (every or self.row.id in touched):
                self.set_current(self.row.id, self.at)

    # What is asked

    def ask(self, question: Question) -> None:
        """Ask this; the list follows."""
        self.question = question
        self.question_changed.emit(question)

    def note_typed(self, question: Question) -> None:
        """What stands in the search field, where it asks nothing else: a pattern that is not right yet."""
        self.question = question

    def refresh(self) -> None:
        """Ask the same again: list and figures follow."""
        self.refresh_asked.emit()

    def choose_flag(self, flag: str) -> None:
        """Press another of the filters that are not saved ones."""
        self.ask(self.question.of_flag(flag))

    def narrow(self, chip: FilterChip) -> None:
        """Narrow the list by a chip, in place of the one of its key."""
        self.ask(self.question.with_chip(chip))

    def widen(self, key: str) -> None:
        """Take the chip of this key away."""
        self.ask(self.question.without_chip(key))

    def set_lengths(self, lengths: Lengths | None) -> None:
        """Only utterances of these lengths, in seconds; None for all."""
        self.ask(replace(self.question, lengths=lengths))

    def clear(self) -> None:
        """List everything again."""
        self.ask(self.question.cleared())

    def sort_by(self, key: str, descending: bool) -> None:
        """The order that the person chose."""
        self._sort_chosen = True
        self.ask(replace(self.question, sort=key, descending=descending))

    def show_flagged(self, kind: str, sort: str) -> None:
        """List a kind of flag: in the order that the person chose, else the worst first. Who types is left alone."""
        if self.typing:
            return
        question = self.question.of_flag(kind)
        self.ask(question if self._sort_chosen else replace(question, sort=sort, descending=True))

    # What is listed

    def take_answer(self, answer: ListAnswer) -> None:
        """Figures have come; the list they belong to is shown by whoever lists."""
        self.answer = answer
        self.answered.emit(answer)

    def set_listed(self, ids: np.ndarray) -> None:
        """Other utterances are listed: (N,) int64, in their order. None of them is chosen yet."""
        self.ids, self._spans = ids, []
        self.listed_changed.emit()

    def row_of(self, utterance: int) -> int:
        """Where an utterance is listed, or -1."""
        at = np.flatnonzero(self.ids == utterance)
        return int(at[0]) if len(at) else -1

    def keep_together(self, groups: Sequence[Sequence[int]]) -> None:
        """List each group one below the other and choose it when the next list comes, whatever the question and the
        order say, until another question is asked."""
        ids = {id for group in groups for id in group}
        self.to_choose = tuple(sorted(ids))
        self.together = [group for group in self.together if not ids & set(group)] + [tuple(g) for g in groups]

    # What is current

    def set_current(self, utterance: int, at: int) -> None:
        """The utterance in row `at` of the list is current, 0 for none. What was typed for the one before is kept."""
        if self.row is not None and utterance != self.row.id:
            self.keep_draft()
        reader = self._session.reader
        self._show(reader.row(utterance) if reader is not None and utterance else None, at)

    def _show(self, row: UtteranceRow | None, at: int) -> None:
        same = row is not None and self.row is not None and row.id == self.row.id
        self.row, self.at = row, at
        if same:
            self.current_renewed.emit()
        else:
            self.draft = UtteranceDraft()
            self.current_changed.emit()

    def reading(self) -> Draft | None:
        """What a model read in the current utterance, with its words; None where there is nothing."""
        reader = self._session.reader
        return draft_of(reader, self.row.id) if reader is not None and self.row is not None else None

    @property
    def offers_draft(self) -> bool:
        """Whether the draft of the current utterance is to stand in the editor: drafts are being corrected."""
        return self.question.corrects_drafts and self.row is not None and bool(self.row.draft)

    def offered(self) -> Draft | None:
        """That draft; None where it is not to stand there."""
        return self.reading() if self.offers_draft else None

    def correction(self) -> Correction | None:
        """How the current utterance came to its first text; None where nobody knows."""
        reader = self._session.reader
        return correction_of(reader, self.row.id) if reader is not None and self.row is not None else None

    def sound(self) -> tuple[Recording, Path] | None:
        """The recording of the current utterance, and where it lies or should; without one, the one that is looked
        at."""
        reader, wanted = self._session.reader, self.question.recording
        wanted = self.row.recording_id if self.row is not None else wanted
        recording = reader.recording(wanted) if reader is not None and wanted else None
        return None if reader is None or recording is None else (recording, reader.sound_path(recording))

    def step(self, by: int) -> None:
        """The next or previous utterance of the list."""
        if 0 <= self.at + by < len(self.ids):
            self.row_wanted.emit(self.at + by)

    def show(self, which: int | str) -> None:
        """Make an utterance current, by id or key; what hides it is cleared away."""
        reader = self._session.reader
        found = reader.find(which) if isinstance(which, str) and reader is not None else which
        if reader is None or found is None:
            return
        at = self.row_of(int(found))
        if at >= 0:
            self.row_wanted.emit(at)
        else:
            self.to_show = int(found)
            there = reader.utterance(int(found)) if self.question.recording else None
            self.ask(replace(self.question.cleared(), recording=there.recording_id if there is not None else 0))

    def come_back(self, question: Question, current: int, chosen: Sequence[int]) -> None:
        """Ask what was asked on a page before this one, with what was current and chosen there."""
        self.to_show, self.to_choose = current, tuple(chosen) if len(chosen) > 1 else ()
        self.ask(question)

    # What is chosen

    def set_chosen(self, spans: list[tuple[int, int]]) -> None:
        """First and last row of each chosen stretch, from top to bottom."""
        self._spans = spans
        self.chosen_changed.emit()

    @property
    def chosen_count(self) -> int:
        return sum(bottom - top + 1 for top, bottom in self._spans)

    def chosen_array(self) -> np.ndarray:
        """Ids of the chosen ones in the order of the list, (N,) int64."""
        parts = [self.ids[top : bottom + 1] for top, bottom in self._spans]
        return np.concatenate(parts) if parts else np.zeros(0, np.int64)

    def chosen_ids(self) -> list[int]:
        """The same as a list."""
        return [int(id) for id in self.chosen_array()]

    def wanted_ids(self) -> list[int]:
        """What an action is for: the chosen ones, else the current one."""
        return self.chosen_ids() or ([self.row.id] if self.row is not None else [])

    # What is not written yet

    def put_draft(self, **parts: object) -> None:
        """Parts of the draft, by their names; others stay."""
        draft = replace(self.draft, **parts)  # type: ignore[arg-type]
        if draft != self.draft:
            self.draft = draft
            self.draft_changed.emit()

    def keep_draft(self) -> None:
        """Have what was typed or moved written, for the utterance it belongs to."""
        if self.row is not None and self.draft:
            self.draft_due.emit()

    def prepare_rewrite(self) -> None:
        """Many utterances are about to change: the draft is kept, and what plays falls silent."""
        self.keep_draft()
        self.rewriting.emit()

    def leave_alone_while(self, typing: Callable[[], bool]) -> None:
        """Who shows a field says when somebody writes in it."""
        self._typing.append(typing)

    @property
    def typing(self) -> bool:
        """Whether somebody writes: what is shown is left alone."""
        return bool(self.draft) or any(typing() for typing in self._typing)
