"""The rule builder: all or any of some rules, with a live count of what they find."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.background.latest import Later
from app.background.questions import Questions
from app.context import Context
from app.corpus.filters.filter_name import FilterName
from app.corpus.filters.filter_rule_row import FIRST, FilterRuleRow, FixedRule
from app.corpus.filters.rule_words import filter_words
from app.i18n import tr, worded
from app.theme import theme
from app.widgets.dialog_frame import padded
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.segmented import Segmented
from core.errors import ProjectError
from core.project.filters import Condition, Filter, field_of, sql_of
from core.project.queries import Query
from core.project.tiers.reading import tiers

if TYPE_CHECKING:
    from core.project.queries import Reader

COUNT_MS = 200


class RuleBuilder(QDialog):
    """`applied` and `saved` tell the filter that was built."""

    applied = Signal(object)
    saved = Signal(object)

    def __init__(
        self, context: Context, questions: Questions, speakers: Sequence[str], start: Filter | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rule_builder")
        self.setWindowTitle(tr("Filter"))
        self.setAccessibleName(tr("Filter built from rules"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._questions, self._speakers = questions, speakers
        self._tags: list[str] = []
        self._tiers: list[str] = []
        self._read_only = context.session.read_only
        self._start = start or Filter("", (FIRST,))
        self.rows: list[FilterRuleRow | FixedRule] = []
        self.match = Segmented(
            [("all", tr("All of these")), ("any", tr("Any of these"))],
            name="rule_match",
            label=tr("Whether all rules must hold, or any of them"),
        )
        self.match.set_value("any" if self._start.any_of else "all")
        self.match.chosen.connect(lambda _: self._count_soon())
        self.count = Label("", "small", 500, "ink2")
        self.count.setObjectName("rule_count")
        self.wrong = Label("", "small", 400, "bad", wrap=True)
        self.wrong.hide()
        self._later = Later(COUNT_MS, self._count, self)
        self._build()
        for condition in self._start.conditions or (FIRST,):
            self.add(condition)
        self.resize(QSize(theme.px(620), theme.px(300)))
        self._count()
        questions.ask("rule tags", _known, self._on_known)

    def _build(self) -> None:
        self.list = QVBoxLayout()
        self.list.setSpacing(6)
        self.list.setContentsMargins(0, 0, 4, 0)
        body = QWidget()
        body.setProperty("role", "body")
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addLayout(self.list)
        self.more = KeyButton(tr("Add rule"), icon="plus", role="plain", name="rule_add", dense=True)
        self.more.clicked.connect(self._on_more)
        under = QHBoxLayout()
        under.addWidget(self.more)
        under.addStretch(1)
        inner.addLayout(under)
        inner.addStretch(1)
        area = QScrollArea()
        area.setObjectName("rule_area")
        area.setAccessibleName(tr("Rules"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        head = QHBoxLayout()
        head.addWidget(Label(tr("Show utterances that meet"), "small", 500))
        head.addWidget(self.match)
        head.addStretch(1)
        self.save_button = KeyButton(tr("Save filter…"), icon="plus", name="rule_save")
        self.save_button.clicked.connect(self._on_save)
        cancel = KeyButton(tr("Cancel"), name="rule_cancel")
        cancel.clicked.connect(self.reject)
        self.go = KeyButton(tr("Apply"), "Ctrl+Return", role="primary", name="rule_apply")
        self.go.clicked.connect(self._on_apply)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.count, 1)
        for button in (self.save_button, cancel, self.go):
            button.setAutoDefault(False)
            foot.addWidget(button)
        self.more.setAutoDefault(False)
        column = padded(self, spacing=12)
        column.addLayout(head)
        column.addWidget(area, 1)
        column.addWidget(self.wrong)
        column.addLayout(foot)

    def open_below(self, button: QWidget) -> None:
        """Show it under the button that asked for it, inside the screen."""
        spot = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 6))
        room = button.screen().availableGeometry()
        x = min(max(spot.x(), room.left()), max(room.left(), room.right() - self.width()))
        self.move(x, min(spot.y(), max(room.top(), room.bottom() - self.height())))
        self.open()
        first = self.rows[0] if self.rows else None
        if isinstance(first, FilterRuleRow):
            (first.text if first.value.currentIndex() == 0 else first.field).setFocus()

    # Rules

    def add(self, condition: Condition) -> FilterRuleRow | FixedRule:
        """One rule more, below the others."""
        row: FilterRuleRow | FixedRule
        field = field_of(condition.field)
        if field is not None and field.group:
            row = FilterRuleRow(condition, self._speakers, self._tags, self._tiers)
        else:
            row = FixedRule(condition)
        row.changed.connect(self._count_soon)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self.list.addWidget(row)
        self._count_soon()
        return row

    def _on_more(self) -> None:
        row = self.add(FIRST)
        if isinstance(row, FilterRuleRow):
            row.field.setFocus()

    def _on_known(self, known: tuple[list[str], list[str]]) -> None:
        """The project's tags and tiers."""
        self._tags, self._tiers = known
        for row in self.rows:
            row.set_tags(self._tags)
            row.set_tiers(self._tiers)

    def _remove(self, row: FilterRuleRow | FixedRule) -> None:
        self.rows.remove(row)
        self.list.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._count_soon()

    @property
    def built(self) -> Filter:
        """The rules that are whole. The name and id are those it began with."""
        conditions = tuple(c for row in self.rows if (c := row.condition()) is not None)
        return Filter(self._start.name, conditions, self.match.value == "any", self._start.id)

    def _problem(self) -> str:
        for condition in self.built.conditions:
            try:
                sql_of(condition)
            except ProjectError as error:
                return worded(error.message)
        return ""

    # Counting

    def _count_soon(self) -> None:
        problem = self._problem()
        self.wrong.setText(problem)
        self.wrong.setVisible(bool(problem))
        self.go.setEnabled(not problem)
        self.save_button.setEnabled(not problem and bool(self.built.conditions) and not self._read_only)
        self._later.start()

    def _count(self) -> None:
        if not self._problem():
            self._questions.ask("rules", partial(_counted, self.built), self._on_counted)

    def _on_counted(self, found: tuple[int, int]) -> None:
        text = tr("{found:,} of {found_2:,} utterances", found=found[0], found_2=found[1])
        self.count.setText(text)
        self.count.setAccessibleName(text)

    # Ends

    def done(self, result: int) -> None:
        self._later.stop()
        for key in ("rules", "rule tags"):
            self._questions.forget(key)
        super().done(result)

    def _on_apply(self) -> None:
        if self.go.isEnabled():
            built = self.built
            self.accept()
            if built.id:
                self.saved.emit(built)
            else:
                self.applied.emit(built)

    def _on_save(self) -> None:
        built = self.built
        asked = FilterName(filter_words(built.conditions, built.any_of), [], self, built.name)
        asked.named.connect(lambda name: self._named(Filter(name, built.conditions, built.any_of, built.id)))
        asked.open()

    def _named(self, wanted: Filter) -> None:
        self.accept()
        self.saved.emit(wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._on_apply()
            return
        super().keyPressEvent(event)


def _counted(wanted: Filter, reader: Reader) -> tuple[int, int]:
    found = reader.count(Query(conditions=wanted.conditions, any_of=wanted.any_of))
    return found, reader.count(Query())


def _known(reader: Reader) -> tuple[list[str], list[str]]:
    """Tags, and the names of tiers."""
    rows = reader.query_all("SELECT DISTINCT tags FROM utterances WHERE tags != '' LIMIT 1000")
    return sorted({tag for (tags,) in rows for tag in tags.split("|") if tag}), [tier.name for tier in tiers(reader)]
