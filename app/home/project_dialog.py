"""Project facts: its name and languages, which may be changed at any time, and a backup now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app import formatting
from app.context import Context
from app.home.opening import back_up
from app.i18n import tr, tr_n
from app.theme import theme
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label
from app.widgets.language_fields import SOURCES, LanguageBox, LanguageFields
from core.errors import WorkbenchError

if TYPE_CHECKING:
    from core.project.archive.backups import Backup
    from core.project.store import Project


class ProjectDialog(QDialog):
    """What a project says about itself. Applying is one step of its history; its folder keeps its name."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("project_facts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Project"))
        self.strip = ErrorStrip()
        self.strip.setObjectName("project_facts_strip")
        self.name = QLineEdit()
        self.name.setObjectName("facts_name")
        self.name.setAccessibleName(tr("Name"))
        self.target = LanguageFields("facts_language", tr("Language to teach"))
        self.source = LanguageBox("facts_source", tr("Starting from"), SOURCES)
        self.backup = KeyButton(tr("Back up now"), icon="clock", name="facts_backup")
        self.backup.clicked.connect(self.back_up)
        self.last = ElidedLabel("", "small", 400, "ink2")
        self._why = Label("", "small", 400, "ink2")
        self.apply_button = KeyButton(tr("Apply"), "Ctrl+Return", role="primary", name="facts_apply")
        self.apply_button.clicked.connect(self._on_apply)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._on_apply)
        self._build()
        meta = context.session.meta
        if meta is not None:
            self.name.setText(meta.name)
            self.target.show_language(meta.language, meta.language_name)
            self.source.set_code(meta.source_language)
        self.name.textChanged.connect(self._check)
        self.target.changed.connect(self._check)
        self.source.currentTextChanged.connect(self._check)
        if context.session.read_only:
            for widget in (self.name, self.target, self.source, self.backup):
                widget.setEnabled(False)
        self._check()
        self._look()
        self.name.setFocus()
        self.name.selectAll()

    def _build(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        place = str(self._context.session.project_folder or "")
        folder = ElidedLabel(place, "small", 400, "ink2", mode=Qt.TextElideMode.ElideMiddle)
        backup = QHBoxLayout()
        backup.setSpacing(12)
        backup.addWidget(self.backup)
        backup.addWidget(self.last, 1)
        for text, field in (
            (tr("Name"), self.name),
            (tr("Language to teach"), self.target),
            (tr("Starting from"), self.source),
            (tr("Folder"), folder),
        ):
            form.addRow(Label(text), field)
        form.addRow(Label(tr("Backups")), backup)
        cancel = KeyButton(tr("Cancel"), "Esc", name="facts_cancel")
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._why, 1)
        foot.addWidget(cancel)
        foot.addWidget(self.apply_button)
        body = QVBoxLayout()
        body.setContentsMargins(20, 16, 20, 0)
        body.setSpacing(16)
        body.addLayout(form)
        body.addStretch(1)
        body.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.addWidget(self.strip)
        column.addLayout(body)
        theme.follow(self, lambda: self.setMinimumWidth(theme.px(560)))

    # Facts

    def changes(self) -> dict[str, str]:
        """What differs from the project, by the names of `Meta`'s fields."""
        meta = self._context.session.meta
        if meta is None:
            return {}
        wanted = {
            "name": " ".join(self.name.text().split()),
            "language": self.target.code,
            "language_name": self.target.own_name,
            "source_language": self.source.code,
        }
        return {key: value for key, value in wanted.items() if value != getattr(meta, key)}

    def problem(self) -> str:
        """Why this cannot be applied; "" when it can."""
        if self._context.session.read_only:
            return tr("This project is open for reading only.")
        if not self.name.text().strip():
            return tr("Give the project a name.")
        if self.source.currentText().strip() and not self.source.code:
            return tr("“{text}” is no language code.", text=self.source.currentText().strip())
        return self.target.problem()

    def _check(self) -> None:
        problem = self.problem()
        self._why.setText(problem)
        self.apply_button.setEnabled(not problem and bool(self.changes()))

    def _on_apply(self) -> None:
        if not self.apply_button.isEnabled():
            return
        changes: dict[str, Any] = self.changes()

        def work(project: Project) -> None:
            from core.project.edits import set_facts

            set_facts(project, **changes)

        self._context.session.edit(work, lambda _: self.accept(), self._on_failed)

    # Backups

    def back_up(self) -> None:
        """Copy the database as it is now, beside the window."""
        self.backup.setEnabled(False)
        back_up(self._context, self._on_backup, self._on_failed)

    def _on_backup(self, backup: Backup) -> None:
        self.backup.setEnabled(True)
        self._show_last([backup])

    def _look(self) -> None:
        folder = self._context.session.project_folder
        if folder is None:
            return

        def work() -> list[Backup]:
            from core.project.archive.backups import backups

            return backups(folder)[:1]

        self._context.tasks.ask(work, self._show_last)

    def _show_last(self, found: list[Backup]) -> None:
        if not found:
            self.last.setText(tr("None yet. One is made at each day’s first edit."))
            return
        last = tr_n(
            "The last one: {at}, one utterance.",
            "The last one: {at}, %n utterances.",
            found[0].utterances,
            at=formatting.moment(found[0].at),
        )
        self.last.setText(last)

    def _on_failed(self, error: BaseException) -> None:
        self.backup.setEnabled(not self._context.session.read_only)
        if isinstance(error, WorkbenchError):
            self.strip.show_error(error)
        else:
            self._context.show_error(error)
