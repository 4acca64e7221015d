"""`python -m core.evaluation.hypotheses MODEL WANTED`: what a model hears in each utterance, and how badly the
transcript fits it.

WANTED is a file of JSON lines: id, audio, start, end, channel, text (as the model reads it). A line of JSON comes out
for each: id, text, score; or id, problem. The last line counts them. An error is one line with "error".
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

import numpy as np
import torch

from core import audio
from core.audio import Samples
from core.children import answers
from core.decoding import ctc
from core.decoding.ctc import LogProbs
from core.decoding.listener import BATCH_S
from core.decoding.recogniser import Recogniser
from core.decoding.windows import LONGEST_S
from core.errors import WorkbenchError
from core.families import SAMPLE_RATE
from core.text.vocabulary import Vocabulary, base_letter, frames_needed

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
    args = parser.parse_args(arguments)
    out = answers()

    def say(values: dict[str, Any]) -> None:
        out.write(json.dumps(values, ensure_ascii=False) + "\n")
        out.flush()

    try:
        recogniser = Recogniser(args.model, args.device)
        say({"loaded": True})
        count = 0
        with args.wanted.open(encoding="utf-8") as lines:
            for found in readings(recogniser, (json.loads(line) for line in lines)):
                count += 1
                say(found)
    except WorkbenchError as error:
        say({"error": {"message": error.message, "hint": error.hint, "detail": error.detail}})
        return 2
    say({"done": count})
    return 0


def readings(recogniser: Recogniser, wanted: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
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
        if longest > LONGEST_S:
            item, sound = sounds.pop(0)
            yield {"id": item["id"], "text": recogniser.write([sound])[0], "score": None}
            continue
        count = max(1, int(BATCH_S / max(longest, 0.1)))
        batch, sounds = sounds[:count], sounds[count:]
        for (item, _), logs in zip(batch, recogniser.log_probs([sound for _, sound in batch])):
            heard = recogniser.vocabulary.collapse(ctc.greedy(logs).tolist())
            yield {"id": item["id"], "text": heard, "score": misfit(logs, item["text"], heard, recogniser.vocabulary)}


def misfit(logs: LogProbs, text: str, heard: str, vocabulary: Vocabulary) -> float | None:
    """How much less likely a model finds `text` than what it `heard`, in nats a letter; 0 when they fit alike.

    (T, V) log probabilities. None when too many letters of the text have no likeness in the vocabulary.
    """
    ids = likeness(text, vocabulary)
    if ids is None or not ids:
        return None
    own = likeness(heard, vocabulary) or []
    if frames_needed(ids) > len(logs):
        return WORST
    more = _unlikely(logs, ids) - _unlikely(logs, own)
    return round(min(WORST, max(0.0, more / len(ids))), 4)


def likeness(text: str, vocabulary: Vocabulary) -> list[int] | None:
    """Token ids of a text, letters that the model lacks by their base letters; None when too many are lost."""
    ids: list[int] = []
    lost = 0
    units = vocabulary.units(text)
    for unit in units:
        token = vocabulary.index.get(unit, vocabulary.index.get(base_letter(unit)))
        if token is None:
            lost += not unit.isspace()
        else:
            ids.append(token)
    return None if lost > LOST * max(len(units), 1) else ids


def _unlikely(logs: LogProbs, ids: Sequence[int]) -> float:
    """Minus the log likelihood of a text over all its paths."""
    if not ids:
        return float(-logs[:, 0].sum())
    loss = torch.nn.functional.ctc_loss(
        torch.from_numpy(np.ascontiguousarray(logs))[:, None],
        torch.tensor([list(ids)]),
        torch.tensor([len(logs)]),
        torch.tensor([len(ids)]),
        blank=0,
        reduction="sum",
    )
    return float(loss) if torch.isfinite(loss) else WORST * len(ids)


if __name__ == "__main__":
    sys.exit(main())
