"""The Live page: speak (or feed in a recording), read what the model hears, keep what is worth keeping."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from app.context import Context
from app.home.drops import dropped_project
from app.live.desk import Desk
from app.live.files_panel import FilesPanel
from app.live.heard import Heard
from app.live.input_bar import InputBar
from app.live.keeping import Keeping
from app.live.model_bar import ModelBar
from app.live.prompt_bar import PromptBar
from app.live.result_panel import ResultPanel
from app.live.stage import Stage
from app.live.takes_panel import TakesPanel
from app.page import Page
from app.widgets.error_strip import ErrorStrip
from app.widgets.scroll import UprightScroll


class LivePage(Page):
    """Lays out the parts and gives them keys. `Desk` runs recordings, `Keeping` looks after takes on disk."""

    key: ClassVar[str] = "live"
    title: ClassVar[str] = "Live"
    icon: ClassVar[str] = "live"

    def __init__(self, window: Context) -> None:
        super().__init__(window)
        self.setAcceptDrops(True)
        self.models = ModelBar()
        self.strip = ErrorStrip()
        self.strip.setObjectName("liveStrip")
        self.input = InputBar()
        self.prompt = PromptBar()
        self.stage = Stage()
        self.result = ResultPanel(read_only=window.session.read_only)
        self.takes = TakesPanel(read_only=window.session.read_only)
        self.files = FilesPanel()
        self._build()
        self.desk = Desk(self)
        self.keeping = Keeping(self)
        self.heard = Heard(self)
        self._build_actions()
        self.desk.state_changed.connect(self._on_state)
        self.result.shown.connect(self._on_state)
        self._on_state()

    def _build(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.input)
        column.addWidget(self.prompt)
        self.upright = QSplitter(Qt.Orientation.Vertical)
        self.upright.setObjectName("liveUpright")
        self.upright.addWidget(self.stage)
        self.upright.addWidget(self.result)
        self.upright.setStretchFactor(0, 3)
        self.upright.setStretchFactor(1, 3)
        self.upright.setChildrenCollapsible(False)
        column.addWidget(UprightScroll(self.upright, "liveUprightScroll"), 1)
        self.side = QSplitter(Qt.Orientation.Vertical)
        self.side.setObjectName("liveSide")
        self.side.addWidget(self.takes)
        self.side.addWidget(self.files)
        self.side.setChildrenCollapsible(False)
        frame = QFrame()
        frame.setProperty("role", "panel")
        row = QVBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(UprightScroll(self.side, "liveSideScroll"))
        self.across = QSplitter(Qt.Orientation.Horizontal)
        self.across.setObjectName("liveAcross")
        self.across.addWidget(left)
        self.across.addWidget(frame)
        self.across.setChildrenCollapsible(False)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.models)
        page.addWidget(self.strip)
        page.addWidget(self.across, 1)
        self.reset_layout()

    def reset_layout(self) -> None:
        self.across.setSizes([912, 452])
        self.upright.setSizes([330, 340])
        self.side.setSizes([400, 360])

    def _build_actions(self) -> None:
        self.record_action = self._action("record", self.tr("Record or stop"), "R", self.desk.toggle)
        self.discard_action = self._action("discard", self.tr("Discard the take"), "Esc", self.desk.discard)
        self.play_action = self._action("play", self.tr("Play or pause the take"), "Space", self.keeping.toggle_play)
        self.another_action = self._action("another", self.tr("Another prompt"), "N", self.prompt.next)
        self.keep_action = self._action("keep", self.tr("Keep take as test utterance"), "K", self.keeping.keep_current)
        self.correct_action = self._action("correct", self.tr("Correct the take"), "F2", self.result.correct)
        self.files_action = self._action("files", self.tr("Choose sound files…"), "Ctrl+Shift+O", self.files.ask_files)
        self.stage.button.clicked.connect(self.desk.toggle)

    def _action(self, name: str, text: str, keys: str, do: Any) -> QAction:
        action = QAction(text, self)
        action.setObjectName(f"live_action_{name}")
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setProperty("menu", "Audio")
        action.triggered.connect(lambda _=False: do())
        self.addAction(action)
        return action

    def activated(self, **args: Any) -> None:
        """`model` (a run's key) chooses a model."""
        self.keeping.read()
        self.heard.read()
        self.desk.wake(str(args.get("model", "")))

    def deactivated(self) -> None:
        self.desk.rest()

    def may_close(self) -> bool:
        """Files that are still being read are asked about."""
        return self.heard.may_close()

    def shut_down(self) -> None:
        """A take under way is ended and kept; the recogniser's child goes with the page."""
        self.desk.shut_down()

    def hints(self) -> list[tuple[str, str]]:
        return self.keys_of(
            (self.record_action, self.tr("record or stop")),
            (self.play_action, self.tr("play take")),
            (self.another_action, self.tr("another prompt")),
            (self.keep_action, self.tr("keep as test utterance")),
        )

    def take_focus(self) -> None:
        """No list and no button: letters and Space are commands here."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def left_status(self) -> str:
        return self.desk.words()

    def panes(self) -> list[QWidget]:
        return [self.models.combo, self.stage.button, self.result.words, self.takes.view, self.files.view]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and dropped_project(event.mimeData()) is None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.files.drop.dropEvent(event)

    def _on_state(self) -> None:
        recording = self.desk.state == "recording"
        self.discard_action.setEnabled(recording)
        self.record_action.setEnabled(self.stage.button.isEnabled())
        take = self.result.take
        self.play_action.setEnabled(not recording and take is not None)
        writable = take is not None and not self.context.session.read_only
        self.keep_action.setEnabled(writable and take is not None and take.utterance_id is None)
        self.correct_action.setEnabled(writable)
        self.status_changed.emit()
