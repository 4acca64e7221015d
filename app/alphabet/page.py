"""The Alphabet page: puts the pieces together and keeps them in step with the open project."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from app.alphabet.analyst import Analyst, Findings
from app.alphabet.clean_up import CleanUp
from app.alphabet.commands import Commands
from app.alphabet.compare_box import CompareBox, NewMark
from app.alphabet.misfit_pane import MOST, MisfitPane
from app.alphabet.new_letters import NewLetterModel, NewLetterTable
from app.alphabet.ribbon import LetterRibbon
from app.alphabet.rule_draft import RuleDraft
from app.alphabet.shared import OnlyPane, SharedPane
from app.alphabet.voice import Voice
from app.context import Context
from app.corpus.spelling import Spelling
from app.corpus.strip import Strip
from app.page import Page
from app.theme import theme
from app.widgets.bidi import letter_shown
from app.widgets.header import PageHeader
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label
from app.words import number
from core.languages import language_name
from core.project.alphabet import Analysis
from core.project.alphabet_compare import Comparison, compare
from core.project.records import Changes
from core.sources.catalogue import Source
from core.text import Vocabulary

STATE_KEY = "alphabet/splitters"


class AlphabetPage(Page):
    """Letters above, what does not fit below. `analyst` looks, `commands` does, `draft` holds rules not yet applied."""

    key, title, icon = "alphabet", "Alphabet", "alphabet"

    def __init__(self, window: Context) -> None:
        super().__init__(window)
        self.findings: Findings | None = None
        self._stale = True
        self._shown = False
        self.draft = RuleDraft(self)
        self._build()
        self.analyst = Analyst(window, self)
        self.voice = Voice(window, self)
        self.commands = Commands(window, self)
        self._connect()
        self._open()

    # Building

    def _build(self) -> None:
        self.header = PageHeader(self.title)
        self.compare_box = CompareBox()
        self.detect_button = KeyButton(self.tr("Detect from corpus"), icon="search", name="detect_button")
        self.one_button = KeyButton(self.tr("Treat as one letter…"), role="plain", name="one_letter_button", dense=True)
        self.signs_button = KeyButton(self.tr("Signs in words…"), icon="alphabet", name="signs_button")
        self.signs_button.hide()
        for widget in (
            Label(self.tr("Compare with"), "small", 400, "ink2"), self.compare_box, self.one_button, self.signs_button,
            self.detect_button,
        ):  # fmt: skip
            self.header.add(widget)
        self.ribbon = LetterRibbon()
        self.new_letters = NewLetterModel(self)
        self.table = NewLetterTable(self.new_letters)
        self.shared, self.only = SharedPane(), OnlyPane()
        self.clean_up = CleanUp(self.draft)
        self.misfits = MisfitPane()
        self.lower = self._splitter(Qt.Orientation.Horizontal, self.shared, self.only)
        left = self._splitter(Qt.Orientation.Vertical, self._new_pane(), self.lower)
        left.setStretchFactor(0, 3)
        left.setStretchFactor(1, 2)
        self.left = left
        self.across = self._splitter(Qt.Orientation.Horizontal, left, self.clean_up)
        self.across.setStretchFactor(0, 1)
        self.down = self._splitter(Qt.Orientation.Vertical, self.across, self.misfits)
        self.down.setStretchFactor(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, stretch in ((self.header, 0), (self.ribbon, 0), (self.down, 1)):
            column.addWidget(widget, stretch)
        for splitter in self._splitters():
            splitter.splitterMoved.connect(self._remember_layout)
        self._laid_out = False
        self._has_misfits, self._heights = True, [1, 1]

    def _splitter(self, way: Qt.Orientation, *widgets: QWidget) -> QSplitter:
        splitter = QSplitter(way)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        for widget in widgets:
            splitter.addWidget(widget)
        return splitter

    def _splitters(self) -> list[QSplitter]:
        return [self.down, self.across, self.left, self.lower]

    def _new_pane(self) -> QWidget:
        head = Strip(("bottom",), "page")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        self.new_mark = NewMark()
        self.new_title = Label("", "small", 600)
        self.new_count = Label("", "small", 400, "ink2")
        self.new_note = ElidedLabel("", "small", 400, "ink2")
        for widget in (self.new_mark, self.new_title, self.new_count):
            row.addWidget(widget)
        row.addWidget(self.new_note, 1)
        row.addWidget(self.one_button)
        pane = QFrame()
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.table, 1)
        return pane

    def _connect(self) -> None:
        actions = self.commands.actions
        for button, name in (
            (self.detect_button, "detect"), (self.one_button, "one_letter"),
            (self.signs_button, "signs"), (self.clean_up.apply, "apply"),
            (self.clean_up.revert, "revert"), (self.misfits.use_all, "use_all"),
            (self.misfits.show_in_corpus, "in_corpus"),
        ):  # fmt: skip
            button.clicked.connect(actions[name].trigger)
        self.compare_box.source_chosen.connect(self.commands.compare_with)
        self.ribbon.chosen.connect(self.go_to_letter)
        self.analyst.ready.connect(self._on_ready)
        self.draft.changed.connect(lambda _: self._ask())
        self.draft.changed.connect(lambda _: self._keep_draft())
        self.clean_up.utterance_wanted.connect(self._show_text)
        self.table.play_asked.connect(self.voice.toggle)
        self.misfits.table.play_asked.connect(self.voice.toggle)
        self.voice.playing.connect(self.new_letters.set_playing)
        self.voice.playing.connect(self.misfits.model.set_playing)
        self.misfits.table.menu_asked.connect(self._show_menu)
        self.context.session.changed.connect(self._on_changed)
        self.context.session.closed.connect(self._on_closed)
        for widget in (self.ribbon, self.table, self.clean_up.list, self.misfits.table):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the pane that has the keyboard stand in the status bar."""
        if event.type() == QEvent.Type.FocusIn:
            self.status_changed.emit()
        return bool(super().eventFilter(watched, event))

    # Project

    def _open(self) -> None:
        session = self.context.session
        meta = session.meta
        if meta is None:
            return
        editable = not session.read_only
        self.draft.open(meta.normaliser, meta.language, meta.alphabet)
        self.draft.take_up(self.context.settings.value(self._draft_key(), []))
        self.commands.set_editable(editable)
        self.clean_up.set_editable(editable)
        self.new_letters.editable = editable
        self.only.box.setEnabled(editable)
        for button in (self.detect_button, self.one_button, self.signs_button):
            button.setEnabled(editable)
        self.compare_box.setEnabled(editable)
        self._show_letters(compare(meta, None, Analysis()), Analysis(), None)
        self.misfits.show_state(None, 0, {}, 0, editable)

    def _draft_key(self) -> str:
        return f"alphabet/draft/{self.context.session.project_folder}"

    def _keep_draft(self) -> None:
        """Rules that are not applied yet are there again when the project is opened next."""
        if self.context.session.project_folder is not None:
            self.context.settings.set_value(self._draft_key(), self.draft.to_json())

    def _ask(self) -> None:
        """Look again, now if the page is seen, else when it is."""
        self._stale = True
        if self._shown:
            self._stale = False
            self.analyst.ask(self.draft.normaliser)
        self.status_changed.emit()

    def _on_changed(self, changes: Changes) -> None:
        meta = self.context.session.meta
        if changes.of("meta") and meta is not None:
            self.draft.open(meta.normaliser, meta.language, meta.alphabet)
            self._keep_draft()
            self.clean_up.show_findings(self.findings)
        if changes.of("meta") or changes.of("utterances"):
            self._ask()

    def _on_closed(self) -> None:
        self.analyst.stop()
        self.voice.stop()

    def _on_ready(self, found: Findings) -> None:
        self.findings = found
        source = found.source
        self.compare_box.show_sources(found.sources, source)
        self._show_letters(found.comparison, found.analysis, source)
        self.clean_up.show_findings(found)
        letters = Vocabulary.of_letters(found.meta.alphabet)
        spelling = Spelling(found.meta.normaliser, letters, found.meta.source_language)
        self.misfits.model.show(found.analysis.misfits, found.fixes, spelling)
        analysis = found.analysis
        last_was_taken = self.misfits.table.hasFocus() and not analysis.misfit_count
        self._give_room(analysis.misfit_count > 0)
        self.misfits.show_state(
            analysis.misfit_count,
            len(analysis.misfits),
            analysis.odd,
            found.fixable,
            not self.context.session.read_only,
            analysis.removed,
        )
        self._show_signs(analysis)
        if last_was_taken:
            self.table.setFocus()
        self.status_changed.emit()

    def _show_signs(self, analysis: Analysis) -> None:
        """How many signs wait for a decision; nothing where no sign stands in words."""
        waiting = len(analysis.to_decide)
        many = self.tr("{n} signs to decide…").format(n=number(waiting))
        one = self.tr("One sign to decide…")
        self.signs_button.set_text((many if waiting > 1 else one) if waiting else self.tr("Signs in words…"))
        self.signs_button.setVisible(any(use.in_words for use in analysis.signs))

    def _give_room(self, to_misfits: bool) -> None:
        """When everything fits, one line says so and the rest of the page has the room."""
        if to_misfits != self._has_misfits:
            self._has_misfits = to_misfits
            if not to_misfits:
                self._heights = self.down.sizes()
            QTimer.singleShot(0, self, lambda: self.down.setSizes(self._heights if to_misfits else [MOST, 0]))

    # Showing

    def _show_letters(self, found: Comparison, analysis: Analysis, source: Source | None) -> None:
        meta = self.context.session.meta
        if meta is None:
            return
        theirs = (language_name(source.language) or source.title) if source is not None else ""
        ours = meta.language_label or meta.name
        text = self.tr("Which letters the {language} checkpoint already knows, and where the new ones start from")
        self.header.set_context(
            text.format(language=theirs) if source else self.tr("The letters that the model writes")
        )
        self.new_letters.show(found.new)
        self.table.show_starts(source is not None)
        self.new_title.setText(self.tr("New in {language}").format(language=ours) if source else self.tr("Letters"))
        self.new_count.setText(number(len(found.new)))
        note = self.tr("Each new letter starts as a copy of the closest {language} one, then learns its own sound.")
        self.new_note.setText(
            note.format(language=theirs) if source else self.tr("Choose a checkpoint to compare with.")
        )
        self.new_mark.show_letter(found.new[0].letter if found.new else "")
        counts = {letter: use.count for letter, use in analysis.uses.items()}
        self.shared.show_letters(found.shared, counts)
        self.only.show_letters(found.only, found.kept, theirs, ours)
        spoken = {row.letter: self.new_letters.spoken(row) for row in found.new}
        self.ribbon.show_letters(found, theirs, ours, spoken)
        self.lower.setVisible(source is not None)

    def _show_text(self, utterance: int) -> None:
        reader = self.context.session.reader
        row = reader.row(utterance) if reader is not None and utterance else None
        self.clean_up.show_text(row.text if row is not None else "")

    def go_to_letter(self, letter: str, group: str) -> None:
        """Jump to a letter in its group."""
        if group == "new":
            self.table.setFocus()
            self.table.go_to(letter)
        elif group == "shared":
            self.shared.bars.setFocus()
            self.shared.bars.go_to(letter)
        else:
            self.only.box.setFocus()

    def _show_menu(self, where: QPoint) -> None:
        """What can be done about the chosen utterances."""
        table = self.misfits.table
        rows = table.chosen()
        menu = QMenu(self)
        menu.setObjectName("misfit_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        take = menu.addAction(self.tr("Use the suggestion"))
        take.triggered.connect(lambda: self.commands.take(rows))
        out = menu.addAction(self.tr("Leave out"))
        out.triggered.connect(lambda: self.commands.leave_out([row.utterance for row in rows]))
        odd = [x for x in dict.fromkeys(x for row in rows for x in row.odd) if not x.isdecimal()]
        shown = " ".join(letter_shown(x) for x in odd)
        add = menu.addAction(self.tr("Add {letters} to the alphabet").format(letters=shown))
        add.triggered.connect(lambda: self.commands.add_letters(odd))
        add.setVisible(bool(odd))
        for action in (take, out, add):
            action.setEnabled(bool(rows) and not self.context.session.read_only)
        menu.addAction(self.commands.actions["in_corpus"])
        menu.popup(where)

    # Page

    def actions(self) -> list[QAction]:
        return list(self.commands.actions.values())

    def hints(self) -> list[tuple[str, str]]:
        here = self.focusWidget()
        if here is self.clean_up.list:
            return [
                ("Space", self.tr("on or off")),
                ("Return", self.tr("options")),
                ("Alt+Up Alt+Down", self.tr("move rule")),
            ]
        if here is self.table:
            return [("Return", self.tr("choose the start")), ("Space", self.tr("play an example"))]
        if here is self.ribbon:
            return [("Left Right", self.tr("move")), ("Return", self.tr("go to the letter’s group"))]
        if here is not self.misfits.table:
            return []
        return [
            ("Return", self.tr("use suggestion")),
            ("Delete", self.tr("leave out utterance")),
            ("Space", self.tr("play")),
        ]

    def left_status(self) -> str:
        meta = self.context.session.meta
        if meta is None:
            return ""
        text = self.tr("{n} letters").format(n=number(len(meta.alphabet)))
        count = self.draft.new_count if self.draft.different else 0
        if count == 1:
            return f"{text}, {self.tr('1 change not applied')}"
        return f"{text}, {self.tr('{n} changes not applied').format(n=count)}" if count else text

    def panes(self) -> list[QWidget]:
        return [self.compare_box, self.ribbon, self.table, self.shared.bars, self.clean_up.list, self.misfits.table]

    def activated(self, **args: Any) -> None:
        """Show the page; `letter` chooses utterances with that odd letter."""
        self._shown = True
        if self._stale:
            self._ask()
        if "letter" in args:
            self.misfits.chips.check(str(args["letter"]))
        if self.focusWidget() is None or not self.isAncestorOf(self.focusWidget()):
            self.ribbon.setFocus()

    def deactivated(self) -> None:
        self._shown = False
        self.voice.stop()

    def shut_down(self) -> None:
        self.analyst.stop()
        self.voice.stop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._laid_out:
            self._laid_out = True
            self.layout().activate()
            self.reset_layout()
            for i, splitter in enumerate(self._splitters()):
                splitter.restoreState(self.context.settings.state(f"{STATE_KEY}/{i}"))
            self._heights = self.down.sizes()

    def reset_layout(self) -> None:
        height, width = self.down.height(), self.across.width()
        shares = ((self.down, height, 204, 0.32), (self.across, width, 452, 0.36), (self.lower, width, 212, 0.2))
        for splitter, room, wanted, most in shares:
            second = min(theme.px(wanted), round(room * most))
            splitter.setSizes([room - second, second])
        room = self.down.sizes()[0]
        lower = min(theme.px(194), round(room * 0.42))
        self.left.setSizes([room - lower, lower])

    def _remember_layout(self, *_: int) -> None:
        if not self._has_misfits:
            return
        for i, splitter in enumerate(self._splitters()):
            self.context.settings.set_state(f"{STATE_KEY}/{i}", splitter.saveState())
