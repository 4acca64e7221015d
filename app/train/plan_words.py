"""A run's settings in plain words, and its timetable and learning rate as numbers. Pure functions of a view."""

from __future__ import annotations

import math
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.formatting import sentence_case
from app.i18n import tr, tr_n, worded
from app.train import formatting, source_words, states
from app.train.plan_marks import ONE_RATE
from app.train.views import RunView
from core.families import DEFAULT, FAMILIES
from core.families.plan import layer_of
from core.graphics_cards import ALL
from core.runs.elsewhere import place_name
from core.training import what_learns
from core.training.config import TrainConfig
from core.training.schedule import rate_at
from core.training.varied import KINDS, chosen, masks_of
from core.wording import say_all

RATE_POINTS = 60
SOURCES_SHOWN, PAIRS_COPIED = 4, 240


def groups(config: TrainConfig) -> list[str]:
    """The parts of the run's model that learn or stand still, from the output to the input."""
    return [worded(part.title) for part in what_learns.parts(config)]


def timetable(config: TrainConfig) -> list[tuple[str, list[tuple[float, float]]]]:
    """For each of these the shares of the run in which it learns."""
    return [(worded(part.title), list(part.spans)) for part in what_learns.parts(config)]


def stages(config: TrainConfig) -> list[tuple[float, str]]:
    """Where more layers start learning, in hours heard, with words; nothing where all learn from the start."""
    pairs = pairwise(what_learns.stages(config))
    return [(before.until * config.hours, stage.title) for before, stage in pairs]


def group_rates(config: TrainConfig) -> list[str]:
    """The peak rate of each part in words, "" for one that never learns; nothing where all learn at one."""
    parts = what_learns.parts(config)
    if len({part.rate for part in parts if part.spans}) < 2:
        return []
    return [formatting.scientific(config.learning_rate * part.rate) if part.spans else "" for part in parts]


def rate_groups(config: TrainConfig) -> tuple[tuple[float, float], ...]:
    """The curves of learning rates that differ: from which share of the run on, and which share of the rate."""
    learning = [part for part in what_learns.parts(config) if part.spans]
    if len({part.rate for part in learning}) < 2:
        return ONE_RATE
    return tuple(dict.fromkeys((part.spans[0][0], part.rate) for part in learning))


def changes(view: RunView) -> list[tuple[float, str]]:
    """Where the run went on in another way than before, in hours heard, with a word or two for each."""
    return [(change.heard_s / 3600, _changed(change.settings)) for change in view.curves.changes]


def _changed(settings: Mapping[str, float]) -> str:
    parts = []
    if "learning_rate" in settings:
        parts.append(tr("peak {rate}", rate=formatting.scientific(settings["learning_rate"])))
    if "hours" in settings:
        parts.append(tr("{hours} in all", hours=formatting.hours_label(3600 * settings["hours"])))
    if "parts" in settings:
        parts.append(tr("batches in {n} parts", n=int(settings["parts"])))
    return ", ".join(parts)


def changes_words(view: RunView) -> str:
    """The same in sentences, a line for each."""
    lines = [(formatting.hours_label(change.heard_s), worded(change.message)) for change in view.curves.changes]
    return "\n".join(tr("At {hours}: {what}", hours=hours, what=what) for hours, what in lines)


def rates(config: TrainConfig, steps: int) -> list[float]:
    """The planned learning rate at evenly spread moments of the run."""
    steps = max(2, steps)
    points = min(steps, RATE_POINTS)
    return [rate_at(round(i * (steps - 1) / (points - 1)), steps, config) for i in range(points)]


def planned_steps(view: RunView) -> int:
    """Optimiser steps of the whole run: what the child counted, else from the settings."""
    if view.curves.started is not None:
        return int(view.curves.started.steps)
    return steps_of(view.config)


def steps_of(config: TrainConfig) -> int:
    """The same from the settings alone, about."""
    return max(2, config.steps or round(config.hours * 3600 / (config.batch_seconds * config.accumulate)))


def peak(config: TrainConfig) -> str:
    """ "peak 5e−4" """
    return tr("peak {rate}", rate=formatting.scientific(config.learning_rate))


def rate_words(view: RunView) -> str:
    """ "now 3.9e−4, peak 5e−4" """
    if view.curves.stepped is None:
        return peak(view.config)
    now = tr("now {rate}", rate=formatting.scientific(view.curves.stepped.rate))
    return f"{now}, {peak(view.config)}"


@dataclass(frozen=True)
class LetterCounts:
    """How many letters come from where. `origin` of the plan, counted. `pairs` are the first new ones with their starts
    in words."""

    carried: int
    new: int
    fresh: int
    left_out: int
    pairs: tuple[tuple[str, str], ...] = ()
    pieces: bool = False
    """Whether these are pieces of words."""
    writes: bool = True
    """Whether the run learns to write at all."""


def letters(view: RunView) -> LetterCounts:
    """Counts from the run's transfer plan."""
    found = view.origins
    return LetterCounts(
        found.counts.get("carried", 0),
        found.new,
        found.counts.get("fresh", 0),
        found.left_out,
        tuple((x.letter, start_words(x.sources)) for x in found.started),
        found.pieces,
        bool(view.plan.get("writes", True)),
    )


def dropped(view: RunView) -> tuple[str, str]:
    """The layers that the run's strategy has left out, in words, and the names of all their tensors; "" for none."""
    found = [x for x in view.plan.get("dropped", ()) if isinstance(x, dict)]
    return dropped_words({str(x.get("name", "")): math.prod(x.get("shape", ())) for x in found})


def afresh(view: RunView) -> str:
    """The encoder's layers that begin with random numbers though there is a source, in words; "" for none."""
    if not view.config.source:
        return ""
    found = [x for x in view.plan.get("tensors", ()) if isinstance(x, dict) and x.get("action") == "fresh"]
    return afresh_words(view.config, {str(x.get("name", "")): math.prod(x.get("shape", ())) for x in found})


def afresh_words(config: TrainConfig, sizes: Mapping[str, int]) -> str:
    """The same of tensors that begin afresh, by their names, with how many numbers each holds."""
    stack = f".{FAMILIES.get(config.family, FAMILIES[DEFAULT]).stack}."
    layers = {name: size for name, size in sizes.items() if stack in f".{name}"}
    if not layers:
        return ""
    return tr_n(
        "%n upper layer begins afresh, {weights}",
        "%n upper layers begin afresh, {weights}",
        len({layer_of(name) for name in layers}),
        weights=formatting.weights(sum(layers.values())),
    )


def layers_words(config: TrainConfig) -> str:
    """Which layers learn, and at which rates where they differ."""
    found = group_rates(config)
    parts = [f"{title} {rate}" for title, rate in zip(groups(config), found, strict=False) if rate]
    return " ".join(
        (worded(what_learns.strategy_of(config).summary), *([f"({worded(say_all(parts))})"] if found else []))
    )


def dropped_words(sizes: Mapping[str, int]) -> tuple[str, str]:
    """The same of tensors by their names, with how many numbers each holds."""
    if not sizes:
        return "", ""
    layers = tr_n(
        "%n upper layer dropped, {weights}",
        "%n upper layers dropped, {weights}",
        len({layer_of(name) for name in sizes}),
        weights=formatting.weights(sum(sizes.values())),
    )
    return layers, "\n".join(sizes)


def start_words(sources: Sequence[str]) -> str:
    """What a row begins as: a letter or piece of the source, the mean of some, or nothing of it."""
    if not sources:
        return tr("fresh")
    names = [name if name.strip() else tr("space") for name in sources[:SOURCES_SHOWN]]
    if len(sources) == 1:
        return names[0]
    if len(sources) <= SOURCES_SHOWN:
        return tr("mean of {sources}", sources=", ".join(names))
    return tr("mean of {n:,}: {sources}…", n=len(sources), sources=", ".join(names))


def pairs_words(count: LetterCounts, separator: str, most: int) -> str:
    """ "ã ← a, ç ← s", and "…" behind the first `most`."""
    shown = [f"{new} ← {start}" for new, start in count.pairs[:most]]
    return separator.join(shown + ["…"] * (len(count.pairs) > most))


def letters_words(count: LetterCounts) -> str:
    """ "32 carried over, 8 new, 2 left out" """
    if not count.writes:
        return tr("None: it learns from sound alone")
    if not count.carried and not count.new and count.pieces:
        return tr("{n:,} pieces of words, all fresh", n=count.fresh)
    if not count.carried and not count.new:
        return tr("{n:,} letters, all fresh", n=count.fresh)
    parts = [
        tr("{n:,} pieces of words carried over", n=count.carried)
        if count.pieces
        else tr("{n:,} carried over", n=count.carried)
    ]
    if count.new + count.fresh:
        parts.append(tr("{n:,} new", n=count.new + count.fresh))
    if count.left_out:
        parts.append(tr("{n:,} left out", n=count.left_out))
    return ", ".join(parts)


def variation(config: TrainConfig) -> str:
    """ "Speed ±8%, noise, time and frequency masks" """
    parts = []
    spread = max((abs(s - 1.0) for s in config.speeds), default=0.0) if config.copies > 1 else 0.0
    if spread:
        parts.append(tr("speed ±{n:,}%", n=100 * spread))
    if config.noise and config.copies > 1:
        parts.append(tr("noise and loudness"))
    parts += [tr(KINDS[name]) for name in chosen(config) if config.copies > 1]
    hidden, masks = masks_of(config), []
    if hidden.stretches and hidden.stretch_frames:
        masks.append(tr("time"))
    if hidden.bands and hidden.band_bins:
        masks.append(tr("frequency"))
    if masks:
        parts.append(tr("{kinds} masks", kinds=say_all(masks)))
    return sentence_case(", ".join(parts) or tr("none"))


def batch(config: TrainConfig) -> str:
    seconds = tr("{n:,} s of audio", n=config.batch_seconds)
    return seconds if config.accumulate == 1 else tr("{n} times {seconds}", n=config.accumulate, seconds=seconds)


def precision(view: RunView) -> str:
    """What is used, once known; before that what was asked for."""
    used = view.curves.started.precision if view.curves.started is not None else view.config.precision
    names = {
        "bfloat16": tr("bf16, mixed"),
        "float32": tr("float32"),
        "auto": tr("chosen at the start"),
    }
    return names.get(used, used)


def checks(config: TrainConfig) -> str:
    every = tr("every {hours}, keeps the best", hours=formatting.hours_label(3600 * config.hours / config.checks))
    if not config.patience:
        return every
    return tr("{every}; ends after {n} without a better one", every=every, n=config.patience)


def place(view: RunView) -> str:
    """Where it runs: the place elsewhere, and what happens there before it trains; the device and its name."""
    if not (on := place_name(view.notes)):
        return _device(view)
    told = worded(view.status.text) if view.status.state in ("preparing", "away") else ""
    doing = told or (_device(view) if view.curves.started is not None else "")
    return f"{on} · {doing}" if doing else on


def _device(view: RunView) -> str:
    started = view.curves.started
    if started is None:
        names = {"auto": tr("the best device there is"), "cpu": tr("CPU"), "cuda": tr("GPU"), "mps": tr("Apple GPU")}
        name = names.get(view.config.device, view.config.device)
        return f"{name} · {cards}" if (cards := cards_words(view.config)) else name
    name = {"cpu": tr("CPU"), "cuda": tr("GPU"), "mps": tr("Apple GPU")}.get(started.device, started.device)
    if started.device == "cpu":
        threads = tr_n("1 thread", "%n threads", started.threads)
        if started.processes > 1:
            return f"{name} · {tr('{n} processes, each {threads}', n=started.processes, threads=threads)}"
        return f"{name} · {threads}"
    if started.processes > 1:
        return f"{name} · {tr('{n} cards', n=started.processes)} · {started.device_name}"
    return f"{name} · {started.device_name}"


def cards_words(config: TrainConfig) -> str:
    """Which graphics cards were asked for; "" where any will do."""
    if config.cards == ALL:
        return tr("all cards")
    return tr("cards {numbers}", numbers=config.cards) if "," in config.cards else config.cards


def started_words(view: RunView, now: float | None = None) -> str:
    """ "09:12, 20 min ago" """
    if view.curves.started is None:
        return formatting.DASH
    now = time.time() if now is None else now
    at = states.here(view, view.curves.begun_at or view.curves.started.at)
    ago = now - at
    text = formatting.clock(at, now)
    return tr("{clock}, {ago} ago", clock=text, ago=formatting.duration(ago)) if ago < 43_200 else text


def estimate_words(view: RunView, now: float | None = None) -> str:
    """ "59 min, ends about 10:11" while training."""
    now = time.time() if now is None else now
    left = states.seconds_left(view)
    started = view.curves.started
    if left is None or started is None:
        return formatting.DASH
    end = formatting.clock(now + left, now)
    return tr("{left} left, ends about {clock}", left=formatting.duration(left), clock=end)


def source_title(config: TrainConfig) -> str:
    if not config.source:
        return tr("From scratch")
    return config.source_label or formatting.language(config.source_language)


def plain(view: RunView) -> str:
    """The whole plan as text, for Copy plan."""
    config = view.config
    rows: Sequence[tuple[str, str]] = (
        (tr("Run"), view.name),
        (tr("Starts from"), source_title(config)),
        (tr("Letters"), letters_words(letters(view))),
        (
            tr("New letters start from"),
            pairs_words(letters(view), ", ", PAIRS_COPIED) or formatting.DASH,
        ),
        (tr("Layers that learn"), layers_words(config)),
        (tr("Dropped layers"), dropped(view)[0] or formatting.DASH),
        (tr("Layers afresh"), afresh(view) or formatting.DASH),
        (tr("Learning rate"), rate_words(view)),
        (tr("Variation"), variation(config)),
        (tr("Batch"), batch(config)),
        (tr("Precision"), precision(view)),
        (tr("Audio to hear"), formatting.hours_label(3600 * config.hours)),
        (tr("Checks"), checks(config)),
        (tr("Source’s speech"), source_words.source_data(view)[0] or formatting.DASH),
        (tr("Runs on"), place(view)),
        (tr("Started"), started_words(view)),
        (tr("Best word error rate, dev"), formatting.percent(view.best_wer)),
        (tr("Notes"), str(view.notes.get("text", "")) or formatting.DASH),
    )
    return "\n".join(f"{title}: {text}" for title, text in rows) + "\n"
