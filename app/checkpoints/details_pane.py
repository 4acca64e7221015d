"""The details of the current checkpoint: its facts, how far a download or a trial is, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.checkpoints import words
from app.checkpoints.checkpoints_state import CheckpointsState
from app.checkpoints.facts import facts
from app.i18n import tr, worded
from app.theme import theme
from app.widgets.fact_grid import FactGrid
from app.widgets.flow import FlowRow, WrappingFrame
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label
from app.widgets.pair_badge import PairBadge
from app.widgets.progress_bar import ProgressBar


class DetailsPane(QFrame):
    """Shows `state`'s current row. The buttons are those of the page's actions."""

    cancelled = Signal()
    """What is under way for this row is to end."""

    def __init__(self, state: CheckpointsState, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setObjectName("checkpoint_details")
        self.setAccessibleName(tr("Details of the checkpoint"))
        self.setProperty("role", "panel")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        column.addWidget(self._make_work())
        area = QScrollArea()
        area.setObjectName("checkpoint_scroll")
        area.setAccessibleName(tr("Facts"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.grid = FactGrid("checkpoint")
        area.setWidget(self.grid)
        column.addWidget(area, 1)
        column.addWidget(self._make_foot(actions))
        state.current_changed.connect(self._show)
        state.work_changed.connect(lambda _: self._show())
        self._dress()
        theme.changed.connect(self._dress)

    def _make_head(self) -> QWidget:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.name = ElidedLabel("", "body", 600, mode=Qt.TextElideMode.ElideMiddle)
        self._pair = PairBadge()
        row.addWidget(self.name, 1)
        row.addWidget(self._pair)
        column.addLayout(row)
        self.sentence = Label("", "small", 400, "ink2", wrap=True)
        column.addWidget(self.sentence)
        return head

    def _make_work(self) -> QWidget:
        """What is under way for the row."""
        self._work = QWidget()
        column = QVBoxLayout(self._work)
        column.setContentsMargins(16, 2, 16, 10)
        column.setSpacing(6)
        self.bar = ProgressBar(role="src")
        row = QHBoxLayout()
        self.progress = Label("", "small", 400, "ink2", wrap=True)
        self.progress.setObjectName("checkpoint_progress")
        self.cancel = KeyButton(tr("Cancel"), name="checkpoint_cancel", dense=True)
        self.cancel.clicked.connect(self.cancelled)
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.bar)
        column.addLayout(row)
        return self._work

    def _make_foot(self, actions: dict[str, QAction]) -> QWidget:
        foot = WrappingFrame()
        foot.setProperty("role", "footer")
        column = QVBoxLayout(foot)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(8)
        self.get = KeyButton(
            tr("Download"), "Ctrl+D", icon="import", role="primary", name="checkpoint_get", of="checkpoints_get"
        )
        self.start = KeyButton(
            tr("New run from it…"), "Ctrl+Return", icon="plus", role="primary", name="checkpoint_start",
            of="checkpoints_start",
        )  # fmt: skip
        self.page = KeyButton(tr("Its page on the hub"), role="plain", name="checkpoint_page", dense=True)
        self.page.clicked.connect(self._on_page)
        self.try_it = KeyButton(tr("Try on dev set"), name="checkpoint_try", dense=True)
        self.listen = KeyButton(tr("Listen with it"), name="checkpoint_listen", dense=True)
        self.remove = KeyButton(tr("Remove…"), role="plain", name="checkpoint_remove", dense=True)
        self._buttons = {
            "get": self.get, "start": self.start, "try": self.try_it, "listen": self.listen, "remove": self.remove
        }  # fmt: skip
        for name, button in self._buttons.items():
            button.clicked.connect(actions[name].trigger)
        column.addWidget(self.get)
        column.addWidget(self.start)
        row = FlowRow()
        for widget in (self.try_it, self.listen, self.page, self.remove):
            row.addWidget(widget)
        column.addLayout(row)
        self._actions = actions
        for action in actions.values():
            action.changed.connect(self._show_buttons)
        return foot

    def _dress(self) -> None:
        self.setMinimumWidth(theme.px(330))

    # Showing

    def _show(self) -> None:
        row, state = self._state.row, self._state
        self.setEnabled(row is not None)
        if row is None:
            self.name.setText("")
            self.sentence.setText("")
            self.grid.show_facts([])
            self._work.hide()
            self._show_buttons()
            return
        self.name.setText(words.title(row))
        asker = state.listing.asker
        self._pair.set(row.language.partition("-")[0], asker.language)
        self._pair.setVisible(bool(asker.language))
        sentence = worded(row.offer.model.sentence) if row.offer is not None else words.second(row)
        self.sentence.setText(str(sentence))
        self.grid.show_facts(facts(row, state.listing, state.trials.get(row.key)))
        progress, trying = state.downloading, state.trying == row.key
        self._work.setVisible(progress is not None or trying)
        if progress is not None:
            self.bar.set_value(words.share_of(progress))
            self.progress.setText(words.progress_words(progress))
        elif trying:
            self.bar.set_value(state.tried_share)
            self.progress.setText(tr("It reads the dev set, {share:.0%}", share=state.tried_share))
        self._show_buttons()

    def _show_buttons(self) -> None:
        row = self._state.row
        part = row is not None and row.part is not None
        self.get.set_text(tr("Go on with the download") if part else tr("Download"))
        self.get.setVisible(row is not None and bool(row.hub_id) and not row.here)
        self.start.setVisible(row is not None and row.here)
        self.page.setVisible(row is not None and bool(row.hub_id))
        self.remove.setVisible(self._actions["remove"].isEnabled())
        for name, button in self._buttons.items():
            button.setEnabled(self._actions[name].isEnabled())
            button.setToolTip(self._actions[name].toolTip() if not self._actions[name].isEnabled() else "")
        for button in (self.try_it, self.listen):
            button.setVisible(row is not None and row.here)

    def text_of(self, name: str) -> str:
        """What is said of a fact; a dash for one that is not known."""
        return self.grid.labels[name].text() if name in self.grid.labels else words.DASH

    def _on_page(self) -> None:
        fact = next((fact for fact in self.grid.shown if fact.name == "origin"), None)
        if fact is not None and fact.link:
            QDesktopServices.openUrl(QUrl(fact.link))
