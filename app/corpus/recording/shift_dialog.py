"""Shift many: utterances and what stands beside them by so many seconds, or by a factor for clocks that drift."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QDoubleSpinBox, QHBoxLayout, QRadioButton, QWidget

from app import formatting
from app.corpus.bulk.bulk_dialog import BulkDialog, BulkScope, Preview, foreseen
from app.corpus.bulk.bulk_job import Planner, planner
from app.i18n import tr, tr_n
from core.project.recording.shifting import FACTORS, Shift, overlaps_after, plan_shift, plan_shift_on

if TYPE_CHECKING:
    from app.tasks import Tasks
    from core.project.bulk.plans import Plan
    from core.project.queries import Reader

MOST_S = 36_000.0


class ShiftDialog(BulkDialog):
    """The chosen, all that are listed, or all of the recording from the current one on."""

    def __init__(self, scope: BulkScope, tasks: Tasks, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__("", "", "bulk_shift", scope, tasks, folder, parent)
        self.setWindowTitle(tr("Shift in time…"))
        self.go.set_text(tr("Shift"))
        self.by = self._number("shift_by", tr("Later by"), -MOST_S, MOST_S, 3, 0.1, tr(" s"), 0.0)
        self.row(tr("Later by"), self.by, tr("Below zero they begin earlier."))
        self.factor = self._number("shift_factor", tr("Times"), *FACTORS, 6, 0.0001, "", 1.0)
        hint = tr("For clocks that drift: times are multiplied by this first, counted from the recording's beginning.")
        self.row(tr("Times"), self.factor, hint)
        self.by.selectAll()
        self.by.setFocus()
        self.look()

    def _number(
        self, name: str, label: str, least: float, most: float, places: int, step: float, unit: str, value: float
    ) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setObjectName(name)
        box.setAccessibleName(label)
        box.setRange(least, most)
        box.setDecimals(places)
        box.setSingleStep(step)
        box.setSuffix(unit)
        box.setValue(value)
        box.valueChanged.connect(lambda _: self.look())
        return box

    def _which(self, name: str) -> QHBoxLayout:
        row = super()._which(name)
        self.onwards = QRadioButton(tr("The recording from here on"))
        self.onwards.setObjectName(f"{name}_onwards")
        self.onwards.setAccessibleName(self.onwards.text())
        self.onwards.setEnabled(self._scope.current != 0)
        self.onwards.toggled.connect(lambda _: self.look())
        row.insertWidget(2, self.onwards)
        together = QButtonGroup(self)
        for button in (self.chosen, self.listed, self.onwards):
            together.addButton(button)
        if self._scope.current and len(self._scope.chosen) <= 1:
            self.onwards.setChecked(True)
        return row

    @property
    def ids(self) -> list[int]:
        return [self._scope.current] if self.onwards.isChecked() else super().ids

    @property
    def how(self) -> Shift:
        """What the form says."""
        return Shift(self.by.value(), self.factor.value())

    def preview(self) -> Preview | None:
        return partial(_say, self.ids, self.how, self.onwards.isChecked()) if self.planner() is not None else None

    def planner(self) -> Planner | None:
        if self.how == Shift():
            return None
        return planner(plan_shift_on if self.onwards.isChecked() else plan_shift, self.ids, self.how)


def _say(ids: list[int], how: Shift, onwards: bool, reader: Reader) -> str:
    plan = (plan_shift_on if onwards else plan_shift)(reader, ids, how)
    parts = [tr_n("%n of {all:,} would move.", "%n of {all:,} would move.", len(plan.changes), all=plan.looked_at)]
    if plan.changes:
        parts.append(_ends_of(plan, reader))
    if plan.problems:
        left = tr_n("One would leave its recording and stays.", "%n would leave their recordings and stay.",
                    len(plan.problems))  # fmt: skip
        parts.append(left)
    if into := overlaps_after(reader, plan):
        parts.append(tr_n("One would run into another of its speaker.", "%n would run into others of their speaker.",
                          into))  # fmt: skip
    return foreseen(len(plan.changes), " ".join([*parts, *plan.notes]))


def _ends_of(plan: Plan, reader: Reader) -> str:
    """Where the first and the last of them come to lie."""
    first, last = plan.changes[0], plan.changes[-1]
    rates = {one.id: one.rate for one in reader.recordings()}

    def clock(change: object, frame: int) -> str:
        return formatting.position(frame / rates[change.seen["recording_id"]])  # type: ignore[attr-defined]

    if first is last:
        return tr("From {before} to {after}.", before=clock(first, first.seen["start"]),
                  after=clock(first, first.fields["start"]))  # fmt: skip
    return tr(
        "The first from {before} to {after}, the last from {begun} to {ended}.",
        before=clock(first, first.seen["start"]),
        after=clock(first, first.fields["start"]),
        begun=clock(last, last.seen["start"]),
        ended=clock(last, last.fields["start"]),
    )
