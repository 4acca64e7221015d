"""How fast this computer trains: measured once for a few seconds in a child, then remembered in the project's cache.

Also turns that speed into the time a run will take. Torch-free; the child is `python -m core.training.probe`.
"""

from __future__ import annotations

import contextlib
import json
import math
import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from core import graphics_cards, writing
from core.children import spawn
from core.datasets.loader import most_threads
from core.errors import ConfigError, RunError
from core.families import family
from core.families.plan import TransferPlan
from core.locks import locked
from core.runs import heard_once, memory_needed
from core.runs.create import learns_source, plan_for
from core.runs.source_data import SourceData
from core.strategies import settings
from core.strategies.full import FULL
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from core.training.varied import speed_of
from core.wording import say

FILE, CACHE = "probe.json", "cache"
LOCK, LOCK_S = ".probe.lock", 5.0
GUESSED = {"cpu": 4.5e8, "cuda": 3e10}
"""Audio seconds per second times parameters, of one thread and of a graphics card: rough."""
BASES = {
    "probe": say("Measured on this computer."),
    "run": say("From earlier runs on this computer."),
    "guess": say("A rough guess until this computer is measured."),
}
VALIDATION_SPEED = 3.5
"""Checking an utterance takes about this many times less than learning from it: no way back through the network."""
START_S = 12.0
"""Loading, the dry run and writing the model."""
HEARD_ONCE = {"ctc": 20.0}
DECODED_ONCE = 2.5
"""With an encoder that stands still, learning is about so many times as fast: the starter's output letters 22 times,
the decoder of Whisper base 2.5 times (measured)."""
PAYS = 1.15
"""Several processes are taken where they are at least this much faster than threads: they take more memory."""
TOGETHER = 0.8
"""So many processes, or threads that read, to this power are as fast as so many times one: adding up gradients takes
its time, and so does waiting for one another."""
LIMIT_S = 120.0


@dataclass(frozen=True)
class Estimate:
    """Seconds a run will take; `basis` says in words where `speed` (audio s per s) is from, `measured` if it was.
    `processes` is how many share each step. `memory`: the bytes that it takes at its most, of this computer or of each
    of its graphics cards; `memory_measured` tells whether a few steps of such a run have told it, or its sizes."""

    seconds: float
    speed: float
    basis: str
    measured: bool
    processes: int = 1
    memory: float = 0.0
    memory_measured: bool = False


class ProbedCorpus(Protocol):
    """What is asked of a project: its folder, its letters and how much there is in each split."""

    folder: Path

    @property
    def alphabet(self) -> Vocabulary: ...

    def summary(self) -> Any: ...


def threads_of(config: TrainConfig) -> int:
    """CPU threads of a run that trains alone, those of all its processes."""
    return config.threads or max(1, (os.cpu_count() or 2) - 1)


def processes_of(config: TrainConfig) -> int:
    """How many processes train a run together on this computer."""
    cards = graphics_cards.usable() if config.device in ("auto", "cuda") else ()
    if not cards:
        return 1 if config.device in ("cuda", "mps") else max(1, config.workers)
    with contextlib.suppress(ConfigError):  # cards that are not there: the run says so when it starts
        return len(graphics_cards.chosen(config.cards, config.workers, cards, cards))
    return 1


def settled(config: TrainConfig, plan: TransferPlan, cache: Path) -> TrainConfig:
    """The settings with as many workers as were measured to be the fastest here; with one, where nobody measured."""
    if config.workers:
        return config
    entry = _read(cache).get(speed_key(config, plan))
    found = entry.get("workers") if isinstance(entry, dict) else None
    return replace(config, workers=found if isinstance(found, int) and found > 0 else 1)


def speed_key(config: TrainConfig, plan: TransferPlan) -> str:
    """What the speed depends on, and the memory: device, threads, number format, family, size rounded to a twentieth,
    batches and how many make a step, the length of windows, strategy with its settings, processes."""
    size = round(20 * math.log10(max(1, plan.parameters())))
    batches = f"{config.accumulate} of {config.batch_seconds:g} s"
    how = "" if config.windows == "short" else f" {config.windows} windows"
    how += "" if config.strategy == FULL.key else f" {config.strategy}"
    how += "".join(f" {name}={value}" for name, value in sorted(_costly(config).items()))
    how += " heard once" if heard_once.still(config) else ""
    how += f" {several} processes" if (several := processes_of(config)) > 1 else ""
    return f"{config.device} {threads_of(config)} {config.precision} {plan.family} {size} {batches}{how}"


def _costly(config: TrainConfig) -> dict[str, Any]:
    """The settings of the strategy by which a step may take another time; where its sound lies is none."""
    known = settings()
    return {n: v for n, v in config.strategy_settings.items() if n in known and not known[n].limit.place}


def known(cache: Path, key: str) -> tuple[float, str] | None:
    """A remembered speed and its basis."""
    entry = _read(cache).get(key)
    try:
        return (float(entry["speed"]), str(entry["basis"])) if entry else None
    except (KeyError, TypeError, ValueError):
        return None


def known_encoding(cache: Path, key: str) -> float | None:
    """How fast an encoder that stands still hears in one process, in audio seconds per second; None where that was not
    measured."""
    entry = _read(cache).get(key)
    found = entry.get("encoding") if isinstance(entry, dict) else None
    return float(found) if isinstance(found, int | float) and found > 0 else None


def known_memory(cache: Path, key: str) -> float | None:
    """The most memory that one process of such a run was measured to take, in bytes; None where it was not measured."""
    entry = _read(cache).get(key)
    found = entry.get("memory") if isinstance(entry, dict) else None
    return float(found) if isinstance(found, int | float) and found > 0 else None


def remember(cache: Path, key: str, speed: float, basis: str, **others: float) -> None:
    """Keep a speed, and what else was measured by its name; a real run's is better than a probe's and replaces it."""
    _write(cache, key, {"speed": speed, "basis": basis, **others})


def known_precision(cache: Path, key: str) -> str:
    """The number format that was measured to be the faster one, "" where none was."""
    entry = _read(cache).get(key)
    found = entry.get("precision") if isinstance(entry, dict) else None
    return found if found in ("float32", "bfloat16") else ""


def remember_precision(cache: Path, key: str, precision: str) -> None:
    """Keep the number format that was chosen, for later runs of this kind."""
    with contextlib.suppress(OSError):
        _write(cache, key, {"precision": precision})


def _write(cache: Path, key: str, values: dict[str, Any]) -> None:
    cache.mkdir(parents=True, exist_ok=True)
    with locked(cache / LOCK, LOCK_S):  # a window and several children may have measured at once
        entries = _read(cache)
        entry = entries.get(key)
        entries[key] = (entry if isinstance(entry, dict) else {}) | values | {"at": time.time()}
        writing.write_text(cache / FILE, json.dumps(entries, indent=1))


def _read(cache: Path) -> dict[str, Any]:
    try:
        value = json.loads((cache / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return value if isinstance(value, dict) else {}


def measure(
    config: TrainConfig,
    corpus: ProbedCorpus,
    cancelled: Callable[[], bool] = lambda: False,
    beside: SourceData | None = None,
) -> float:
    """Time a few steps in a child and remember the speed; for `beside` see `plan_for`. Where the settings leave the
    workers open, several of a thread each are timed too: from `PAYS` times the speed on, they are taken. Takes some
    seconds: not for the window's thread. Returns the speed of the way that is taken.

    Raises `RunError`, `Cancelled`, and what `plan_for` raises.
    """
    plan, cache = measured_plan(config, corpus, beside), corpus.folder / CACHE
    speed = _measured(config, plan, corpus, cancelled)
    several = replace(config, workers=threads_of(config))
    if config.workers or not _may_be_several(several, plan):
        return speed
    together = _measured(several, plan, corpus, cancelled)
    pays = together > PAYS * speed
    _write(cache, speed_key(config, plan), {"workers": several.workers if pays else 1})
    return together if pays else speed


def _may_be_several(several: TrainConfig, plan: TransferPlan) -> bool:
    """Whether so many processes can train a run on the processor: where there is memory for all of them."""
    on_cards = several.device == "auto" and bool(graphics_cards.usable())
    if several.workers < 2 or several.device not in ("auto", "cpu") or on_cards:
        return False
    needed = memory_needed.to_run(several, plan, several.workers)
    return memory_needed.fits(needed, memory_needed.installed())


def _measured(config: TrainConfig, plan: TransferPlan, corpus: ProbedCorpus, cancelled: Callable[[], bool]) -> float:
    """Time one way of learning, and remember its speed."""
    train = corpus.summary().by_split.get("train")
    usual_s = train.seconds / train.utterances if train is not None and train.utterances else 4.0
    with tempfile.TemporaryDirectory(prefix="vizinho-probe-") as folder:
        place = Path(folder)
        config.write(place / "config.json")
        plan.write(place / "transfer.json")
        size = processes_of(config)
        told = [folder, str(max(1, threads_of(config) // size)), f"{usual_s:.2f}", str(size)]
        with contextlib.ExitStack() as children:
            first, *_ = [
                children.enter_context(spawn("core.training.probe", [*told, str(rank)], folder=place))
                for rank in range(size)
            ]
            answer = list(first.rest(LIMIT_S, cancelled))
            console = first.last_words()
    try:
        found = json.loads(answer[-1])
        speed, precision = float(found["speed"]), str(found["precision"])
        others = {name: float(found[name]) for name in ("memory", "encoding") if name in found}
    except (ValueError, KeyError, IndexError, TypeError) as error:
        raise RunError(
            say("The speed of this computer could not be measured."), say("Start the run without an estimate."), console
        ) from error
    remember(corpus.folder / CACHE, speed_key(config, plan), speed, "probe", **others)
    remember_precision(corpus.folder / CACHE, speed_key(config, plan), precision)
    return speed


def estimate(
    config: TrainConfig, corpus: ProbedCorpus, dev_share: float = 1.0, beside: SourceData | None = None
) -> Estimate:
    """How long a run will take, by a remembered speed, or roughly by its size; `dev_share` of the dev set is checked,
    and what is checked of the source's speech `beside` it. Quick; nothing is measured here.

    Raises what `plan_for` raises.
    """
    plan = measured_plan(config, corpus, beside)
    config = settled(config, plan, corpus.folder / CACHE)
    found = known(corpus.folder / CACHE, speed_key(config, plan))
    speed, basis = found if found is not None else (guess(config, plan), "guess")
    dev = corpus.summary().by_split.get("dev")
    validations = config.checks + (1 if config.source else 0)
    checked_s = dev_share * (dev.seconds if dev is not None else 0.0) + (beside.checked_s if beside else 0.0)
    heard_s = config.hours * 3600 + validations * checked_s / VALIDATION_SPEED
    once_s = _once_s(config, plan, corpus, beside) if heard_once.still(config) else 0.0
    seconds = START_S + once_s + heard_s / max(speed, 1e-3) + _varying_s(config, corpus, speed)
    memory, memory_measured = _memory(config, plan, corpus)
    processes = processes_of(config)
    return Estimate(seconds, speed, BASES[basis], found is not None, processes, memory, memory_measured)


def _memory(config: TrainConfig, plan: TransferPlan, corpus: ProbedCorpus) -> tuple[float, bool]:
    """The most memory that a run takes, and whether that was measured."""
    processes, peak = processes_of(config), known_memory(corpus.folder / CACHE, speed_key(config, plan))
    on_cards = config.device in ("auto", "cuda") and bool(graphics_cards.usable())
    if peak is None:
        return memory_needed.to_run(config, plan, processes, on_cards), False
    return memory_needed.as_measured(config, plan, peak, processes, on_cards), True


def sound_of(
    corpus: ProbedCorpus, config: TrainConfig | None = None, beside: SourceData | None = None
) -> dict[str, heard_once.Sound]:
    """How much there is in each split, with what a run with these settings hears of the source's speech `beside`."""
    found = {name: heard_once.Sound(one.seconds, one.utterances) for name, one in corpus.summary().by_split.items()}
    if config is None or beside is None:
        return found
    theirs = {"dev": heard_once.Sound(beside.checked_s, beside.check)}
    if learns_source(config):
        theirs["train"] = heard_once.Sound(beside.learn_s, beside.learn)
    for name, more in theirs.items():
        own = found.get(name, heard_once.Sound(0.0, 0))
        found[name] = heard_once.Sound(own.seconds + more.seconds, own.utterances + more.utterances)
    return found


def _once_s(config: TrainConfig, plan: TransferPlan, corpus: ProbedCorpus, beside: SourceData | None) -> float:
    """Seconds in which an encoder that stands still hears everything, once: what is learnt from in all processes, each
    a part of it; what is checked in the first."""
    sound, kind = sound_of(corpus, config, beside), family(plan.family)
    learnt = {name: one for name, one in sound.items() if name == "train"}
    if not learnt:
        return 0.0
    of_train = heard_once.windowed_s(config, kind, learnt)
    others = heard_once.windowed_s(config, kind, sound) / max(of_train, 1e-3) - 1
    each = known_encoding(corpus.folder / CACHE, speed_key(config, plan))
    if each is None:
        each = VALIDATION_SPEED * _by_size(config, plan) / processes_of(config)
    train_s = config.copies * learnt["train"].seconds
    return (train_s / processes_of(config) + others * train_s) / max(each, 1e-3)


def _varying_s(config: TrainConfig, corpus: ProbedCorpus, speed: float) -> float:
    """Seconds that a run waits for copies that are being varied: each copy once, beside the training, so that only what
    is slower than that is waited for. Where a graphics card learns, the cores are free for it."""
    train = corpus.summary().by_split.get("train")
    varied_s = min(config.hours * 3600, config.copies * train.seconds) if train is not None else 0.0
    on_card = config.device in ("auto", "cuda") and bool(graphics_cards.usable())
    threads = most_threads(processes_of(config)) if on_card else 1
    return max(0.0, varied_s / (speed_of(config) * math.pow(threads, TOGETHER)) - varied_s / max(speed, 1e-3))


def measured_plan(config: TrainConfig, corpus: ProbedCorpus, beside: SourceData | None = None) -> TransferPlan:
    """The plan to measure: with letters where pieces are to be learnt, for that hardly changes the speed."""
    spelt = replace(config, vocabulary="letters") if config.vocabulary == "pieces" else config
    return plan_for(spelt, corpus.alphabet, beside=beside)


def guess(config: TrainConfig, plan: TransferPlan) -> float:
    """Audio seconds per second by size alone: for the first moments, until a probe has measured."""
    times = HEARD_ONCE.get(family(plan.family).objective, DECODED_ONCE) if heard_once.still(config) else 1.0
    return _by_size(config, plan) * times


def _by_size(config: TrainConfig, plan: TransferPlan) -> float:
    device, several = GUESSED["cuda" if config.device == "cuda" else "cpu"], processes_of(config)
    each = math.sqrt(max(1, threads_of(config) // several)) if config.device != "cuda" else 1.0
    return device * each * math.pow(several, TOGETHER) / max(1, plan.parameters())
