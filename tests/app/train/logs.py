"""Run folders with written event logs: what a training child would have said, without one."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from core.datasets.manifest import Entry, write_manifest
from core.runs.events import (
    NOT_A_NUMBER,
    Event,
    Failed,
    Finished,
    Paused,
    Phase,
    Sample,
    Saved,
    Started,
    Stepped,
    Validated,
    append,
)
from core.runs.folder import RunFolder, create_run
from core.training.config import TrainConfig

TEXTS = (
    ("Lurdes", "as laranjas este ano vieram muito doces", "as naranjas este ano vieram muito doces"),
    ("Inês", "hoje de manhã o nevoeiro não deixava ver a ponte", "hoje de manhã o nevoeiro não deixava ver a ponte"),
    ("Tiago", "o meu avô trabalhava na padaria da vila", "o meu avô trabalhava na panadería da vila"),
    ("Inês", "põe mais um prato na mesa que vem o teu primo", "põe um prato na mesa que vem o teu primo"),
    ("Tiago", "a porta do moinho ficou aberta toda a noite", "a porta do molino ficou aberta e toda a noite"),
    ("Lurdes", "lavava-se a roupa no rio com sabão feito em casa", "lavava-se a roupa no rio com sabam feito em casa"),
)
LETTERS = "abcdefghijklmnopqrstuvwxyzáéíóúâãàçêôõ"


@dataclass(frozen=True)
class Story:
    """What a log tells. Rates fall from `first` to `final`; `validations` of `config.checks` are done."""

    config: TrainConfig
    validations: int
    first: float = 0.97
    final: float = 0.28
    ends: Event | None = None
    at: float = 1_700_000_000.0
    hypotheses: tuple[str, ...] = ()
    stages: Mapping[str, float] = field(default_factory=dict)


def config_of(name: str = "Quick look, from Spanish", **settings: Any) -> TrainConfig:
    base = TrainConfig(
        name=name, source="/nowhere/es", source_label="Spanish · starter", language="pt", source_language="es",
        hours=2.7, checks=8,
    )  # fmt: skip
    return replace(base, **settings)


def scratch_config(name: str = "Quick look, from scratch", **settings: Any) -> TrainConfig:
    return config_of(name, **{"source": "", "source_label": "", "source_language": "", "letters": "fresh", **settings})


def make_run(runs: Path, story: Story, **notes: Any) -> RunFolder:
    """A run folder whose log tells `story`."""
    run = create_run(runs, story.config.name)
    run.note(created=story.at, **notes)
    write_manifest(run.manifest, [entry(i) for i in range(len(TEXTS))])
    run.transfer.write_text(json.dumps(plan(story.config)), encoding="utf-8")
    for event in events(story):
        append(run.events, event)
    story.config.write(run.config)
    return run


def entry(number: int) -> Entry:
    speaker, reference, _ = TEXTS[number]
    return Entry(
        f"dev-{number}", "/nowhere.wav", 0, 16000, 16000, None, reference, reference, speaker, "dev", "synthetic"
    )


def plan(config: TrainConfig) -> dict[str, Any]:
    """A transfer plan's counts: 32 carried over, 6 new."""
    fresh = not config.source
    letters = [
        {
            "letter": letter,
            "origin": "fresh" if fresh else "neighbour" if letter in "âãàçêôõ" else "carried",
            "source": None if fresh else "a" if letter in "âãà" else letter,
            "reason": "",
        }
        for letter in LETTERS
    ]
    left_out = [] if fresh else ["ñ", "ü"]
    return {
        "family": "parakeet",
        "source": config.source,
        "letters": letters,
        "left_out": left_out,
        "tensors": [{"shape": [4_680_000]}],
    }


def started(story: Story, step: int = 0) -> Started:
    return Started(
        pid=1, device="cpu", device_name="Xeon", threads=1, precision="bfloat16", parameters=4_680_000,
        learning_parameters=4_680_000, train_utterances=420, train_s=1600.0, dev_utterances=60, dev_s=220.0,
        steps=steps(story.config), planned_s=story.config.hours * 3600, step=step, at=story.at + 20,
    )  # fmt: skip


def steps(config: TrainConfig) -> int:
    return max(config.checks, round(config.hours * 3600 / config.batch_seconds))


def validation(story: Story, number: int, zero_shot: bool = False) -> Validated:
    """Check `number` of the run; 0 is the untouched source."""
    share = number / story.config.checks
    wer = story.final + (story.first - story.final) * math.exp(-4 * share)
    hypotheses = story.hypotheses or tuple(text for _, _, text in TEXTS)
    samples = tuple(
        Sample(f"dev-{i}", speaker, reference, hypotheses[i % len(hypotheses)], max(0.0, wer * (0.4 + 0.2 * i)))
        for i, (speaker, reference, _) in enumerate(TEXTS)
    )
    heard = share * story.config.hours * 3600
    return Validated(
        step=round(share * steps(story.config)), heard_s=heard, loss=0.4 + 3 * math.exp(-5 * share),
        wer=wer, cer=wer * 0.3,
        utterances=60, best=True, zero_shot=zero_shot, samples=samples, at=story.at + 30 + heard / 60,
    )  # fmt: skip


def events(story: Story) -> list[Event]:
    """The whole log, in order."""
    random = np.random.default_rng(1)
    said: list[Event] = [Phase("Preparing sound", 0.4, at=story.at + 1), started(story)]
    if story.config.source:
        said.append(validation(story, 0, zero_shot=True))
    every = story.config.hours * 3600 / story.config.checks
    for number in range(1, story.validations + 1):
        for part in range(1, 7):
            heard = (number - 1 + part / 6) * every
            share = heard / (story.config.hours * 3600)
            loss = 0.3 + 3 * math.exp(-5 * share) + 0.06 * float(random.standard_normal())
            step = round(share * steps(story.config))
            left = (1 - share) * story.config.hours * 60
            said.append(
                Stepped(step, heard, loss, 8e-4, 104.0, 0.02, 700_000_000, left, stages=dict(story.stages),
                        at=story.at + 30 + heard / 60)
            )  # fmt: skip
        said += [
            validation(story, number),
            Saved(round(number / story.config.checks * steps(story.config)), number * every),
        ]
    if story.ends is not None:
        said.append(story.ends)
    return said


def finished(story_config: TrainConfig, reason: str = "done", wer: float = 0.28) -> Finished:
    total = steps(story_config)
    return Finished(total, story_config.hours * 3600, total, wer, wer * 0.3, reason, 180.0)


def paused() -> Paused:
    return Paused(10, 300.0)


def not_a_number() -> Failed:
    return Failed(NOT_A_NUMBER, "Lower the learning rate.", "No finite gradient in 20 steps in a row.")


def finished_run(runs: Path, name: str = "Quick look", at: float = 1_700_000_000.0) -> RunFolder:
    """A quick look that is done."""
    config = config_of(name)
    return make_run(runs, Story(config, 8, ends=finished(config), at=at))
