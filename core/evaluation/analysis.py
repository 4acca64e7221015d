"""`Analysis`: all that is shown of a report, worked out once. Torch-free, frozen; nothing here is worded for people.

Counts are whole numbers, rates fractions, differences B's rate less A's of `other` and `report` (negative: `report` is
better). Keys name items of the report.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from core.evaluation.compare import Interval

GroupKind = Literal["speaker", "gender", "length", "rate", "tag", "noise", "split"]
Band = Literal["never", "few", "some", "many"]
"""How often a word stands in the training texts: never, 1 to 5, 6 to 50, more."""
Judgement = Literal["very_unlikely", "unlikely", "could_be", "too_few"]
"""That a difference is chance: p < 0.001, p < 0.05, else; or fewer than 200 utterances."""


@dataclass(frozen=True)
class Group:
    """The utterances that have one thing in common: a speaker's name, or a stretch [low, high) of seconds, letters a
    second or dB. `other` and `other_cer` are the other report's error rates of the same utterances. With `by_letters`,
    letters decide (see `lead`)."""

    kind: GroupKind
    label: str
    keys: tuple[str, ...]
    words: int
    seconds: float
    wer: Interval
    cer: Interval
    other: float | None = None
    low: float | None = None
    high: float | None = None
    other_cer: float | None = None
    by_letters: bool = False

    @property
    def lead(self) -> Interval:
        """The rate that decides."""
        return self.cer if self.by_letters else self.wer

    @property
    def lead_other(self) -> float | None:
        """The same of the other report."""
        return self.other_cer if self.by_letters else self.other


@dataclass(frozen=True)
class Kinds:
    """Errors by what they are. Of the wrong words some differ in accents only, in capitals and signs only; some pairs
    are one word joined or divided. `blind_*` are word error rates that do not count these."""

    substituted: int
    left_out: int
    extra: int
    accents: int
    capitals: int
    joined: int
    divided: int
    habits: int
    blind_accents: float
    blind_borders: float
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Of each kind by its name here: the items that have some."""


@dataclass(frozen=True)
class Mixup:
    """A word that was said, and what was written for it; "" where nothing was said, or written. `alike` says of a habit
    how like the word that was said it is used, by both languages' word vectors, where these are there and know both:
    near 1 is the source's word for it, near 0 a slip that only looks like one."""

    said: str
    written: str
    count: int
    habit: bool
    keys: tuple[str, ...]
    alike: float | None = None


@dataclass(frozen=True)
class LetterCell:
    """A letter said, what was written for it ("" left out; said "" is extra), how often, and of how many times said.
    `places` are (key, letters before, letters after) of each, some hundred at most; `keys` name every item that has
    one."""

    said: str
    written: str
    count: int
    of: int
    habit: bool
    places: tuple[tuple[str, str, str], ...] = ()
    keys: tuple[str, ...] = ()


@dataclass(frozen=True)
class Letters:
    """The most confused letters in an order that keeps likes together, and the cells that hold anything."""

    letters: tuple[str, ...]
    cells: Mapping[tuple[str, str], LetterCell]
    several: tuple[str, ...] = ()
    """Letters that are written with several signs: texts were taken apart with them."""


@dataclass(frozen=True)
class WordLine:
    """A word of the references: how often it was said, how often rightly written, how often it stands in the training
    texts (None where they are not known). Of the utterances that the other report has too: how often it was said
    (`shared`), and how often each of both wrote it rightly; None without one, or where none of them has the word."""

    word: str
    said: int
    right: int
    keys: tuple[str, ...]
    trained: int | None = None
    band: Band | None = None
    other_right: int | None = None
    shared: int | None = None
    shared_right: int | None = None

    @property
    def other_share(self) -> float | None:
        """The share that the other report has right, of what it heard."""
        return self.other_right / self.shared if self.other_right is not None and self.shared else None


@dataclass(frozen=True)
class Difference:
    """Two reports of the same utterances: the difference of word error rates with its paired interval and p of the
    bootstrap, the matched-pairs test beside it, and the same of letters."""

    wer: float
    low: float
    high: float
    p: float
    draws: int
    by_speaker: bool
    matched_pairs_p: float
    matched_pairs_z: float
    cer: float
    cer_low: float
    cer_high: float
    judgement: Judgement
    cer_p: float = 1.0
    by_letters: bool = False
    """Whether letters decide, and not words: the judgement and the matched pairs are of them."""
    pairs: int = 0
    """The utterances that both heard."""

    @property
    def lead(self) -> float:
        """The difference of the rate that decides."""
        return self.cer if self.by_letters else self.wer

    @property
    def lead_low(self) -> float:
        return self.cer_low if self.by_letters else self.low

    @property
    def lead_high(self) -> float:
        return self.cer_high if self.by_letters else self.high

    @property
    def lead_p(self) -> float:
        return self.cer_p if self.by_letters else self.p


@dataclass(frozen=True)
class SureBin:
    """Words that a model was about as sure of: mean confidence, and the share that is right."""

    sure: float
    right: float
    words: int


@dataclass(frozen=True)
class Calibration:
    """How sure a model was against how right it was. `error` is the expected calibration error; `temperature` was
    fitted on dev, 1 where it was not."""

    bins: tuple[SureBin, ...]
    error: float
    temperature: float = 1.0
    bins_after: tuple[SureBin, ...] = ()
    error_after: float | None = None


@dataclass(frozen=True)
class Analysis:
    """`groups` by kind. `other_wer` and `other_cer`, `difference` and what is named other elsewhere are None without a
    second report of the same utterances. `unheard_speakers`: how many speakers, and how many of them were not in
    training (None where it is not known)."""

    wer: Interval
    cer: Interval
    kinds: Kinds
    groups: Mapping[GroupKind, tuple[Group, ...]]
    mixups: tuple[Mixup, ...]
    letters: Letters
    words: tuple[WordLine, ...]
    calibration: Calibration | None
    speakers: int
    unheard_speakers: int | None
    other_wer: Interval | None = None
    other_cer: Interval | None = None
    difference: Difference | None = None
    better: tuple[str, ...] = ()
    worse: tuple[str, ...] = ()
    only_right: tuple[str, ...] = ()
    """Keys of items with fewer errors than the other's, with more, and those that only this report has all right."""
    new_letters: tuple[str, ...] = ()
    """Keys of items whose references hold a letter that the source did not know."""
    by_letters: bool = False
    """Whether letters decide, and not words."""

    @property
    def lead(self) -> Interval:
        """The rate that decides."""
        return self.cer if self.by_letters else self.wer
