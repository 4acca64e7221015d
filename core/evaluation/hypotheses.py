"""`python -m core.evaluation.hypotheses MODEL WANTED`: what a model hears in each utterance, and how badly the
transcript fits it.

WANTED is a file of JSON lines: id, audio, start, end, channel, text (as the model reads it). A line of JSON comes out
for each: id, text, score, and words as text, seconds from and to, confidence; or id, problem. The last line counts
them. An error is one line with "error".
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # read once, when torch is imported: spinning threads starve others

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from core import audio
from core.audio import Samples
from core.children import answers
from core.decoding.listener import BATCH_S
from core.decoding.recogniser import Recogniser
from core.decoding.windows import Window
from core.errors import WorkbenchError
from core.families import SAMPLE_RATE
from core.lm.text_reading import TextReading
from core.text.vocabulary import Vocabulary, base_letter
from core.wording import to_json

CHUNK = 64
"""Utterances whose sound is held in memory at once."""
WORST = 30.0
"""The score of a text that cannot fit its sound."""
LOST = 0.3
"""When more than this share of the letters has no likeness in the model, the transcript cannot be scored."""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m core.evaluation.hypotheses", description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("wanted", type=Path)
    parser.add_argument("--device", default="auto", choices=["auto", "cpu", "cuda", "mps"])
    parser.add_argument("--language", default="", help="code of what is spoken, for models of many languages")
    parser.add_argument("--reading", type=Path, help="the model of text and hot words to read with, in a file")
    parser.add_argument("--project", type=Path, help="the project that knows how sure the model is")
    args = parser.parse_args(arguments)
    out = answers()

    def say(values: dict[str, Any]) -> None:
        out.write(json.dumps(values, ensure_ascii=False) + "\n")
        out.flush()

    try:
        reading = TextReading.read(args.reading)
        recogniser = Recogniser(args.model, args.device, args.language, reading, args.project)
        remarks = [to_json(remark) for remark in recogniser.remarks]
        say({"loaded": True, "asked": recogniser.asked.to_json() if recogniser.asked else None, "remarks": remarks})
        count = 0
        with args.wanted.open(encoding="utf-8") as lines:
            for found in hypotheses(recogniser, (json.loads(line) for line in lines)):
                count += 1
                say(found)
    except WorkbenchError as error:
        say({"error": error.to_json()})
        return 2
    say({"done": count, "caught": dict(recogniser.caught)})
    return 0


def hypotheses(recogniser: Recogniser, wanted: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """What is heard in each, in chunks whose like lengths are heard together."""
    chunk: list[dict[str, Any]] = []
    for item in wanted:
        chunk.append(item)
        if len(chunk) == CHUNK:
            yield from _chunk(recogniser, chunk)
            chunk = []
    yield from _chunk(recogniser, chunk)


def _chunk(recogniser: Recogniser, chunk: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    sounds: list[tuple[dict[str, Any], Samples]] = []
    for item in chunk:
        try:
            sounds.append((item, audio.load(item["audio"], item["start"], item["end"], channel=item["channel"])))
        except WorkbenchError as error:
            yield {"id": item["id"], "problem": error.message}
    sounds.sort(key=lambda pair: -len(pair[1]))
    while sounds:
        longest = len(sounds[0][1]) / SAMPLE_RATE
        if longest > recogniser.objective.lengths.longest_s:
            item, sound = sounds.pop(0)
            (parts,) = recogniser.listen([sound])
            yield {"id": item["id"], **_written(recogniser, parts), "score": None}
            continue
        count = max(1, int(BATCH_S / max(longest, 0.1)))
        batch, sounds = sounds[:count], sounds[count:]
        for (item, sound), heard in zip(batch, recogniser.heard_in([sound for _, sound in batch])):
            part = recogniser.objective.part(heard, Window(0, len(sound), 0, len(sound)), recogniser.frame_samples)
            found = _written(recogniser, [part])
            yield {"id": item["id"], **found, "score": misfit(recogniser, part, item["text"], found["text"])}


def _written(recogniser: Recogniser, parts: Sequence[Any]) -> dict[str, Any]:
    """The text of parts, and its words. A search among texts is made once: its text are its words."""
    objective = recogniser.objective
    words = recogniser.words(parts, readings=False)
    text = objective.text(parts) if objective.rereading is None else " ".join(word.text for word in words)
    return {"text": text, "words": [[w.text, w.start_s, w.end_s, w.confidence] for w in words]}


def misfit(recogniser: Recogniser, part: Any, text: str, heard: str) -> float | None:
    """How much less likely a model finds `text` than what it `heard` in a part, in nats a letter; 0 where both fit.

    None when too many letters of the text have no likeness in the vocabulary.
    """
    objective = recogniser.objective
    like, own = nearest_letters(text, objective.vocabulary), nearest_letters(heard, objective.vocabulary) or ""
    if not like:
        return None
    labels = objective.labels(like)
    unlikely, least = (objective.unlikely(recogniser.model, [part], ids) for ids in (labels, objective.labels(own)))
    return round(min(WORST, max(0.0, (unlikely - least) / len(labels))), 4)


def nearest_letters(text: str, vocabulary: Vocabulary) -> str | None:
    """A text in the letters that the model has, others by their base letters; None when too many are lost."""
    found: list[str] = []
    lost = 0
    units = vocabulary.units(text)
    for unit in units:
        known = next((u for u in (unit, base_letter(unit)) if vocabulary.knows(u)), None)
        if known is None:
            lost += not unit.isspace()
        else:
            found.append(known)
    return None if lost > LOST * max(len(units), 1) else "".join(found)


if __name__ == "__main__":
    sys.exit(main())
