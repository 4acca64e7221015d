"""The Alphabet page: puts the pieces together and keeps them in step with the open project."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app import formatting
from app.alphabet.alphabet_state import AlphabetState
from app.alphabet.analyst import Analyst
from app.alphabet.clean_up import CleanUp
from app.alphabet.commands import Commands
from app.alphabet.misfit_pane import MOST, MisfitPane
from app.alphabet.new_letter_pane import NewLetterPane
from app.alphabet.ribbon import LetterRibbon
from app.alphabet.shared_letters import SharedPane
from app.alphabet.source_box import SourceBox
from app.alphabet.source_letters import OnlyPane
from app.alphabet.utterance_player import UtterancePlayer
from app.context import Context
from app.i18n import tr, tr_n, worded
from app.page import Page
from app.theme import theme
from app.widgets.header import PageHeader
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.project.alphabet.analysis import Analysis
from core.project.records import Changes
from core.wording import say

STATE_KEY = "alphabet/splitters"


class AlphabetPage(Page):
    """Puts the parts together, lays them out and says which keys work where. Views and controllers know `state`, not
    each other and not the page."""

    key, title, icon = "alphabet", say("Alphabet"), "alphabet"

    def __init__(self, window: Context) -> None:
        super().__init__(window)
        self.state = AlphabetState(self)
        self._build()
        self.analyst = Analyst(window, self.state)
        self.player = UtterancePlayer(window, self.state)
        self.commands = Commands(window, self.state, self.clean_up, self)
        self._connect()
        self._open()

    # Building

    def _build(self) -> None:
        state = self.state
        self.header = PageHeader(tr(self.title))
        self.source_box = SourceBox(state)
        self.detect_button = KeyButton(tr("Detect from corpus"), icon="search", name="detect_button")
        self.signs_button = KeyButton(tr("Signs in words…"), icon="alphabet", name="signs_button")
        self.signs_button.hide()
        for widget in (
            Label(tr("Compare with"), "small", 400, "ink2"), self.source_box, self.signs_button,
            self.detect_button,
        ):  # fmt: skip
            self.header.add(widget)
        self.ribbon = LetterRibbon(state)
        self.new_letters = NewLetterPane(state)
        self.shared, self.only = SharedPane(state), OnlyPane(state)
        self.clean_up = CleanUp(self.context, state)
        self.misfits = MisfitPane(state)
        self.groups = self._splitter(Qt.Orientation.Horizontal, self.shared, self.only)
        left = self._splitter(Qt.Orientation.Vertical, self.new_letters, self.groups)
        left.setStretchFactor(0, 3)
        left.setStretchFactor(1, 2)
        self.left = left
        self.across = self._splitter(Qt.Orientation.Horizontal, left, self.clean_up)
        self.across.setStretchFactor(0, 1)
        self.down = self._splitter(Qt.Orientation.Vertical, self.across, self.misfits)
        self.down.setStretchFactor(0, 1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.ribbon)
        column.addWidget(self.down, 1)
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
        return [self.down, self.across, self.left, self.groups]

    def _connect(self) -> None:
        state, commands, actions = self.state, self.commands, self.commands.actions
        for button, name in (
            (self.detect_button, "detect"), (self.new_letters.one_button, "one_letter"),
            (self.signs_button, "signs"), (self.clean_up.apply, "apply"),
            (self.clean_up.revert, "revert"), (self.misfits.use_all, "use_all"),
            (self.misfits.show_in_corpus, "in_corpus"),
        ):  # fmt: skip
            button.clicked.connect(actions[name].trigger)
        self.source_box.source_chosen.connect(commands.compare_with)
        self.new_letters.model.start_chosen.connect(commands.set_start)
        self.only.left_out.connect(commands.leave_out_letters)
        misfits = self.misfits.table
        misfits.taken.connect(commands.take)
        misfits.left_out.connect(commands.leave_out)
        misfits.menu_asked.connect(lambda where: commands.show_menu(misfits.chosen(), where))
        for table in (self.new_letters.table, misfits):
            table.play_asked.connect(self.player.toggle)
        self.ribbon.chosen.connect(self.go_to_letter)
        self.misfits.emptied.connect(self.new_letters.table.setFocus)
        state.letters_changed.connect(self._on_letters)
        state.findings_changed.connect(self._on_findings)
        state.draft.changed.connect(lambda _: self._on_draft())
        self.context.session.changed.connect(self._on_changed)
        self.context.session.closed.connect(self._stop)
        for widget in (self.ribbon, self.new_letters.table, self.clean_up.list, misfits):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the pane that has the keyboard stand in the status bar."""
        if event.type() == QEvent.Type.FocusIn:
            self.status_changed.emit()
        return bool(super().eventFilter(watched, event))

    # Project

    def _open(self) -> None:
        session = self.context.session
        if session.meta is None:
            return
        editable = not session.read_only
        self.commands.set_editable(editable)
        for widget in (self.detect_button, self.signs_button, self.source_box):
            widget.setEnabled(editable)
        self.state.draft.open(session.meta.normaliser, session.meta.language, session.meta.alphabet)
        self.state.draft.take_up(self.context.settings.value(self.draft_key, []))
        self.state.open(session.meta, editable=editable)

    @property
    def draft_key(self) -> str:
        """Where the draft of this project is kept in the settings."""
        return f"alphabet/draft/{self.context.session.project_folder}"

    def _on_draft(self) -> None:
        """Rules that are not applied yet are there again when the project is opened next."""
        if self.context.session.project_folder is not None:
            self.context.settings.set_value(self.draft_key, self.state.draft.to_json())
        self.status_changed.emit()

    def _on_changed(self, changes: Changes) -> None:
        meta = self.context.session.meta
        if changes.of("meta") and meta is not None:
            self.state.open(meta, editable=not self.context.session.read_only)
            self._on_draft()
        if changes.of("meta") or changes.of("utterances"):
            self.analyst.ask()
            self.status_changed.emit()

    def _stop(self) -> None:
        """Nobody looks and nobody plays."""
        self.analyst.stop()
        self.player.stop()

    # Showing

    def _on_letters(self) -> None:
        theirs = self.state.theirs
        text = tr("The letters that the model writes")
        if theirs:
            text = tr(
                "Which letters the {language} checkpoint already knows, and where the new ones start from",
                language=theirs,
            )
        elif self.state.source is not None and self.state.pieces:
            source = self.state.source
            text = tr("{name} writes with {units}, not with letters", name=worded(source.title), units=source.units)
        self.header.set_context(text)
        self.groups.setVisible(bool(theirs))

    def _on_findings(self) -> None:
        self._give_room(self.state.analysis.misfit_count > 0)
        self._show_signs(self.state.analysis)
        self.status_changed.emit()

    def _show_signs(self, analysis: Analysis) -> None:
        """How many signs wait for a decision; nothing where no sign stands in words."""
        waiting = len(analysis.to_decide)
        decide = tr_n("One sign to decide…", "%n signs to decide…", waiting)
        self.signs_button.set_text(decide if waiting else tr("Signs in words…"))
        self.signs_button.setVisible(any(use.in_words for use in analysis.signs))

    def _give_room(self, to_misfits: bool) -> None:
        """When everything fits, one line says so and the rest of the page has the room."""
        if to_misfits != self._has_misfits:
            self._has_misfits = to_misfits
            if not to_misfits:
                self._heights = self.down.sizes()
            QTimer.singleShot(0, self, lambda: self.down.setSizes(self._heights if to_misfits else [MOST, 0]))

    def go_to_letter(self, letter: str, group: str) -> None:
        """Jump to a letter in its group."""
        if group == "new":
            self.new_letters.table.setFocus()
            self.new_letters.table.go_to(letter)
        elif group == "shared":
            self.shared.bars.setFocus()
            self.shared.bars.go_to(letter)
        else:
            self.only.box.setFocus()

    # Page

    def actions(self) -> list[QAction]:
        return list(self.commands.actions.values())

    def hints(self) -> list[tuple[str, str]]:
        here = self.focusWidget()
        if here is self.clean_up.list:
            return [
                ("Space", tr("on or off")),
                ("Return", tr("options")),
                ("Alt+Up Alt+Down", tr("move rule")),
            ]
        if here is self.new_letters.table:
            return [("Return", tr("choose the start")), ("Space", tr("play an example"))]
        if here is self.ribbon:
            return [("Left Right", tr("move")), ("Return", tr("go to the letter’s group"))]
        if here is not self.misfits.table:
            return []
        return [
            ("Return", tr("use suggestion")),
            ("Delete", tr("leave out utterance")),
            ("Space", tr("play")),
        ]

    def left_status(self) -> str:
        meta = self.context.session.meta
        if meta is None:
            return ""
        text = formatting.letters(len(meta.alphabet))
        count = self.state.draft.new_count if self.state.draft.different else 0
        if not count:
            return text
        return tr_n("{letters}, %n change not applied", "{letters}, %n changes not applied", count, letters=text)

    def panes(self) -> list[QWidget]:
        return [
            self.source_box,
            self.ribbon,
            self.new_letters.table,
            self.shared.bars,
            self.clean_up.list,
            self.misfits.table,
        ]

    def place(self) -> dict[str, Any]:
        misfit = self.misfits.table.current()
        return {"misfit": misfit.utterance if misfit is not None else 0, "letters": self.misfits.chips.checked}

    def activated(self, **args: Any) -> None:
        """Show the page; `letter` chooses utterances with that odd letter, `misfit` and `letters` are those that were
        current and checked on a page before this one."""
        self.analyst.show(True)
        self.misfits.table.take_up(int(args.get("misfit", 0)))
        self.misfits.chips.take_up(args.get("letters", frozenset()))
        if "letter" in args:
            self.misfits.chips.check(str(args["letter"]))
        if self.focusWidget() is None or not self.isAncestorOf(self.focusWidget()):
            self.ribbon.setFocus()

    def deactivated(self) -> None:
        self.analyst.show(False)
        self.player.stop()

    def shut_down(self) -> None:
        self._stop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._laid_out:
            self._laid_out = True
            self._column.activate()
            self.reset_layout()
            for i, splitter in enumerate(self._splitters()):
                splitter.restoreState(self.context.settings.state(f"{STATE_KEY}/{i}"))
            self._heights = self.down.sizes()

    def reset_layout(self) -> None:
        height, width = self.down.height(), self.across.width()
        shares = ((self.down, height, 204, 0.32), (self.across, width, 452, 0.36), (self.groups, width, 212, 0.2))
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
