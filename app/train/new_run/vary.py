"""The Vary dialog: one run made several times, with some of its settings varied and over seeds. It makes nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QListWidget, QSpinBox, QVBoxLayout, QWidget

from app import formatting
from app.background.latest import Latest
from app.i18n import tr, tr_n
from app.theme import theme
from app.train.new_run.run_draft import Draft, StartChoice
from app.train.new_run.varied_setting import VariedSetting
from app.widgets.dialog_frame import button_row, padded, under_strip
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.errors import ConfigError
from core.runs.sweep import Axis, Member, members, names
from core.training.config import TrainConfig

LINES = 3
MOST_SEEDS = 20
SEEDS = 3


class VaryDialog(QDialog):
    """`make` gives a run's settings by what is varied, `starts` are where runs may start, `seconds` is what the run as
    it is drafted takes (None: not known). `launched` brings the sweep's name and its members."""

    launched = Signal(str, list)

    def __init__(
        self,
        name: str,
        make: Callable[[Mapping[str, Any]], TrainConfig],
        starts: Sequence[StartChoice],
        taken: Sequence[str],
        seconds: float | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("vary")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Vary settings"))
        self.resize(theme.px(720), theme.px(600))
        self._make, self._taken, self._seconds = make, frozenset(taken), seconds
        self.members: list[Member] = []
        self.name = QLineEdit(name)
        self.name.setObjectName("vary_name")
        self.name.setAccessibleName(tr("Name of the sweep"))
        self.lines = [VariedSetting(i + 1, starts) for i in range(LINES)]
        self.seeds = QSpinBox()
        self.seeds.setObjectName("vary_seeds")
        self.seeds.setAccessibleName(tr("Runs of each, with other random numbers"))
        self.seeds.setRange(1, MOST_SEEDS)
        self.seeds.setValue(SEEDS)
        self.strip = ErrorStrip()
        self.told = Label("", "body", 600, "ink", wrap=True)
        self.list = QListWidget()
        self.list.setObjectName("vary_runs")
        self.list.setAccessibleName(tr("Runs of the sweep"))
        self.list.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.start = KeyButton(tr("Add to queue"), "Ctrl+Return", role="primary", name="vary_start")
        cancel = KeyButton(tr("Cancel"), "Esc", name="vary_cancel")
        under_strip(self, self.strip, self._body(cancel))
        cancel.clicked.connect(self.reject)
        self.start.clicked.connect(self.launch)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.launch)
        for line in self.lines:
            line.changed.connect(self._on_changed)
        self.seeds.valueChanged.connect(lambda _: self._on_changed())
        self.name.textEdited.connect(lambda _: self._on_changed())
        self.lines[0].choose("strategy")
        self.lines[0].setting.setFocus()

    def _body(self, cancel: QWidget) -> QVBoxLayout:
        column = padded()
        column.addWidget(
            Label(
                tr(
                    "The run is made several times, one after another, with every combination of these values. The "
                    "table of a sweep gives the mean of each with how sure it is, so that chance is told from gain."
                ),
                "small", 400, "ink2", wrap=True,
            )
        )  # fmt: skip
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow(tr("Name"), self.name)
        for number, line in enumerate(self.lines):
            form.addRow(tr("Vary") if number == 0 else tr("and"), line)
        form.addRow(tr("Seeds"), self.seeds)
        column.addLayout(form)
        column.addWidget(self.told)
        column.addWidget(self.list, 1)
        column.addLayout(button_row(cancel, self.start))
        return column

    def axes(self) -> list[Axis]:
        """What is varied. Raises `ConfigError`."""
        return [axis for line in self.lines if (axis := line.axis()) is not None]

    def _on_changed(self) -> None:
        """Say which runs these would be, or what is still missing."""
        self.strip.hide()
        try:
            self.members = self._read()
        except ConfigError as error:
            self.members = []
            self.told.setText(f"{tr(error.message)} {tr(error.hint)}")
        else:
            self.told.setText(self._words())
        self.list.clear()
        self.list.addItems([member.config.name for member in self.members])
        self.start.setEnabled(bool(self.members))

    def _read(self) -> list[Member]:
        seed = self._make({}).seed
        return members(self.axes(), self.seeds.value(), seed, self._make, self.name.text().strip())

    def _words(self) -> str:
        text = tr_n("one run", "%n runs", len(self.members))
        base = self._make({}).hours
        if self._seconds is None or not base:
            return text
        whole = self._seconds * sum(member.config.hours for member in self.members) / base
        return tr("{runs}, about {time} in all", runs=text, time=formatting.duration(whole))

    def launch(self) -> None:
        """Hand over what is chosen, or say what is missing."""
        name = self.name.text().strip()
        if not self.members:
            return
        if not name:
            self.strip.show_text(tr("A sweep needs a name."), tr("Type one."))
        elif name in self._taken:
            self.strip.show_text(tr("There is a sweep called “{name}” already.", name=name), tr("Choose another name."))
        else:
            self.launched.emit(name, self.members)
            self.accept()


class Varying(QObject):
    """The button of the New run dialog that opens the other one; `launched` brings what that one does."""

    launched = Signal(str, list)

    def __init__(
        self,
        asked: Latest,
        project: Path,
        draft: Callable[[], Draft],
        starts: Callable[[], Sequence[StartChoice]],
        seconds: Callable[[], float | None],
        host: QWidget,
    ) -> None:
        super().__init__(host)
        self._asked, self._runs, self._draft, self._seconds, self._host = asked, project / "runs", draft, seconds, host
        self._starts = starts
        self.button = KeyButton(tr("Vary…"), name="new_run_vary")
        self.button.setToolTip(tr("Make the run several times with some of its settings varied, and compare them"))
        self.button.clicked.connect(self.ask)

    def ask(self) -> None:
        """Open the dialog once it is known which names are taken."""
        runs = self._runs
        self._asked.also(lambda _progress, _cancelled: names(runs), self._open)

    def _open(self, taken: list[str]) -> None:
        draft = self._draft()
        dialog = VaryDialog(draft.name.strip(), draft.varied, self._starts(), taken, self._seconds(), self._host)
        dialog.launched.connect(self.launched)
        dialog.open()
