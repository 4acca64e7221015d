"""What the Live page is about at this moment: the model that listens, the input, the prompt, the take under way, the
takes and files there are, and which take is chosen.

Controllers change it, views show it; they meet here and nowhere else. It reads no file, opens no device, asks no model.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from PySide6.QtCore import QObject, Signal

from app.audio_io.sound_devices import Device
from app.live.file_list import FileList
from app.live.take_list import TakeList
from core.checkpoint_paths import learnt_tier
from core.errors import TextError
from core.lm.store import TextModel
from core.objectives.asked_language import AskedLanguage
from core.project.records import UtteranceRow
from core.project.takes import Take
from core.sources.catalogue import Source

Phase = Literal["loading", "failed", "ready", "starting", "recording", "finishing"]
"""Of the page: loading -> ready -> starting -> recording -> finishing -> ready. "failed": no model listens."""

InputKind = Literal["microphone", "utterance", "file"]
SOUND_RATE = 16_000
"""Of the chosen take's sound, in Hz."""
MOST_PROMPTS = 200
LAGS_KEPT = 20


@dataclass(frozen=True)
class Input:
    """Where the sound comes from: `device` for a microphone, `file` for a sound file that is fed in."""

    kind: InputKind = "utterance"
    device: Device | None = None
    file: Path | None = None


def preferred(models: Sequence[Source], keys: Sequence[str], rates: Mapping[str, float]) -> Source | None:
    """The model to begin with: the first of `keys` that there is, else the run with the lowest word error rate
    (`rates`, 0..1, by key), else the newest run, else the first. Runs in `models` stand with the newest first."""
    runs = [model.key for model in models if model.kind == "run"]
    best = min((key for key in runs if key in rates), key=rates.__getitem__, default="")
    by_key = {model.key: model for model in models}
    for key in (*keys, best, *runs[:1]):
        if key in by_key:
            return by_key[key]
    return models[0] if models else None


@dataclass(frozen=True)
class Place:
    """Where one is on the page: what is to be read aloud, where sound comes from, which take is shown."""

    prompt_at: int
    own_prompt: str
    prompt_shown: bool
    input: Input
    hear_input: bool
    take: Take | None


class TakeState(QObject):
    """One for a page. Every verb that changes something says so by the signal of that thing."""

    phase_changed = Signal()
    models_changed = Signal()  # which models are offered
    model_changed = Signal()  # which model listens, on which device
    loaded_changed = Signal()  # whether a model is loaded
    loading_changed = Signal()  # how far its weights' conversion is
    text_models_changed = Signal()  # which text models are offered
    reading_changed = Signal()  # the chosen text models, the hot words, or what is said about them
    devices_changed = Signal()  # which microphones are offered
    input_changed = Signal()
    prompt_changed = Signal()
    level_heard = Signal(float)  # peak of the last moment, in dB of full scale
    block_heard = Signal(object)  # (T,) float32 of the take under way, at `rate`
    text_heard = Signal(str, str)  # of the take under way: settled words, words that may still change
    take_ended = Signal(object)  # Take: it is on disk, and nobody has noted it yet
    chosen_changed = Signal()  # another take is shown, or the shown one changed
    sound_changed = Signal()  # the sound of the chosen take was read

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.phase: Phase = "loading"
        self.failure = ""
        """Why no model listens, in words."""
        self.models: list[Source] = []
        self.rates: Mapping[str, float] = {}
        self.model: Source | None = None
        self.computing = "auto"
        """The device that computes: "auto", "cpu"..."""
        self.loaded = ""
        """Folder of the model that is loaded; "" for none."""
        self.learnt = ""
        """The tier that the model which was loaded last has learnt to write; "" for transcripts."""
        self.asked: AskedLanguage | None = None
        """In which of its languages the loaded model is asked to write; None where it has one only."""
        self.language = ""
        """Code of the language that is spoken; "" for the project's."""
        self.converted: tuple[int, int] | None = None
        """While the weights of the model are converted before it is loaded: bytes done, and in all."""
        self.devices: list[Device] = []
        self.input = Input()
        self.hear_input = False
        """Whether what is fed in is also played."""
        self.utterances: list[UtteranceRow] = []
        """The test utterances that can be fed in; their texts are the prompts."""
        self.text_models: list[TextModel] = []
        self.lost_text_models: list[TextError] = []
        """What is wrong with those that cannot be read."""
        self.text_model = self.second_model = ""
        """Name of the text model that final texts are read with; "" for none."""
        self.hot_words = ""
        """As they were typed."""
        self.reading_remarks: Sequence[str] = ()
        self.prompt_at = 0
        self.own_prompt = ""
        self.prompt_shown = True
        self.under_way: Take | None = None
        self.fed_in = False
        """Whether the take under way is fed in instead of spoken."""
        self.rate = 0
        self.frames = 0
        self.missing: tuple[tuple[float, float], ...] = ()
        """Where the take under way misses sound: its second, how much (0 where nobody knows)."""
        self._lags: list[float] = []
        self.takes = TakeList(self)
        self.files = FileList(self)
        self.chosen: Take | None = None
        self.sound = np.zeros(0, np.float32)
        """The sound of the chosen take, (T,) at `SOUND_RATE`; empty until it was read."""

    def place(self) -> Place:
        """Where one is."""
        return Place(self.prompt_at, self.own_prompt, self.prompt_shown, self.input, self.hear_input, self.chosen)

    def come_back(self, place: Place) -> None:
        """Be where one was on a page before this one; its takes are still to be listed."""
        self.prompt_at = min(place.prompt_at, max(0, len(self.utterances) - 1))
        self.own_prompt, self.prompt_shown = place.own_prompt, place.prompt_shown
        self.input, self.hear_input, self.chosen = place.input, place.hear_input, place.take
        for changed in (self.prompt_changed, self.input_changed, self.chosen_changed):
            changed.emit()

    # Phase and model

    def enter(self, phase: Phase, failure: str = "") -> None:
        """Go to another phase; `failure` says why no model listens."""
        self.phase = phase
        self.failure = failure or self.failure
        self.phase_changed.emit()

    def come_to_rest(self) -> None:
        """No take is under way any more: ready, or waiting for a model."""
        self.enter("ready" if self.loaded else "failed")

    @property
    def taking(self) -> bool:
        """Whether a take is under way."""
        return self.phase in ("starting", "recording")

    @property
    def busy(self) -> bool:
        """Whether a take is under way or waits for its final text."""
        return self.taking or self.phase == "finishing"

    def offer_models(
        self, models: Sequence[Source], rates: Mapping[str, float], wanted: str = "", remembered: str = ""
    ) -> None:
        """Offer those of `models` that can listen. Chosen: `wanted` (a key), else what was chosen before, else
        `remembered`, else what `preferred` says."""
        self.models = [model for model in models if model.usable and model.writes]
        self.rates = rates
        before = self.model.key if self.model is not None else ""
        self.model = preferred(self.models, (wanted, before, remembered), rates)
        self.models_changed.emit()
        self.model_changed.emit()

    def choose_model(self, model: Source) -> None:
        self.model = model
        self.model_changed.emit()

    def compute_on(self, device: str) -> None:
        self.computing = device
        self.model_changed.emit()

    def speak(self, language: str) -> None:
        """This language is spoken (its code), which need not be the project's."""
        if language != self.language:
            self.language = language
            self.model_changed.emit()

    def set_loaded(self, folder: str, asked: AskedLanguage | None = None) -> None:
        """A model is loaded (its folder), or none is ("")."""
        self.loaded, self.asked = folder, asked
        if folder:
            self.failure, self.learnt = "", learnt_tier(Path(folder))
        self.loaded_changed.emit()

    def follow_conversion(self, converted: tuple[int, int] | None) -> None:
        """How far the conversion of the model's weights is; None for none."""
        if converted != self.converted:
            self.converted = converted
            self.loading_changed.emit()

    # Text model and hot words

    def offer_text_models(
        self,
        models: Sequence[TextModel],
        remembered: str,
        words: str,
        remembered_second: str = "",
        lost: Sequence[TextError] = (),
    ) -> None:
        """Offer these, and tell of those that are `lost`. Chosen: what was chosen before, else what is `remembered`;
        hot words that stand there stay."""
        names = [model.name for model in models]
        self.text_models, self.lost_text_models = list(models), list(lost)
        self.text_model = next((name for name in (self.text_model, remembered) if name in names), "")
        self.second_model = next((name for name in (self.second_model, remembered_second) if name in names), "")
        self.hot_words = self.hot_words or words
        self.text_models_changed.emit()

    def read_with(self, name: str, words: str, second: str) -> None:
        """Final texts are read with this text model from now on, weighed again by the `second`, and with these hot
        words."""
        self.text_model, self.hot_words, self.second_model = name, words, second
        self.reading_changed.emit()

    def remark_on_reading(self, remarks: Sequence[str]) -> None:
        """What there is to say about how texts are read."""
        self.reading_remarks = tuple(remarks)
        self.reading_changed.emit()

    # Input and prompt

    def offer_devices(self, devices: list[Device], wanted: str = "") -> None:
        """Offer these microphones. Chosen: the microphone chosen before, else `wanted` (an id), else the first; a file
        that is fed in stays chosen."""
        self.devices = devices
        before = self.input
        names = (before.device.id if before.device is not None else "", wanted)
        found = [device for name in names if name for device in devices if device.id == name]
        if before.kind == "file":
            pass
        elif devices:
            self.input = Input("microphone", (found or devices)[0], before.file)
        else:
            self.input = Input("utterance", None, before.file)
        self.devices_changed.emit()
        self.input_changed.emit()

    def choose_input(self, kind: InputKind, device: Device | None = None, file: Path | None = None) -> None:
        """Take sound from there. A file that was chosen once stays offered."""
        self.input = Input(kind, device, file or self.input.file)
        self.input_changed.emit()

    def hear_input_too(self, on: bool) -> None:
        self.hear_input = on

    def offer_utterances(self, rows: Sequence[UtteranceRow]) -> None:
        """Utterances to feed in or to read aloud, in order; those past the first 200 are not offered."""
        self.utterances = list(rows)[:MOST_PROMPTS]
        self.prompt_at, self.own_prompt = 0, ""
        self.prompt_changed.emit()

    @property
    def prompt(self) -> str:
        """The sentence to read aloud; "" for free speech."""
        if not self.prompt_shown:
            return ""
        return self.own_prompt or (self.utterances[self.prompt_at].text if self.utterances else "")

    def write_prompt(self, text: str) -> None:
        """Ask for this sentence; "" goes back to the list."""
        self.own_prompt = text.strip()
        self.show_prompt(True)

    def next_prompt(self) -> None:
        """Another sentence of the list."""
        self.own_prompt = ""
        if self.utterances:
            self.prompt_at = (self.prompt_at + 1) % len(self.utterances)
        self.show_prompt(True)

    def show_prompt(self, on: bool) -> None:
        self.prompt_shown = on
        self.prompt_changed.emit()

    # The take under way

    def begin_take(self, take: Take, *, fed_in: bool) -> None:
        """A take is asked for; its sound has not begun."""
        self.under_way, self.fed_in = take, fed_in
        self.frames, self._lags, self.missing = 0, [], ()
        self.enter("starting")

    def hear(self, block: np.ndarray) -> None:
        """A block of the take under way, (T,) float32 in [-1, 1]."""
        self.frames += len(block)
        self.block_heard.emit(block)

    def miss(self, at_s: float, seconds: float) -> None:
        """Sound was lost in the take under way."""
        self.missing = (*self.missing, (at_s, seconds))

    def read(self, settled: str, still_open: str, lag_s: float) -> None:
        """What the model makes of it so far, and how long its sound had waited."""
        self._lags = [*self._lags[1 - LAGS_KEPT :], lag_s]
        self.text_heard.emit(settled, still_open)

    @property
    def seconds(self) -> float:
        """How much of the take under way was heard."""
        return self.frames / max(1, self.rate)

    @property
    def delay_s(self) -> float | None:
        """Seconds from a sound to its text on the screen, for the sound that waited longest; median of the last texts.

        That is the sound just after the text before: it waits for the next text and for its computation.
        """
        return float(np.median(self._lags)) if self._lags else None

    # Takes

    def put(self, take: Take) -> None:
        """A new take on top of the list, or what changed in one."""
        self.takes.put(take)
        if self.chosen is not None and self.chosen.path == take.path:
            self.chosen = take
            self.chosen_changed.emit()

    def choose(self, take: Take) -> None:
        """Show a take; not while another one is spoken."""
        if self.phase == "recording":
            return
        if self.chosen is None or self.chosen.path != take.path:
            self.sound = np.zeros(0, np.float32)
        self.chosen = take
        self.chosen_changed.emit()

    def set_sound(self, take: Path, samples: np.ndarray) -> None:
        """The sound of a take was read; of another one than the chosen it comes too late."""
        if self.chosen is not None and self.chosen.path == take:
            self.sound = samples
            self.sound_changed.emit()
