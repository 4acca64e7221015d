"""One rule of the rule builder: a field, what is said of it, and a value in the right kind of control."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QHBoxLayout, QLineEdit, QStackedWidget, QWidget

from app.corpus.filters.rule_words import condition_words, field_title, operator_words, takes_value
from app.i18n import tr
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.project.filters import FIELDS, TIERS, Condition, Field, field_of
from core.project.flags import KINDS
from core.project.tiers.asking import TIER, is_tier, name_of

FIRST = Condition("text", "contains", "")
DECIMALS = {"s": 2, "": 1, "dB": 1, "Hz": 0, "%": 1}


class FilterRuleRow(QWidget):
    """`changed` follows every touch; `removed` asks to go."""

    changed = Signal()
    removed = Signal()

    def __init__(
        self,
        condition: Condition,
        speakers: Sequence[str],
        tags: Sequence[str],
        tiers: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`tiers` are the project's, by their names."""
        super().__init__(parent)
        self._speakers, self._tags = speakers, tags
        self._wanted = condition.value
        self.setObjectName("rule_row")
        self.field = QComboBox()
        self.field.setObjectName("rule_field")
        self.field.setAccessibleName(tr("What the rule is about"))
        own = [name_of(condition.field)] if is_tier(condition.field) else []
        self.field.setModel(fields_model(self, list(dict.fromkeys([*tiers, *own]))))
        self.op = QComboBox()
        self.op.setObjectName("rule_operator")
        self.op.setAccessibleName(tr("How it compares"))
        self.text = QLineEdit()
        self.text.setObjectName("rule_text")
        self.text.setAccessibleName(tr("Text"))
        self.number = QDoubleSpinBox()
        self.number.setObjectName("rule_number")
        self.number.setAccessibleName(tr("Number"))
        self.number.setRange(-100_000, 1_000_000)
        self.choice = QComboBox()
        self.choice.setObjectName("rule_choice")
        self.choice.setAccessibleName(tr("Value"))
        self.value = QStackedWidget()
        for widget in (self.text, self.number, self.choice, QWidget()):
            self.value.addWidget(widget)
        remove = KeyButton("", icon="x", role="plain", name="rule_remove", dense=True)
        remove.setAccessibleName(tr("Take this rule away"))
        remove.clicked.connect(self.removed)
        remove.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.field, 5)
        row.addWidget(self.op, 5)
        row.addWidget(self.value, 6)
        row.addWidget(remove)
        for combo in (self.field, self.op, self.choice):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(10)
        self.value.setFixedHeight(max(self.text.sizeHint().height(), theme.px(28)))
        self._show(condition)
        self.field.currentIndexChanged.connect(lambda _: self._on_field())
        self.op.currentIndexChanged.connect(lambda _: self._on_op())
        self.text.textChanged.connect(lambda _: self.changed.emit())
        self.number.valueChanged.connect(lambda _: self.changed.emit())
        self.choice.currentIndexChanged.connect(lambda _: self.changed.emit())

    @property
    def chosen(self) -> Field:
        key = str(self.field.currentData())
        return field_of(key) or FIELDS[key]

    def condition(self) -> Condition | None:
        """The rule; None while its text is still missing."""
        field, op = self.chosen, str(self.op.currentData())
        if not takes_value(field, op):
            return Condition(field.key, op)
        if field.kind == "number":
            return Condition(field.key, op, self.number.value())
        if field.kind == "text":
            text = self.text.text()
            return Condition(field.key, op, text) if text else None
        return Condition(field.key, op, str(self.choice.currentData() or ""))

    def set_tags(self, tags: Sequence[str]) -> None:
        """The tags that there are; the one that is chosen stays."""
        self._tags = tags
        if self.chosen.kind == "tag":
            chosen = self.choice.currentData() or self._wanted
            self._fill_values()
            self.choice.setCurrentIndex(max(0, self.choice.findData(chosen)))

    def set_tiers(self, tiers: Sequence[str]) -> None:
        """The tiers that there are, by their names; what is chosen stays."""
        chosen = self.chosen.key
        own = [name_of(chosen)] if is_tier(chosen) else []
        self.field.blockSignals(True)
        self.field.setModel(fields_model(self, list(dict.fromkeys([*tiers, *own]))))
        self.field.setCurrentIndex(max(0, self.field.findData(chosen)))
        self.field.blockSignals(False)

    def _show(self, condition: Condition) -> None:
        self.field.setCurrentIndex(max(0, self.field.findData(condition.field)))
        self._fill_operators(condition.op)
        self._fill_values()
        field = self.chosen
        if field.kind == "number" and condition.value != "":
            self.number.setValue(float(condition.value))
        elif field.kind == "text":
            self.text.setText(str(condition.value))
        else:
            self.choice.setCurrentIndex(max(0, self.choice.findData(condition.value)))

    def _fill_operators(self, op: str = "") -> None:
        self.op.blockSignals(True)
        self.op.clear()
        for key, words in operator_words(self.chosen).items():
            self.op.addItem(words, key)
        self.op.setCurrentIndex(max(0, self.op.findData(op)))
        self.op.blockSignals(False)

    def _fill_values(self) -> None:
        field = self.chosen
        self.choice.blockSignals(True)
        self.choice.clear()
        for value, words in self._choices(field):
            self.choice.addItem(words, value)
        self.choice.blockSignals(False)
        self.number.blockSignals(True)
        self.number.setDecimals(DECIMALS.get(field.unit, 1))
        self.number.setSuffix(f" {field.unit}" if field.unit else "")
        self.number.blockSignals(False)
        self._show_value()

    def _show_value(self) -> None:
        field = self.chosen
        kinds = {"text": 0, "number": 1}
        page = kinds.get(field.kind, 2) if takes_value(field, str(self.op.currentData())) else 3
        self.value.setCurrentIndex(page)

    def _choices(self, field: Field) -> list[tuple[str, str]]:
        if field.key == "split":
            return [("train", "train"), ("dev", "dev"), ("test", "test"), ("", tr("none"))]
        if field.key == "speaker":
            return [*((name, name) for name in self._speakers), ("", tr("nobody named"))]
        if field.kind == "flag":
            return [("any", tr("any")), *((kind.key, tr(kind.title)) for kind in KINDS.values())]
        if field.kind == "tag":
            return [("", tr("any")), *((tag, tag) for tag in self._tags)]
        return []

    def _on_field(self) -> None:
        self._fill_operators(str(self.op.currentData() or ""))
        self._fill_values()
        self.changed.emit()

    def _on_op(self) -> None:
        self._show_value()
        self.changed.emit()


class FixedRule(QWidget):
    """A rule that the builder can only keep or take away: a list of utterances, or rules within a rule."""

    changed = Signal()
    removed = Signal()

    def __init__(self, condition: Condition, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rule_fixed")
        self._condition = condition
        remove = KeyButton("", icon="x", role="plain", name="rule_remove", dense=True)
        remove.setAccessibleName(tr("Take this rule away"))
        remove.clicked.connect(self.removed)
        remove.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 0, 4)
        row.addWidget(Label(condition_words(condition), "small", 400, "ink2", wrap=True), 1)
        row.addWidget(remove)

    def condition(self) -> Condition:
        """The rule as it came."""
        return self._condition

    def set_tags(self, tags: Sequence[str]) -> None:
        """Nothing to choose here."""

    def set_tiers(self, tiers: Sequence[str]) -> None:
        """Nor here."""


def fields_model(parent: QWidget, tiers: Sequence[str] = ()) -> QStandardItemModel:
    """The fields under their headings, which cannot be chosen; those for `tiers` where there are any."""
    model = QStandardItemModel(parent)
    group = ""
    own = [field for name in tiers if (field := field_of(f"{TIER}{name}")) is not None]
    every = [field for field in FIELDS.values() if field.group and (own or field.group != TIERS)]
    for field in sorted([*every, *own], key=lambda f: _groups().index(f.group)):
        if field.group != group:
            group = field.group
            heading = QStandardItem(tr(group))
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            heading.setFont(theme.font("caption", 600))
            model.appendRow(heading)
        item = QStandardItem(field_title(field))
        item.setData(field.key, Qt.ItemDataRole.UserRole)
        model.appendRow(item)
    return model


def _groups() -> list[str]:
    return list(dict.fromkeys(field.group for field in FIELDS.values()))
