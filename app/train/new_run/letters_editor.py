"""The new letters of a plan and the letter each one starts from, to be changed one by one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.i18n import tr
from app.theme import theme
from app.train.plan_words import start_words
from app.widgets.label import Label
from core.families.plan import STARTED, LetterPlan, TransferPlan

ENTRY_PX = 130
"""Width of one letter with its combo at 100% text size."""
SUGGESTED = "suggested"
"""A start that nobody chose, and that is no letter of the source."""


class LettersEditor(QFrame):
    """One small combo a new letter. `changed` tells own choices: letter -> source letter, "" for a fresh start."""

    changed = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("new_run_letters")
        self.setProperty("role", "sheet")
        self.setAccessibleName(tr("New letters and where each starts from"))
        self._chosen: dict[str, str] = {}
        self._shown: tuple[tuple[str, str], ...] = ()
        self._known: tuple[str, ...] = ()
        self._boxes: dict[str, QComboBox] = {}
        self._placed = 0
        self.title = Label("", "small", 600)
        self.note = Label(
            tr("A new letter starts from its closest neighbour; choose another if it sounds nearer."),
            "small",
            400,
            "ink2",
            wrap=True,
        )
        self._grid_holder = QWidget()
        self._grid = QGridLayout(self._grid_holder)
        self._grid.setContentsMargins(0, 4, 0, 4)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        area = QScrollArea()
        area.setObjectName("new_run_letters_scroll")
        area.setWidgetResizable(True)
        area.setWidget(self._grid_holder)
        area.setFrameShape(QFrame.Shape.NoFrame)
        for part in (area.viewport(), self._grid_holder):
            part.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 20, 6)
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addWidget(self.note)
        column.addWidget(area, 1)

    def set_chosen(self, chosen: Mapping[str, str]) -> None:
        """Own choices from an earlier run."""
        self._chosen = dict(chosen)

    @property
    def chosen(self) -> dict[str, str]:
        return dict(self._chosen)

    def show_plan(self, plan: TransferPlan | None) -> None:
        """Show the new letters of a plan."""
        new = plan.of(*STARTED, "fresh") if plan is not None and plan.source and plan.tokenizer is None else ()
        self.setVisible(bool(new))
        self.title.setText(tr("New letters  {n}", n=len(new)))
        known = plan.source_letters if plan is not None else ()
        shown = tuple((p.letter, self._start(p, known)) for p in new)
        if shown == self._shown and known == self._known:
            return
        if known == self._known and [x for x, _ in shown] == [x for x, _ in self._shown] and self._boxes:
            self._shown = shown
            for p, (_, start) in zip(new, shown, strict=True):
                box = self._boxes[p.letter]
                box.blockSignals(True)
                _choose(box, start, p)
                box.blockSignals(False)
            return
        self._shown, self._known = shown, known
        self._build(new, shown, known)

    def _start(self, plan: LetterPlan, known: Sequence[str]) -> str:
        """What the box of a letter stands at: what was chosen by hand, else the letters of the source it starts from,
        else `SUGGESTED` for what is no choice of letters, such as the pieces that begin with it."""
        if plan.letter in self._chosen:
            return self._chosen[plan.letter]
        if all(source.isspace() or source in known for source in plan.sources):
            return " " if plan.sources == (" ",) else " ".join(plan.sources)
        return SUGGESTED

    def _build(self, new: Sequence[LetterPlan], shown: Sequence[tuple[str, str]], known: Sequence[str]) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.deleteLater()
        self._boxes.clear()
        self._place([self._entry(p, start, known) for p, (_, start) in zip(new, shown, strict=True)])

    def _place(self, entries: Sequence[QWidget]) -> None:
        """As many beside each other as there is room for."""
        columns = self._columns()
        for i, entry in enumerate(entries):
            self._grid.addWidget(entry, i // columns, i % columns)
        for i in range(self._grid.columnCount()):
            self._grid.setColumnStretch(i, int(i == columns))
        self._grid.setColumnStretch(columns, 1)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self._placed = columns

    def _columns(self) -> int:
        return max(1, (self.width() - 40) // theme.px(ENTRY_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._boxes and self._columns() != self._placed:
            items = [self._grid.takeAt(0) for _ in range(self._grid.count())]
            self._place([w for item in items if item is not None and (w := item.widget()) is not None])

    def _entry(self, plan: LetterPlan, start: str, known: Sequence[str]) -> QWidget:
        box, letter = QComboBox(), plan.letter
        box.setObjectName(f"new_run_letter_{'_'.join(f'{ord(c):04x}' for c in letter)}")
        box.setAccessibleName(tr("{letter} starts from", letter=letter))
        box.setFont(theme.font("small"))
        box.setFixedWidth(theme.px(68))
        box.addItem(tr("fresh"), "")
        for other in (*known, " "):
            box.addItem(other if other.strip() else tr("space"), other)
        _choose(box, start, plan)
        box.currentIndexChanged.connect(lambda _, letter=letter, box=box: self._on_chosen(letter, box))
        self._boxes[letter] = box
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(Label(letter, "body", 600, "tgt"))
        row.addWidget(Label(tr("from"), "small", 400, "ink2"))
        row.addWidget(box)
        return holder

    def _on_chosen(self, letter: str, box: QComboBox) -> None:
        if box.currentData() == SUGGESTED:
            self._chosen.pop(letter, None)
        else:
            self._chosen[letter] = str(box.currentData())
        self.changed.emit(self.chosen)


def _choose(box: QComboBox, start: str, plan: LetterPlan) -> None:
    """Show a start; one that is not in the list yet is put there, with its sources named."""
    at = box.findData(start)
    if at < 0:
        at = box.count()
        box.addItem(start_words(plan.sources), start)
    elif start == SUGGESTED:
        box.setItemText(at, start_words(plan.sources))
    box.setCurrentIndex(at)
    box.setToolTip(start_words(plan.sources) if start == SUGGESTED else "")
