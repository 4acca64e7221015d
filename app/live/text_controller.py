"""Which text models the project offers, and telling the recogniser with which one, and which hot words, it reads."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.background.latest import Latest
from app.context import Context
from app.live.recogniser_thread import RecogniserThread
from app.live.take_state import TakeState
from app.live.text_bar import TextBar
from app.widgets.reading_fields import reading_of
from core.errors import TextError, WorkbenchError
from core.lm import store
from core.lm.store import TextModel
from core.lm.text_reading import TextReading
from core.progress import Progress, Stop
from core.texts.later_leaks import checked

CHOSEN_KEY = "live/text_models"


class TextController(QObject):
    """Remembers the person's choice with the project; a recogniser that was just loaded is told it again."""

    def __init__(self, context: Context, state: TakeState, recogniser: RecogniserThread, bar: TextBar) -> None:
        super().__init__(bar)
        self._context, self._state, self._recogniser = context, state, recogniser
        self._told: tuple[str, tuple[str, ...]] | None = None
        self._checking = Latest(context.tasks, self)
        bar.picked.connect(self._on_picked)
        bar.second_picked.connect(self._on_second)
        bar.words_typed.connect(self._on_words)
        bar.tune.clicked.connect(lambda: context.go_to("text"))
        recogniser.ready.connect(lambda *_: self._on_ready())
        recogniser.read_with_done.connect(state.remark_on_reading)

    def read(self, wanted: str = "") -> None:
        """Look for the project's text models beside the window; `wanted` is chosen where it is found."""
        folder = self._context.session.project_folder

        def look() -> tuple[list[TextModel], list[TextError]]:
            return (store.models(folder), store.unreadable(folder)) if folder is not None else ([], [])

        def offer(both: tuple[list[TextModel], list[TextError]]) -> None:
            found, lost = both
            name, words, second = [*self._remembered().get(str(folder), []), "", "", ""][:3]
            self._state.offer_text_models(found, name, words, second, lost)
            if wanted in [model.name for model in found]:
                self._state.read_with(wanted, self._state.hot_words, self._state.second_model)
                self._changed()
            else:
                self._tell()

        self._context.tasks.ask(look, offer)

    def _remembered(self) -> dict[str, list[str]]:
        """The text model, the hot words and the second text model of last time, by project folder."""
        return dict(self._context.settings.value(CHOSEN_KEY, {}))

    def _on_picked(self, name: str) -> None:
        self._state.read_with(name, self._state.hot_words, self._state.second_model)
        self._changed()

    def _on_second(self, name: str) -> None:
        self._state.read_with(self._state.text_model, self._state.hot_words, name)
        self._changed()

    def _on_words(self, words: str) -> None:
        if words != self._state.hot_words:
            self._state.read_with(self._state.text_model, words, self._state.second_model)
            self._changed()

    def _changed(self) -> None:
        folder, state = str(self._context.session.project_folder), self._state
        self._context.settings.set_value(
            CHOSEN_KEY, {**self._remembered(), folder: [state.text_model, state.hot_words, state.second_model]}
        )
        self._tell()

    def _on_ready(self) -> None:
        """A model that was just loaded reads what its sound says."""
        self._told = None
        self._tell()

    def _tell(self) -> None:
        """Pass on what is chosen, where it is another than what the recogniser knows."""
        if not self._state.loaded:
            return
        try:
            reading = self._reading()
        except WorkbenchError as error:
            self._state.remark_on_reading([str(error)])
            return
        folder = self._context.session.project_folder

        def work(_progress: Progress, _cancelled: Stop) -> tuple[TextReading, str]:
            return checked(reading, folder), reading.print

        self._checking.ask(work, self._pass_on, self._context.show_error)

    def _pass_on(self, found: tuple[TextReading, str]) -> None:
        reading, print_ = found
        told = print_, reading.remarks
        if self._state.loaded and told != self._told:  # a text model that was tuned meanwhile is another
            self._told = told
            self._recogniser.read_with(reading)

    def _reading(self) -> TextReading:
        """Raises `TextError` for hot words that are none."""
        state = self._state
        return reading_of(state.text_models, state.text_model, state.second_model, state.hot_words)
