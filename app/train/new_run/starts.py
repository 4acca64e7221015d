"""Step 1 of a new run: the table of checkpoints to start from, "From scratch" last; radio buttons by delegate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.i18n import tr, worded
from app.theme import theme
from app.train import formatting
from app.train.new_run.run_draft import SCRATCH, Start
from app.widgets.cells import PAD, dress_table, paint_ground, paint_text, paint_title, two_lines
from app.widgets.chip import chip_size, paint_chip
from app.widgets.mirrored import mirrored
from app.widgets.pair_badge import paint_language
from app.widgets.row_model import Index, RowModel
from core.sources.catalogue import KIND_WORDS, VOICE_WORDS, Source

NAME, KNOWN, WEIGHTS, VOICES = range(4)
StartRole = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class StartRow:
    """A checkpoint as the table shows it; `source` None is from scratch."""

    source: Source | None
    known: int
    letters: int
    beside: Source | None = None
    """From scratch: the checkpoint whose network is taken."""

    @property
    def usable(self) -> bool:
        return self.source is None or self.source.usable

    @property
    def start(self) -> Start:
        s = self.source
        if s is not None:
            return Start(s.folder, s.title, s.language, s.family, parameters=s.parameters, writes=s.writes)
        return SCRATCH if self.beside is None else Start(None, family=self.beside.family, network=self.beside.folder)

    @property
    def key(self) -> str:
        return "" if self.source is None else str(self.source.folder)


def rows_of(found: Sequence[Source], alphabet: Sequence[str]) -> list[StartRow]:
    """The table's rows: usable ones first, from scratch last."""
    target = set(alphabet)
    rows = [StartRow(s, len(target & set(s.letters)), len(target)) for s in found]
    rows.sort(key=lambda row: not row.usable)
    return [*rows, StartRow(None, 0, len(target))]


class StartModel(RowModel):
    """One row a checkpoint."""

    columns = 4
    right = frozenset((KNOWN, WEIGHTS))

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[StartRow] = []

    def show(self, rows: Sequence[StartRow]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def titles(self) -> tuple[str, ...]:
        return tr("Checkpoint"), tr("Letters known"), tr("Weights"), tr("Voices")

    def count(self) -> int:
        return len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not self.rows[index.row()].usable:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == StartRole:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._problem(row) or (str(row.source.folder) if row.source is not None else None)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if index.column() == NAME:
                return ", ".join(x for x in (self.title(row), self.detail(row)) if x)
            return self._text(row, index.column())
        return None

    def title(self, row: StartRow) -> str:
        return tr("From scratch") if row.source is None else row.source.title

    def detail(self, row: StartRow) -> str:
        """The second line: whose run, what it heard, or why it cannot be used."""
        source = row.source
        if source is None:
            if row.beside is None:
                return tr("A small network, random start")
            return tr("Network of {name}, random start", name=row.beside.title)
        if not source.usable:
            return self._problem(row)
        parts = [tr(KIND_WORDS[source.kind])]
        if source.unconverted:
            parts.append(tr("will be converted ({size})", size=formatting.size(source.unconverted)))
        if source.hours_heard:
            parts.append(tr("heard {hours}", hours=formatting.hours_label(3600 * source.hours_heard)))
        return ", ".join(parts)

    @staticmethod
    def _problem(row: StartRow) -> str:
        problem = row.source.problem if row.source is not None else None
        return worded(problem.why) if problem is not None else ""

    def _text(self, row: StartRow, column: int) -> str:
        source = row.source
        if column == NAME:
            return self.title(row)
        if column == KNOWN:
            return tr("{n} of {all}", n=row.known, all=row.letters) if row.usable else formatting.DASH
        if column == WEIGHTS:
            return tr("{n:,.1f} M", n=source.parameters / 1e6) if source and source.parameters else formatting.DASH
        return tr(VOICE_WORDS[source.voices]) if source and source.usable else formatting.DASH


class StartDelegate(QStyledItemDelegate):
    """Radio, badge, name over detail; figures and a voices chip in their columns."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: StartRow = index.data(StartRole)
        model = index.model()
        assert isinstance(model, StartModel)
        painter.save()
        paint_ground(painter, option, index.column() == NAME)
        cell = option.rect.adjusted(PAD, 0, -PAD, -1)
        column = index.column()
        if column == NAME:
            self._paint_name(painter, option, row, model)
        elif column == VOICES and row.source is not None and row.source.synthetic_only:
            text = str(index.data())
            place = QRect(cell.left(), cell.top(), min(chip_size(text).width(), cell.width()), cell.height())
            paint_chip(painter, mirrored(place, cell), text, "plain")
        else:
            role, weight = "ink" if row.usable else "ink3", 500 if column == KNOWN else 400
            right = column in model.right
            paint_text(painter, cell, str(index.data()), role, size="small", weight=weight, right=right)
        painter.restore()

    def _paint_name(self, painter: QPainter, option: QStyleOptionViewItem, row: StartRow, model: StartModel) -> None:
        box: QRect = option.rect
        radio = mirrored(QRect(box.left() + 20, box.top(), 15, box.height()), box)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        paint_radio(painter, QPointF(radio.center()), chosen, row.usable)
        code = row.source.language if row.source is not None else ""
        room = mirrored(box.adjusted(52, 0, -PAD, 0), box)
        first, second = two_lines(paint_language(painter, room, code, "src" if code else "cmp"))
        paint_title(painter, first, model.title(row), "ink" if row.usable else "ink3")
        paint_text(painter, second, model.detail(row), "ink2" if row.usable else "badink", size="small")


def paint_radio(painter: QPainter, centre: QPointF, on: bool, enabled: bool = True) -> None:
    """A radio mark of 14 px, as the style draws it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = theme.px(14) / 2
    painter.setPen(QPen(theme.color("actbtn" if on else "field" if enabled else "line2"), 1))
    painter.setBrush(theme.color("actbtn" if on else "raised"))
    painter.drawEllipse(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius))
    if on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("onact"))
        painter.drawEllipse(centre, radius * 0.42, radius * 0.42)
    painter.restore()


class StartTable(QTableView):
    """One choice; arrows move it."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.starts = StartModel(self)
        dress_table(self, "new_run_starts", tr("Checkpoints to start from"), self.starts)
        self.setItemDelegate(StartDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in (KNOWN, WEIGHTS, VOICES):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        self.selectionModel().currentRowChanged.connect(lambda *_: self.chosen.emit())
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.line("body") + theme.line("small") + theme.px(7))
        self.horizontalHeader().setFixedHeight(theme.px(26))
        chip = chip_size(tr(VOICE_WORDS["synthetic"])).width() + 20
        for column, width in ((KNOWN, theme.px(104)), (WEIGHTS, theme.px(76)), (VOICES, max(theme.px(120), chip))):
            self.setColumnWidth(column, width)
        self.viewport().update()

    def show_rows(self, rows: Sequence[StartRow], keep: str | None) -> None:
        """Show rows; choose the one with the key `keep`, else the first that can be used."""
        self.starts.show(rows)
        wanted = (
            next((i for i, row in enumerate(rows) if row.usable and row.key == keep), None)
            if keep is not None
            else None
        )
        first = next((i for i, row in enumerate(rows) if row.usable), 0)
        self.setCurrentIndex(self.starts.index(first if wanted is None else wanted, 0))

    def set_beside(self, source: Source | None) -> None:
        """A run from scratch takes the network of this checkpoint."""
        last = len(self.starts.rows) - 1
        if last >= 0 and self.starts.rows[last].source is None and self.starts.rows[last].beside is not source:
            self.starts.rows[last] = replace(self.starts.rows[last], beside=source)
            self.viewport().update()

    def row(self) -> StartRow | None:
        at = self.currentIndex().row()
        return self.starts.rows[at] if 0 <= at < len(self.starts.rows) else None

    def keyboardSearch(self, search: str) -> None:
        """Letters do not search here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)
