"""The fields of a place: what each holds, what it is good for, and what is wrong with what was typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.i18n import tr, worded
from app.theme import theme
from app.widgets.label import Label
from core.errors import ConfigError
from core.places.place import NAME, Place

MOST_THREADS, MOST_CARDS, MOST_NODES, MOST_HOURS, MOST_GB = 4096, 1024, 1024, 24.0 * 365, 65536.0
LINES_SHOWN = 3
SCHEDULED = ("slurm", "ray")


class PlaceField(QWidget):
    """A title, its editor, what it is good for, and below that what is wrong with it. `edited` follows a change."""

    edited = Signal()

    def __init__(self, name: str, title: str, editor: QWidget, hint: str, kinds: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.name, self.editor, self.kinds = name, editor, kinds
        editor.setObjectName(f"place_{name}")
        editor.setAccessibleName(title)
        editor.setAccessibleDescription(hint)
        self.title = Label(title, "small", 500)
        self.title.setBuddy(editor)
        self.error = Label("", "small", 400, "bad", wrap=True)
        self.error.setObjectName(f"place_{name}_error")
        self.error.hide()
        self._hint = hint
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        if not isinstance(editor, QCheckBox):
            column.addWidget(self.title)
        column.addWidget(editor)
        column.addWidget(self.error)
        column.addWidget(Label(hint, "small", 400, "ink2", wrap=True))
        column.addStretch(1)
        self._read, self._write = self._ways(editor)

    def _ways(self, editor: QWidget) -> tuple[Callable[[], Any], Callable[[Any], object]]:
        """How the editor is read and written."""
        if isinstance(editor, QLineEdit):
            editor.textEdited.connect(lambda _: self.edited.emit())
            return lambda: editor.text().strip(), editor.setText
        if isinstance(editor, QPlainTextEdit):
            editor.setTabChangesFocus(True)
            editor.textChanged.connect(self.edited)
            theme.follow(editor, lambda: self._dress_lines(editor))
            return lambda: _lines(editor.toPlainText()), lambda value: editor.setPlainText("\n".join(value))
        if isinstance(editor, QCheckBox):
            editor.toggled.connect(lambda _: self.edited.emit())
            return editor.isChecked, editor.setChecked
        assert isinstance(editor, QSpinBox | QDoubleSpinBox)
        editor.valueChanged.connect(lambda _: self.edited.emit())
        return editor.value, editor.setValue

    @staticmethod
    def _dress_lines(editor: QPlainTextEdit) -> None:
        editor.setFont(theme.font("mono"))
        editor.setFixedHeight(LINES_SHOWN * editor.fontMetrics().lineSpacing() + 14)

    def value(self) -> Any:
        return self._read()

    def show_value(self, value: Any) -> None:
        self._write(value)

    def show_error(self, error: ConfigError | None) -> None:
        """Say below the editor what is wrong with it, or nothing."""
        text = f"{worded(error.message)} {worded(error.hint)}".strip() if error is not None else ""
        self.error.setText(text)
        self.error.setVisible(bool(text))
        self.editor.setAccessibleDescription(f"{text} {self._hint}".strip())

    def problem(self, place: str) -> ConfigError | None:
        """What is wrong with this field by itself; `place` is what the place is called in that."""
        known = {"name": place if NAME.fullmatch(place) else "place", "address": "host"}
        known |= {"kind": "ray"} if self.kinds == ("ray",) else {}
        try:
            Place.from_json(known | {self.name: _plain(self.value())})
        except ConfigError as error:
            return error
        return None


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _line(placeholder: str = "") -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(placeholder)
    return field


def _whole(most: int, nothing: str) -> QSpinBox:
    field = QSpinBox()
    field.setRange(0, most)
    field.setSpecialValueText(nothing)
    return field


def _real(most: float, nothing: str, unit: str) -> QDoubleSpinBox:
    field = QDoubleSpinBox()
    field.setRange(0.0, most)
    field.setDecimals(1)
    field.setSpecialValueText(nothing)
    field.setSuffix(unit)
    return field


def make_fields() -> list[PlaceField]:
    """All fields but the kind, in their order. Those with `kinds` are for these alone."""
    scheduler = tr("as the cluster has it")
    again = QCheckBox(tr("Hand a job in again until the run is done"))
    return [
        PlaceField("name", tr("Name"), _line("lab"), tr("What it is called here. Letters, digits, - and _.")),
        PlaceField(
            "address",
            tr("Address"),
            _line("anna@login.example.org"),
            tr("What you would give to ssh: a name of your ssh configuration, USER@HOST, or ssh://USER@HOST:PORT."),
            ("ssh", "slurm"),
        ),
        PlaceField(
            "ray_address",
            tr("Address of the dashboard"),
            _line("http://127.0.0.1:8265"),
            tr("Where the cluster takes jobs. It holds no token: the first test asks for one where it is needed."),
            ("ray",),
        ),
        PlaceField(
            "folder",
            tr("Folder there"),
            _line("~/vizinho"),
            tr(
                "All that Vizinho keeps there lies in it: sound, runs, checkpoints. Nothing outside it is touched. "
                "Nodes of a cluster share it."
            ),
        ),
        PlaceField(
            "python",
            tr("The way to it"),
            _line("python3"),
            tr("A program there that has the same version of Vizinho, such as ~/vizinho-env/bin/python."),
        ),
        PlaceField(
            "setup",
            tr("Lines to run first"),
            QPlainTextEdit(),
            tr("Shell commands that make the Python usable, one a line, such as “module load python”."),
        ),
        PlaceField(
            "partition", tr("Partition"), _line(), tr("Which of the cluster’s queues takes the jobs."), ("slurm",)
        ),
        PlaceField("account", tr("Account"), _line(), tr("Whom the hours are charged to."), ("slurm",)),
        PlaceField(
            "qos",
            tr("Quality of service"),
            _line(),
            tr("Which of the account’s priorities and limits count."),
            ("slurm",),
        ),
        PlaceField(
            "hours",
            tr("Hours a job may take"),
            _real(MOST_HOURS, scheduler, tr(" h")),
            tr("A job that comes to its end is saved first. Short jobs often start sooner."),
            SCHEDULED,
        ),
        PlaceField("until_done", again.text(), again, tr("Else it waits for you to resume it."), SCHEDULED),
        PlaceField(
            "gpus",
            tr("Graphics cards of a job"),
            _whole(MOST_CARDS, scheduler),
            tr("How many a run asks for, on each of its nodes."),
            SCHEDULED,
        ),
        PlaceField(
            "nodes",
            tr("Nodes of a run"),
            _whole(MOST_NODES, tr("one")),
            tr("Several share each step; the batch stays what the recipe says."),
            SCHEDULED,
        ),
        PlaceField(
            "memory_gb",
            tr("Memory of a job"),
            _real(MOST_GB, scheduler, tr(" GB")),
            tr("On each node. A job that takes more is ended by the cluster."),
            SCHEDULED,
        ),
        PlaceField(
            "threads",
            tr("Threads of a run"),
            _whole(MOST_THREADS, tr("as many as there are cores")),
            tr("Give fewer where others work on the same computer. A Ray cluster gives one where this is left open."),
        ),
        PlaceField(
            "at_once",
            tr("Runs at once"),
            _whole(MOST_NODES, tr("as usual there")),
            tr("How many of a sweep train at the same time. Usual is one; under Slurm, as many as it lets."),
        ),
        PlaceField(
            "ssh_config",
            tr("Another ssh configuration"),
            _line("~/.ssh/config"),
            tr("A file in place of your own configuration of ssh. Mostly left empty."),
            ("ssh", "slurm"),
        ),
    ]
