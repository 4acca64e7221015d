"""Which models can listen, and loading the chosen one into the recogniser's child."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.context import SUGGESTED, Context
from app.frame.runs_monitor import Watcher
from app.i18n import tr, worded
from app.live.loading_bar import LoadingBar
from app.live.model_bar import ModelBar
from app.live.recogniser_thread import RecogniserThread
from app.live.take_state import TakeState
from app.tasks import Task
from app.widgets.error_strip import ErrorStrip
from core.errors import WorkbenchError
from core.families import conversion
from core.objectives.asked_language import AskedLanguage
from core.progress import Progress, Stop
from core.sources.catalogue import Source, sources

MODELS_KEY = "live/models"


class ModelController(QObject):
    """Offers models, remembers the person's choice with the project, loads, and says why that fails."""

    def __init__(
        self,
        context: Context,
        state: TakeState,
        recogniser: RecogniserThread,
        bar: ModelBar,
        loading: LoadingBar,
        strip: ErrorStrip,
    ) -> None:
        super().__init__(bar)
        self._context, self._state, self._recogniser, self._strip = context, state, recogniser, strip
        self._asked = ""
        self._given_up = ""
        """What was cancelled while it loaded: it is loaded again only when the person says so."""
        self._conversion: Task | None = None
        self._converted: set[str] = set()
        bar.picked.connect(self._on_picked)
        bar.computing_picked.connect(state.compute_on)
        bar.language_picked.connect(state.speak)
        bar.people_wanted.connect(lambda: context.go_to("checkpoints", wanted=SUGGESTED))
        state.model_changed.connect(self._load)
        state.phase_changed.connect(self._on_phase)
        recogniser.ready.connect(self._on_ready)
        recogniser.failed.connect(self._on_failed)
        recogniser.died.connect(self._on_died)
        loading.cancelled.connect(self.cancel)
        context.tasks.changed.connect(self._on_tasks)

    def read(self, wanted: str = "") -> None:
        """Look for models beside the window; `wanted` (a key) is chosen where it is found."""
        folder = self._context.session.project_folder
        facts = self._context.runs.facts

        def work() -> tuple[list[Source], dict[str, float]]:
            known = facts or (Watcher(folder / "runs").read() if folder is not None else [])
            return sources(folder), {one.key: one.wer for one in known if one.wer is not None}

        def offer(found: tuple[list[Source], dict[str, float]]) -> None:
            self._state.offer_models(*found, wanted, str(self._remembered().get(str(folder), "")))

        self._context.tasks.ask(work, offer)

    def _remembered(self) -> dict[str, str]:
        """The models chosen last time, by project folder."""
        return dict(self._context.settings.value(MODELS_KEY, {}))

    def _on_picked(self, model: Source) -> None:
        folder = str(self._context.session.project_folder)
        self._context.settings.set_value(MODELS_KEY, {**self._remembered(), folder: model.key})
        self._given_up = ""
        self._state.choose_model(model)

    def _load(self) -> None:
        """Load what is chosen, unless it is loaded or being loaded; after the take under way, if there is one."""
        state = self._state
        if state.busy:
            return
        if state.model is None:
            state.enter("failed", tr("No model to listen with"))
            return
        wish = f"{state.model.folder}|{state.computing}|{self._spoken}"
        if (wish == self._asked and state.phase != "failed") or wish == self._given_up:
            return
        self._asked = wish
        self._end_conversion()
        state.set_loaded("")
        state.enter("loading")
        if state.model.unconverted and state.model.key not in self._converted:
            self._convert(state.model)
        else:
            self._pass_on(state.model)

    @property
    def _spoken(self) -> str:
        """The language that is heard, by its code: the one chosen here, else the project's."""
        meta = self._context.session.meta
        return self._state.language or (meta.language if meta else "")

    def _pass_on(self, model: Source) -> None:
        folder = self._context.session.project_folder
        self._recogniser.load(model.folder, self._state.computing, self._spoken, folder)

    def _convert(self, model: Source) -> None:
        """Pickled weights are converted first, among the tasks."""

        def work(progress: Progress, stop: Stop) -> None:
            conversion.make_ready(model.folder, progress, stop)

        title = tr("Converting {name}", name=worded(model.title))
        self._conversion = self._context.tasks.run(
            title, work, lambda _: self._on_converted(model), lambda error: self._on_not_converted(model, error)
        )
        self._conversion.asks = False
        self._state.follow_conversion((0, model.unconverted))

    def _on_tasks(self) -> None:
        task = self._conversion
        if task is None:
            return
        if task.state == "cancelled":  # here or on the Tasks page
            self._on_given_up()
        elif task.running and task.total:
            self._state.follow_conversion((task.done_count, task.total))

    def _on_converted(self, model: Source) -> None:
        self._converted.add(model.key)
        if self._waits_for(model):
            self._end_conversion()
            self._pass_on(model)

    def _waits_for(self, model: Source) -> bool:
        """Whether it is this model's conversion that is waited for: another one may have been chosen since."""
        return self._conversion is not None and self._state.model is not None and self._state.model.key == model.key

    def _on_not_converted(self, model: Source, error: BaseException) -> None:
        if not self._waits_for(model):
            return
        self._end_conversion()
        if isinstance(error, WorkbenchError):
            self._on_failed(error)
        else:
            self._state.enter("failed", tr("The model could not be loaded"))
            self._context.show_error(error)

    def _end_conversion(self) -> None:
        """It has ended, or is not wanted any more."""
        task, self._conversion = self._conversion, None
        if task is not None and task.running:
            task.cancel()
        self._state.follow_conversion(None)

    def cancel(self) -> None:
        """Give up the model that is being loaded."""
        if self._state.phase != "loading":
            return
        if self._conversion is None:
            self._recogniser.give_up()
        self._on_given_up()

    def _on_given_up(self) -> None:
        self._end_conversion()
        self._given_up, self._asked = self._asked, ""
        self._state.enter("failed", tr("The model was not loaded"))
        text = tr("Loading the model was cancelled. Choose another one, or load it after all.")
        self._strip.show_text(text, action=tr("Load it"), do=self.load_again)

    def load_again(self) -> None:
        """Load the chosen model once more, in a new child where the old one is gone."""
        self._asked = self._given_up = ""
        self._strip.hide()
        self._load()

    def _on_phase(self) -> None:
        """Another model that was chosen during a take is loaded after it."""
        if self._state.phase == "ready" and self._state.model is not None:
            self._load()

    def _on_ready(self, model: str, asked: AskedLanguage | None) -> None:
        if not self._asked:  # it was given up a moment ago
            return
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
