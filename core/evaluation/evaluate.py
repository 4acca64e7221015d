"""Try a checkpoint on the utterances of a manifest: what it writes, and its error rates with intervals."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from core import audio
from core.audio import Samples
from core.datasets.manifest import Entry
from core.decoding.listener import TOGETHER
from core.decoding.recogniser import Recogniser
from core.decoding.transcript import Word
from core.errors import RunError, WorkbenchError
from core.evaluation.compare import Interval, cer_interval, wer_interval
from core.evaluation.score import Counts, Score, comparable, score
from core.families import SAMPLE_RATE
from core.lm.text_reading import TextReading
from core.objectives.asked_language import AskedLanguage
from core.project.records import Problem
from core.text.normaliser import Normaliser
from core.transcripts import transcribed
from core.wording import say, to_json

T = TypeVar("T")


@dataclass(frozen=True)
class Evaluation:
    """`entries` were heard as `hypotheses`; `problems` are those whose sound could not be read. `aside` are the keys
    of those that are not transcribed: nothing can be right or wrong about them, and they are not heard. `caught` counts
    what the model wrote wrongly and was put right (see `core.decoding.held_back`); `asked` is the language that it was
    asked to write in; `remarks` tell what people should know about the model of text it was read with."""

    entries: tuple[Entry, ...]
    hypotheses: tuple[str, ...]
    score: Score
    wer: Interval
    cer: Interval
    seconds: float
    audio_s: float
    problems: tuple[Problem, ...]
    aside: tuple[str, ...] = ()
    caught: dict[str, int] = field(default_factory=dict)
    asked: AskedLanguage | None = None
    remarks: tuple[str, ...] = ()
    words: tuple[tuple[Word, ...], ...] = ()
    """Of each, where they were asked for: the words with times and confidence."""
    confidences: tuple[bytes, ...] = ()
    """The same of how sure each output frame or step was, 255 for sure."""

    def to_json(self, *, utterances: bool = False) -> dict[str, Any]:
        """Rates are fractions. With `utterances`, each one's texts and counts too."""
        values: dict[str, Any] = {
            "wer": self.score.wer,
            "cer": self.score.cer,
            "utterances": self.score.utterances,
            "words": self.score.words,
            "substitutions": self.score.substitutions,
            "deletions": self.score.deletions,
            "insertions": self.score.insertions,
            "wer_interval": [self.wer.low, self.wer.high],
            "cer_interval": [self.cer.low, self.cer.high],
            "interval_by": "speaker" if self.wer.by_speaker else "utterance",
            "audio_s": round(self.audio_s, 2),
            "seconds": round(self.seconds, 2),
            "problems": [asdict(problem) for problem in self.problems],
            "left_aside": len(self.aside),
            "caught": dict(self.caught),
            "asked": self.asked.to_json() if self.asked else None,
            "remarks": [to_json(remark) for remark in self.remarks],
        }
        if utterances:
            values["items"] = [
                {"key": e.key, "speaker": e.speaker, "said": e.text, "written": w, "wer": c.wer, "words": c.words}
                for e, w, c in zip(self.entries, self.hypotheses, self.score.counts)
            ]
            values["not_transcribed"] = list(self.aside)
        return values


@dataclass(frozen=True)
class Part:
    """What was heard together: like the fields of `Evaluation`, which holds all of it."""

    entries: tuple[Entry, ...] = ()
    hypotheses: tuple[str, ...] = ()
    counts: tuple[Counts, ...] = ()
    words: tuple[tuple[Word, ...], ...] = ()
    confidences: tuple[bytes, ...] = ()
    caught: dict[str, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True)
class Listening:
    """A model that is ready, and what it is asked to write in."""

    asked: AskedLanguage | None
    remarks: tuple[str, ...]


def evaluate(
    model: Path,
    entries: Sequence[Entry],
    device: str = "auto",
    progress: Callable[[int, int], None] | None = None,
    *,
    rules: Normaliser | None = None,
    language: str = "",
    reading: TextReading = TextReading(),  # noqa: B008 - a frozen value
    words: bool = False,
    told: Callable[[Listening | Part], None] | None = None,
) -> Evaluation:
    """`rules` are those that made the entries' texts, `language` the code of what is spoken, `reading` how it is
    read (see `Recogniser`). With `words`, it is also found out where each word stands, and how sure it is. `told`
    receives the model once it is ready, and what was heard as soon as it was: after each batch of some sound.

    Raises `CheckpointError` for the model, `RunError` when not one utterance can be heard or scored."""
    aside = tuple(entry.key for entry in entries if not transcribed(entry.text))
    entries = [entry for entry in entries if transcribed(entry.text)]
    if aside and not entries:
        raise RunError(
            say("None of the {count:,} utterances is transcribed: there is nothing to compare with.", count=len(aside)),
            say("Write what is said in them first."),
        )
    recogniser = Recogniser(model, device, language, reading)
    if told is not None:
        told(Listening(recogniser.asked, recogniser.remarks))
    begun = time.perf_counter()
    done: list[Part] = []
    order: list[int] = []
    problems: list[Problem] = []
    samples = 0
    for first in range(0, len(entries), TOGETHER):
        started = time.perf_counter()
        places, sounds = [], []
        silent: list[Problem] = []
        for place, entry in enumerate(entries[first : first + TOGETHER], first):
            try:
                sounds.append(audio.load(entry.audio, entry.start, entry.end, channel=entry.channel))
                places.append(place)
            except WorkbenchError as error:
                silent.append(Problem(entry.key, error.message, error.hint))
        samples += sum(map(len, sounds))
        problems += silent
        if silent and told is not None:
            told(Part(problems=tuple(silent)))
        for own, part in _heard(recogniser, [entries[place] for place in places], sounds, rules, words=words):
            order += [places[i] for i in own]
            done.append(replace(part, seconds=time.perf_counter() - started))
            started = time.perf_counter()
            if told is not None:
                told(done[-1])
            if progress:
                progress(len(order) + len(problems), len(entries))
    whole = _in_order(done, order)
    if not whole.entries:
        why = problems[0].reason if problems else say("the manifest is empty.")
        raise RunError(say("No utterance could be heard: {why}", why=why), say("Check where the recordings are."))
    result = Score(whole.counts)
    speakers = [entry.speaker for entry in whole.entries]
    return Evaluation(
        whole.entries,
        whole.hypotheses,
        result,
        wer_interval(result, speakers),
        cer_interval(result, speakers),
        time.perf_counter() - begun,
        samples / SAMPLE_RATE,
        tuple(problems),
        aside,
        dict(recogniser.caught),
        recogniser.asked,
        recogniser.remarks,
        whole.words,
        whole.confidences,
    )


def _heard(
    recogniser: Recogniser,
    entries: Sequence[Entry],
    sounds: Sequence[Samples],
    rules: Normaliser | None,
    *,
    words: bool,
) -> Iterator[tuple[list[int], Part]]:
    """What is heard in some utterances together, as soon as it is: of some after the other, with their numbers."""
    objective = recogniser.objective
    before = Counter(recogniser.caught)
    for some in recogniser.listen_each(sounds):
        own = [i for i, _ in some]
        found = [tuple(objective.words(part, recogniser.frame_s, readings=False)) for _, part in some] if words else []
        sure = [_bytes(objective.confidences(part)) for _, part in some] if words else []
        if words and objective.rereading is not None:  # the search that finds words has found their text
            texts = [" ".join(word.text for word in each) for each in found]
        else:
            texts = [objective.text(part) for _, part in some]
        texts = comparable(texts, objective.vocabulary, rules)
        counts = score([entries[i].text for i in own], texts).counts
        caught, before = dict(Counter(recogniser.caught) - before), Counter(recogniser.caught)
        yield own, Part(tuple(entries[i] for i in own), tuple(texts), tuple(counts), tuple(found), tuple(sure), caught)


def _in_order(parts: Sequence[Part], order: Sequence[int]) -> Part:
    """All that was heard, by the numbers of the utterances as they were heard."""
    places = sorted(range(len(order)), key=order.__getitem__)

    def sort(each: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
        found = list(chain.from_iterable(each))
        return tuple(found[place] for place in places) if found else ()

    return Part(
        sort(part.entries for part in parts),
        sort(part.hypotheses for part in parts),
        sort(part.counts for part in parts),
        sort(part.words for part in parts),
        sort(part.confidences for part in parts),
    )


def _bytes(sure: NDArray[np.float64]) -> bytes:
    return np.rint(np.clip(sure, 0, 1) * 255).astype(np.uint8).tobytes()
