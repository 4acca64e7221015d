"""The row of filters with live counts: flags, the person's own filters, search, rules and columns; pills below it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.corpus.count_button import CountButton
from app.corpus.pills import Pill, PillStrip
from app.corpus.search_field import SearchField
from app.corpus.split_marks import ASIDE
from app.corpus.strip import Strip
from app.theme import theme
from app.widgets.key_hint import KeyButton
from core.errors import ProjectError
from core.project.filters import UNTRANSCRIBED, Condition, Filter, compiled
from core.project.flags import KINDS
from core.project.queries import Query, Summary

SEARCH_MS = 60
LEAST = 640
"""The row is never narrower, in px at 100%: what has no room goes into the More menu."""
LENGTHS = "length"
"""The key of the pill that a drag over the summary's histogram makes."""
RULES = "rules"
"""The key of the pill that the rule builder makes."""
SAVED = "saved:"


class FilterRow(QFrame):
    """Which utterances the table lists. `changed` follows a filter, a search or a rule that came or went."""

    changed = Signal()
    pressed = Signal()
    """A filter or a pill was pressed."""
    saved_menu = Signal(int, QPoint)
    """The context menu of a saved filter was asked for: its id, where."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter_row")
        self.setAccessibleName(self.tr("Filters"))
        self.range: tuple[float | None, float | None] | None = None
        self.saved: dict[int, Filter] = {}
        self._group = QButtonGroup(self)
        self.buttons: dict[str, CountButton] = {}
        self.bar = Strip()
        self._row = QHBoxLayout(self.bar)
        self._row.setContentsMargins(16, 0, 16, 0)
        self._row.setSpacing(4)
        for key, text in (("", self.tr("All")), ("any", self.tr("Needs review"))):
            self._row.addWidget(self._add_button(key, text))
        self._line = QFrame()
        self._line.setProperty("role", "line")
        self._line.setFixedSize(1, 16)
        self._row.addSpacing(6)
        self._row.addWidget(self._line)
        self._row.addSpacing(6)
        self._first = self._row.count()
        tip = self.tr("Nothing is written of what is said in them: they are in no split and are never scored")
        self._row.addWidget(self._add_button(ASIDE, self.tr("Not transcribed"), tip))
        for kind in KINDS.values():
            self._row.addWidget(self._add_button(kind.key, self.tr(kind.title), kind.help))
        self._row.addWidget(self._add_button("left_out", self.tr("Left out")))
        self._add_tools()
        self.pills = PillStrip()
        self.pills.changed.connect(self._on_pills_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.pills)
        self.buttons[""].setChecked(True)
        self._good_search = ""
        self._order = [ASIDE, *KINDS, "left_out"]
        self._dress()
        theme.changed.connect(self._dress)

    def _add_button(self, key: str, text: str, tip: str = "") -> CountButton:
        button = CountButton(text, f"filter_{key.replace(':', '_') or 'all'}", self.bar)
        button.setToolTip(tip)
        button.clicked.connect(self._tell)
        button.clicked.connect(self.pressed)
        button.setVisible(key in ("", "any"))
        self._group.addButton(button)
        self.buttons[key] = button
        return button

    def _add_tools(self) -> None:
        row = self._row
        self.more = KeyButton(self.tr("More"), icon="more", role="plain", name="filter_more")
        self.more_menu = QMenu(self)
        self.more_menu.setObjectName("filter_more_menu")
        self.more.clicked.connect(self._on_more)
        self.save = KeyButton(self.tr("Save filter"), icon="plus", role="plain", name="filter_save")
        row.addWidget(self.more)
        row.addWidget(self.save)
        row.addStretch(1)
        self.search = SearchField(self.tr("Find in transcripts"), "Ctrl+F", "corpus_search")
        self._timer = QTimer(self, singleShot=True, interval=SEARCH_MS)
        self._timer.timeout.connect(self._on_search)
        self.search.textChanged.connect(lambda _: self._timer.start())
        self.search.pattern_switched.connect(lambda _: self._on_search())
        self.search.accents_switched.connect(lambda _: self._on_search())
        self.rules = KeyButton(self.tr("Filter"), icon="filter", name="filter_rules")
        self.rules.setCheckable(True)
        self.rules.setToolTip(self.tr("Build a filter from rules"))
        self.columns = KeyButton("", icon="columns", name="filter_columns")
        self.columns.setAccessibleName(self.tr("Columns"))
        self.columns.setToolTip(self.tr("Which columns the table shows"))
        for widget in (self.search, self.rules, self.columns):
            row.addWidget(widget)

    def _dress(self) -> None:
        self.bar.setFixedHeight(theme.px(40))
        self.bar.setMinimumWidth(theme.px(LEAST))
        self._arrange()

    # What is asked for

    @property
    def flag(self) -> str:
        """The chosen filter's key."""
        return next((key for key, button in self.buttons.items() if button.isChecked()), "")

    @property
    def chosen_filter(self) -> Filter | None:
        """The saved filter that is pressed."""
        flag = self.flag
        return self.saved.get(int(flag.removeprefix(SAVED))) if flag.startswith(SAVED) else None

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Rules of the chosen filter and of the pills, which must all hold."""
        chosen = self.chosen_filter
        aside = (UNTRANSCRIBED,) if self.flag == ASIDE else ()
        return (*aside, *(chosen.as_conditions if chosen is not None else ()), *self.pills.conditions)

    def query(self, sort: str, descending: bool) -> Query:
        """What the row asks for."""
        flag = self.flag
        low, high = self.range or (None, None)
        return Query(
            search=self._sound_search(),
            flag="" if flag in (ASIDE, "left_out") or flag.startswith(SAVED) else flag,
            sort=sort,
            descending=descending,
            left_out=flag == "left_out",
            longer=low,
            shorter=high,
            conditions=self.conditions,
            regex=self.search.is_pattern,
            accents=self.search.heeds_accents,
        )

    @property
    def narrowed(self) -> bool:
        """Whether something hides utterances."""
        return bool(self.flag or self.search.text() or self.range or self.pills.pills)

    def clear(self) -> None:
        """Show all again."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.buttons[""].setChecked(True)
        self.range = None
        self.pills.clear()
        self._tell()

    def choose(self, flag: str) -> None:
        """Press a filter."""
        if flag in self.buttons:
            self.buttons[flag].setChecked(True)
            self._tell()

    def _tell(self) -> None:
        self._sound_search()
        self._arrange()
        self.changed.emit()

    # Search

    def _sound_search(self) -> str:
        """The text to look for; while a pattern is wrong, the last one that was right."""
        text = self.search.text()
        wrong = ""
        if self.search.is_pattern and text:
            try:
                compiled(text)
            except ProjectError as error:
                wrong = error.message
        self.search.set_wrong(wrong)
        self.pills.set_wrong(wrong)
        if not wrong:
            self._good_search = text
        return self._good_search

    def _on_search(self) -> None:
        before = self._good_search
        found = self._sound_search()
        if found != before or not self.search.toolTip():
            self._arrange()
            self.changed.emit()

    # Rules and ranges

    def put(self, pill: Pill) -> None:
        """Narrow the list by a pill, in place of the one of its key."""
        self.pills.put(pill)
        self._tell()

    @property
    def lengths(self) -> KeyButton:
        """The pill of the range of lengths; only while there is one."""
        return self.pills.buttons[LENGTHS]

    def set_range(self, chosen: tuple[float | None, float | None] | None) -> None:
        """Lengths to show, in seconds. Tells nobody."""
        self.range = chosen
        if chosen is None:
            self.pills.remove(LENGTHS)
        else:
            low, high = chosen
            upper = self.tr("{0} s").format(f"{high:g}") if high is not None else self.tr("longest")
            self.pills.put(Pill(LENGTHS, self.tr("Length {0} to {1}").format(f"{low or 0:g}", upper), ()))
        self._arrange()

    def _on_pills_changed(self) -> None:
        if LENGTHS not in self.pills.pills:
            self.range = None
        self._tell()
        self.pressed.emit()

    # Counts and saved filters

    def show_counts(self, summary: Summary) -> None:
        """Live counts. Flags come in the order of their frequency; it stays while the same ones are there."""
        self.buttons[""].set_count(summary.utterances)
        before = self._occurring()
        for key in ("any", *KINDS):
            self.buttons[key].set_count(summary.flags.get(key, 0))
        self.buttons[ASIDE].set_count(summary.untranscribed.utterances)
        self.buttons["left_out"].set_count(summary.left_out)
        if self._occurring() - before:
            ordered = sorted(KINDS, key=lambda key: -self.buttons[key].count)
            for place, key in enumerate(ordered, 1):
                self._row.removeWidget(self.buttons[key])
                self._row.insertWidget(self._first + place, self.buttons[key])
            self._order = [ASIDE, *ordered, "left_out"]
        self._arrange()

    def _occurring(self) -> set[str]:
        return {key for key in KINDS if self.buttons[key].count}

    def show_saved(self, filters: Iterable[Filter]) -> None:
        """The project's own filters."""
        wanted = {each.id: each for each in filters}
        before = self.chosen_filter
        for id in set(self.saved) - set(wanted):
            button = self.buttons.pop(f"{SAVED}{id}")
            if button.isChecked():
                self.buttons[""].setChecked(True)
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
        self._arrange()
        if before is not None and before.as_conditions != getattr(self.chosen_filter, "as_conditions", ()):
            self.changed.emit()

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
        self.save.setEnabled(self.narrowed)
        self.rules.setChecked(RULES in self.pills.pills)
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
