"""Runs beside each other: the settings in which they differ, and what each writes of the same utterances."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any, Literal

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from app.i18n import tr
from app.theme import theme
from app.train import formatting, pick_curves, text_curves
from app.train.views import RunView
from app.widgets.dialog_frame import button_row
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.row_model import Index, RowModel
from app.widgets.segmented import Segmented
from core.delimited import clipboard_line
from core.runs import differences
from core.runs.averages import Point

HEAD_LETTERS = 20
"""Of names in a line of a column's head; what is longer goes on below."""


class Beside(RowModel):
    """A first column of words, and a column for each run."""

    def __init__(
        self, first: str, names: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._titles = (first, *names)
        self.rows = list(rows)
        self.columns = len(self._titles)

    def titles(self) -> tuple[str, ...]:
        return self._titles

    def count(self) -> int:
        return len(self.rows)

    def text(self, row: int, column: int) -> str:
        name, values = self.rows[row]
        return name if column == 0 else values[column - 1]

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = super().headerData(section, way, role)
        if way == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.ToolTipRole:
            return self._titles[section]
        return (
            "\n".join(textwrap.wrap(found, HEAD_LETTERS, break_on_hyphens=False)) if isinstance(found, str) else found
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.text(index.row(), index.column())
        return None

    def tsv(self) -> str:
        """Everything for a spreadsheet."""
        lines = [self._titles, *((name, *values) for name, values in self.rows)]
        return "".join(clipboard_line(line) + "\n" for line in lines)


def names_of(views: Sequence[RunView]) -> list[str]:
    """What the columns are called: each run, and behind it its best average with its source, where it is known."""
    return [_name(view, point) for view, point in _columns(views)]


def _columns(views: Sequence[RunView]) -> list[tuple[RunView, Point | None]]:
    """The runs, each followed by its average where one is known."""
    found: list[tuple[RunView, Point | None]] = []
    for view in views:
        found.append((view, None))
        if view.average is not None:
            found.append((view, view.average))
    return found


def _name(view: RunView, point: Point | None) -> str:
    if point is None:
        return view.name
    return tr("{name}, averaged at {share}", name=view.name, share=formatting.percent(point.share, 0))


def settings_rows(views: Sequence[RunView]) -> list[tuple[str, tuple[str, ...]]]:
    """Rates and hours heard first, then the settings that differ, a value for each of `names_of`."""
    if all(view.text is not None for view in views):
        return _of_text(views)
    rows = [
        (tr("Word errors, dev"), _rates(views, "target", "wer")),
        (tr("Letter errors, dev"), _rates(views, "target", "cer")),
        (tr("Source’s word errors, dev"), _rates(views, "source", "wer")),
        (tr("Source’s letter errors, dev"), _rates(views, "source", "cer")),
    ]
    heard = [float(view.curves.loss_h[-1]) if len(view.curves.loss_h) else 0.0 for view in views]
    of_runs = [
        *([(tr("Picked right"), tuple(map(pick_curves.words, views)))] if any(v.curves.picks for v in views) else []),
        (tr("Audio heard"), tuple(formatting.hours_label(hours * 3600) for hours in heard)),
        *differences.settings([view.config for view in views]),
    ]
    known = [(title, values) for title, values in rows[:2] + [row for row in rows[2:] if any(row[1])]]
    return [*known, *((title, _spread(views, values, "")) for title, values in of_runs)]


def _rates(views: Sequence[RunView], side: Literal["target", "source"], kind: Literal["wer", "cer"]) -> tuple[str, ...]:
    """A rate of each column: of the check that a run's model is of, and of its average."""
    found = []
    for view, point in _columns(views):
        if point is not None:
            rates = point.target if side == "target" else point.source
            rate = getattr(rates, kind) if rates is not None else None
        else:
            rate = getattr(view.curves.known, kind if side == "target" else f"source_{kind}", None)
        found.append(formatting.percent(rate) if rate is not None else "")
    return tuple(found)


def _spread(views: Sequence[RunView], values: Sequence[str], beside: str) -> tuple[str, ...]:
    """What each run has, and `beside` in the columns of averages, which nobody taught."""
    own = {view.key: value for view, value in zip(views, values, strict=True)}
    return tuple(own[view.key] if point is None else beside for view, point in _columns(views))


def _of_text(views: Sequence[RunView]) -> list[tuple[str, tuple[str, ...]]]:
    """Of runs that teach text models: how well each foresees, what it read, then the settings that differ."""
    every = [view.text.to_json() if view.text is not None else {} for view in views]
    names = [name for name in every[0] if len({str(one.get(name)) for one in every}) > 1]
    return [
        (tr("Held out"), tuple(map(text_curves.words, views))),
        (tr("Words read"), tuple(formatting.number(text_curves.read(view)) for view in views)),
        *((name, tuple(str(one.get(name)) for one in every)) for name in names),
    ]


def text_rows(views: Sequence[RunView]) -> list[tuple[str, tuple[str, ...]]]:
    """What is said in each sample, and what each run writes; a dash where a run was not asked."""
    found = differences.texts([view.samples for view in views])
    said = [(text.reference, ["–" if said is None else said for said in text.hypotheses]) for text in found]
    return [(reference, _spread(views, written, "–")) for reference, written in said]


class CompareDialog(QDialog):
    """Read-only; what is shown can be copied."""

    def __init__(self, views: Sequence[RunView], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare_runs")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Compare runs"))
        self.resize(theme.px(900), theme.px(520))
        names = names_of(views)
        self.models = {
            "settings": Beside(tr("Setting"), names, settings_rows(views), self),
            "texts": Beside(tr("Said"), names, text_rows(views), self),
        }
        self.which = Segmented(
            [("settings", tr("What differs")), ("texts", tr("What they write"))],
            name="compare_runs_which",
            label=tr("What is compared"),
        )
        self.table = QTableView()
        self.table.setObjectName("compare_runs_table")
        self.table.setAccessibleName(tr("Runs beside each other"))
        self.table.verticalHeader().hide()
        self.table.setFont(theme.font("small"))
        self.table.setWordWrap(True)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        copy = KeyButton(tr("Copy data"), icon="copy", name="compare_runs_copy")
        copy.clicked.connect(lambda: QApplication.clipboard().setText(self.model.tsv()))
        close = KeyButton(tr("Close"), "Esc", name="compare_runs_close")
        close.clicked.connect(self.close)
        head = QHBoxLayout()
        head.addWidget(Label(tr("The runs whose curves are shown"), "small", 400, "ink2"), 1)
        head.addWidget(self.which)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addLayout(button_row(close, before=(copy,)))
        self.which.chosen.connect(self._show)
        self._show("settings")

    @property
    def model(self) -> Beside:
        """What is shown now."""
        shown: QAbstractItemModel = self.table.model()
        assert isinstance(shown, Beside)
        return shown

    def _show(self, which: str) -> None:
        self.table.setModel(self.models[which])
