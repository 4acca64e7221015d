"""The middle of the import dialog: what would come, which file goes with which sound, what would be kept out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QButtonGroup, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.corpus.files.import_account_list import AccountTable, files_words
from app.i18n import localised, tr, worded
from app.widgets.empty_state import EmptyState
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.skeleton import Skeleton
from app.widgets.text_table import LazyRows, Row, TextTable
from core.errors import WorkbenchError
from core.importers import Preview
from core.importers.item import Item, Pairing
from core.project.records import Problem

SKELETON_MS = 300
LISTS = ("utterances", "files", "problems", "remarks", "account")


class ImportPreview(QWidget):
    """Four lists behind four buttons with counts; a skeleton when a preview takes longer.

    `paired` brings a text and the sound that a person chose for it.
    """

    paired = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pairings: list[Pairing] = []
        self._skeleton = QTimer(self, singleShot=True, interval=SKELETON_MS)
        self._skeleton.timeout.connect(lambda: self.stack.setCurrentWidget(self.loading))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._make_head())
        self._make_lists()
        column.addWidget(self.stack, 1)
        self.show_nothing()

    def _make_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        self.group = QButtonGroup(self)
        self.buttons: dict[str, KeyButton] = {}
        for key in LISTS:
            button = KeyButton("", role="toggle", name=f"import_list_{key}", dense=True)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, key=key: self.choose(key))
            self.group.addButton(button)
            self.buttons[key] = button
            row.addWidget(button)
        row.addStretch(1)
        self.copy = KeyButton(tr("Copy the list"), icon="copy", name="import_copy_list", dense=True)
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._on_copy)
        self.pair = KeyButton(tr("Choose its sound…"), icon="file", name="import_pair", dense=True)
        self.pair.setAutoDefault(False)
        self.pair.setToolTip(tr("The sound that goes with the chosen file"))
        self.pair.clicked.connect(self._on_pair)
        row.addWidget(self.pair)
        row.addWidget(self.copy)
        return row

    def _make_lists(self) -> None:
        self.utterances = TextTable(
            "import_preview",
            tr("First utterances as they would be imported"),
            (
                tr("Sound"),
                tr("From"),
                tr("To"),
                tr("Transcript"),
                tr("Speaker"),
                tr("Split"),
            ),
            (116, 62, 62, 0, 96, 48),
            numbers=(1, 2),
        )
        self.files = TextTable(
            "import_files",
            tr("Which file goes with which sound"),
            (tr("File"), tr("Sound"), tr("Why")),
            (220, 190, 0),
            wrap=True,
        )
        self.files.doubleClicked.connect(self._on_pair)
        self.files.selectionModel().selectionChanged.connect(self._show_pair)
        self.problems = TextTable(
            "import_preview_problems",
            tr("What would be kept out"),
            (tr("Where"), tr("What is wrong"), tr("What to do")),
            (190, 0, 220),
            wrap=True,
        )
        self.remarks = TextTable(
            "import_preview_remarks",
            tr("What is mended, or to be looked at"),
            (tr("Where"), tr("What was found"), tr("What to do")),
            (190, 0, 220),
            wrap=True,
        )
        self.account = AccountTable("import_account")
        self.nothing = EmptyState(tr("Choose what to import"), name="import_nothing")
        self.loading = QWidget()
        column = QVBoxLayout(self.loading)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Label(tr("Looking through the files"), "small", 400, "ink2"))
        column.addWidget(Skeleton(), 1)
        self.stack = QStackedWidget()
        for widget in (*self.tables.values(), self.nothing, self.loading):
            self.stack.addWidget(widget)

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return [*self.buttons.values(), self.pair, self.copy, *self.tables.values()]

    @property
    def tables(self) -> dict[str, TextTable]:
        lists = (self.utterances, self.files, self.problems, self.remarks, self.account)
        return dict(zip(LISTS, lists, strict=True))

    def choose(self, key: str) -> None:
        """Show one of the lists."""
        self.buttons[key].setChecked(True)
        self.stack.setCurrentWidget(self.tables[key])
        self.copy.setVisible(key != "utterances")
        self._show_pair()

    def _chosen_file(self) -> Path | None:
        """The file of the chosen row, where another sound can be chosen for it."""
        rows = self.files.selectionModel().selectedRows()
        return self._pairings[rows[0].row()].path if len(rows) == 1 else None

    def _show_pair(self, *_: object) -> None:
        self.pair.setVisible(self.stack.currentWidget() is self.files)
        self.pair.setEnabled(self._chosen_file() is not None)

    def _on_pair(self, *_: object) -> None:
        text = self._chosen_file()
        if text is None:
            return
        title = tr("The sound of {name}", name=text.name)
        name, _kind = QFileDialog.getOpenFileName(self, title, str(text.parent), tr("All files (*)"))
        if name:
            self.paired.emit(text, Path(name))

    def _on_copy(self) -> None:
        table = self.stack.currentWidget()
        if isinstance(table, TextTable):
            QApplication.clipboard().setText(table.copied())

    # What came

    def show_loading(self, anew: bool) -> None:
        """An answer is on its way; what was shown stays for a moment, unless it is about something else."""
        if anew:
            self.stack.setCurrentWidget(self.loading)
            self._show_head(False)
        else:
            self._skeleton.start()

    def show_nothing(self) -> None:
        """Nothing has been chosen."""
        self._skeleton.stop()
        self._show_head(False)
        self.nothing.set_text(tr("Choose what to import"), tr("Sound files are never changed."))
        self.stack.setCurrentWidget(self.nothing)

    def show_error(self, error: BaseException) -> None:
        """The place cannot be imported."""
        self._skeleton.stop()
        self._show_head(False)
        if isinstance(error, WorkbenchError):
            self.nothing.set_text(worded(error.message), worded(error.hint))
        else:
            self.nothing.set_text(tr("This could not be read"), str(error))
        self.stack.setCurrentWidget(self.nothing)

    def show_preview(self, preview: Preview) -> None:
        """What an import would bring."""
        self._skeleton.stop()
        self.utterances.texts.show_rows(LazyRows(preview.rows, self._utterance))
        alone = frozenset(i for i, pairing in enumerate(preview.pairings) if pairing.sound is None)
        self._pairings = preview.pairings
        self.files.texts.show_rows(LazyRows(preview.pairings, self._pairing), alone)
        self.problems.texts.show_rows(problem_rows(preview.kept_out))
        self.remarks.texts.show_rows(problem_rows(preview.to_look_at))
        self.account.show_account(preview.account)
        counts = {"utterances": preview.total, "account": len(preview.account.files)}
        titles = (tr("Utterances"), tr("Files and sounds"), tr("Kept out"), tr("To look at"))
        for (key, shown), title in zip(self.tables.items(), (*titles, tr("All files")), strict=True):
            count = counts.get(key, len(shown.texts.rows))
            self.buttons[key].set_text(tr("{title}  {count:,}", title=title, count=count))
            self.buttons[key].setEnabled(count > 0 or key == "utterances")
        self.buttons["account"].setToolTip(files_words(preview.account))
        self._show_head(True)
        self.buttons["files"].setVisible(bool(preview.pairings))
        self.buttons["remarks"].setVisible(bool(preview.to_look_at))
        wanted = next((key for key, button in self.buttons.items() if button.isChecked()), LISTS[0])
        if not self.tables[wanted].texts.rows:
            wanted = next(
                (
                    key
                    for key in ("utterances", "problems", "files", "remarks", "account")
                    if self.tables[key].texts.rows
                ),
                LISTS[0],
            )
        self.choose(wanted)
        if not any(table.texts.rows for table in self.tables.values()):
            self.nothing.set_text(tr("There is nothing to import here"))
            self.stack.setCurrentWidget(self.nothing)

    def _show_head(self, shown: bool) -> None:
        for button in self.buttons.values():
            button.setVisible(shown)
        self.copy.setVisible(False)
        self.pair.setVisible(False)

    def _utterance(self, item: Item) -> Row:
        start, end = (_seconds(item.start_s, item.start), _seconds(item.end_s, item.end))
        text = " ".join(item.text.split()) or tr("(no text)")
        return (item.sound.name, start, end, text, item.speaker or item.speaker_key, item.split)

    def _pairing(self, pairing: Pairing) -> Row:
        sound = Path(pairing.sound).name if pairing.sound is not None else tr("none")
        return (str(pairing.text), sound, pairing.why)


def _seconds(seconds: float | None, frame: int | None) -> str:
    """A time for people; nothing for whole sounds, whose times are in frames."""
    if seconds is not None:
        return localised(seconds, ",.2f")
    return "" if not frame else f"#{localised(frame, ',')}"


def problem_rows(problems: Sequence[Problem]) -> LazyRows:
    """Problems as rows of a table."""
    return LazyRows(problems, lambda problem: (worded(problem.where), worded(problem.reason), worded(problem.hint)))
