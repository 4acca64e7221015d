"""The Checkpoints page: what a run can start from, here and on the hub, what each costs and what it knows."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app import formatting
from app.checkpoints.catalogue_controller import CatalogueController
from app.checkpoints.checkpoints_state import CheckpointsState
from app.checkpoints.commands import Commands
from app.checkpoints.details_pane import DetailsPane
from app.checkpoints.download_controller import DownloadController
from app.checkpoints.listing import Row
from app.checkpoints.table import CheckpointTable
from app.checkpoints.trial_controller import TrialController
from app.context import Context
from app.i18n import tr, tr_n
from app.page import Page
from app.theme import theme
from app.widgets.empty_state import EmptyState
from app.widgets.error_strip import ErrorStrip
from app.widgets.header import PageHeader
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.strip import Strip
from app.widgets.token_dialog import TokenDialog
from core.wording import say

STATE_KEY = "checkpoints/splitter"


class FindField(QLineEdit):
    """What is typed narrows the list; Enter asks the hub for it, Esc clears it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("checkpoints_find")
        self.setAccessibleName(tr("Find a checkpoint, Enter asks the hub"))
        self.setPlaceholderText(tr("Name, language or OWNER/NAME"))
        self.setClearButtonEnabled(True)
        theme.follow(self, lambda: self.setMinimumWidth(theme.px(240)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()  # which also gives up what the hub is asked
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # the hub is asked, and nobody else has a use for it


class CheckpointsPage(Page):
    """Puts the parts together. Views and controllers know `state`, not each other and not the page."""

    key: ClassVar[str] = "checkpoints"
    title = say("Checkpoints")
    icon: ClassVar[str] = "checkpoints"

    def __init__(self, window: Context) -> None:
        super().__init__(window)
        self.state = state = CheckpointsState(self)
        self.strip = ErrorStrip()
        self.strip.setObjectName("checkpoints_strip")
        self.commands = Commands(window, state, self)
        self.addActions(list(self.commands.actions.values()))
        self.catalogue = CatalogueController(window, state, self.strip, self)
        self.downloads = DownloadController(window, state, self.strip, self)
        self.trials = TrialController(window, state, self.strip, self)
        self._build()
        self._connect()
        self._on_state()

    def _build(self) -> None:
        actions = self.commands.actions
        self.header = PageHeader(tr(self.title), tr("What a run can start from"))
        self.suggest = KeyButton(tr("A model that has heard people"), icon="live", name="checkpoints_suggest_button")
        self.add = KeyButton(tr("Add folder…"), icon="plus", name="checkpoints_add_button")
        self.header.add(self.suggest)
        self.header.add(self.add)
        self.field = FindField()
        self.ask_hub = KeyButton(tr("Ask the hub"), icon="search", name="checkpoints_ask_button")
        self.room = Label("", "small", 400, "ink2")
        bar = Strip()
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.ask_hub)
        row.addStretch(1)
        row.addWidget(self.room)
        theme.follow(bar, lambda: bar.setFixedHeight(theme.px(40)))
        self.offline = Label(
            tr("The hub is not asked: HF_HUB_OFFLINE is set. What is on this computer can be used."), "small", wrap=True
        )
        self.offline.setProperty("role", "notice")
        self.offline.setContentsMargins(16, 6, 16, 6)
        self.table = CheckpointTable(self.state)
        self.nothing = EmptyState(
            tr("No checkpoint here has this in its name."), tr("Ask the hub"), name="checkpoints_nothing"
        )
        self.waiting = EmptyState(tr("Looking at what is here"), name="checkpoints_waiting")
        self.asking = EmptyState(
            "", tr("Cancel"), hint=tr("It answers within a few seconds where it can be reached."),
            name="checkpoints_asking",
        )  # fmt: skip
        self.stack = QStackedWidget()
        for widget in (self.table, self.nothing, self.waiting, self.asking):
            self.stack.addWidget(widget)
        self.details = DetailsPane(self.state, actions)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setObjectName("checkpoints_splitter")
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.stack)
        self.split.addWidget(self.details)
        self.split.setStretchFactor(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.strip, self.offline, bar):
            column.addWidget(part)
        column.addWidget(self.split, 1)
        self.split.restoreState(self.context.settings.state(STATE_KEY))

    def _connect(self) -> None:
        state, actions, session = self.state, self.commands.actions, self.context.session
        self.commands.bind(
            {
                "find": self._go_to_field,
                "add": self.catalogue.ask_folder,
                "get": lambda: self.downloads.ask(self.commands.model()),
                "try": self.trials.ask,
                "remove": self.catalogue.ask_remove,
                "token": self.ask_token,
            },
            self.catalogue.removable,
        )
        self.suggest.clicked.connect(actions["suggest"].trigger)
        self.add.clicked.connect(actions["add"].trigger)
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._ask_hub)
        self.ask_hub.clicked.connect(self._ask_hub)
        self.nothing.pressed.connect(self._ask_hub)
        self.asking.pressed.connect(self._on_given_up)
        self.table.pressed.connect(self._on_pressed)
        self.details.cancelled.connect(self._on_cancelled)
        self.downloads.arrived.connect(self._on_arrived)
        self.downloads.left.connect(self.catalogue.read)
        self.split.splitterMoved.connect(lambda *_: self.context.settings.set_state(STATE_KEY, self.split.saveState()))
        for told in (state.listed, state.current_changed):
            told.connect(self._on_state)
        for told in (session.opened, session.closed):
            told.connect(self._on_project)
        self.field.installEventFilter(self)
        self.table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the pane that has the keyboard stand in the status bar."""
        if event.type() == QEvent.Type.FocusIn:
            self.status_changed.emit()
        return bool(super().eventFilter(watched, event))

    # What happens

    def _on_project(self) -> None:
        self.commands.enable()
        if self.isVisible():
            self.catalogue.read()

    def _on_typed(self, text: str) -> None:
        if self.state.found is not None or self.state.searching:
            self.catalogue.find("")
        self.state.type(text)

    def _ask_hub(self) -> None:
        if self.field.text().strip():
            self.catalogue.find(self.field.text())
        else:
            self._go_to_field()

    def _on_given_up(self) -> None:
        """The hub's answer is not waited for any longer."""
        self.catalogue.find("")
        self.take_focus()

    def _go_to_field(self) -> None:
        self.field.setFocus()
        self.field.selectAll()

    def ask_token(self) -> TokenDialog:
        """Open the dialog that keeps a token of the hub."""
        dialog = TokenDialog(self.context, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _on_pressed(self) -> None:
        """Enter does what the row is for: fetch it, or start from it."""
        for name in ("get", "start"):
            if self.commands.actions[name].isEnabled():
                self.commands.actions[name].trigger()
                return

    def _on_cancelled(self) -> None:
        row = self.state.row
        if row is not None and self.state.downloading is not None:
            self.downloads.cancel(row.hub_id)
        elif row is not None and self.state.trying == row.key:
            self.trials.stop()

    def _on_arrived(self, model: str) -> None:
        self.context.status(tr("{model} is here", model=model))
        row = self.state.row
        self.catalogue.read(model if row is not None and row.hub_id == model else "")

    def _on_state(self) -> None:
        state = self.state
        nothing = state.read and not any(isinstance(line, Row) for line in state.lines)
        self.nothing.set_text(self._nothing_text())
        shown = self.nothing if nothing else self.table
        if state.searching:
            shown = self.asking
            self.asking.set_text(tr("Asking the hub for “{words}”", words=state.words), self.asking.hint.text())
        elif not state.read:
            shown = self.waiting
        if self.stack.currentWidget() is not shown:
            self.stack.setCurrentWidget(shown)
        self.offline.setVisible(state.listing.offline)
        free = formatting.size(state.listing.free)
        self.room.setText(tr("{size} free for models", size=free) if state.read else "")
        self.status_changed.emit()

    def _nothing_text(self) -> str:
        if self.state.found is not None:
            return tr("The hub has no speech recogniser with “{words}”.", words=self.state.words)
        return tr("No checkpoint here has “{words}” in its name.", words=self.state.typed.strip())

    # Page

    def hints(self) -> list[tuple[str, str]]:
        if self.field.hasFocus():
            asks = [("Return", tr("ask the hub")), ("Esc", tr("clear"))]
            return asks if self.field.text() else [("Esc", tr("back to the list"))]
        actions = self.commands.actions
        return self.keys_of(
            (actions["get"], tr("download")),
            (actions["start"], tr("new run from it")),
            (actions["find"], tr("find")),
            (actions["add"], tr("add a folder")),
        )

    def left_status(self) -> str:
        if not self.state.read:
            return ""
        rows = [line for line in self.state.lines if isinstance(line, Row)]
        here = sum(row.here for row in rows)
        return tr_n("one checkpoint on this computer", "%n checkpoints on this computer", here)

    def panes(self) -> list[QWidget]:
        return [self.field, self.table, self.details.get, self.details.start]

    def place(self) -> dict[str, Any]:
        row = self.state.row
        return {"wanted": row.key} if row is not None else {}

    def activated(self, **args: Any) -> None:
        """The page is shown; `wanted` chooses a row: a key, a model's id, or "suggested"."""
        wanted = str(args.get("wanted", ""))
        if wanted:
            self.field.clear()
        self.catalogue.read(wanted)

    def take_focus(self) -> None:
        """The list is what is worked in."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def shut_down(self) -> None:
        for part in (self.catalogue, self.downloads, self.trials):
            part.stop()

    def reset_layout(self) -> None:
        second = theme.px(360)
        self.split.setSizes([max(second, self.split.width() - second), second])
