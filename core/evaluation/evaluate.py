"""Try a checkpoint on the utterances of a manifest: what it writes, and its error rates with intervals."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core import audio
from core.datasets.manifest import Entry
from core.decoding.listener import TOGETHER
from core.decoding.recogniser import Recogniser
from core.decoding.transcript import Word
from core.errors import RunError, WorkbenchError
from core.evaluation.compare import Interval, cer_interval, wer_interval
from core.evaluation.score import Score, comparable, score
from core.families import SAMPLE_RATE
from core.lm.text_reading import TextReading
from core.objectives.asked_language import AskedLanguage
from core.project.records import Problem
from core.text.normaliser import Normaliser
from core.transcripts import transcribed
from core.wording import say, to_json


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
) -> Evaluation:
    """`rules` are those that made the entries' texts, `language` the code of what is spoken, `reading` how it is
    read (see `Recogniser`). With `words`, it is also found out where each word stands, and how sure it is.

    Raises `CheckpointError` for the model, `RunError` when not one utterance can be heard or scored."""
    aside = tuple(entry.key for entry in entries if not transcribed(entry.text))
    entries = [entry for entry in entries if transcribed(entry.text)]
    if aside and not entries:
        raise RunError(
            say("None of the {count:,} utterances is transcribed: there is nothing to compare with.", count=len(aside)),
            say("Write what is said in them first."),
        )
    recogniser = Recogniser(model, device, language, reading)
    begun = time.perf_counter()
    heard: list[Entry] = []
    hypotheses: list[str] = []
    found: list[tuple[Word, ...]] = []
    confidences: list[bytes] = []
    problems: list[Problem] = []
    samples = 0
    for first in range(0, len(entries), TOGETHER):
        sounds = []
        for entry in entries[first : first + TOGETHER]:
            try:
                sounds.append(audio.load(entry.audio, entry.start, entry.end, channel=entry.channel))
                heard.append(entry)
            except WorkbenchError as error:
                problems.append(Problem(entry.key, error.message, error.hint))
        samples += sum(len(sound) for sound in sounds)
        parts = recogniser.listen(sounds)
        if words:
            found += [tuple(recogniser.objective.words(own, recogniser.frame_s, readings=False)) for own in parts]
            confidences += [_bytes(recogniser.objective.confidences(own)) for own in parts]
        if words and reading:  # the search that finds words has found their text
            hypotheses += [" ".join(word.text for word in own) for own in found[-len(parts) :]] if parts else []
        else:
            hypotheses += [recogniser.objective.text(own) for own in parts]
        if progress:
            progress(min(first + TOGETHER, len(entries)), len(entries))
    if not heard:
        why = problems[0].reason if problems else say("the manifest is empty.")
        raise RunError(say("No utterance could be heard: {why}", why=why), say("Check where the recordings are."))
    hypotheses = comparable(hypotheses, recogniser.objective.vocabulary, rules)
    result = score([entry.text for entry in heard], hypotheses)
    speakers = [entry.speaker for entry in heard]
    return Evaluation(
        tuple(heard),
        tuple(hypotheses),
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
        tuple(found),
        tuple(confidences),
    )


def _bytes(sure: NDArray[np.float64]) -> bytes:
    return np.rint(np.clip(sure, 0, 1) * 255).astype(np.uint8).tobytes()
