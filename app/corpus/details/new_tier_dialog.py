"""The dialog that adds a tier: its name, what stands on it, what it explains; and with words, one for their glosses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QLineEdit, QWidget

from app.context import Context
from app.corpus.table.columns import tier_title
from app.i18n import tr
from app.theme import theme
from app.widgets.choice_box import ChoiceBox
from app.widgets.dialog_frame import button_row, padded, under_strip
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.errors import WorkbenchError
from core.project.records import Constraint, Tier
from core.project.store import Project
from core.project.tiers.edits import CONSTRAINTS, WORDS, add_tier, free_tier_name
from core.project.tiers.words import PARTS
from core.wording import say


class NewTierDialog(QDialog):
    """Adds the tier, and the one for glosses, in one step."""

    def __init__(self, context: Context, tiers: Sequence[Tier], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._tiers = context, tiers
        self.setObjectName("new_tier")
        self.setWindowTitle(tr("New tier"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.px(460))
        self.strip = ErrorStrip()
        self.strip.setObjectName("new_tier_strip")
        column = padded(spacing=12)
        under_strip(self, self.strip, column)
        self._form = QGridLayout()
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(8)
        self._form.setColumnStretch(1, 1)
        column.addLayout(self._form)
        self.name = self._field("new_tier_name", tr("Name"), tr("Translation, Words, Notes"))
        self.holds = self._box("new_tier_holds", tr("It holds"))
        for constraint in CONSTRAINTS:
            words = tr(WORDS[constraint])
            self.holds.addItem(words[0].upper() + words[1:], constraint)
        self.below = self._box("new_tier_below", tr("It explains"))
        self.below.addItem(tr("the transcript"), "")
        for tier in tiers:
            if tier.constraint:
                self.below.addItem(tier_title(tier), tier.name)
        self.language = self._field("new_tier_language", tr("Language"), tr("A code such as en, or nothing"))
        self.glosses = QCheckBox(tr("With a tier below it for glosses, one for each part"))
        self.glosses.setObjectName("new_tier_glosses")
        self.glosses.setAccessibleName(self.glosses.text())
        column.addWidget(self.glosses)
        self.hint = Label("", "small", 400, "ink2", wrap=True)
        self.hint.setMinimumHeight(2 * theme.line("small") + 4)
        column.addWidget(self.hint)
        cancel = KeyButton(tr("Cancel"), "Esc", name="new_tier_cancel")
        cancel.clicked.connect(self.reject)
        self.go = KeyButton(tr("Add", about="a tier"), "Ctrl+Return", role="primary", name="new_tier_go")
        self.go.clicked.connect(self._add)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.go.click)
        column.addLayout(button_row(cancel, self.go))
        for box in (self.holds, self.below):
            box.currentIndexChanged.connect(lambda _: self._show())
        self.name.textChanged.connect(lambda _: self._show())
        context.session.closed.connect(self.reject)
        self._show()
        self.name.setFocus()

    def _row(self, label: str, control: QWidget) -> None:
        at = self._form.rowCount()
        self._form.addWidget(Label(label), at, 0)
        self._form.addWidget(control, at, 1)

    def _field(self, name: str, label: str, example: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(label)
        field.setPlaceholderText(example)
        self._row(label, field)
        return field

    def _box(self, name: str, label: str) -> ChoiceBox:
        box = ChoiceBox()
        box.setObjectName(name)
        box.setAccessibleName(label)
        self._row(label, box)
        return box

    @property
    def _constraint(self) -> Constraint:
        constraint: Constraint = self.holds.currentData()
        return constraint

    def _show(self) -> None:
        """What goes together, and what comes next."""
        self.below.setEnabled(bool(self._constraint))
        by_words = self._constraint in PARTS and not self.below.currentData()
        self.glosses.setEnabled(by_words)
        self.go.setEnabled(bool(self.name.text().strip()))
        self.hint.setText(
            tr("Details then makes a cell for each word of a transcript; for many: Corpus > Many at once.")
            if by_words
            else ""
        )

    def _add(self) -> None:
        """Add what is chosen; what cannot be is said above the form."""
        name, constraint, language = self.name.text().strip(), self._constraint, self.language.text().strip()
        below = str(self.below.currentData() or "") if constraint else ""
        glosses = ""
        if self.glosses.isEnabled() and self.glosses.isChecked():
            glosses = free_tier_name(tr("Gloss"), [*(tier.name for tier in self._tiers), name])

        def write(project: Project) -> None:
            with project.step(say("Add the tier {name}", name=name)):
                add_tier(project, name, constraint, below, language)
                if glosses:
                    add_tier(project, glosses, "association", name)

        self._context.session.edit(write, lambda _: self.accept(), self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, WorkbenchError):
            self.strip.show_error(error)
        else:
            self._context.show_error(error)
