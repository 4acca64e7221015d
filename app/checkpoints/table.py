"""The table of checkpoints at full width: headings above groups; a badge, two lines and facts in columns for each."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QItemSelectionModel, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.checkpoints import words
from app.checkpoints.checkpoints_state import CheckpointsState
from app.checkpoints.listing import Heading, Line, Row
from app.i18n import tr, worded
from app.theme import theme
from app.widgets.cells import PAD, paint_ground, paint_text, paint_title, two_lines
from app.widgets.chip import chip_size, paint_chip
from app.widgets.fitted_table import Columns, FittedTable
from app.widgets.mirrored import mirrored
from app.widgets.pair_badge import paint_language
from app.widgets.progress_bar import paint_progress
from app.widgets.row_model import Index, RowModel

NAME, KNOWN, WEIGHTS, WRITES, LICENCE, MEMORY, PLACE = range(7)
WIDTHS = {KNOWN: 100, WEIGHTS: 82, WRITES: 150, LICENCE: 118, MEMORY: 100, PLACE: 138}
"""Columns beside the name, in px at 100%."""
SPARE = (WRITES, KNOWN, MEMORY, LICENCE, WEIGHTS)
"""Columns that go first where the window is narrow, in order."""
LEAST_NAME = 290
LineRole = Qt.ItemDataRole.UserRole + 1


class CheckpointModel(RowModel):
    """One line a checkpoint or a heading, as the state lists them."""

    columns = 7
    right = frozenset((KNOWN, WEIGHTS))

    def __init__(self, state: CheckpointsState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.lines: list[Line] = []

    def show(self) -> None:
        """Take the state's lines."""
        self.beginResetModel()
        self.lines = list(self._state.lines)
        self.endResetModel()

    def place_changed(self, key: str) -> None:
        """How far something is has changed, by a row's key or a model's id."""
        for number, line in enumerate(self.lines):
            if isinstance(line, Row) and key in (line.key, line.hub_id):
                self.dataChanged.emit(self.index(number, PLACE), self.index(number, PLACE))

    def titles(self) -> tuple[str, ...]:
        return (
            tr("Checkpoint"), tr("Letters known"), tr("Weights"), tr("Writes"), tr("Licence"), tr("Memory"),
            tr("Where it is"),
        )  # fmt: skip

    def count(self) -> int:
        return len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.lines[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == LineRole:
            return line
        if isinstance(line, Heading):
            return heading_text(line) if role == Qt.ItemDataRole.DisplayRole and index.column() == NAME else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(line, index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if index.column() == NAME:
                return ", ".join(x for x in (words.title(line), words.second(line)) if x)
            return self._text(line, index.column())
        return None

    def _tip(self, row: Row, column: int) -> str:
        if column == NAME:
            return words.second(row)
        return words.fits_whole(row, self._state.listing) if column == MEMORY else ""

    def _text(self, row: Row, column: int) -> str:
        listing = self._state.listing
        match column:
            case 0:
                return words.title(row)
            case 1:
                return words.known(row, listing)
            case 2:
                return words.weights(row)
            case 3:
                return words.writes(row)
            case 4:
                return words.licence(row)
            case 5:
                return words.fits(row, listing)
            case _:
                return words.place(row, self._state.downloads.get(row.hub_id))

    def second(self, row: Row) -> str:
        """The second line of a row."""
        return words.second(row)

    def suggested(self, row: Row) -> bool:
        """Whether it is the one to begin with."""
        return bool(row.hub_id) and row.hub_id == self._state.listing.suggested

    def fits(self, row: Row) -> bool | None:
        return row.fits(self._state.listing.memory)

    def share(self, row: Row) -> float | None:
        """How much of it has come; None where nothing is on its way."""
        progress = self._state.downloads.get(row.hub_id) if row.hub_id else None
        return words.share_of(progress) if progress is not None else None


def heading_text(heading: Heading) -> str:
    title = str(worded(heading.title))
    return tr("{group} · {relation}", group=title, relation=heading.relation) if heading.relation else title


class CheckpointDelegate(QStyledItemDelegate):
    """Paints headings, the two lines of a name, chips and progress."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, model, box = index.data(LineRole), index.model(), QRect(option.rect)
        assert isinstance(model, CheckpointModel)
        painter.save()
        if isinstance(line, Heading):
            self._paint_heading(painter, box, heading_text(line))
            painter.restore()
            return
        paint_ground(painter, option, index.column() == NAME)
        cell = box.adjusted(PAD, 0, -PAD, -1)
        if index.column() == NAME:
            self._paint_name(painter, box, line, model)
        elif index.column() == LICENCE and line.non_commercial:
            self._paint_licence(painter, cell, line)
        elif index.column() == PLACE and (share := model.share(line)) is not None:
            self._paint_share(painter, cell, str(index.data()), share)
        else:
            self._paint_text(painter, cell, index.column(), line, model, str(index.data()))
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRect, text: str) -> None:
        painter.fillRect(box, theme.color("page"))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, theme.color("line"))
        paint_text(painter, box.adjusted(16, 0, -16, -1), text, "ink2", size="small", weight=600)

    def _paint_text(
        self, painter: QPainter, cell: QRect, column: int, row: Row, model: CheckpointModel, text: str
    ) -> None:
        faint = (column == MEMORY and model.fits(row) is False) or (column == PLACE and not row.here)
        room = cell
        if column == PLACE and row.here:
            side = theme.px(12)
            mark = theme.pixmap("check", "ink2", side, painter.device().devicePixelRatioF())
            spot = QRect(cell.left(), cell.center().y() - side // 2 + 1, side, side)
            painter.drawPixmap(mirrored(spot, cell).topLeft(), mark)
            room = mirrored(cell.adjusted(side + 5, 0, 0, 0), cell)
        weight = 500 if column == KNOWN else 400
        right = column in model.right
        paint_text(painter, room, text, "ink2" if faint else "ink", size="small", weight=weight, right=right)

    def _paint_licence(self, painter: QPainter, cell: QRect, row: Row) -> None:
        """The licence over a chip that says what it forbids."""
        half = cell.height() // 2
        first = QRect(cell.left(), cell.top() + 2, cell.width(), half - 1)
        paint_text(painter, first, row.licence, size="small")
        chip = tr("not for profit")
        wide = min(chip_size(chip).width(), cell.width())
        second = QRect(cell.left(), cell.top() + half, wide, half - 1)
        paint_chip(painter, mirrored(second, cell), chip, "plain")

    def _paint_share(self, painter: QPainter, cell: QRect, text: str, share: float) -> None:
        paint_text(painter, cell.adjusted(0, 0, 0, -8), text, size="small")
        paint_progress(painter, QRectF(cell.left(), cell.bottom() - 9, cell.width(), 4), share, "src")

    def _paint_name(self, painter: QPainter, box: QRect, row: Row, model: CheckpointModel) -> None:
        code = row.language.partition("-")[0]
        room = mirrored(box.adjusted(16, 0, -PAD, 0), box)
        first, second = two_lines(paint_language(painter, room, code or "–", "src" if code else "cmp"))
        chip = tr("a good start") if model.suggested(row) else ""
        paint_title(painter, first, words.title(row), middle=True, chip=chip)
        problem = row.source is not None and row.source.problem is not None and row.part is None
        paint_text(painter, second, model.second(row), "badink" if problem else "ink2", size="small")


class CheckpointTable(FittedTable):
    """Shows the state's lines; `pressed` follows Enter and a double click on a row."""

    pressed = Signal()

    def __init__(self, state: CheckpointsState, parent: QWidget | None = None) -> None:
        self._state, self.checkpoints = state, CheckpointModel(state)
        columns = Columns(NAME, WIDTHS, SPARE, LEAST_NAME, two_lines=True)
        delegate = CheckpointDelegate()
        super().__init__("checkpoints_table", tr("Checkpoints"), self.checkpoints, delegate, columns, parent=parent)
        self.doubleClicked.connect(lambda _: self.pressed.emit())
        self.selectionModel().currentRowChanged.connect(self._on_current)
        state.listed.connect(self._show)
        state.current_changed.connect(self._show_current)
        state.work_changed.connect(self.checkpoints.place_changed)
        self._show()

    def fit_rows(self) -> None:
        """Headings are lower than what they stand over."""
        super().fit_rows()
        for number, line in enumerate(self.checkpoints.lines):
            self.setRowHeight(number, theme.px(28) if isinstance(line, Heading) else self.row_height)

    def _show(self) -> None:
        at = self.verticalScrollBar().value()
        self.clearSpans()
        self.checkpoints.show()
        for number, line in enumerate(self.checkpoints.lines):
            if isinstance(line, Heading):
                self.setSpan(number, 0, 1, self.checkpoints.columns)
        self.fit_rows()
        self.verticalScrollBar().setValue(at)
        self._show_current()

    def _show_current(self) -> None:
        """The state's row is the table's."""
        row = self._state.row
        number = next((i for i, line in enumerate(self.checkpoints.lines) if line is row), -1)
        if number >= 0 and number != self.currentIndex().row():
            index = self.checkpoints.index(number, NAME)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, flags)
            self.scrollTo(index)

    def _on_current(self, current: Index, _before: Index) -> None:
        line = self.checkpoints.lines[current.row()] if current.isValid() else None
        if isinstance(line, Row):
            self._state.choose(line.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pressed.emit()
            return
        super().keyPressEvent(event)
