"""What dialogs of bulk edits share: which utterances, a form, a line that says what would happen, and two buttons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from app.background.latest import Later, Latest
from app.corpus.bulk.bulk_job import Planner
from app.i18n import tr, tr_n
from app.theme import theme
from app.widgets.dialog_frame import padded
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.progress import Progress, Stop

if TYPE_CHECKING:
    from app.tasks import Tasks
    from core.project.queries import Reader

PREVIEW_MS = 150
MOST_PREVIEWED = 20_000
"""What would happen to more is not counted beforehand."""
Preview = Callable[["Reader"], str]


class Nothing(str):
    """What is said of an edit that would change nothing: its button is off then."""

    __slots__ = ()


def foreseen(count: int, text: str) -> str:
    """What is said of an edit that would change so many."""
    return text if count else Nothing(text)


@dataclass(frozen=True)
class BulkScope:
    """Which utterances a bulk edit is about: those selected in the table, and all that it lists. `current` is the
    one that is worked on, 0 for none."""

    chosen: list[int]
    listed: list[int]
    current: int = 0


class BulkDialog(QDialog):
    """Subclasses fill `form`, and say what would happen (`preview`) and what to do (`planner`)."""

    wanted = Signal(str, object)
    """The title of the task, and its `Planner`."""

    def __init__(
        self,
        title: str,
        verb: str,
        name: str,
        scope: BulkScope,
        tasks: Tasks,
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.px(460))
        self._scope, self._folder = scope, folder
        self._looking = Latest(tasks, self)
        self._looking.failed.connect(tasks.on_error)
        self._later = Later(PREVIEW_MS, self._ask, self)
        column = padded(self, spacing=12)
        column.addLayout(self._which(name))
        self.form = QGridLayout()
        self.form.setHorizontalSpacing(16)
        self.form.setVerticalSpacing(6)
        self.form.setColumnStretch(1, 1)
        column.addLayout(self.form)
        self.outlook = Label("", "small", 400, "ink2", wrap=True)
        self.outlook.setMinimumHeight(2 * theme.line("small") + 4)
        column.addWidget(self.outlook)
        column.addLayout(self._buttons(verb, name))

    def _which(self, name: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        chosen, listed = len(self._scope.chosen), len(self._scope.listed)
        many = tr_n("The chosen one", "The %n chosen", chosen)
        self.chosen = QRadioButton(many)
        self.listed = QRadioButton(tr_n("The one listed", "All %n listed", listed))
        for button, which in ((self.chosen, "chosen"), (self.listed, "listed")):
            button.setObjectName(f"{name}_{which}")
            button.setAccessibleName(button.text())
            button.toggled.connect(lambda _: self.look())
            row.addWidget(button)
        row.addStretch(1)
        self.chosen.setEnabled(chosen > 0)
        (self.chosen if chosen > 1 else self.listed).setChecked(True)
        return row

    def _buttons(self, verb: str, name: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        cancel = KeyButton(tr("Cancel"), "Esc", name=f"{name}_cancel")
        cancel.clicked.connect(self.reject)
        self.go = KeyButton(verb, "Ctrl+Return", role="primary", name=f"{name}_go")
        self.go.clicked.connect(self._on_go)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.go.click)
        row.addWidget(cancel)
        row.addWidget(self.go)
        return row

    # The form

    def row(self, label: str, control: QWidget, hint: str = "") -> None:
        """A label, its control, and a hint below it."""
        at = self.form.rowCount()
        self.form.addWidget(Label(label), at, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if control.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Fixed:
            self.form.addWidget(control, at, 1, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        else:
            self.form.addWidget(control, at, 1)
        if hint:
            self.form.addWidget(Label(hint, "caption", 400, "ink2", wrap=True), at + 1, 1)

    def seconds(
        self, name: str, label: str, value: float, most: float, hint: str = "", zero: str = ""
    ) -> QDoubleSpinBox:
        """A row for a number of seconds; `zero` words its lowest value."""
        box = QDoubleSpinBox()
        box.setObjectName(name)
        box.setAccessibleName(label)
        box.setRange(0.0, most)
        box.setDecimals(2 if most <= 5 else 1)
        box.setSingleStep(0.05 if most <= 5 else 0.5)
        box.setSuffix(tr(" s"))
        box.setValue(value)
        if zero:
            box.setSpecialValueText(zero)
        box.valueChanged.connect(lambda _: self.look())
        self.row(label, box, hint)
        return box

    # What would happen

    @property
    def ids(self) -> list[int]:
        """The utterances that are meant."""
        return self._scope.chosen if self.chosen.isChecked() else self._scope.listed

    def preview(self) -> Preview | None:
        """What to ask the project to say what would happen; None when the form is not complete."""
        raise NotImplementedError

    def planner(self) -> Planner | None:
        """What to do; None when the form is not complete."""
        raise NotImplementedError

    def title(self) -> str:
        """The task's title."""
        return self.windowTitle().rstrip("…")

    def look(self) -> None:
        """The form has changed: say anew what would happen."""
        if hasattr(self, "go"):
            self._later.start()

    def _ask(self) -> None:
        preview, ids, folder = self.preview(), self.ids, self._folder
        self.go.setEnabled(bool(ids) and self.planner() is not None)
        self._looking.forget()
        if preview is None or not ids:
            self.outlook.setText("")
            return
        if len(ids) > MOST_PREVIEWED:
            text = tr("{count:,} utterances are looked through; how many change is said afterwards.", count=len(ids))
            self.outlook.setText(text)
            return

        def work(_progress: Progress, _cancelled: Stop) -> str:
            from core.project.queries import Reader

            with Reader(folder) as reader:
                return preview(reader)

        self._looking.ask(work, self._on_foreseen)

    def _on_foreseen(self, text: str) -> None:
        self.outlook.setText(text)
        if isinstance(text, Nothing):
            self.go.setEnabled(False)

    def _on_go(self) -> None:
        make = self.planner()
        if make is not None and self.ids:
            self.accept()
            self.wanted.emit(self.title(), make)

    def done(self, result: int) -> None:
        self._later.stop()
        self._looking.forget()
        super().done(result)
