"""Which models can listen, and loading the chosen one into the recogniser's child."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from app.context import SUGGESTED, Context
from app.frame.runs_monitor import Watcher
from app.i18n import tr
from app.live.model_bar import ModelBar
from app.live.recogniser_thread import RecogniserThread
from app.live.take_state import TakeState
from app.widgets.error_strip import ErrorStrip
from core.errors import WorkbenchError
from core.objectives.asked_language import AskedLanguage
from core.sources.catalogue import Source, sources

MODELS_KEY = "live/models"


class ModelController(QObject):
    """Offers models, remembers the person's choice with the project, loads, and says why that fails."""

    def __init__(
        self, context: Context, state: TakeState, recogniser: RecogniserThread, bar: ModelBar, strip: ErrorStrip
    ) -> None:
        super().__init__(bar)
        self._context, self._state, self._recogniser, self._strip = context, state, recogniser, strip
        self._asked = ""
        bar.picked.connect(self._on_picked)
        bar.computing_picked.connect(state.compute_on)
        bar.language_picked.connect(state.speak)
        bar.people_wanted.connect(lambda: context.go_to("checkpoints", wanted=SUGGESTED))
        state.model_changed.connect(self._load)
        state.phase_changed.connect(self._on_phase)
        recogniser.ready.connect(self._on_ready)
        recogniser.failed.connect(self._on_failed)
        recogniser.died.connect(self._on_died)

    def read(self, wanted: str = "") -> None:
        """Look for models beside the window; `wanted` (a key) is chosen where it is found."""
        folder = self._context.session.project_folder
        added = [Path(p) for p in self._context.settings.added_checkpoints]
        facts = self._context.runs.facts

        def work() -> tuple[list[Source], dict[str, float]]:
            known = facts or (Watcher(folder / "runs").read() if folder is not None else [])
            return sources(folder, added), {one.key: one.wer for one in known if one.wer is not None}

        def offer(found: tuple[list[Source], dict[str, float]]) -> None:
            self._state.offer_models(*found, wanted, str(self._remembered().get(str(folder), "")))

        self._context.tasks.ask(work, offer)

    def _remembered(self) -> dict[str, str]:
        """The models chosen last time, by project folder."""
        return dict(self._context.settings.value(MODELS_KEY, {}))

    def _on_picked(self, model: Source) -> None:
        folder = str(self._context.session.project_folder)
        self._context.settings.set_value(MODELS_KEY, {**self._remembered(), folder: model.key})
        self._state.choose_model(model)

    def _load(self) -> None:
        """Load what is chosen, unless it is loaded or being loaded; after the take under way, if there is one."""
        state = self._state
        if state.busy:
            return
        if state.model is None:
            state.enter("failed", tr("No model to listen with"))
            return
        meta = self._context.session.meta
        spoken = state.language or (meta.language if meta else "")
        wish = f"{state.model.folder}|{state.computing}|{spoken}"
        if wish == self._asked and state.phase != "failed":
            return
        self._asked = wish
        state.set_loaded("")
        state.enter("loading")
        self._recogniser.load(state.model.folder, state.computing, spoken)

    def load_again(self) -> None:
        """Load the chosen model once more, in a new child where the old one is gone."""
        self._asked = ""
        self._strip.hide()
        self._load()

    def _on_phase(self) -> None:
        """Another model that was chosen during a take is loaded after it."""
        if self._state.phase == "ready" and self._state.model is not None:
            self._load()

    def _on_ready(self, model: str, asked: AskedLanguage | None) -> None:
        self._strip.hide()
        self._state.set_loaded(model, asked)
        if self._state.phase in ("loading", "failed"):
            self._state.enter("ready")

    def _on_failed(self, error: WorkbenchError) -> None:
        """The model or the take could not be read; the child lives."""
        self._strip.show_error(error, tr("Try again"), self.load_again)
        if self._state.phase == "loading":
            self._state.enter("failed", tr("The model could not be loaded"))

    def _on_died(self, error: WorkbenchError) -> None:
        """The child is gone. A take under way goes on without text."""
        self._state.set_loaded("")
        self._state.failure = tr("The recogniser stopped")
        self._strip.show_error(error, tr("Load again"), self.load_again)
        if not self._state.busy:
            self._state.come_to_rest()
