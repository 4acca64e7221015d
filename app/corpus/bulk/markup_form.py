"""The dialog that deals with markup in many transcripts: a choice for each kind that is there, and what comes of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from app.corpus.bulk.bulk_dialog import BulkDialog, BulkScope, Preview, foreseen
from app.corpus.bulk.bulk_job import Planner, planner
from app.corpus.files.import_choices import short_box
from app.i18n import tr, tr_n
from app.widgets.label import Label
from core.markup.kinds import KINDS, WAYS
from core.project.bulk.markup import Met, markup_in, plan_markup, usual_ways

if TYPE_CHECKING:
    from app.tasks import Tasks
    from core.project.queries import Reader

LONGEST_EXAMPLE = 60


class MarkupDialog(BulkDialog):
    """Events, codes and signs of other programs in transcripts."""

    def __init__(self, scope: BulkScope, tasks: Tasks, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__("", "", "bulk_markup", scope, tasks, folder, parent)
        self.setWindowTitle(tr("Markup…"))
        self.go.set_text(tr("Deal with it"))
        self.boxes: dict[str, QComboBox] = {}
        for key, kind in KINDS.items():
            if kind.flagged:
                self.boxes[key] = self._box(key, tr(kind.title), kind.ways)
                self.row(tr(kind.title), self.boxes[key], tr(kind.help))
        self._kinds = dict(zip(self.boxes, self._rows(), strict=True))
        self._show(({}, {}))
        tasks.ask(partial(_met, folder, scope.listed), self._show)
        self.look()

    def _box(self, key: str, title: str, ways: tuple[str, ...]) -> QComboBox:
        box = short_box()
        box.setObjectName(f"markup_{key}")
        box.setAccessibleName(title)
        for way in ways:
            words = tr(WAYS[way])
            box.addItem(words[0].upper() + words[1:], way)
        box.currentIndexChanged.connect(lambda _: self.look())
        return box

    def _rows(self) -> list[list[QWidget]]:
        """The widgets of each row of the form: label, control, hint."""
        widgets = [item.widget() for i in range(self.form.count()) if (item := self.form.itemAt(i)) is not None]
        return [[w for w in widgets[i : i + 3] if w is not None] for i in range(0, len(widgets), 3)]

    def _show(self, found: tuple[dict[str, Met], dict[str, str]]) -> None:
        """Only the kinds that are there, each with how many transcripts hold it, and what is usual for it."""
        met, usual = found
        for key, way in usual.items():
            if key in self.boxes:
                self.boxes[key].setCurrentIndex(self.boxes[key].findData(way))
        for key, widgets in self._kinds.items():
            for widget in widgets:
                widget.setVisible(key in met)
            if key in met and isinstance(widgets[2], Label):
                line = " ".join(met[key].example.split())
                line = line if len(line) <= LONGEST_EXAMPLE else line[: LONGEST_EXAMPLE - 1] + "…"
                widgets[2].setText(
                    tr_n("In one transcript: “{line}”", "In %n transcripts: “{line}”", met[key].count, line=line)
                )
        self.adjustSize()

    def _ways(self) -> dict[str, str]:
        return {key: str(box.currentData()) for key, box in self.boxes.items()}

    def preview(self) -> Preview:
        return partial(self._say, self.ids, self._ways())

    def _say(self, ids: list[int], ways: dict[str, str], reader: Reader) -> str:
        plan = plan_markup(reader, ids, ways)
        said = [
            tr_n("%n of {all:,} would change.", "%n of {all:,} would change.", len(plan.changes), all=len(ids)),
        ]
        if plan.changes:
            first = plan.changes[0]
            before, after = str(first.seen["text"]), str(first.fields["text"])
            said.append(tr("“{before}” becomes “{after}”.", before=_short(before), after=_short(after)))
        if plan.problems:
            said.append(
                tr_n("One holds nothing else, and stays.", "%n hold nothing else, and stay.", len(plan.problems))
            )
        return foreseen(len(plan.changes), " ".join(said))

    def planner(self) -> Planner:
        return planner(plan_markup, self.ids, self._ways())


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_EXAMPLE else line[: LONGEST_EXAMPLE - 1] + "…"


def _met(folder: Path, ids: list[int]) -> tuple[dict[str, Met], dict[str, str]]:
    from core.project.queries import Reader

    with Reader(folder) as reader:
        return markup_in(reader, ids), usual_ways(reader)
