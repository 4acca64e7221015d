"""The concordance: what is said, in lines around what is looked for, beside all words and words one letter apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.background import telling
from app.background.latest import Latest
from app.background.telling import tell
from app.context import Context
from app.corpus.concordance.dispersion_strip import DispersionStrip
from app.corpus.concordance.found import Counted, Found, counted, counts_of, laid_out
from app.corpus.concordance.hit_player import HitPlayer
from app.corpus.concordance.line_table import LineTable
from app.corpus.concordance.looking import Looking, reading
from app.corpus.concordance.pair_pane import PairPane
from app.corpus.concordance.search_bar import SearchBar
from app.corpus.concordance.taking_away import LinesTaken
from app.corpus.concordance.word_pane import WordPane
from app.i18n import tr
from app.theme import theme
from app.widgets.empty_state import EmptyState
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label
from app.widgets.strip import Strip
from core.errors import ProjectError, WorkbenchError
from core.progress import Progress, Stop
from core.project.concordance.hit_line import Line
from core.project.concordance.lines import Concordance, concordance, first_said
from core.project.concordance.minimal_pairs import MinimalPair
from core.project.concordance.word_list import WordEntry
from core.project.queries import Query, Reader

SIDE = 404
LINES, START, NOTHING, WRONG = range(4)


class ConcordanceWindow(QDialog):
    """`opened` asks for the utterance of a line in the corpus, or for the mark on its recording; the window goes out of
    its way, and comes back to the same line."""

    opened = Signal(object)
    _first_came = Signal(int, object)

    def __init__(self, context: Context, listed: Callable[[], Query | None], parent: QWidget) -> None:
        super().__init__(parent)
        self._listed = listed
        self.setWindowFlag(Qt.WindowType.WindowMinMaxButtonsHint)
        self.setObjectName("concordance_window")
        self.setWindowTitle(tr("Concordance"))
        self._context = context
        self._stale, self._counted, self._away = True, cast("Counted | None", None), False
        self.found: Found | None = None
        self._asked, self._begun = 0, False
        telling.get_ready()
        self._words, self._said = Latest(context.tasks, self), Latest(context.tasks, self)
        self.player = HitPlayer(context, self)
        self.looking = Looking(context.tasks)
        self.taken = LinesTaken(context, self)
        self._make_head()
        self._make_body()
        self._connect()
        room = self.screen().availableGeometry()
        self.resize(min(theme.px(1240), room.width()), min(theme.px(760), room.height()))

    def _make_head(self) -> None:
        self.bar = SearchBar()
        self.export = KeyButton(tr("Export lines…"), "Ctrl+Shift+E", icon="export", name="concordance_export")
        self.export.setEnabled(False)
        self.counts = ElidedLabel("", "small", 500)
        self.counts.setObjectName("concordance_counts")
        self.rate = Label("", "small", 400, "ink2")
        self.keys = ElidedLabel(
            tr("Space plays the hit, Enter opens the utterance, Ctrl C copies with times, Ctrl F looks anew"),
            "small",
            400,
            "ink2",
        )
        self.strip = ErrorStrip()
        self.strip.setObjectName("concordance_strip")

    def _make_body(self) -> None:
        self.table = LineTable()
        self.strip_of_hits = DispersionStrip()
        self.start = EmptyState(
            tr("Look for a word to see it in its lines"),
            hint=tr("Or choose one in the list of words, or a pair of words that differ in one letter."),
            name="concordance_start",
            icon="search",
        )
        self.nothing = EmptyState(tr("Nobody says that"), name="concordance_nothing", icon="search")
        self.wrong = EmptyState("", name="concordance_wrong", icon="warn")
        self.stack = QStackedWidget()
        for widget in (self.table, self.start, self.nothing, self.wrong):
            self.stack.addWidget(widget)
        self.stack.setCurrentIndex(START)
        self.words, self.pairs = WordPane(self._context.tasks), PairPane(self._context.tasks)
        side = QSplitter(Qt.Orientation.Vertical)
        side.setObjectName("concordance_side")
        side.addWidget(self.words)
        side.addWidget(self.pairs)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setObjectName("concordance_parts")
        parts.addWidget(self.stack)
        parts.addWidget(side)
        parts.setStretchFactor(0, 1)
        for splitter in (parts, side):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        parts.setSizes([theme.px(840), theme.px(SIDE)])
        theme.follow(side, lambda: side.setMinimumWidth(theme.px(SIDE)))
        counted, foot = Strip(role="surface"), Strip(("top",))
        counted.line_up(self.counts, self.rate, self.looking, self.export)
        foot.line_up(self.keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.bar, self.strip, counted, self.strip_of_hits):
            column.addWidget(part)
        column.addWidget(parts, 1)
        column.addWidget(foot)

    def _connect(self) -> None:
        table, player = self.table, self.player
        self.bar.asked.connect(self.look)
        for left in (self.bar.left, self.bar.entered):
            left.connect(self._to_lines)
        table.opened.connect(self._open)
        self.strip_of_hits.line_chosen.connect(table.selectRow)
        table.played.connect(lambda line: player.play_or_stop([line]))
        table.copied.connect(self._copy)
        self._first_came.connect(self._on_first)
        self.taken.failed.connect(self._on_failed)
        self.taken.noted.connect(self.strip.show_note)
        table.left.connect(self.bar.take_keyboard)
        player.playing_changed.connect(table.lines.set_playing)
        player.failed.connect(self._on_failed)
        self.looking.stopped.connect(self._on_stopped)
        self.looking.failed.connect(self._on_refused)
        self._words.failed.connect(self._on_failed)
        self._said.failed.connect(self._on_failed)
        self.words.looked_up.connect(self.look_up_word)
        self.words.played.connect(lambda entry: self._play_words([entry.word]))
        self.pairs.looked_up.connect(self.look_up_pair)
        self.pairs.played.connect(lambda pair: self._play_words([pair.one, pair.other]))
        self.export.clicked.connect(lambda: self.taken.ask_export(self.found.hits if self.found is not None else None))
        self._context.session.changed.connect(self._on_changed)
        for keys, do in (
            ("Ctrl+F", self.bar.take_keyboard),
            ("Alt+W", self.words.sought.setFocus),
            ("Alt+M", self.pairs.letters.setFocus),
            ("Ctrl+Shift+E", self.export.click),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    # Coming and going

    def come_up(self) -> None:
        """Show it, with the keyboard in the field; on the line that was opened when one comes back from there."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.renew()
        if self._away and self.stack.currentIndex() == LINES:
            self.table.setFocus()
        else:
            self.bar.take_keyboard()
        self._away = False

    def _open(self, line: Line) -> None:
        self._away = True
        self.hide()
        self.opened.emit(line)

    def renew(self) -> None:
        """Count and look again where something was changed since."""
        if self._stale:
            self._stale = False
            self._ask(self._words, counted, self._on_counted)
            self.look()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self.isVisible():
            self.renew()

    def hideEvent(self, event: QHideEvent) -> None:
        self.player.stop()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._forget()
        super().closeEvent(event)

    def _on_changed(self, _: object) -> None:
        self._stale = True
        self.table.lines.forget()

    def _to_lines(self) -> None:
        """To the lines, or to the words where there are none."""
        (self.table if self.stack.currentIndex() == LINES else self.words.table).setFocus()

    # Asking

    def _ask(self, latest: Latest, work: Callable[[Reader, Progress, Stop], Any], done: Callable[[Any], None]) -> None:
        folder = self._context.session.project_folder
        if folder is not None:
            latest.ask(reading(folder, work), done)

    def look(self) -> None:
        """Look for what stands in the field."""
        self._forget()
        self.bar.field.set_wrong("")
        if not self.bar.field.text().strip():
            self._show(None, START)
            return
        wanted, order, current = self.bar.wanted, self.bar.wanted_order, self.table.current
        among = self._listed() if self.bar.listed.isChecked() else None
        here = (current.id, current.at) if current is not None else None
        number = self._asked

        def work(reader: Reader, progress: Progress, stop: Stop) -> Found:
            def first(hits: Concordance) -> None:
                tell(self, self._first_came, number, laid_out(reader, hits, here))

            hits = concordance(reader, wanted, among, order, progress, stop, first)
            return laid_out(reader, hits, here)

        self._ask(self.looking.latest, self.looking.following(work), self._on_found)

    def _forget(self) -> None:
        """What was asked before is not wanted any more."""
        self._asked += 1
        self._begun = False
        self.looking.forget()

    def _on_first(self, number: int, found: Found) -> None:
        """The first lines are there while the others are still looked for."""
        if number == self._asked:
            self._show(found, LINES)
            self._begun = True

    def _on_found(self, found: Found) -> None:
        self.looking.end()
        if not len(found.hits):
            self.nothing.set_text(
                tr("Nobody says “{text}”", text=self.bar.field.text().strip()),
                tr("Look for a part of a word, or ignore accents and capitals.") if not self.bar.is_pattern else "",
            )
        self._show(found, LINES if len(found.hits) else NOTHING)

    def _show(self, found: Found | None, state: int) -> None:
        """Lines and what is said of them; one stays on the line where one was, if it is there still."""
        self.found, row = found, 0
        if self._begun and found is not None:
            row = self.table.currentIndex().row()
            self.table.lines.show_more(found.hits)
        else:
            self.table.lines.show_lines(found.hits if found is not None else None, self._context.session.reader)
        self.strip_of_hits.show_hits(found.where if found is not None else None)
        self.stack.setCurrentIndex(state)
        self.export.setEnabled(state == LINES and found is not None and found.hits.whole)
        if state == LINES and found is not None:
            self.table.selectRow(found.row if row <= 0 and found.row >= 0 else max(0, row))
        self._say()

    def _say(self) -> None:
        hits = self.found.hits if self.found is not None else None
        self.counts.setText("" if hits is None else counts_of(hits))
        of_words = hits is not None and hits.whole and not hits.wanted.tier
        share = self._counted.said if self._counted is not None and of_words else 0
        rate = 1e4 * len(hits) / share if hits is not None and share else 0.0  # of transcripts: those are counted
        self.rate.setText(tr("{rate:.1f} in ten thousand words", rate=rate) if rate else "")

    def _on_stopped(self) -> None:
        """The first lines stay, if they are there."""
        if not self._begun:
            self._show(None, START)
            self.counts.setText(tr("Stopped looking"))

    def _on_refused(self, error: object) -> None:
        """What cannot be looked for is said where the lines would be."""
        self.looking.end()
        if isinstance(error, ProjectError):
            self.bar.field.set_wrong(tr(error.message))
            self._show(None, WRONG)
            self.wrong.set_text(tr(error.message), tr(error.hint))
        else:
            self._on_failed(error)

    def _copy(self, rows: Sequence[int]) -> None:
        if self.found is not None:
            self.taken.copy(self.found.hits, rows)

    def _on_failed(self, error: object) -> None:
        if isinstance(error, WorkbenchError):
            self.strip.show_error(error)
        elif isinstance(error, BaseException) and self._context.session.in_place:
            self._context.show_error(error)

    # Words and pairs

    def _on_counted(self, words: Counted) -> None:
        self._counted = words
        self.bar.offer_tiers(words.tiers)
        self.words.show_words(words.words)
        self.pairs.show_words(words.times, words.several)
        self._say()

    def look_up_word(self, entry: WordEntry) -> None:
        """The lines of one word, with the accents it has."""
        self.bar.look_for(entry.word, "word")

    def look_up_pair(self, pair: MinimalPair) -> None:
        """The lines of both words."""
        self.bar.look_for(rf"\b(?:{re.escape(pair.one)}|{re.escape(pair.other)})\b", "pattern")

    def _play_words(self, words: Sequence[str]) -> None:
        """Each where it is said first."""
        entries = self._counted.words.entries if self._counted is not None else ()

        def work(reader: Reader, _progress: Progress, _stop: Stop) -> list[Line]:
            known = {entry.word: entry for entry in entries if entry.word in words}
            found = (first_said(reader, known[word]) for word in words if word in known)
            return [line for line in found if line is not None]

        self._ask(self._said, work, self.player.play_or_stop)
