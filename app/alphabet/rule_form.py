"""The options of one clean-up rule as a form made from the registry; each change counts at once, as a draft."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.background.latest import Later
from app.formatting import number
from app.i18n import tr
from app.theme import theme
from app.widgets.cell_editing import CellDelegate, CellEditing
from app.widgets.dialog_frame import padded
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.language_fields import LanguageBox
from core.project.alphabet.analysis import Number
from core.text.rules import RULES, Option, Rule, as_table, step, table

WAIT_MS = 250


class PairTable(CellEditing, QTableWidget):
    """Lines of two texts, the last one empty for another. `edited` follows every change."""

    cells_by_tab = True

    edited = Signal(str)

    def __init__(self, option: Option, text: str, parent: QWidget | None = None) -> None:
        super().__init__(0, 2, parent)
        self.setItemDelegate(CellDelegate(self))
        self.setObjectName(f"rule_{option.key}")
        self.setAccessibleName(tr(option.title))
        self.setHorizontalHeaderLabels([tr("As it is written"), tr("As it is read")])
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(theme.px(116))
        self.verticalHeader().setDefaultSectionSize(theme.row_height())
        self._filling = False
        self.fill(table(text))
        self.itemChanged.connect(self._on_changed)

    def fill(self, pairs: dict[str, str]) -> None:
        self._filling = True
        self.setRowCount(len(pairs) + 1)
        for i, pair in enumerate([*pairs.items(), ("", "")]):
            for column, text in enumerate(pair):
                self.setItem(i, column, QTableWidgetItem(text))
        self._filling = False

    @property
    def pairs(self) -> dict[str, str]:
        """What is in the table; lines without a first text do not count."""
        rows = [[self._cell(i, column) for column in (0, 1)] for i in range(self.rowCount())]
        return {this: that for this, that in rows if this}

    def _cell(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return " ".join(item.text().split()) if item is not None else ""

    def add(self, written: str, read: str) -> None:
        """One more line, or another reading of one that is there."""
        self.fill(self.pairs | {written: read})
        self.edited.emit(as_table(self.pairs))

    def _on_changed(self) -> None:
        if self._filling:
            return
        if self._cell(self.rowCount() - 1, 0):
            self._filling = True
            self.setRowCount(self.rowCount() + 1)
            self._filling = False
        self.edited.emit(as_table(self.pairs))


class NumberList(QTableWidget):
    """Every number of the corpus with how it would be read: to be looked through. Enter gives one's own words."""

    own_asked = Signal(str, str)

    def __init__(self, numbers: Sequence[Number], parent: QWidget | None = None) -> None:
        super().__init__(len(numbers), 3, parent)
        self.setObjectName("rule_numbers")
        self.setAccessibleName(tr("Numbers in the corpus"))
        self.setHorizontalHeaderLabels([tr("Number"), tr("Would be read"), tr("Times")])
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.row_height())
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(theme.px(180))
        for i, found in enumerate(numbers):
            read = found.words or tr("cannot be read: give your own words")
            for column, text in enumerate((found.written, read, number(found.count))):
                item = QTableWidgetItem(text)
                if not found.words and column == 1:
                    item.setForeground(theme.color("badink"))
                self.setItem(i, column, item)
        self._numbers = list(numbers)
        self.itemActivated.connect(
            lambda item: self.own_asked.emit(self._numbers[item.row()].written, self._numbers[item.row()].words)
        )


class RuleForm(QDialog):
    """`changed` brings the option's key and value a moment after the last change."""

    changed = Signal(str, str)
    removed = Signal()

    def __init__(self, rule: Rule, numbers: Sequence[Number], editable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = RULES[rule.kind]
        self._rule = rule
        self._waiting: dict[str, str] = {}
        self._soon = Later(WAIT_MS, self._tell, self)
        self.setObjectName("rule_form")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr(self.kind.title))
        self.setMinimumWidth(theme.px(460))
        column = padded(self, spacing=12)
        column.addWidget(Label(tr(self.kind.help), "small", 400, "ink2", wrap=True))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.fields: dict[str, QWidget] = {}
        for option in self.kind.options:
            self._add(form, option, rule.option(option.key, option.default))
        column.addLayout(form)
        if rule.kind == "numbers":
            self._add_numbers(column, numbers)
        self.problem = Label("", "small", 400, "bad", wrap=True)
        column.addWidget(self.problem)
        column.addLayout(self._foot(editable))
        for field in self.fields.values():
            field.setEnabled(editable)
        self._check()

    def _foot(self, editable: bool) -> QHBoxLayout:
        foot = QHBoxLayout()
        if self.kind.own:
            remove = KeyButton(tr("Remove this rule"), role="danger", name="rule_remove")
            remove.setEnabled(editable)
            remove.clicked.connect(self.removed)
            remove.clicked.connect(self.close)
            foot.addWidget(remove)
        foot.addStretch(1)
        done = KeyButton(tr("Done"), "Esc", name="rule_done")
        done.setDefault(True)
        done.clicked.connect(self.accept)
        foot.addWidget(done)
        return foot

    def _add(self, form: QFormLayout, option: Option, value: str) -> None:
        title = tr(option.title)
        field: QWidget
        match option.kind:
            case "flag":
                box = QCheckBox(title)
                box.setChecked(bool(value))
                box.toggled.connect(lambda on, key=option.key: self._later(key, "1" if on else ""))
                field = box
            case "language":
                languages = LanguageBox(f"rule_{option.key}", title)
                languages.set_code(value)
                languages.currentTextChanged.connect(lambda _, key=option.key: self._later(key, languages.code))
                field = languages
            case "table":
                pairs = PairTable(option, value)
                pairs.edited.connect(lambda text, key=option.key: self._later(key, text))
                field = pairs
            case _:
                line = QLineEdit(value)
                line.textChanged.connect(lambda text, key=option.key: self._later(key, text))
                if option.help:
                    line.setPlaceholderText(tr(option.help))
                field = line
        field.setObjectName(f"rule_{option.key}")
        field.setAccessibleName(title)
        self.fields[option.key] = field
        if option.kind == "flag":
            form.addRow(field)
        elif option.kind == "table":
            form.addRow(Label(title, "small", 500))
            form.addRow(field)
        else:
            form.addRow(Label(title), field)

    def _add_numbers(self, column: QVBoxLayout, numbers: Sequence[Number]) -> None:
        text = tr("Numbers in the corpus: look through how each would be read. Enter gives your own words.")
        column.addWidget(Label(text, "small", 400, "ink2", wrap=True))
        self.numbers = NumberList(numbers)
        own = self.fields.get("own")
        if isinstance(own, PairTable):
            self.numbers.own_asked.connect(own.add)
        column.addWidget(self.numbers, 1)

    def _later(self, key: str, value: str) -> None:
        self._waiting[key] = value
        self._rule = self._rule.replaced(**{key: value})
        self._check()
        self._soon.start()

    def _check(self) -> None:
        problem = step(self._rule).problem
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _tell(self) -> None:
        waiting, self._waiting = self._waiting, {}
        for key, value in waiting.items():
            self.changed.emit(key, value)

    def done(self, result: int) -> None:
        """What was typed last counts, too."""
        self._soon.stop()
        self._tell()
        super().done(result)
