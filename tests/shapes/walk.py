"""Everything a person does with a checkpoint, from its folder to a model that plain transformers reads: looked into,
converted, planned, trained ten steps with a pause among them, evaluated, exported, and read in three lines."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from transformers import AutoModelForCTC, AutoModelForSpeechSeq2Seq, AutoProcessor, pipeline

from core import audio
from core.decoding.listener import Ear
from core.decoding.recogniser import Recogniser
from core.evaluation.evaluate import evaluate
from core.families import SAMPLE_RATE, conversion, read_config
from core.families.plan import TransferPlan
from core.runs import events
from core.runs.export import export_model
from core.runs.folder import RunFolder
from core.sources.catalogue import Source, describe
from core.training.config import TrainConfig
from core.training.draft import make_config, start_from
from core.training.trainer import Trainer
from tests.core.training import tiny
from tests.shapes.shape import Shape

STEPS, PAUSE_AT = 10, 4
LANGUAGE = "pt"
QUICK = {
    "hours": 0.008,
    "batch_seconds": 4.0,
    "accumulate": 1,
    "checks": 1,
    "copies": 1,
    "precision": "float32",
    "threads": 1,
}
"""Settings that make a run of ten short steps; rates, strategy and the rest are those that a person gets."""


@dataclass(frozen=True)
class Row:
    """What came of a shape. `same` are utterances whose texts were equal here and in plain transformers, of `heard`;
    `sample` is one of the texts."""

    id: str
    family: str
    odd: str
    converted: bool
    tokens: int
    carried: int
    started: int
    fresh: int
    learning_rate: float
    strategy: str
    steps: int
    resumed_at: int
    wer: float
    heard: int
    same: int
    sample: str
    seconds: float


def walk(shape: Shape, folder: Path) -> Row:
    """Raises what any of the steps raises; `AssertionError` for what is not as it was promised."""
    begun = time.perf_counter()
    found, converted = looked_into(shape, folder / shape.name)
    made = tiny.entries(folder / "sounds", 10) + tiny.entries(folder / "sounds", 3, "dev")
    run = tiny.tiny_run(folder, made, config=settings(found, shape))
    plan = TransferPlan.read(run.transfer)
    paused, finished = trained(run)
    hypotheses = evaluate(run.model, [entry for entry in made if entry.split == "dev"], "cpu")
    export_model(run, folder / "out")
    sounds = [audio.load(entry.audio, entry.start, entry.end) for entry in made]
    ours, theirs = here(folder / "out", sounds), elsewhere(folder / "out", sounds)
    config = TrainConfig.read(run.config)
    return Row(
        shape.id, found.family, shape.odd, converted, len(plan.vocabulary.tokens),
        len(plan.of("carried")), len(plan.started), len(plan.of("fresh")),
        config.learning_rate, config.strategy, finished.step, paused.step, hypotheses.wer.value,
        len(ours), sum(a == b for a, b in zip(ours, theirs, strict=True)), max(theirs, key=len),
        round(time.perf_counter() - begun, 1),
    )  # fmt: skip


def looked_into(shape: Shape, folder: Path) -> tuple[Source, bool]:
    """The source as it is described, its weights converted where they are pickled, and whether they were."""
    shape.lay(folder)
    found = describe(folder, str(folder), "folder")
    assert found.problem is None, found.problem
    converted = bool(found.unconverted)
    if converted:
        conversion.convert(folder)
        found = describe(folder, str(folder), "folder")
        assert found.problem is None, found.problem
    assert (found.family, found.writes, found.unconverted) == (shape.family, shape.writes, 0)
    return found, converted


def settings(found: Source, shape: Shape) -> TrainConfig:
    own = {**QUICK, **shape.settings}
    return make_config(start_from(found.folder), "quick", name="shape", language=LANGUAGE, device="cpu", own=own)


def trained(run: RunFolder) -> tuple[events.Paused, events.Finished]:
    looks = iter(range(10**6))
    paused = Trainer(run, lambda: "pause" if next(looks) == PAUSE_AT else "").train()
    assert isinstance(paused, events.Paused), paused
    finished = Trainer(run, lambda: "").train()
    assert isinstance(finished, events.Finished), finished
    return paused, finished


def here(model: Path, sounds: Sequence[np.ndarray]) -> list[str]:
    """What we write, of whole sounds."""
    recogniser = Recogniser(model)
    return [_text(recogniser, sound) for sound in sounds]


def _text(recogniser: Recogniser, sound: np.ndarray) -> str:
    (window,) = recogniser.windows(sound)
    features: Any = recogniser.family.features([sound])[0].numpy()
    (heard,) = recogniser.heard_of([Ear(len(sound) // recogniser.frame_samples, 0, features)])
    part = recogniser.objective.part(heard, window, recogniser.frame_samples)
    return recogniser.objective.text([part])


def elsewhere(model: Path, sounds: Sequence[np.ndarray]) -> list[str]:
    """What plain transformers writes, in the three lines of the model's card; a decoder the likeliest text, as ours."""
    kind = read_config(model)["model_type"]
    if kind == "canary":
        return asked_for(model, sounds)
    if kind == "parakeet_ctc":
        return generated(model, sounds)
    read = pipeline("automatic-speech-recognition", model=str(model), device="cpu")
    greedy = {"generate_kwargs": {"num_beams": 1}} if read.type.startswith("seq2seq") else {}
    return [" ".join(read(sound.copy(), **greedy)["text"].split()) for sound in sounds]


def asked_for(model: Path, sounds: Sequence[np.ndarray]) -> list[str]:
    """What transformers writes when its processor asks for the run's language."""
    processor = AutoProcessor.from_pretrained(model)
    net = AutoModelForSpeechSeq2Seq.from_pretrained(model).eval()
    found = []
    for sound in sounds:
        inputs = processor.apply_transcription_request(audio=sound.copy(), source_language=LANGUAGE)
        written = net.generate(**inputs, max_new_tokens=100)[:, inputs["decoder_input_ids"].shape[1] :]
        found.append(" ".join(processor.batch_decode(written, skip_special_tokens=True)[0].split()))
    return found


def generated(model: Path, sounds: Sequence[np.ndarray]) -> list[str]:
    """What transformers writes by the model's own `generate`: its extractor makes a frame more than the sound has,
    which the mask takes out again, and which the pipeline reads all the same."""
    processor, net = AutoProcessor.from_pretrained(model), AutoModelForCTC.from_pretrained(model).eval()
    found = []
    for sound in sounds:
        written = net.generate(**processor(sound.copy(), sampling_rate=SAMPLE_RATE, return_tensors="pt"))
        found.append(" ".join(processor.batch_decode(written, skip_special_tokens=True)[0].split()))
    return found


def table(rows: Sequence[Row]) -> str:
    """The rows for a terminal."""
    head = ("checkpoint", "family", "odd", "conv.", "tokens", "from", "rate", "steps", "WER", "same text", "s")
    lines = [head]
    for row in rows:
        origins = f"{row.carried}+{row.started}+{row.fresh}"
        lines.append(
            (row.id, row.family, row.odd, "yes" if row.converted else "", f"{row.tokens}", origins,
             f"{row.learning_rate:g}", f"{row.resumed_at}→{row.steps}", f"{row.wer:.0%}",
             f"{row.same} of {row.heard}", f"{row.seconds:.0f}")
        )  # fmt: skip
    widths = [max(len(line[i]) for line in lines) for i in range(len(head))]
    return "".join("  ".join(c.ljust(w) for c, w in zip(line, widths, strict=True)).rstrip() + "\n" for line in lines)
