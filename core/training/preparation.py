"""Reading a run folder and sifting its utterances: what cannot be learnt from is kept out, and named with a reason."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path
from typing import Any, cast

import torch
from torch import nn

from core import audio, writing
from core.augment.silence import LONGEST_S
from core.datasets.answering import answered
from core.datasets.augment import RATE, Variation
from core.datasets.batches import Mix
from core.datasets.features import foretold_frames, foretold_samples
from core.datasets.manifest import Entry, read_manifest
from core.errors import CheckpointError, ConfigError, RunError, SoundError
from core.families import FamilyModule, family
from core.families.initialise import change_of, empty, initialise
from core.families.network import has_outline, keep_outline
from core.families.plan import TransferPlan
from core.objectives import Objective, objective
from core.runs import made_with
from core.runs.folder import RunFolder
from core.runs.run_settings import settings_of
from core.strategies import Change, writes
from core.strategies.multi_task import source_share
from core.text.normaliser import Normaliser
from core.text.vocabulary import Vocabulary
from core.training import state
from core.training.config import TrainConfig
from core.training.listening import listened, waiting
from core.training.noise_gathered import gathered
from core.training.varied import remarks, variation_of
from core.training.what_learns import untaught
from core.transcripts import transcribed
from core.wording import say
from core.writing import recovered


@dataclass
class Prepared:
    """Everything a run trains with, before any feature is computed: the model is the one that goes on, weights and all,
    and `family` as the strategy sees it, so that features may be made with it."""

    run: RunFolder
    config: TrainConfig
    plan: TransferPlan
    vocabulary: Vocabulary
    normaliser: Normaliser
    family: FamilyModule
    objective: Objective
    of_source: Objective
    """What is taught of the source's speech: the same, unless that has a head of its own."""
    model: nn.Module
    change: Change
    variation: Variation
    train: list[Entry] = field(default_factory=list)
    """What is learnt from: the project's, and behind them the source's, where the run learns from those too."""
    own: int = 0
    """How many of these are the project's."""
    dev: list[Entry] = field(default_factory=list)
    source_dev: list[Entry] = field(default_factory=list)
    """What is checked of the source's speech, in what the run can write."""
    unwritten: tuple[str, ...] = ()
    """Letters of `source_dev` that it cannot write."""
    excluded: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
    """What of the variation comes to nothing, in sentences: said when the run begins."""
    resumed: bool = False
    """Whether the run goes on from what was saved: then what it hears is what it heard before."""

    @property
    def mix(self) -> Mix | None:
        """How the source's speech is mixed into what is heard; None where the run learns from the project's alone."""
        share = source_share(self.config.strategy, self.config.strategy_settings)
        return Mix(self.own, share) if self.own < len(self.train) else None

    @cached_property
    def _shape(self) -> Mapping[str, Any]:
        """config.json of the model."""
        found: dict[str, Any] = cast("Any", self.model.config).to_dict()
        return found

    def output_frames(self, entry: Entry, speed: float) -> int:
        """Output frames of an utterance at a speed: exactly, where the family can tell them of samples."""
        tells = family(self.config.family).frames
        if tells is not None:
            return tells(self._shape, foretold_samples(entry, speed))
        frames = foretold_frames(entry, speed, self.family.feature_rate)
        return self.family.output_frames(self.model, frames)

    def labels(self, entries: Sequence[Entry]) -> list[list[int]]:
        return [self.task(entry).labels(entry.text) for entry in entries]

    def task(self, entry: Entry) -> Objective:
        """What is taught of an utterance."""
        return self.of_source if entry.side == "source" else self.objective


def prepare(run: RunFolder, rank: int = 0) -> Prepared:
    """Read settings, letters and utterances, and make the model; in process `rank` of those that train it. Raises
    `WorkbenchError`."""
    config = settings_of(run)
    plan = TransferPlan.read(run.transfer)
    if config.objective != family(plan.family).objective:
        raise ConfigError(
            say(
                "Models of the family “{family}” cannot be taught “{objective}”.",
                family=plan.family,
                objective=config.objective,
            ),
            say("Create the run again."),
        )
    if plan.source:
        plan = replace(plan, source=config.source or plan.source)  # where it is now, in a project that has moved
    entries = list(read_manifest(run.manifest))
    if recovered(run.last) is None and waiting(plan):
        plan = listened(plan, [e for e in entries if e.split == "train"], config.language)
        plan.write(run.transfer)
    torch.manual_seed(config.seed)
    change = change_of(config)
    model, _ = _network(run, plan, config, change)
    if (saved := recovered(run.last)) is not None:
        state.load_weights(saved, model)
    change.folder = run.features / f"process-{rank}" if rank else run.features
    change.beside = lambda: (run.features, *run.features.glob("process-*"))
    functions = family(plan.family).functions_of(model)
    module = change.view(model, functions)
    own_noise = gathered(run.noise, config, entries, begun=recovered(run.last) is not None)
    variation = variation_of(config, own_noise.noises, longest_s(model, functions))
    letters = plan.vocabulary
    work = change.task(objective(config.objective).load(module, letters, config.language), model)
    rules = read_rules(run.normaliser)
    theirs_work = change.source_task(work, model)
    prepared = Prepared(run, config, plan, letters, rules, module, work, theirs_work, model, change, variation)
    remarked = (*untaught(config, plan), *remarks(config), *own_noise.remarks)
    prepared.remarks = () if recovered(run.last) is not None else remarked
    known = _kept_out(run)
    prepared.resumed = known is not None
    prepared.train = _taken(prepared, "train", entries, variation, known)
    prepared.own = len(prepared.train)
    prepared.dev = _taken(prepared, "dev", entries, Variation(), known)
    theirs = list(read_manifest(run.manifest, "source")) if config.source_data else []
    if theirs:
        _take_source(prepared, theirs, known)
    if known is None:
        made_with.write(run, [*entries, *theirs], config.source)
        writing.write_text(run.kept_out, json.dumps(prepared.excluded, ensure_ascii=False), lasting=True)
    return prepared


KeptOut = dict[str, list[tuple[str, str]]]
"""By split, keys with reasons."""


def _taken(
    prepared: Prepared, split: str, entries: Iterable[Entry], how: Variation, known: KeptOut | None, name: str = ""
) -> list[Entry]:
    """The entries of a split that can be used, told by its `name`; the others are named in `prepared.excluded`. Raises
    `ConfigError` where none can."""
    name = name or split
    own, out = [e for e in entries if e.split == split], prepared.excluded.setdefault(name, [])
    if known is not None:
        out += known.get(name, ())
        out_keys = {key for key, _ in out}
        kept = [e for e in own if e.key not in out_keys]
    else:
        kept = sift(own, prepared, how, out)
    if not kept:
        raise _nothing_left(split, name, out)
    return kept


def _take_source(prepared: Prepared, theirs: Sequence[Entry], known: KeptOut | None) -> None:
    """The source's speech: what is learnt of it, and what is checked, as far as the run can write that."""
    letters = prepared.of_source.vocabulary
    if any(entry.split == "train" for entry in theirs):
        prepared.train += _taken(prepared, "train", theirs, prepared.variation, known, "source train")
    checked = [entry for entry in theirs if entry.split == "dev"]
    prepared.unwritten = tuple(dict.fromkeys(x for entry in checked for x in letters.unknown(entry.text)))
    written = [replace(entry, text=letters.within(entry.text)) for entry in checked]
    prepared.source_dev = _taken(prepared, "dev", written, Variation(), known, "source dev")


def _kept_out(run: RunFolder) -> KeptOut | None:
    """What a run that goes on kept out at its start; None for one that begins. It is not asked again: a drive that is
    away for now must not make it another run."""
    if recovered(run.last) is None:
        return None
    try:
        found = json.loads(run.kept_out.read_text(encoding="utf-8"))
        return {str(split): [(str(k), str(r)) for k, r in items] for split, items in found.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return None


def _network(run: RunFolder, plan: TransferPlan, config: TrainConfig, change: Change) -> tuple[nn.Module, FamilyModule]:
    """The model as the run begins with it; one that goes on takes its weights from what was saved, and needs no source.

    Runs of earlier versions get the outline of their source now, while it is there.
    """
    planned = plan.source or config.network
    if planned and not has_outline(run.network) and has_outline(Path(planned)):
        keep_outline(Path(planned), run.network)
    if recovered(run.last) is not None and (not planned or has_outline(run.network)):
        return empty(plan, config, run.network, change)
    if planned and not has_outline(Path(planned)) and (plan.source or not has_outline(run.network)):
        raise CheckpointError(
            say("The checkpoint that the run starts from is not there any more: {planned}.", planned=planned),
            say("Connect its drive or put it back, then resume."),
        )
    return initialise(plan, config, run.network, change)


def longest_s(model: nn.Module, functions: FamilyModule) -> float:
    """How long silence may make a sound: as long as the model can hear at once, where it hears windows."""
    tells = getattr(functions, "longest_frames", None)
    return LONGEST_S if tells is None else min(LONGEST_S, tells(model) / functions.feature_rate)


def read_rules(path: Path) -> Normaliser:
    """The rules that made a run's texts, as they are kept with it. Raises `RunError`."""
    try:
        return Normaliser.from_json(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, AttributeError) as error:
        raise RunError(
            say("{normaliser} cannot be read.", normaliser=path), say("Create the run again."), str(error)
        ) from error


def sift(entries: Iterable[Entry], prepared: Prepared, variation: Variation, out: list[tuple[str, str]]) -> list[Entry]:
    """The entries that can be learnt from; `out` receives (key, reason) for each of the others."""
    kept = []
    sounds: dict[str, audio.SoundInfo | str] = {}
    for entry in entries:
        reason = (
            entry.blocked
            or (_text_reason(entry, prepared.task(entry).vocabulary) if writes(prepared.config.strategy) else "")
            or _sound_reason(entry, sounds, prepared.family.shortest_s)
        )
        reason = reason or _fit_reason(entry, prepared, variation)
        if reason:
            out.append((entry.key, reason))
        else:
            kept.append(entry)
    return kept


def _text_reason(entry: Entry, vocabulary: Vocabulary) -> str:
    if not transcribed(entry.text):
        return say("It is not transcribed.")
    return vocabulary.lacks(entry.text)


def _sound_reason(entry: Entry, sounds: dict[str, audio.SoundInfo | str], shortest_s: float) -> str:
    found = sounds.get(entry.audio)
    if found is None:
        try:
            found = answered(partial(audio.probe, entry.audio), entry.audio)
        except SoundError as error:
            found = error.message
        sounds[entry.audio] = found
    if isinstance(found, str):
        return found
    seconds = ((entry.end if entry.ready else min(entry.end, found.frames)) - entry.start) / entry.rate
    if seconds < shortest_s:
        return say("It is shorter than {number:.0f} ms.", number=1000 * shortest_s)
    return ""


def _fit_reason(entry: Entry, prepared: Prepared, variation: Variation) -> str:
    fastest = variation.fastest(entry.key)
    if entry.seconds / fastest < prepared.family.shortest_s + 1 / RATE:
        return say(
            "At {fastest:g} times its speed it is shorter than {number:.0f} ms.",
            fastest=fastest,
            number=1000 * prepared.family.shortest_s,
        )
    given = prepared.output_frames(entry, fastest)
    task = prepared.task(entry)
    return task.misfit(prepared.model, task.labels(entry.text), given)


def _nothing_left(split: str, name: str, out: Sequence[tuple[str, str]]) -> ConfigError:
    what = {"train": say("learn from"), "dev": say("check with")}[split]
    if not out:
        return ConfigError(
            say("There are no {split} utterances to {what}.", split=name, what=what),
            say("Assign utterances to train, dev and test."),
        )
    key, reason = out[0]
    return ConfigError(
        say(
            "None of the {count} {split} utterances can be used. The first, {key}: {reason}",
            count=len(out),
            split=name,
            key=key,
            reason=reason,
        ),
        say("Mend them, or choose another alphabet, vocabulary or source."),
    )
