"""All tiers of the project: what each is and how much is on it; named, described, ordered, added and removed, each as
one step that is undone from here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget
from shiboken6 import isValid

from app.context import Context
from app.corpus.details.new_tier_dialog import NewTierDialog
from app.corpus.tiers.tiers_model import ListedTier, TiersModel, TiersTable, listed
from app.corpus.tiers.vocabulary_dialog import VocabularyDialog
from app.i18n import tr, worded
from app.theme import theme
from app.widgets.dialog_frame import padded, under_strip
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.nothing_here import NothingHere
from core.errors import WorkbenchError
from core.project.queries import Reader
from core.project.records import Changes
from core.project.store import Project
from core.project.tiers.describing import Going, going_with, move_tier, set_language, told_of_going
from core.project.tiers.edits import remove_tier, rename_tier
from core.runs.learnt_tiers import told_of_removed, told_of_renamed

ON_BUTTON = 24
"""Letters of a name."""


class TiersDialog(QDialog):
    """Everything is written at once."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._writable = not context.session.read_only
        self._wanted = ""
        self.adding: NewTierDialog | None = None
        self.values_dialog: VocabularyDialog | None = None
        self.setObjectName("tiers_dialog")
        self.setWindowTitle(tr("Tiers"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.strip = ErrorStrip()
        self.strip.setObjectName("tiers_strip")
        column = padded()
        under_strip(self, self.strip, column)
        self.model = TiersModel(self._writable)
        self.table = TiersTable(self.model)
        self.nothing = NothingHere(self.table)
        self.told = Label("", "caption", 400, "ink2", wrap=True)
        self.told.setObjectName("tiers_told")
        self.told.setMinimumHeight(2 * theme.line("caption") + 4)
        column.addWidget(self.table, 1)
        column.addWidget(self.told)
        column.addLayout(self._buttons())
        self._connect()
        self.resize(QSize(theme.px(980), theme.px(480)).boundedTo(self.screen().availableSize()))
        self._read()
        self.table.setFocus()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.new = KeyButton(tr("New tier…"), "Ctrl+N", icon="plus", name="tiers_new")
        self.values = KeyButton(tr("Values…"), "Alt+V", name="tiers_values")
        self.up = KeyButton(tr("Up"), "Alt+Up", name="tiers_up")
        self.down = KeyButton(tr("Down"), "Alt+Down", name="tiers_down")
        self.remove = KeyButton(tr("Remove…"), "Del", name="tiers_remove")
        self.undo = KeyButton(tr("Undo"), "Ctrl+Z", role="plain", name="tiers_undo")
        close = KeyButton(tr("Close"), "Esc", name="tiers_close")
        self._all = (self.new, self.values, self.up, self.down, self.remove, self.undo)
        for button in (*self._all, close):
            button.setAutoDefault(False)
        for button in self._all:
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        close.clicked.connect(self.accept)
        return row

    def _connect(self) -> None:
        session = self._context.session
        for button, do in zip(
            self._all,
            (self._on_new, self._on_values, lambda: self._move(-1), lambda: self._move(1), self._on_remove,
             session.undo),
            strict=True,
        ):  # fmt: skip
            button.clicked.connect(do)
        for keys, pressed in (
            ("Ctrl+N", self.new.click), ("Alt+V", self.values.click), ("Alt+Up", self.up.click),
            ("Alt+Down", self.down.click), ("Ctrl+Z", session.undo), ("Ctrl+Shift+Z", session.redo),
        ):  # fmt: skip
            QShortcut(QKeySequence(keys), self).activated.connect(pressed)
        away = QShortcut(QKeySequence("Del"), self.table)
        away.setContext(Qt.ShortcutContext.WidgetShortcut)
        away.activated.connect(self.remove.click)
        self.model.renamed.connect(self._rename)
        self.model.spoken.connect(self._speak)
        self.model.modelReset.connect(self._enable)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._enable())
        session.changed.connect(self._on_changed)
        session.closed.connect(self.reject)

    # Reading

    def _read(self) -> None:
        folder = self._context.session.project_folder
        if folder is not None:
            self._context.tasks.ask(lambda: listed(folder), self._on_read, self._on_refused)

    def _on_read(self, rows: list[ListedTier]) -> None:
        if isValid(self):
            self.table.once_closed(lambda: self._show(rows))

    def _show(self, rows: list[ListedTier]) -> None:
        """As the project has them now; the cell that was current stays so."""
        here, current = self.table.currentIndex(), self.current
        self.nothing.say(
            tr(
                "This project has no tiers yet: a translation, words with glosses, notes. They come with files of ELAN,"
                " Praat and others, too."
            )
        )
        self.model.show_tiers(rows)
        named = next((one.tier.id for one in rows if one.tier.name == self._wanted), 0)
        wanted = named or (current.tier.id if current is not None else 0)
        row = self.model.place(wanted)
        row = row if row >= 0 else min(max(here.row(), 0), len(rows) - 1)
        self._wanted = ""
        self.table.setCurrentIndex(self.model.index(row, max(0, here.column())))
        self._enable()

    def _on_changed(self, changes: Changes) -> None:
        if changes.of("tiers") or changes.of("annotations"):
            self._read()

    @property
    def current(self) -> ListedTier | None:
        """The tier that is current."""
        return self.model.at(self.table.currentIndex().row())

    def _enable(self) -> None:
        one = self.current
        brothers = [row for row in self.model.rows if one is not None and row.tier.parent_id == one.tier.parent_id]
        able = self._writable and one is not None
        self.new.setEnabled(self._writable)
        self.values.setEnabled(able)
        self.remove.setEnabled(able)
        self.up.setEnabled(able and brothers[0] is not one)
        self.down.setEnabled(able and brothers[-1] is not one)
        self.undo.setEnabled(self._writable and bool(self._context.session.undo_label))
        self.undo.setToolTip(worded(self._context.session.undo_label))
        self.told.setText(self._told(one) if one is not None else "")

    def _told(self, one: ListedTier) -> str:
        said = [tr("F2 changes a name or a language.")]
        if one.learnt:
            said.append(tr("What stands on {tier} was learnt by {runs}.", tier=one.tier.name, runs=_some(one.learnt)))
        if one.tier.source:
            said.append(tr("Files that it came from keep their own name, language and values of it."))
        return " ".join(said)

    # Writing

    def _edit(self, work: Callable[[Project], Changes], done: Callable[[Changes], None] | None = None) -> None:
        self.strip.hide()
        self._context.session.edit(work, done, self._on_refused)

    def _rename(self, name: str, new: str) -> None:
        one = self.current
        learnt = one.learnt if one is not None and one.tier.name == name else ()

        def done(_: Changes) -> None:
            if (said := told_of_renamed(learnt)) is not None:
                self.strip.show_note(str(worded(said)))

        self._edit(lambda project: rename_tier(project, name, new), done)

    def _speak(self, name: str, language: str) -> None:
        self._edit(lambda project: set_language(project, name, language))

    def _move(self, by: int) -> None:
        one = self.current
        if one is not None:
            name = one.tier.name
            self._edit(lambda project: move_tier(project, name, by))

    def _on_new(self) -> None:
        """The new one is current then."""
        self.adding = NewTierDialog(self._context, [one.tier for one in self.model.rows], self)
        name = self.adding.name
        self.adding.accepted.connect(lambda: self._on_added(name.text().strip()))
        self.adding.open()

    def _on_added(self, name: str) -> None:
        self._wanted = name
        self._read()

    def _on_values(self) -> None:
        one = self.current
        if one is not None:
            self.strip.hide()
            self.values_dialog = VocabularyDialog(self._context, one.tier, self)
            self.values_dialog.written.connect(self._on_described)
            self.values_dialog.open()

    def _on_described(self, changes: Changes) -> None:
        if changes.notes:
            self.strip.show_note(" ".join(str(worded(note)) for note in changes.notes))

    def _on_remove(self) -> None:
        """Say what would go first, where anything would."""
        one, folder = self.current, self._context.session.project_folder
        if one is None or folder is None:
            return
        name = one.tier.name

        def work() -> Going:
            with Reader(folder) as reader:
                return going_with(reader, name)

        self._context.tasks.ask(work, lambda going: self._ask(name, going), self._on_refused)

    def _ask(self, name: str, going: Going) -> None:
        if not isValid(self):
            return
        learnt = [run for one in self.model.rows if one.tier.name in (name, *going.below) for run in one.learnt]
        said = told_of_removed(learnt)
        if not going.annotations and not going.below and said is None:
            self._remove(name)
            return
        hint = tr("Undo brings it all back.")
        if said is not None:
            hint = tr("{learnt} {hint}", learnt=worded(said), hint=hint)
        self.strip.show_note(
            str(worded(told_of_going(name, going))), hint, tr("Remove {tier}", tier=_short(name)),
            lambda: self._remove(name),
        )  # fmt: skip
        self.strip.focus_action()

    def _remove(self, name: str) -> None:
        def done(_: Changes) -> None:
            self._context.status(tr("The tier {name} is removed", name=name))
            self.table.setFocus()

        self._edit(lambda project: remove_tier(project, name), done)

    def _on_refused(self, error: BaseException) -> None:
        if isValid(self) and isinstance(error, WorkbenchError):
            self.strip.show_error(error)
            self._read()
        else:
            self._context.show_error(error)


def _short(name: str) -> str:
    """A name as a button has room for it."""
    return name if len(name) <= ON_BUTTON else name[: ON_BUTTON - 1].rstrip() + "…"


def _some(names: tuple[str, ...]) -> str:
    return ", ".join(names[:4]) + (", …" if len(names) > 4 else "")
