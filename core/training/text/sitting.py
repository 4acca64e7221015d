"""`TextSitting`: all that one sitting of a run that teaches a text model works with, ready to learn: its network on a
device, its optimiser, what it reads and what it is checked on."""

from __future__ import annotations

import math
import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from core.devices import pick_device
from core.errors import RunError
from core.lm.neural import folder, transfer, unit_origins, vocabulary_file
from core.lm.neural.network import build, groups, padded, surprise
from core.lm.neural.scoring import log_probabilities
from core.lm.neural.units import encode
from core.lm.scorer import letters_in
from core.runs import events, room
from core.runs.folder import RunFolder
from core.runs.text_run import HELD_OUT, TRAIN, read_sentences
from core.strategies import stage_at
from core.text.vocabulary import Vocabulary
from core.training import state, train_device
from core.training.text import pace
from core.training.text.config import TextConfig
from core.training.text.reading import Texts
from core.training.train_step import SHARE, let_learn, seed_step
from core.wording import say
from core.writing import recovered


@dataclass(frozen=True)
class HeldOut:
    """Sentences that are never learnt from, as numbers; `letters` and `units` of all, ends counted among the units."""

    sentences: tuple[tuple[int, ...], ...]
    letters: int
    units: int

    @classmethod
    def of(cls, sentences: list[str], vocabulary: Vocabulary) -> HeldOut:
        numbers = tuple(tuple(encode(vocabulary, sentence)) for sentence in sentences)
        return cls(numbers, sum(map(letters_in, sentences)), sum(len(own) + 1 for own in numbers))


@dataclass(frozen=True)
class Surprise:
    """How much a check was surprised: natural logarithms a unit, the perplexity that they are, bits a letter."""

    loss: float
    perplexity: float
    bits: float


class TextSitting:
    """Opened by being made. Raises `WorkbenchError`."""

    def __init__(self, run: RunFolder, threads: int = 0) -> None:
        self.run = run
        self.phase(say("Loading the model"))
        self.config = config = TextConfig.read(run.config)
        self.threads = train_device.set_threads(config.threads or threads)
        self.device = pick_device(config.device)
        self.vocabulary = vocabulary_file.read_vocabulary(run.network)
        train, held_out = (read_sentences(run.path / name) for name in (TRAIN, HELD_OUT))
        self.texts = Texts.of(train, self.vocabulary)
        self.held_out = HeldOut.of(held_out, self.vocabulary)
        if not self.texts.sentences or not self.held_out.sentences:
            raise RunError(
                say("The run “{key}” has lost its sentences.", key=run.key),
                say("Make it again: `vizinho lm DIR teach`."),
            )
        self.state = state.State()
        self.network = self._network().to(self.device)
        self.groups = groups(self.network)
        self.optimiser = self._optimiser()
        self.stages = pace.stages(config, len(self.groups))
        self.stage = -1
        if (saved := recovered(run.last)) is not None:
            self.phase(say("Loading where it stopped"))
            self.state = state.load_moments(saved, self.network, self.optimiser)
        self.begun, self.trained_before = time.perf_counter(), self.state.training_s
        self.saved_step = self.state.step if saved is not None else -1

    def say(self, event: events.Event) -> None:
        events.append(self.run.events, event)

    def phase(self, text: str) -> None:
        self.say(events.Phase(text))

    def _network(self) -> nn.Module:
        """As it was saved, as its source tells, or by chance."""
        torch.manual_seed(self.config.seed)
        network = build(self.config.sizes, len(self.vocabulary.tokens))
        if (saved := recovered(self.run.last)) is not None:
            state.load_weights(saved, network)
        elif self.config.source:
            source = folder.read(Path(self.config.source))
            plans = unit_origins.plan(self.vocabulary, source.vocabulary, self.config.language)
            transfer.begin(network, source.network, plans, source.vocabulary)
        return network

    def _optimiser(self) -> torch.optim.AdamW:
        """AdamW; parts that learn at the same rate are one group of parameters."""
        config = self.config
        by_share: dict[float, list[nn.Parameter]] = {}
        for share, names in zip(pace.rate_shares(config, len(self.groups)), self.groups, strict=True):
            for name, parameter in self.network.named_parameters():
                if any(name == own or name.startswith(f"{own}.") for own in names):
                    by_share.setdefault(share, []).append(parameter)
        kept: list[dict[str, Any]] = [{"params": own, SHARE: share} for share, own in by_share.items()]
        return torch.optim.AdamW(kept, lr=config.learning_rate, betas=(0.9, 0.98), weight_decay=config.weight_decay)

    def started(self) -> events.Started:
        """What a sitting begins with."""
        self.set_stage()
        parameters = list(self.network.parameters())
        per_step = self.texts.all_words / max(1, len(self.texts.batches(0, 0, self.config.batch_units)))
        return events.Started(
            pid=os.getpid(),
            device=self.device.type,
            device_name=train_device.TrainDevice(self.device, "float32", self.threads).name,
            threads=self.threads,
            precision="float32",
            parameters=sum(p.numel() for p in parameters),
            learning_parameters=sum(p.numel() for p in parameters if p.requires_grad),
            train_utterances=self.texts.sentences,
            train_s=0.0,
            dev_utterances=len(self.held_out.sentences),
            dev_s=0.0,
            steps=math.ceil(self.config.words / max(1.0, per_step)),
            planned_s=0.0,
            step=self.state.step,
            words=self.state.words,
            planned_words=self.config.words,
        )

    def set_stage(self) -> None:
        """Let those parts learn whose turn has come."""
        number = stage_at(self.stages, self.state.words, self.config.words)
        if number != self.stage:
            self.stage = number
            let_learn(self.network, [name for group in self.stages[number].groups for name in self.groups[group]])

    def step(self, batch: list[int]) -> float:
        """Learn from some windows; the loss of a unit, nan where the step was not taken."""
        now, config = self.state, self.config
        self.set_stage()
        rate = pace.rate_at(now.words, config)
        for group in self.optimiser.param_groups:
            group["lr"] = rate * group[SHARE]
        seed_step(config.seed, now.step)
        read, comes = padded([self.texts.window(number) for number in batch], self.device)
        surprised = surprise(self.network, read, comes)
        loss: Tensor = surprised.sum() / (comes >= 0).sum()
        loss.backward()
        learning = [p for p in self.network.parameters() if p.grad is not None]
        norm = torch.nn.utils.clip_grad_norm_(learning, config.clip_norm)
        finite = bool(torch.isfinite(norm))
        if finite:
            self.optimiser.step()
        self.optimiser.zero_grad(set_to_none=True)
        return float(loss.detach()) if finite else math.nan

    def surprised(self) -> Surprise:
        """By the sentences that were held out."""
        own = self.held_out
        nats = -math.fsum(log_probabilities(self.network, own.sentences, len(self.vocabulary.tokens)))
        loss = nats / own.units
        return Surprise(loss, math.exp(min(loss, 700.0)), nats / math.log(2) / max(1, own.letters))

    def save(self) -> None:
        """Keep everything that is needed to go on from here. Raises `RunError`."""
        now = self.state
        now.training_s = self.trained_before + time.perf_counter() - self.begun
        state.save(self.run.last, self.network, self.optimiser, now)
        self.saved_step = now.step
        self.say(events.Saved(now.step, 0.0))

    def made(self, new: Path) -> None:
        """Write the network into a folder. Raises `RunError` where the disk refuses."""
        with room.told(say("the text model"), new):
            folder.write(new, self.network, self.config.sizes, self.vocabulary)
