"""The dialog for the values that a tier may hold: one a line, each with what it stands for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from app.context import Context
from app.i18n import tr, tr_n
from app.theme import theme
from app.widgets.dialog_frame import button_row, padded, under_strip
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.errors import WorkbenchError
from core.project.queries import Reader
from core.project.records import Changes, Tier
from core.project.tiers.describing import (
    parsed_vocabulary,
    set_vocabulary,
    vocabulary_in_use,
    with_texts,
    written_vocabulary,
)
from core.project.tiers.reading import vocabulary


class VocabularyDialog(QDialog):
    """`written` carries what changed, with what is to be known of it."""

    written = Signal(object)

    def __init__(self, context: Context, tier: Tier, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._tier = context, tier
        self.setObjectName("vocabulary_dialog")
        self.setWindowTitle(tr("Values of {tier}", tier=tier.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.strip = ErrorStrip()
        self.strip.setObjectName("vocabulary_strip")
        column = padded(spacing=10)
        under_strip(self, self.strip, column)
        told = tr("One value a line, and what it stands for behind “=”: N = noun. With none, anything may be written.")
        column.addWidget(Label(told, "small", 400, "ink2", wrap=True))
        self.text = QPlainTextEdit(written_vocabulary(vocabulary(tier)))
        self.text.setObjectName("vocabulary_text")
        self.text.setAccessibleName(tr("Values, one a line"))
        self.text.setTabChangesFocus(True)
        column.addWidget(self.text, 1)
        self.counted = Label("", "caption", 400, "ink2")
        column.addWidget(self.counted)
        self.used = KeyButton(tr("Add what stands there"), name="vocabulary_used", role="plain")
        self.used.setAutoDefault(False)
        self.used.clicked.connect(self._on_used)
        cancel = KeyButton(tr("Cancel"), "Esc", name="vocabulary_cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.go = KeyButton(tr("Save"), "Ctrl+Return", role="primary", name="vocabulary_go")
        self.go.clicked.connect(self.save)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.go.click)
        row = button_row(cancel, self.go)
        row.insertWidget(0, self.used)
        column.addLayout(row)
        self.text.textChanged.connect(self._count)
        context.session.closed.connect(self.reject)
        theme.follow(self, lambda: self.setMinimumSize(theme.px(440), theme.px(360)))
        self._count()
        self.text.setFocus()

    def _count(self) -> None:
        self.counted.setText(tr_n("One value", "%n values", len(parsed_vocabulary(self.text.toPlainText()))))

    def _on_used(self) -> None:
        """Read what the tier holds by now."""
        folder, name = self._context.session.project_folder, self._tier.name
        if folder is None:
            return

        def work() -> list[str]:
            with Reader(folder) as reader:
                return vocabulary_in_use(reader, name)

        self._context.tasks.ask(work, self._add)

    def _add(self, texts: list[str]) -> None:
        there = parsed_vocabulary(self.text.toPlainText())
        self.text.setPlainText(written_vocabulary(with_texts(there, texts)))
        self.text.setFocus()

    def save(self) -> None:
        """Write it, in one step; what cannot be is said above."""
        labels, name = parsed_vocabulary(self.text.toPlainText()), self._tier.name
        self._context.session.edit(
            lambda project: set_vocabulary(project, name, labels), self._on_written, self._on_refused
        )

    def _on_written(self, changes: Changes) -> None:
        self.written.emit(changes)
        self.accept()

    def _on_refused(self, error: BaseException) -> None:
        if isinstance(error, WorkbenchError):
            self.strip.show_error(error)
        else:
            self._context.show_error(error)
