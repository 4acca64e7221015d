"""The Live page: speak (or feed in a recording), read what the model hears, keep what is worth keeping."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from app import machine
from app.audio_io.recorder import Recorder
from app.context import Context
from app.frame.drops import dropped_project
from app.i18n import tr
from app.live.device_loss import DeviceLoss
from app.live.file_controller import FileController
from app.live.files_panel import FilesPanel
from app.live.input_bar import InputBar
from app.live.input_controller import InputController
from app.live.loading_bar import LoadingBar
from app.live.model_bar import ModelBar
from app.live.model_controller import ModelController
from app.live.prompt_bar import PromptBar
from app.live.recogniser_thread import RecogniserThread
from app.live.recording_controller import RecordingController
from app.live.recording_panel import RecordingPanel
from app.live.result_panel import ResultPanel
from app.live.simulated_microphone import SimulatedMicrophone
from app.live.take_controller import TakeController
from app.live.take_state import TakeState
from app.live.takes_panel import TakesPanel
from app.live.text_bar import TextBar
from app.live.text_controller import TextController
from app.page import Page
from app.widgets.error_strip import ErrorStrip
from app.widgets.vertical_scroll import VerticalScroll
from core.wording import say

WARM_BYTES = 3 * 2**30
"""Free memory from which on a recogniser's child is started before anybody needs it: it takes a sixth of that."""


class LivePage(Page):
    """Puts the parts together and gives them keys. Views and controllers know `state`,
    not each other and not the page."""

    key: ClassVar[str] = "live"
    title = say("Live")
    icon: ClassVar[str] = "live"

    def __init__(self, window: Context) -> None:
        super().__init__(window)
        self.setAcceptDrops(True)
        read_only = window.session.read_only
        self.state = state = TakeState(self)
        self.models = ModelBar(state)
        self.loading = LoadingBar(state)
        self.texts = TextBar(state)
        self.strip = ErrorStrip()
        self.strip.setObjectName("liveStrip")
        self.input = InputBar(state)
        self.prompt = PromptBar(state)
        self.recording_panel = RecordingPanel(state, read_only=read_only)
        self.result = ResultPanel(state, read_only=read_only)
        self.takes = TakesPanel(state, read_only=read_only)
        self.files = FilesPanel(state)
        self._build()
        self._control()
        self._build_actions()
        for changed in (state.phase_changed, state.chosen_changed, state.input_changed):
            changed.connect(self._on_state)
        self.recording_panel.words_changed.connect(self._on_state)
        self._on_state()

    def _control(self) -> None:
        context, state, strip = self.context, self.state, self.strip
        self.recorder = Recorder(self)
        self.simulated = SimulatedMicrophone(self)
        self.recogniser = RecogniserThread(self)
        self.model_controller = ModelController(context, state, self.recogniser, self.models, self.loading, strip)
        self.text_controller = TextController(context, state, self.recogniser, self.texts)
        self.input_controller = InputController(context, state, self.recorder, self.input, strip)
        self.device_loss = DeviceLoss(state, self.recorder, self.simulated, self.input, strip)
        self.recording = RecordingController(context, state, self.recorder, self.simulated, self.recogniser, strip)
        self.take_controller = TakeController(context, state, self.recogniser, self.takes, self.result, strip)
        self.file_controller = FileController(context, state, self.recogniser, self.files, strip)

    def _build(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.input)
        column.addWidget(self.prompt)
        self.upright = QSplitter(Qt.Orientation.Vertical)
        self.upright.setObjectName("liveUpright")
        self.upright.addWidget(self.recording_panel)
        self.upright.addWidget(self.result)
        self.upright.setStretchFactor(0, 3)
        self.upright.setStretchFactor(1, 3)
        self.upright.setChildrenCollapsible(False)
        column.addWidget(VerticalScroll(self.upright, "liveUprightScroll"), 1)
        self.side = QSplitter(Qt.Orientation.Vertical)
        self.side.setObjectName("liveSide")
        self.side.addWidget(self.takes)
        self.side.addWidget(self.files)
        self.side.setChildrenCollapsible(False)
        frame = QFrame()
        frame.setProperty("role", "panel")
        row = QVBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(VerticalScroll(self.side, "liveSideScroll"))
        self.across = QSplitter(Qt.Orientation.Horizontal)
        self.across.setObjectName("liveAcross")
        self.across.addWidget(left)
        self.across.addWidget(frame)
        self.across.setChildrenCollapsible(False)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.models)
        page.addWidget(self.texts)
        page.addWidget(self.strip)
        page.addWidget(self.loading)
        page.addWidget(self.across, 1)
        self.reset_layout()

    def reset_layout(self) -> None:
        self.across.setSizes([912, 452])
        self.upright.setSizes([330, 340])
        self.side.setSizes([400, 360])

    def _build_actions(self) -> None:
        self.record_action = self._action("record", tr("Record or stop"), "R", self.recording.toggle)
        self.discard_action = self._action("discard", tr("Discard the take"), "Esc", self.recording.discard)
        self.play_action = self._action("play", tr("Play or pause the take"), "Space", self.take_controller.toggle_play)
        self.another_action = self._action("another", tr("Another prompt"), "N", self.state.next_prompt)
        self.keep_action = self._action(
            "keep", tr("Keep take as test utterance"), "K", self.take_controller.keep_chosen
        )
        self.correct_action = self._action("correct", tr("Correct the take"), "F2", self.result.correct)
        self._action("files", tr("Choose sound files…"), "Ctrl+Shift+O", self.files.ask_files)
        self.recording_panel.button.clicked.connect(self.recording.toggle)

    def _action(self, name: str, text: str, keys: str, do: Any) -> QAction:
        action = QAction(text, self)
        action.setObjectName(f"live_action_{name}")
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setProperty("menu", "Audio")
        action.triggered.connect(lambda _=False: do())
        self.addAction(action)
        return action

    def place(self) -> dict[str, Any]:
        return {"place": self.state.place()}

    def activated(self, **args: Any) -> None:
        """`model` (a run's key) chooses a model, `text_model` (a name) the one that final texts are read with; `place`
        is where one was on a page before this one."""
        self.take_controller.read()
        self.file_controller.read()
        self.model_controller.read(str(args.get("model", "")))
        self.text_controller.read(str(args.get("text_model", "")))
        self.input_controller.wake()
        if "place" in args:
            self.state.come_back(args["place"])

    def get_ready(self) -> None:
        """The recogniser's child imports what models need, where there is memory enough for one that may never be
        asked for anything."""
        used, total = machine.memory()
        if total - used >= WARM_BYTES:
            self.recogniser.warm()

    def deactivated(self) -> None:
        self.input_controller.rest()

    def may_close(self) -> bool:
        """Files that are still being read are asked about."""
        return self.file_controller.may_close()

    def shut_down(self) -> None:
        """A take under way is ended and kept; the recogniser's child goes with the page."""
        self.simulated.close()
        self.recorder.shut_down()
        self.recogniser.end()

    def hints(self) -> list[tuple[str, str]]:
        return self.keys_of(
            (self.record_action, tr("record or stop")),
            (self.play_action, tr("play take")),
            (self.another_action, tr("another prompt")),
            (self.keep_action, tr("keep as test utterance")),
        )

    def take_focus(self) -> None:
        """No list and no button: letters and Space are commands here."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def left_status(self) -> str:
        return self.recording_panel.words

    def panes(self) -> list[QWidget]:
        return [
            self.models.combo,
            self.texts.combo,
            self.recording_panel.button,
            self.result.words,
            self.takes.view,
            self.files.view,
        ]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and dropped_project(event.mimeData()) is None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.files.drop.dropEvent(event)

    def _on_state(self) -> None:
        recording, take = self.state.phase == "recording", self.state.chosen
        self.discard_action.setEnabled(recording)
        self.record_action.setEnabled(self.recording_panel.button.isEnabled())
        self.play_action.setEnabled(not recording and take is not None)
        writable = take is not None and not self.context.session.read_only
        self.keep_action.setEnabled(writable and take is not None and take.utterance_id is None)
        self.correct_action.setEnabled(writable)
        self.status_changed.emit()
