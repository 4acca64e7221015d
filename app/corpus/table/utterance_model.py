"""The table's model: a vector of ids and pages of rows read on demand. Built for a million rows."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from app.corpus.quality import flag_words
from app.corpus.table.columns import (
    EXTRA,
    NUMBERS,
    TIERS_FROM,
    TIMES,
    Extras,
    TableColumn,
    TierTexts,
    column_name,
    extra_text,
    tier_title,
    tiers_of,
    time_text,
)
from app.i18n import localised, tr
from app.widgets.row_model import Index, RowModel
from core.project.records import UtteranceRow
from core.transcripts import count_letters

if TYPE_CHECKING:
    from app.corpus.selection import Selection
    from app.corpus.table.search_hits import FoundMarks
    from app.widgets.spelling import Spelling
    from core.project.queries import Reader

PAGE = 32
PAGES_KEPT = 256

SHOWN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
EDITABLE = SHOWN | Qt.ItemFlag.ItemIsEditable


TEXT = int(TableColumn.TEXT)
ASKED = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)


SORT_KEYS = {
    TableColumn.KEY: "key",
    TableColumn.LENGTH: "length",
    TableColumn.SPEAKER: "speaker",
    TableColumn.SPLIT: "split",
    TableColumn.TEXT: "text",
    TableColumn.PACE: "pace",
    TableColumn.FLAGS: "flags",
    TableColumn.CER: "reading",
    TableColumn.READING: "reading",
    TableColumn.LEVEL: "level_db",
    TableColumn.SNR: "snr_db",
    TableColumn.RECORDING: "recording",
    TableColumn.DRAFT: "draft",
    TableColumn.START: "recording",
}


class UtteranceModel(RowModel):
    """Rows of the ids it was given; sorting and editing are asked for, not done here."""

    right = NUMBERS

    edited = Signal(int, str)
    """A transcript was typed in place: id, text."""
    sort_asked = Signal(str, bool)
    """Sort key and whether descending."""
    respelled = Signal()
    """The letters of the project are others."""

    def __init__(self, selection: Selection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._selection = selection
        self.ids = np.zeros(0, np.int64)
        self.playing = 0
        self.missing: set[int] = set()
        self.read_only = False
        self.found: FoundMarks | None = None
        self.hidden_tiers: tuple[int, ...] = ()  # columns that nobody sees
        self._reader: Reader | None = None
        self._pages: OrderedDict[int, list[UtteranceRow | None]] = OrderedDict()
        self._extras = Extras()
        self.beside = TierTexts()
        self._typed: dict[int, str] = {}
        selection.rows_changed.connect(self.forget)
        selection.spelling_changed.connect(self.forget)
        selection.spelling_changed.connect(self.respelled)

    # What it shows

    @property
    def columns(self) -> int:  # type: ignore[override]
        """Those of every project, and its tiers."""
        return TIERS_FROM + len(self.beside.tiers)

    @property
    def spelling(self) -> Spelling | None:
        """How transcripts meet the project's alphabet."""
        return self._selection.spelling

    def open(self, reader: Reader | None, read_only: bool) -> None:
        """Another project, or none."""
        self.beginResetModel()
        self._reader, self.read_only = reader, read_only
        self.ids = np.zeros(0, np.int64)
        self._pages.clear()
        self._extras.forget()
        self.beside.open(reader)
        self.missing.clear()
        self._typed.clear()
        self.playing = 0
        self.endResetModel()

    def read_tiers(self) -> None:
        """There are other tiers: their columns are new."""
        before = self.columns
        self.beside.forget()
        count = len(tiers_of(self._reader))
        if TIERS_FROM + count > before:
            self.beginInsertColumns(QModelIndex(), before, TIERS_FROM + count - 1)
        elif TIERS_FROM + count < before:
            self.beginRemoveColumns(QModelIndex(), TIERS_FROM + count, before - 1)
        self.beside.open(self._reader)
        if TIERS_FROM + count > before:
            self.endInsertColumns()
        elif TIERS_FROM + count < before:
            self.endRemoveColumns()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columns - 1)
        self.touched(0, self.columns - 1)

    def forget_tiers(self) -> None:
        """What stands on tiers is another now."""
        self.beside.forget()
        if self.beside.tiers:
            self.touched(TIERS_FROM, self.columns - 1)

    def forget_notes(self) -> None:
        """What people noted is another now."""
        self._extras.forget()
        self.touched(TableColumn.NOTES, TableColumn.NOTES)

    def set_ids(self, ids: np.ndarray) -> None:
        """Another list of utterances, in order."""
        self.beginResetModel()
        self.ids = ids
        self._pages.clear()
        self._extras.forget()
        self.beside.forget()
        self.endResetModel()

    def forget(self, ids: frozenset[int] | None = None) -> None:
        """These rows have changed, or all: they and no others are read again, when they are looked at."""
        self._extras.forget(ids)
        self.beside.forget(ids)
        if ids is None:
            self._pages.clear()
            self.touched(0, self.columns - 1)
            return
        for number, page in self._pages.items():
            changed = [place for place, row in enumerate(page) if row is not None and row.id in ids]
            for place in changed:
                page[place] = None
            if changed:
                first, last = number * PAGE + changed[0], number * PAGE + changed[-1]
                self.dataChanged.emit(self.index(first, 0), self.index(last, self.columns - 1))

    def row_at(self, row: int) -> UtteranceRow | None:
        """The utterance of a row; reads its page when it is not at hand."""
        if not 0 <= row < len(self.ids) or self._reader is None:
            return None
        number = row // PAGE
        page = self._pages.get(number)
        if page is None:
            page = self._pages[number] = [None] * len(self.ids[number * PAGE : (number + 1) * PAGE])
            while len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        if page[row % PAGE] is None:
            self._fill(page, number)
        return page[row % PAGE]

    def _fill(self, page: list[UtteranceRow | None], number: int) -> None:
        """Read what is not at hand of a page."""
        assert self._reader is not None
        wanted = {place: int(self.ids[number * PAGE + place]) for place, row in enumerate(page) if row is None}
        found = {row.id: row for row in self._reader.rows(wanted.values())}
        for place, id in wanted.items():
            page[place] = found.get(id) or gone(id)

    def _extra(self, row: UtteranceRow, column: int) -> str:
        """A fact, or what stands on a tier: no part of a row, and read with those of its neighbours."""

        def neighbours() -> np.ndarray:
            at = self.row_of(row.id)
            return self.ids[at // PAGE * PAGE : (at // PAGE + 1) * PAGE] if at >= 0 else np.array([row.id])

        if column >= TIERS_FROM:
            tiers = self.beside.tiers
            tier = tiers[column - TIERS_FROM].id if column - TIERS_FROM < len(tiers) else 0
            return self.beside.of(self._reader, row.id, neighbours, tier)
        return extra_text(self._extras.of(self._reader, row.id, neighbours), column)

    def is_doubtful(self, row: UtteranceRow, column: int) -> bool:
        """Whether what a tier says here is to be looked at; after its text was asked for."""
        at = column - TIERS_FROM
        return 0 <= at < len(self.beside.tiers) and self.beside.is_doubtful(row.id, self.beside.tiers[at].id)

    def id_at(self, row: int) -> int:
        return int(self.ids[row]) if 0 <= row < len(self.ids) else 0

    def row_of(self, utterance: int) -> int:
        """The row of an id, or -1."""
        at = np.flatnonzero(self.ids == utterance)
        return int(at[0]) if len(at) else -1

    def set_playing(self, utterance: int) -> None:
        """The utterance that sounds now, or 0."""
        if utterance != self.playing:
            before, self.playing = self.playing, utterance
            for each in (before, utterance):
                self._redraw(each)

    def set_missing(self, utterance: int, missing: bool) -> None:
        """Whether an utterance's sound was found when it was asked for."""
        if missing != (utterance in self.missing):
            (self.missing.add if missing else self.missing.discard)(utterance)
            self._redraw(utterance)

    def _redraw(self, utterance: int) -> None:
        row = self.row_of(utterance) if utterance else -1
        if row >= 0:
            self.dataChanged.emit(self.index(row, 0), self.index(row, self.columns - 1))

    # What Qt asks of a model

    def titles(self) -> tuple[str, ...]:
        return (
            "", tr("Utterance"), tr("Length"), tr("Speaker"), tr("Split"), tr("Transcript"), tr("Letters/s"),
            tr("Flags"), tr("What the model read"), tr("Disagrees"), tr("Level"), tr("SNR"), tr("Recording"),
            tr("Tags"), tr("Draft"), tr("Start"), tr("End"), tr("Notes"), *map(tier_title, self.beside.tiers),
        )  # fmt: skip

    def count(self) -> int:
        return len(self.ids)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return EDITABLE if index.column() == TEXT and not self.read_only else SHOWN

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in ASKED:
            return None
        row = self.row_at(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            if index.column() == TableColumn.SPLIT and not row.transcribed:
                return tr("What is not transcribed counts in no split")
            if index.column() == TableColumn.SPLIT and row.by_hand:
                return tr("A person put it here: dividing anew leaves it")
            if index.column() == TEXT and (aside := self.found_aside(row)) is not None:
                return tr("{tier}: {text}", tier=aside[0], text=aside[1])
            return flag_words.tooltip(row.flags) if index.column() == TableColumn.FLAGS else None
        if role == Qt.ItemDataRole.EditRole:
            return self.text_of(row) if index.column() == TableColumn.TEXT else None
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == TEXT and row.draft:
            return draft_words(row)
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == TEXT and (aside := self.found_aside(row)):
            return tr("{text}, found on {tier}: {found}", text=row.text, tier=aside[0], found=aside[1])
        said = self.text(row, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole and said and self.is_doubtful(row, index.column()):
            return tr("{text}, to be looked at", text=said)
        return said

    def found_aside(self, row: UtteranceRow) -> tuple[str, str] | None:
        """The tier of a hidden column on which alone a search found something, and what stands there; None for none."""
        if self.found is None or not self.found.everywhere or self.found.on("", row.text):
            return None
        for at in self.hidden_tiers:
            if (key := self.sort_key(at)) and self.found.on(key, text := self.text(row, at)):
                return self.beside.tiers[at - TIERS_FROM].name, text
        return None

    def text(self, row: UtteranceRow, column: int) -> str:
        """What a cell says, also to a screen reader."""
        match column:
            case TableColumn.KEY:
                return row.key
            case TableColumn.LENGTH:
                return tr("{seconds:.2f} s", seconds=row.seconds)
            case TableColumn.SPEAKER:
                return row.speaker
            case TableColumn.SPLIT:
                return row.counted_split or tr("none")
            case TableColumn.TEXT:
                return row.text
            case TableColumn.DRAFT:
                return draft_words(row)
            case TableColumn.PACE:
                return localised(self.pace(row), ".1f") if row.transcribed else ""
            case TableColumn.READING:
                return row.hypothesis
            case TableColumn.TAGS:
                return ", ".join(row.tags)
            case column if column in TIMES:
                return time_text(row, column)
            case column if column in EXTRA or column >= TIERS_FROM:
                return self._extra(row, column)
            case TableColumn.FLAGS:
                return ", ".join(text for text, _, _ in self.chips(row))
        return tr("Pause") if row.id == self.playing else tr("Play")

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index.row())
        if role != Qt.ItemDataRole.EditRole or row is None or index.column() != TableColumn.TEXT:
            return False
        if value != self.text_of(row):
            self.edited.emit(row.id, str(value))
        return True

    def text_of(self, row: UtteranceRow) -> str:
        """The transcript as it was typed last, also while it is still being written."""
        return self._typed.get(row.id, row.text)

    def set_typed(self, utterance: int, text: str, *, written: bool) -> None:
        """A transcript was typed and is to be written; or it is written. One that was refused is there to be edited."""
        if not written:
            self._typed[utterance] = text
        elif self._typed.get(utterance) == text:
            del self._typed[utterance]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        key = self.sort_key(column)
        if key is not None:
            self.sort_asked.emit(key, order == Qt.SortOrder.DescendingOrder)

    def sort_key(self, column: int) -> str | None:
        """What a column is sorted by; None for one that cannot be."""
        if TIERS_FROM <= column < self.columns:
            return column_name(column, self.beside.tiers)
        return SORT_KEYS.get(TableColumn(column)) if 0 <= column < TIERS_FROM else None

    # Facts of a row

    def begins_recording(self, number: int) -> bool | None:
        """Whether another recording begins at a row; None where they are not listed by recording."""
        question = self._selection.question
        if question.sort != "recording" or question.recording:
            return None
        row, before = self.row_at(number), self.row_at(number - 1)
        return row is not None and (before is None or before.recording_id != row.recording_id)

    def is_missing(self, row: UtteranceRow) -> bool:
        """Whether its sound was not found."""
        return row.id in self.missing or any(flag.kind == "missing" for flag in row.flags)

    def pace(self, row: UtteranceRow) -> float:
        """Letters a second, as the project sorts them."""
        return count_letters(row.text) / max(row.seconds, 1e-3)

    def chips(self, row: UtteranceRow) -> list[tuple[str, str, str]]:
        """Flags as (text, chip role, icon); red ones keep the utterance out of training."""
        chips: list[tuple[str, str, str]] = []
        if row.id in self.missing and all(flag.kind != "missing" for flag in row.flags):
            chips.append((tr("No audio"), "bad", "disk"))
        if row.left_out:
            chips.append((tr("Left out"), "plain", "x"))
        if not row.transcribed:
            chips.append((tr("Not transcribed"), "plain", "pencil"))
        chips.extend(flag_words.chip(flag) for flag in row.flags)
        return chips


def draft_chip(row: UtteranceRow) -> str:
    """What the chip of a draft says: that it is one, and how sure the model is."""
    return tr("Draft") if row.sure is None else tr("Draft {sure:.0f}%", sure=100 * row.sure)


def draft_words(row: UtteranceRow) -> str:
    """A draft as it is copied and read aloud: never without saying that it is one."""
    return tr("{chip}: {text}", chip=draft_chip(row), text=row.draft) if row.draft else ""


def gone(utterance: int) -> UtteranceRow:
    """A row that was deleted between the query and the look at it."""
    return UtteranceRow(utterance, "", 0, 0, 1, 1, "", "", "", True, "", None, "people")
