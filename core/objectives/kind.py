"""What an objective is: its facts, which anyone may ask for (torch-free), and the work that the children do with it."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from core.text.pieces import UNKNOWN
from core.text.vocabulary import PAD

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from torch import Tensor, nn

    from core.datasets.batches import Batch
    from core.decoding.rereading import Rereading
    from core.decoding.transcript import Word
    from core.decoding.windows import Window, WindowLengths
    from core.families import FamilyModule
    from core.lm.text_reading import Reader, TextReading
    from core.objectives.asked_language import AskedLanguage
    from core.text.vocabulary import Vocabulary


class Stretch(NamedTuple):
    """A stretch of `frames` output frames, of which the model is given the sound from frame `first` on. `pauses` says
    of each frame from there on whether it lies in a pause, as far as anybody listened for that."""

    frames: int
    first: int = 0
    pauses: NDArray[np.bool_] | None = None


class WordFrames(NamedTuple):
    """A word and its output frames [start, end) in the stretch that it was heard in."""

    text: str
    start: int
    end: int


class SaidWord(NamedTuple):
    """Where a known word is said: output frames [start, end) of a stretch, and how surely it is that word, 0..1."""

    start: int
    end: int
    sure: float


class Objective(Protocol):
    """What one model is taught, and how it writes: made for its family's functions and its vocabulary.

    B utterances, F feature frames of D values, T output frames, V tokens, U labels. `Heard` (what a model made of a
    stretch of sound) and `Part` (that of a window) are the objective's own: others only hand them on.
    """

    vocabulary: Vocabulary
    lengths: WindowLengths
    """How long windows of long sound are."""
    invents: bool
    """Whether it writes where nobody speaks, and as surely as elsewhere: then it is always asked first whether anybody
    does."""

    trims: bool
    """Whether a model hears only from the first speech to the last; or all that it is given, with its silence."""

    def asked(self, model: nn.Module) -> AskedLanguage | None:
        """In which of its languages a model is asked to write; None for one that has no choice."""

    def read_with(self, reading: TextReading, reader: Reader) -> tuple[str, ...]:
        """From now on find texts with a model of text or hot words; returns what people should know about it. Raises
        `ConfigError` where that cannot be, `TextError` for a model of text that does not fit."""

    @property
    def rereading(self) -> Rereading | None:
        """How texts are found with what `read_with` was given; None where the sound alone is heard."""

    def begin(self, model: nn.Module, windows: str, labels: Sequence[Sequence[int]]) -> None:
        """A sitting of a run begins, with its setting of `windows` and the labels of its texts."""

    def taught(self, model: nn.Module, step: int) -> None:
        """The model is what it is after so many steps: keep with it how it hears from now on."""

    def labels(self, text: str) -> list[int]:
        """What is learnt of a normalised text, as token ids. Raises `TextError` for what cannot be written."""

    def misfit(self, model: nn.Module, labels: Sequence[int], frames: int) -> str:
        """Why sound of so many output frames cannot be taught with these labels, in a sentence; "" where it can."""

    def forward(self, model: nn.Module, batch: Batch) -> Any:
        """The network's part of the loss, in the number format that training computes in."""

    def loss(self, outputs: Any, batch: Batch) -> Tensor:
        """What `forward` gave -> the loss in float32, summed over the labels that `count` counts."""

    def count(self, batch: Batch) -> int:
        """How many labels the loss of a batch is summed over."""

    def hear(
        self, model: nn.Module, features: Tensor, mask: Tensor, stretches: Sequence[Stretch], *, quick: bool = False
    ) -> list[Any]:
        """(B, F, D) float padded with 0, (B, F) bool, and where each begins in its stretch -> Heard each, in float32
        on the CPU. Frames of a stretch that are not heard say nothing. With `quick`, for text that may still change, as
        little around the sound is heard as does no harm."""

    def silence(self, frames: int) -> Any:
        """Heard of a stretch of so many output frames in which nothing is said."""

    def written(self, heard: Any) -> list[int]:
        """The tokens that were written of a stretch, each as often as it was, in frames or in steps."""

    def caught(self, heard: Any) -> str:
        """What was wrong with what was written of a stretch, and put right, in a word; "" where nothing was."""

    def certainty(self, heard: Any) -> float | None:
        """How sure the letters of a stretch are on average, 0..1; None where there are none."""

    def part(self, heard: Any, window: Window, frame_samples: int) -> Any:
        """The Part of a window, of what was heard for it; a frame has so many samples."""

    def text(self, parts: Sequence[Any]) -> str:
        """The bare text of windows that follow one another."""

    def words(self, parts: Sequence[Any], frame_s: float, *, readings: bool = True) -> list[Word]:
        """The words of windows that follow one another, with times, confidence, and with `readings` what else unsure
        ones may be.

        An objective that cannot tell when a word was said gives it the times of the window that it was heard in.
        """

    def settle(self, parts: Sequence[Any], frame_s: float) -> None:
        """More parts will follow these before `words` is asked: find and keep what these leave no doubt about, where
        finding words takes long."""

    def confidences(self, parts: Sequence[Any]) -> NDArray[np.float64]:
        """How sure each output frame, or each step of writing, of windows that follow one another is, (N,) in 0..1."""

    def spoken(self, heard: Any, first: int) -> list[WordFrames]:
        """The words of a stretch from frame `first` on, quickly: for text that may still change."""

    def unlikely(self, model: nn.Module, parts: Sequence[Any], labels: Sequence[int]) -> float:
        """-log p(labels) of the sound of windows that follow one another, in nats; inf where they cannot be."""

    def read_along(self, model: nn.Module, heard: Any, words: Sequence[str]) -> list[SaidWord] | None:
        """Where in a stretch these normalised words are said, which are known to be said there one after another; None
        where this objective cannot tell. Raises `TextError` for words that it has no letters for, or no room."""


TokenStart = tuple[str | None, str]
"""The source's token that a token starts from (None: fresh), and why."""


def _no_languages(_vocabulary: Vocabulary) -> Mapping[str, str]:
    return {}


def _no_token(_vocabulary: Vocabulary, _language: str) -> str:
    return ""


def _same(vocabulary: Vocabulary, _language: str) -> Vocabulary:
    return vocabulary


def _none(_target: Vocabulary, _source: Vocabulary, _language: str, _chosen: str) -> Mapping[str, TokenStart]:
    return {}


@dataclass(frozen=True)
class ObjectiveKind:
    """An objective's facts. `special` names its special tokens in words, such as "the padding"; `tokenizer` is
    tokenizer_config.json of its models, by which transformers reads their vocabulary, and `pieces` that of models that
    write with learnt pieces of words; `module` has `make`. `frames_needed` tells how many output frames labels need;
    None where a text may be as long as it likes. `frame_by_frame`: a model says of each output frame what is written
    there, so that it is one graph from samples to tokens. `padding` is what transformers calls the token that stands
    here for the padding. `silence` is what a model that writes nothing does, in a sentence.

    For models that are told the language: `languages` are their tokens by codes, `language_token` is that of a
    language's code ("" for none), `with_language` is a source's vocabulary with a token for a language's code,
    `language_starts` where that token starts in a source (target's vocabulary, source's, code, a person's choice), and
    `generation` makes generation_config.json, without which there is none."""

    key: str
    title: str
    special: Mapping[str, str]
    tokenizer: Mapping[str, Any]
    module: str
    silence: str
    frames_needed: Callable[[Sequence[int]], int] | None = None
    pieces: Mapping[str, Any] = field(
        default_factory=lambda: {"tokenizer_class": "PreTrainedTokenizerFast", "pad_token": PAD, "unk_token": UNKNOWN}
    )
    padding: str = "pad"
    languages: Callable[[Vocabulary], Mapping[str, str]] = _no_languages
    language_token: Callable[[Vocabulary, str], str] = _no_token
    frame_by_frame: bool = False
    with_language: Callable[[Vocabulary, str], Vocabulary] = _same
    language_starts: Callable[[Vocabulary, Vocabulary, str, str], Mapping[str, TokenStart]] = _none
    generation: Callable[[Mapping[str, Any], Vocabulary, str], dict[str, Any]] | None = None

    def load(self, family: FamilyModule, vocabulary: Vocabulary, language: str = "") -> Objective:
        """The objective of a model that writes this language (a code), as far as it knows it. Imports torch: for
        children only."""
        made: Objective = importlib.import_module(self.module).make(family, vocabulary, language)
        return made
