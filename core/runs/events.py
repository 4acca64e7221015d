"""What a training child says, one JSON object a line in `events.jsonl`; append-only.

A line that is not whole yet (no newline) is not an event yet. Kinds that this version does not know are skipped.
Rates are fractions (0.28); `heard_s` counts seconds of audio heard since the run began, over all its sittings.
"""

from __future__ import annotations

import dataclasses
import json
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

from core.wording import Said, from_json, say, to_json


@dataclass(frozen=True)
class Event:
    """Base of all events. `at` is Unix time in seconds."""

    kind: ClassVar[str] = ""
    at: float = field(default_factory=time.time, kw_only=True)


@dataclass(frozen=True)
class Phase(Event):
    """What the child is doing before the first step or between steps: "Preparing sound", with its progress 0..1."""

    kind: ClassVar[str] = "phase"
    text: str
    share: float = 0.0


@dataclass(frozen=True)
class Started(Event):
    """Training begins, or goes on after a pause (`step` > 0). What begins with `source_` is of the source's speech,
    where the run has some: its language, what is learnt from and what is checked of it, beside the project's; and the
    letters of it that the run cannot write, and compares as those it can. `threads` are those of each of its
    `processes`. A run that teaches a text model hears nothing: of `planned_words` it has read `words`."""

    kind: ClassVar[str] = "started"
    pid: int
    device: str
    device_name: str
    threads: int
    precision: str
    parameters: int
    learning_parameters: int
    train_utterances: int
    train_s: float
    dev_utterances: int
    dev_s: float
    steps: int
    planned_s: float
    step: int = 0
    heard_s: float = 0.0
    source_language: str = ""
    source_train_utterances: int = 0
    source_train_s: float = 0.0
    source_dev_utterances: int = 0
    source_dev_s: float = 0.0
    source_unwritten: tuple[str, ...] = ()
    processes: int = 1
    words: int = 0
    planned_words: int = 0


@dataclass(frozen=True)
class Excluded(Event):
    """Utterances kept out of this run, by key, with the reason."""

    kind: ClassVar[str] = "excluded"
    split: str
    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Stepped(Event):
    """A few steps done; averages since the last such event. `waiting` is the share of time spent on data; `source_s`
    of what was heard are the source's speech. `stages`: what the time since `Stepped` or `Saved` was said last went
    into, in seconds; see `core.runs.stage_times`. `figures`: of a run that learns from sound alone, how it did in the
    batch it learnt from last: the shares `picked` right and of `codes` in use. `words`: read since the run began, by
    one that teaches a text model; then `speed` are words a second."""

    kind: ClassVar[str] = "stepped"
    step: int
    heard_s: float
    loss: float
    rate: float
    speed: float
    waiting: float
    memory_bytes: int
    seconds_left: float
    source_s: float = 0.0
    stages: dict[str, float] = field(default_factory=dict)
    figures: dict[str, float] = field(default_factory=dict)
    words: int = 0


@dataclass(frozen=True)
class Sample(Event):
    """One dev utterance as the model writes it now. Not an event of its own: an item of `Validated.samples`."""

    kind: ClassVar[str] = ""
    key: str
    speaker: str
    reference: str
    hypothesis: str
    wer: float


STORED = {"reference": "said", "hypothesis": "written"}
"""What fields of a `Sample` are called in the log, where the name is another one."""
FIELDS = {stored: name for name, stored in STORED.items()}
OF_FEW = ("figures", "words", "planned_words", "makes", "learning", "bits", "groups")
"""Fields that only runs of some kinds or versions have: nothing is written where they are as they are in others."""
OF_SOURCE = ("source_wer", "source_cer", "source_utterances")
"""Fields of `Validated` that only runs with speech of their source write."""


@dataclass(frozen=True)
class Validated(Event):
    """The dev set was checked. At step 0 with a source this is the zero-shot control: the untouched source. The rates
    of the source's own speech are known where the run has some at hand. `groups`: errors and words of each speaker of
    the dev set, or of other parts of it."""

    kind: ClassVar[str] = "validated"
    step: int
    heard_s: float
    loss: float
    wer: float
    cer: float
    utterances: int
    best: bool
    zero_shot: bool = False
    samples: tuple[Sample, ...] = ()
    source_wer: float | None = None
    source_cer: float | None = None
    source_utterances: int = 0
    groups: dict[str, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True)
class Picked(Event):
    """A run that learns from sound alone was checked on sound that was held out. `loss` is that of picking
    (`contrastive`), a hidden frame, with that of codes out of use; `picked` the share of right ones. `codes` of all
    `total` are in use, evenly counted; `few_codes`: too few to learn anything. `untouched`: before the first step."""

    kind: ClassVar[str] = "picked"
    step: int
    heard_s: float
    loss: float
    contrastive: float
    picked: float
    codes: float
    total: int
    utterances: int
    best: bool
    few_codes: bool = False
    untouched: bool = False

    @property
    def rank(self) -> float:
        """See `pick_rank`."""
        return pick_rank(self.loss, few_codes=self.few_codes)


BEHIND = 1e6
"""How far behind all others a check ranks with too few codes in use: where there is no choice, nothing is picked
wrong."""


def pick_rank(loss: float, *, few_codes: bool) -> float:
    """What checks of such a run are sorted by, the best first."""
    return loss + (BEHIND if few_codes else 0.0)


@dataclass(frozen=True)
class Foreseen(Event):
    """A text model was asked how well it foresees `sentences` that were held out: `loss` is that of a unit (natural
    logarithm), `perplexity` the same as a number of equal choices, `bits` those a letter costs. `words` were read until
    then; `learning` says which parts learn; `untouched`: before the first step."""

    kind: ClassVar[str] = "foreseen"
    step: int
    words: int
    loss: float
    perplexity: float
    bits: float
    sentences: int
    best: bool
    untouched: bool = False
    learning: str = ""


@dataclass(frozen=True)
class Saved(Event):
    """Everything needed to go on from here is on disk. `stages`: see `Stepped`."""

    kind: ClassVar[str] = "saved"
    step: int
    heard_s: float
    stages: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Paused(Event):
    """The child saved and left, as asked; with a `message`, because it could not go on for now."""

    kind: ClassVar[str] = "paused"
    step: int
    heard_s: float
    message: str = ""
    hint: str = ""
    detail: str = ""


@dataclass(frozen=True)
class Changed(Event):
    """From this step on the run goes on in another way than it was made. `settings`: what holds from here on."""

    kind: ClassVar[str] = "changed"
    step: int
    heard_s: float
    message: str
    settings: dict[str, float]
    detail: str = ""


@dataclass(frozen=True)
class Noticed(Event):
    """Something goes wrong with what it learns, or does so no more (`over`). `symptom`: diverging, silent, repeating or
    codes. The run goes on."""

    kind: ClassVar[str] = "noticed"
    step: int
    heard_s: float
    symptom: str
    message: str = ""
    hint: str = ""
    over: bool = False


@dataclass(frozen=True)
class Failed(Event):
    """The child gave up. `bug` tells a defect from something a person can mend."""

    kind: ClassVar[str] = "failed"
    message: str
    hint: str = ""
    detail: str = ""
    bug: bool = False


NOT_A_NUMBER = say("The loss is not a number any more.")
"""The `message` of a run that failed for that: who offers a lower learning rate knows it by this."""


@dataclass(frozen=True)
class Finished(Event):
    """The model is ready in `model/`. `reason`: done, stopped (as asked) or patience. One that learnt from sound alone
    has no error rates, nor has a text model: that one is called `makes`, and costs `bits` a letter."""

    kind: ClassVar[str] = "finished"
    step: int
    heard_s: float
    best_step: int
    wer: float | None
    cer: float | None
    reason: str
    training_s: float
    bits: float | None = None
    makes: str = ""


KINDS: dict[str, type[Event]] = {
    k.kind: k
    for k in (
        Phase, Started, Excluded, Stepped, Validated, Picked, Foreseen, Saved, Changed, Noticed, Paused, Failed,
        Finished,
    )
}  # fmt: skip
NAMES = {kind: frozenset(f.name for f in dataclasses.fields(event)) for kind, event in KINDS.items()}


TEXTS = ("text", "message", "hint", "learning")
"""Fields that people read. How such a text was made stands beside its English, as `said`."""


def to_line(event: Event) -> str:
    texts = [getattr(event, name, "") for name in TEXTS] + [reason for _, reason in getattr(event, "items", ())]
    said = {str(text): to_json(text) for text in texts if isinstance(text, Said)}
    values = dataclasses.asdict(event) | ({"said": said} if said else {})
    for name in OF_FEW:
        if name in values and not values[name] and not isinstance(event, Foreseen):
            del values[name]
    if isinstance(event, Validated):
        if event.source_wer is None:
            values = {name: value for name, value in values.items() if name not in OF_SOURCE}
        values["samples"] = [{STORED.get(name, name): value for name, value in s.items()} for s in values["samples"]]
    return json.dumps({"kind": event.kind, **values}, ensure_ascii=False)


def from_line(line: str) -> Event | None:
    """The event of a line, or None where the line is damaged or of a kind not known here."""
    try:
        values: dict[str, Any] = json.loads(line)
        cls = KINDS[values.pop("kind")]
        names = NAMES[cls.kind]
        said = {english: from_json(kept) for english, kept in values.get("said", {}).items()}
        values = {k: v for k, v in values.items() if k in names}
        if said:
            values |= {name: said.get(values[name], values[name]) for name in TEXTS if name in values}
        if "samples" in values:
            values["samples"] = tuple(Sample(**{FIELDS.get(k, k): v for k, v in s.items()}) for s in values["samples"])
        if "source_unwritten" in values:
            values["source_unwritten"] = tuple(values["source_unwritten"])
        for name in {"stages", "figures"} & values.keys():
            values[name] = {str(key): float(number) for key, number in values[name].items()}
        if "groups" in values:
            values["groups"] = {str(name): (int(a), int(b)) for name, (a, b) in values["groups"].items()}
        if "items" in values:
            values["items"] = tuple((k, said.get(r, r)) for k, r in values["items"])
        return cls(**values)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def append(path: Path, event: Event) -> None:
    """Add one whole line; after a crash in the middle of a line, begin on a fresh one."""
    with path.open("ab+") as log:
        if log.tell() > 0:
            log.seek(-1, os.SEEK_END)
            if log.read(1) != b"\n":
                log.write(b"\n")
        log.write(to_line(event).encode() + b"\n")


class Follower:
    """Reads a growing event log: each `read` yields what was added since the last; of one that became shorter, all."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._offset = 0
        self._rest = b""

    def read(self) -> Iterator[Event]:
        try:
            with self.path.open("rb") as log:
                if log.seek(0, os.SEEK_END) < self._offset:
                    self._offset, self._rest = 0, b""
                log.seek(self._offset)
                added = log.read()
        except OSError:  # it is not there yet, or its disk is away
            return
        self._offset += len(added)
        *lines, self._rest = (self._rest + added).split(b"\n")
        for line in lines:
            event = from_line(line.decode("utf-8", "replace"))
            if event is not None:
                yield event
