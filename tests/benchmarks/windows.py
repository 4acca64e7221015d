"""How long Whisper's windows have to be, and what shorter ones are worth:
`python -m tests.benchmarks.windows WHISPER [--clips N] [--language CODE] [--data FOLDER] [--learn S]`.

WHISPER is a checkpoint that has heard people, FOLDER a Common Voice folder. Printed are the errors of the untouched
model in windows of 30 s and in shorter ones, and the utterances a second that are learnt from: by us in short windows
and in whole ones, and by the steps of Hugging Face's recipe (windows of 30 s, its own loss).
"""

from __future__ import annotations

import argparse
import csv
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import torch
from transformers import WhisperFeatureExtractor, WhisperForConditionalGeneration

from core import audio
from core.decoding.recogniser import Recogniser
from core.evaluation.score import score
from core.families.whisper import network
from core.text.normaliser import Normaliser
from core.text.pieces import Pieces
from tests.tiny_models import batch_of

RULES = ((500, 20), (500, 200), (800, 100), (800, 200), (1000, 200))
"""Shortest window and silence behind the sound, in hundredths of a second."""
DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "commonvoice-mini"
BATCH = 8


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--clips", type=int, default=100)
    parser.add_argument("--language", default="es")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--learn", type=float, default=120.0, help="seconds to learn for, each way")
    args = parser.parse_args()
    sounds, texts = clips(args.data / args.language, args.clips, args.language)
    recogniser = Recogniser(args.model, "cpu", args.language)
    errors(recogniser, sounds, texts, args.language)
    order = sorted(range(len(sounds)), key=lambda i: len(sounds[i]))
    batches = [order[i : i + BATCH] for i in range(0, len(order), BATCH)]
    speeds(recogniser, [([sounds[i] for i in b], [texts[i] for i in b]) for b in batches], args.model, args.learn)
    return 0


def clips(folder: Path, count: int, language: str) -> tuple[list[np.ndarray], list[str]]:
    with (folder / "validated.tsv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))[:count]
    sounds = [np.asarray(audio.load(folder / "clips" / row["path"], rate=16_000)) for row in rows]
    return sounds, Normaliser.for_language(language).many([row["sentence"] for row in rows])


def errors(recogniser: Recogniser, sounds: list[np.ndarray], texts: list[str], language: str) -> None:
    rules, model = Normaliser.for_language(language), recogniser.model
    known = network.SHORTEST_FRAMES, network.SILENCE_FRAMES
    for shortest, silence in (None, None), *RULES:
        model.config.windows = "whole" if shortest is None else "short"  # type: ignore[union-attr]
        if shortest is not None and silence is not None:
            network.SHORTEST_FRAMES, network.SILENCE_FRAMES = shortest, silence
        recogniser.caught.clear()
        begun = time.perf_counter()
        found = score(texts, rules.many(recogniser.write(sounds)))
        took = time.perf_counter() - begun
        name = "30 s" if shortest is None else f"at least {shortest / 100:g} s, {silence / 100:g} s of silence"  # type: ignore[operator]
        say(f"{name:36} WER {found.wer:.1%}  CER {found.cer:.1%}  loops {recogniser.caught['loop']}  {took:.0f} s")
    network.SHORTEST_FRAMES, network.SILENCE_FRAMES = known


def speeds(
    recogniser: Recogniser, batches: list[tuple[list[np.ndarray], list[str]]], model: Path, most_s: float
) -> None:
    work = recogniser.objective
    made = [batch_of(recogniser.family, sounds, [work.labels(t) for t in texts]) for sounds, texts in batches]
    for windows in ("short", "whole"):
        work.begin(recogniser.model, windows, [])
        run = [lambda b=b: work.loss(work.forward(recogniser.model, b), b) / work.count(b) for b in made]
        say(f"ours, {windows} windows: {utterances_a_second(recogniser.model, run, most_s):.2f} utterances a second")
    theirs = WhisperForConditionalGeneration.from_pretrained(model)
    extractor = WhisperFeatureExtractor.from_pretrained(model)
    pieces = work.vocabulary
    if not isinstance(pieces, Pieces):
        raise TypeError("the model writes letters")
    prompt = [pieces.numbers[i] for i in work.prompt.taught(recogniser.model)]  # type: ignore[attr-defined]
    ways: list[Callable[[], Any]] = []
    for sounds, texts in batches:
        labels = [[*prompt[1:], *(pieces.numbers[i] for i in work.labels(t))] for t in texts]
        width = max(map(len, labels))
        padded = torch.tensor([[*own, *[-100] * (width - len(own))] for own in labels])
        heard = extractor(sounds, sampling_rate=16_000, return_tensors="pt").input_features
        ways.append(lambda heard=heard, padded=padded: theirs(input_features=heard, labels=padded).loss)  # type: ignore[misc]
    say(f"Hugging Face's recipe: {utterances_a_second(theirs, ways, most_s):.2f} utterances a second")


def utterances_a_second(model: torch.nn.Module, losses: list[Callable[[], torch.Tensor]], most_s: float) -> float:
    """Steps of AdamW, in float32, spread over short and long clips alike."""
    model.train()
    optimiser = torch.optim.AdamW(model.parameters(), lr=1e-7)
    begun, done = time.perf_counter(), 0
    for number in np.random.default_rng(0).permutation(len(losses)).tolist() * 100:
        losses[number]().backward()
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
        done += BATCH
        if time.perf_counter() - begun > most_s:
            break
    model.eval()
    return done / (time.perf_counter() - begun)


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
