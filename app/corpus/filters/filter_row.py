"""The row of filters with live counts: flags, the person's own filters, search, rules and columns; chips below it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.background.latest import Later
from app.corpus.filters.filter_chips import ChipStrip
from app.corpus.filters.search_field import SearchField
from app.corpus.question import ASIDE, DRAFTS, LEFT_OUT, LENGTHS, SAVED, FilterChip, Lengths, Question
from app.corpus.selection import Selection
from app.corpus.table.list_answers import ListAnswer
from app.i18n import tr, worded
from app.theme import theme
from app.widgets.count_button import CountButton
from app.widgets.key_hint import KeyButton
from app.widgets.rule import rule
from app.widgets.strip import Strip
from core.errors import ProjectError
from core.project.filters import Filter, compiled
from core.project.flags import KINDS
from core.project.queries import Summary

SEARCH_MS = 60
LEAST = 640
"""The row is never narrower, in px at 100%: what has no room goes into the More menu."""
RULES = "rules"
"""The key of the chip that the rule builder makes."""


class FilterRow(QFrame):
    """Shows the question and asks others: a filter, a search, a chip that is taken away."""

    pressed = Signal()
    """A filter or a chip was pressed."""
    saved_menu = Signal(int, QPoint)
    """The context menu of a saved filter was asked for: its id, where."""

    def __init__(self, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection = selection
        self.setObjectName("filter_row")
        self.setAccessibleName(tr("Filters"))
        self.saved: dict[int, Filter] = {}
        self._group = QButtonGroup(self)
        self.buttons: dict[str, CountButton] = {}
        self.bar = Strip()
        self._row = QHBoxLayout(self.bar)
        self._row.setContentsMargins(16, 0, 16, 0)
        self._row.setSpacing(4)
        for key, text in (("", tr("All")), ("any", tr("Needs review"))):
            self._row.addWidget(self._add_button(key, text))
        self._line = rule(upright=True, length=16)
        self._row.addSpacing(6)
        self._row.addWidget(self._line)
        self._row.addSpacing(6)
        self._first = self._row.count()
        tip = tr("Nothing is written of what is said in them: they are in no split and are never scored")
        self._row.addWidget(self._add_button(ASIDE, tr("Not transcribed"), tip))
        tip = tr("A model wrote what it hears in them; no person has written it yet")
        self._row.addWidget(self._add_button(DRAFTS, tr("Drafts"), tip))
        for kind in KINDS.values():
            self._row.addWidget(self._add_button(kind.key, tr(kind.title), tr(kind.help)))
        self._row.addWidget(self._add_button(LEFT_OUT, tr("Left out")))
        self._add_tools()
        self.chips = ChipStrip()
        self.chips.removed.connect(self._on_chip_removed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.chips)
        self.buttons[""].setChecked(True)
        self._order = [ASIDE, DRAFTS, *KINDS, LEFT_OUT]
        self._dress()
        theme.changed.connect(self._dress)
        selection.question_changed.connect(self._show_question)
        selection.answered.connect(self._on_answered)

    def _add_button(self, key: str, text: str, tip: str = "") -> CountButton:
        button = CountButton(text, f"filter_{key.replace(':', '_') or 'all'}", self.bar)
        button.setToolTip(tip)
        button.clicked.connect(partial(self._on_pressed, key))
        button.setVisible(key in ("", "any"))
        self._group.addButton(button)
        self.buttons[key] = button
        return button

    def _add_tools(self) -> None:
        row = self._row
        self.more = KeyButton(tr("More"), icon="more", role="plain", name="filter_more")
        self.more_menu = QMenu(self)
        self.more_menu.setObjectName("filter_more_menu")
        self.more.clicked.connect(self._on_more)
        self.save = KeyButton(tr("Save filter"), icon="plus", role="plain", name="filter_save")
        row.addWidget(self.more)
        row.addWidget(self.save)
        row.addStretch(1)
        self.search = SearchField(tr("Find in transcripts"), "Ctrl+F", "corpus_search")
        self._searching = Later(SEARCH_MS, self._on_search, self)
        self.search.textChanged.connect(lambda _: self._searching.start())
        self.search.pattern_switched.connect(lambda _: self._on_search())
        self.search.accents_switched.connect(lambda _: self._on_search())
        self.rules = KeyButton(tr("Filter"), icon="filter", name="filter_rules")
        self.rules.setCheckable(True)
        self.rules.setToolTip(tr("Build a filter from rules"))
        self.columns = KeyButton("", icon="columns", name="filter_columns")
        self.columns.setAccessibleName(tr("Columns"))
        self.columns.setToolTip(tr("Which columns the table shows"))
        for widget in (self.search, self.rules, self.columns):
            row.addWidget(widget)

    def _dress(self) -> None:
        self.bar.setFixedHeight(theme.px(40))
        self.bar.setMinimumWidth(theme.px(LEAST))
        self._arrange()

    # What is asked

    def choose(self, key: str) -> None:
        """Press a filter, by the key of its button."""
        if key in self.buttons:
            saved = self.saved.get(int(key.removeprefix(SAVED))) if key.startswith(SAVED) else None
            self._selection.ask(self._selection.question.of_flag(key, saved))

    def _on_pressed(self, key: str, _checked: bool = False) -> None:
        self.choose(key)
        self.pressed.emit()

    def _on_chip_removed(self, key: str) -> None:
        question = self._selection.question
        wanted = question.without_chip(key) if key else replace(question, chips=(), lengths=None)
        self._selection.ask(wanted)
        self.pressed.emit()

    def _on_search(self) -> None:
        """The text to look for; while a pattern is wrong, the last one that was right."""
        text, before = self.search.text(), self._selection.question
        wrong = ""
        if self.search.is_pattern and text:
            try:
                compiled(text)
            except ProjectError as error:
                wrong = worded(error.message)
        self._show_wrong(wrong)
        question = replace(
            before,
            typed=text,
            search=before.search if wrong else text,
            regex=self.search.is_pattern,
            accents=self.search.heeds_accents,
        )
        if question.query != before.query:
            self._selection.ask(question)
        else:
            self._selection.note_typed(question)
            self._arrange()

    def _show_wrong(self, wrong: str) -> None:
        self.search.set_wrong(wrong)
        self.chips.set_wrong(wrong)

    # What is shown

    def _show_question(self, question: Question) -> None:
        if question.flag in self.buttons:
            self.buttons[question.flag].setChecked(True)
        if question.typed != self.search.text() and not self._searching.busy:
            self.search.show_typed(question.typed)
            self._show_wrong("")
        chips = question.chips
        if question.lengths is not None:
            chips = (FilterChip(LENGTHS, partial(self._lengths_words, question.lengths), ()), *chips)
        self.chips.show_chips(chips)
        self._arrange()

    def _lengths_words(self, lengths: Lengths) -> str:
        low, high = lengths
        if high is None:
            return tr("Length {low:g} s and more", low=low or 0.0)
        return tr("Length {low:g} to {high:g} s", low=low or 0.0, high=high)

    @property
    def lengths(self) -> KeyButton:
        """The chip of the range of lengths; only while there is one."""
        return self.chips.buttons[LENGTHS]

    def _on_answered(self, answer: ListAnswer) -> None:
        if answer.complete:
            self.show_counts(answer.summary)

    # Counts and saved filters

    def show_counts(self, summary: Summary) -> None:
        """Live counts. Flags come in the order of their frequency; it stays while the same ones are there."""
        self.buttons[""].set_count(summary.utterances)
        before = self._occurring()
        for key in ("any", *KINDS):
            self.buttons[key].set_count(summary.flags.get(key, 0))
        self.buttons[ASIDE].set_count(summary.untranscribed.utterances)
        self.buttons[DRAFTS].set_count(summary.drafts)
        self.buttons[LEFT_OUT].set_count(summary.left_out)
        if self._occurring() - before:
            ordered = sorted(KINDS, key=lambda key: -self.buttons[key].count)
            for place, key in enumerate(ordered, 2):
                self._row.removeWidget(self.buttons[key])
                self._row.insertWidget(self._first + place, self.buttons[key])
            self._order = [ASIDE, DRAFTS, *ordered, LEFT_OUT]
        self._arrange()

    def _occurring(self) -> set[str]:
        return {key for key in KINDS if self.buttons[key].count}

    def show_saved(self, filters: Iterable[Filter]) -> None:
        """The project's own filters."""
        wanted = {each.id: each for each in filters}
        for id in set(self.saved) - set(wanted):
            button = self.buttons.pop(f"{SAVED}{id}")
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.saved = wanted
        for id, each in wanted.items():
            key = f"{SAVED}{id}"
            if key not in self.buttons:
                made = self._add_button(key, each.name)
                made.set_count(None)
                made.installEventFilter(self)
                self._row.insertWidget(self._row.indexOf(self.more), made)
            button = self.buttons[key]
            if button.text() != each.name:
                button.setText(each.name)
                button.set_count(button.count)
        self._follow_saved()
        self._arrange()

    def _follow_saved(self) -> None:
        """The saved filter that is pressed may be gone, or have other rules."""
        question = self._selection.question
        if question.saved is not None:
            now = self.saved.get(question.saved.id)
            if now is None:
                self._selection.choose_flag("")
            elif now.as_conditions != question.saved.as_conditions:
                self._selection.ask(question.of_flag(question.flag, now))

    def show_saved_counts(self, counts: Mapping[int, int]) -> None:
        """How many utterances each saved filter finds."""
        for id, count in counts.items():
            if f"{SAVED}{id}" in self.buttons:
                self.buttons[f"{SAVED}{id}"].set_count(count)
        self._arrange()

    def eventFilter(self, watched: object, event: object) -> bool:
        if isinstance(event, QContextMenuEvent) and isinstance(watched, CountButton):
            key = next(key for key, button in self.buttons.items() if button is watched)
            self.saved_menu.emit(int(key.removeprefix(SAVED)), watched.mapToGlobal(watched.rect().bottomLeft()))
            return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    # Room

    def _on_more(self) -> None:
        self.more_menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Filters that do not fit move into the More menu: the rarest flags first."""
        question = self._selection.question
        self.save.setEnabled(question.narrowed)
        self.rules.setChecked(question.chip(RULES) is not None)
        own = [f"{SAVED}{id}" for id in self.saved]
        occurring = [key for key in self._order if self.buttons[key].count or self.buttons[key].isChecked()]
        wanted = ["", "any", *(key for key in (*occurring, *own) if self.buttons[key].isChecked())]
        wanted += [key for key in (*occurring[:2], *own, *occurring[2:]) if key not in wanted]
        tools = (self.search, self.rules, self.columns, self.save)
        room = self.width() - 62 - sum(max(tool.sizeHint().width(), tool.minimumWidth()) + 4 for tool in tools)
        needed = sum(self.buttons[key].sizeHint().width() + 4 for key in wanted)
        if needed > room:
            room -= self.more.sizeHint().width() + 4
        hidden = []
        for key, button in self.buttons.items():
            if key not in wanted:
                button.hide()
        for key in wanted:
            button = self.buttons[key]
            room -= button.sizeHint().width() + 4
            fits = room >= 0 or button.isChecked()
            button.setVisible(fits)
            if not fits:
                hidden.append(button)
        self.more.setVisible(bool(hidden))
        self.more_menu.clear()
        for button in hidden:
            self.more_menu.addAction(button.words.replace("&", "&&"), button.click)
