"""A run's settings in plain words, and its timetable and learning rate as numbers. Pure functions of a view."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QCoreApplication

from app.train import formatting, states
from app.train.views import RunView
from core.families import DEFAULT, FAMILIES
from core.languages import language_name
from core.strategies import STRATEGIES, Strategy
from core.training.config import TrainConfig
from core.training.schedule import rate_at

RATE_POINTS = 60


def _t(text: str) -> str:
    return QCoreApplication.translate("TrainPlan", text)


def groups(config: TrainConfig) -> list[str]:
    """Layer groups of the run's family, from the output to the input."""
    words = {
        "Output letters": _t("Output letters"),
        "Upper layers": _t("Upper layers"),
        "Middle layers": _t("Middle layers"),
        "Lower layers": _t("Lower layers"),
        "Sound front end": _t("Sound front end"),
    }
    kind = FAMILIES.get(config.family, FAMILIES[DEFAULT])
    return [words.get(title, title) for title in kind.groups]


def _strategy(config: TrainConfig) -> Strategy:
    return STRATEGIES.get(config.strategy, STRATEGIES["full"])


def timetable(config: TrainConfig) -> list[tuple[str, list[tuple[float, float]]]]:
    """For each layer group the shares of the run in which it learns."""
    titles = groups(config)
    rows: list[tuple[str, list[tuple[float, float]]]] = [(title, []) for title in titles]
    start = 0.0
    for stage in _strategy(config).timetable(len(titles), config.strategy_settings):
        for group in stage.groups:
            spans = rows[group][1]
            if spans and spans[-1][1] == start:
                spans[-1] = (spans[-1][0], stage.until)
            else:
                spans.append((start, stage.until))
        start = stage.until
    return rows


def stages(config: TrainConfig) -> list[tuple[float, str]]:
    """Where more layers start learning, in hours heard, with words; nothing where all learn from the start."""
    found = _strategy(config).timetable(len(groups(config)), config.strategy_settings)
    return [(before.until * config.hours, stage.title) for before, stage in pairwise(found)]


def rates(config: TrainConfig, steps: int) -> list[float]:
    """The planned learning rate at evenly spread moments of the run."""
    steps = max(2, steps)
    points = min(steps, RATE_POINTS)
    return [rate_at(round(i * (steps - 1) / (points - 1)), steps, config) for i in range(points)]


def planned_steps(view: RunView) -> int:
    """Optimiser steps of the whole run: what the child counted, else from the settings."""
    if view.curves.started is not None:
        return int(view.curves.started.steps)
    config = view.config
    return max(2, round(config.hours * 3600 / (config.batch_seconds * config.accumulate)))


def rate_words(view: RunView) -> str:
    """ "now 3.9e−4, peak 5e−4" """
    peak = _t("peak {rate}").format(rate=formatting.scientific(view.config.learning_rate))
    if view.curves.stepped is None:
        return peak
    now = _t("now {rate}").format(rate=formatting.scientific(view.curves.stepped.rate))
    return f"{now}, {peak}"


@dataclass(frozen=True)
class LetterCounts:
    """How many letters come from where. `origin` of the plan, counted."""

    carried: int
    new: int
    fresh: int
    left_out: int
    pairs: tuple[tuple[str, str], ...] = ()


def letters(view: RunView) -> LetterCounts:
    """Counts from the run's transfer plan."""
    plans = [x for x in view.plan.get("letters", ()) if isinstance(x, dict)]
    origins = [str(x.get("origin")) for x in plans]
    pairs = tuple((str(x["letter"]), str(x["source"])) for x in plans if x.get("origin") == "neighbour")
    return LetterCounts(
        origins.count("carried"),
        origins.count("neighbour"),
        origins.count("fresh"),
        len(view.plan.get("left_out", ())),
        pairs,
    )


def letters_words(count: LetterCounts) -> str:
    """ "32 carried over, 8 new, 2 left out" """
    if not count.carried and not count.new:
        return _t("{n} letters, all fresh").format(n=formatting.number(count.fresh))
    parts = [_t("{n} carried over").format(n=formatting.number(count.carried))]
    if count.new + count.fresh:
        parts.append(_t("{n} new").format(n=formatting.number(count.new + count.fresh)))
    if count.left_out:
        parts.append(_t("{n} left out").format(n=formatting.number(count.left_out)))
    return ", ".join(parts)


def variation(config: TrainConfig) -> str:
    """ "Speed ±8%, noise, time and frequency masks" """
    parts = []
    spread = max((abs(s - 1.0) for s in config.speeds), default=0.0)
    if spread:
        parts.append(_t("speed ±{n}%").format(n=formatting.number(100 * spread)))
    if config.noise:
        parts.append(_t("noise and loudness"))
    masks = []
    if config.time_masks and config.time_mask_frames:
        masks.append(_t("time"))
    if config.freq_masks and config.freq_mask_bins:
        masks.append(_t("frequency"))
    if masks:
        parts.append(_t("{kinds} masks").format(kinds=_t(" and ").join(masks)))
    text = ", ".join(parts) or _t("none")
    return text[:1].upper() + text[1:]


def batch(config: TrainConfig) -> str:
    seconds = _t("{n} s of audio").format(n=formatting.number(config.batch_seconds))
    return seconds if config.accumulate == 1 else _t("{n} times {seconds}").format(n=config.accumulate, seconds=seconds)


def precision(view: RunView) -> str:
    """What is used, once known; before that what was asked for."""
    used = view.curves.started.precision if view.curves.started is not None else view.config.precision
    names = {
        "bfloat16": _t("bf16, mixed"),
        "float32": _t("float32"),
        "auto": _t("chosen at the start"),
    }
    return names.get(used, used)


def checks(config: TrainConfig) -> str:
    every = _t("every {hours}, keeps the best").format(
        hours=formatting.hours_label(3600 * config.hours / config.checks)
    )
    if not config.patience:
        return every
    return _t("{every}; ends after {n} without a better one").format(every=every, n=config.patience)


def place(view: RunView) -> str:
    """Where it runs: the device and its name."""
    started = view.curves.started
    if started is None:
        names = {"auto": _t("the best device there is"), "cpu": _t("CPU"), "cuda": _t("GPU"), "mps": _t("Apple GPU")}
        return names.get(view.config.device, view.config.device)
    name = {"cpu": _t("CPU"), "cuda": _t("GPU"), "mps": _t("Apple GPU")}.get(started.device, started.device)
    if started.device == "cpu":
        threads = _t("1 thread") if started.threads == 1 else _t("{n} threads").format(n=started.threads)
        return f"{name} · {threads}"
    return f"{name} · {started.device_name}"


def started_words(view: RunView, now: float | None = None) -> str:
    """ "09:12, 20 min ago" """
    if view.curves.started is None:
        return formatting.DASH
    now = time.time() if now is None else now
    at = view.curves.begun_at or view.curves.started.at
    ago = now - at
    text = formatting.clock(at, now)
    return _t("{clock}, {ago} ago").format(clock=text, ago=formatting.duration(ago)) if ago < 43_200 else text


def estimate_words(view: RunView, now: float | None = None) -> str:
    """ "59 min, ends about 10:11" while training."""
    now = time.time() if now is None else now
    left = states.seconds_left(view)
    started = view.curves.started
    if left is None or started is None:
        return formatting.DASH
    end = formatting.clock(now + left, now)
    return _t("{left} left, ends about {clock}").format(left=formatting.duration(left), clock=end)


def source_title(config: TrainConfig) -> str:
    if not config.source:
        return _t("From scratch")
    return config.source_label or language_name(config.source_language)


def plain(view: RunView) -> str:
    """The whole plan as text, for Copy plan."""
    config = view.config
    rows: Sequence[tuple[str, str]] = (
        (_t("Run"), view.name),
        (_t("Starts from"), source_title(config)),
        (_t("Letters"), letters_words(letters(view))),
        (
            _t("New letters start from"),
            ", ".join(f"{new} ← {old}" for new, old in letters(view).pairs) or formatting.DASH,
        ),
        (_t("Layers that learn"), _strategy(config).summary),
        (_t("Learning rate"), rate_words(view)),
        (_t("Variation"), variation(config)),
        (_t("Batch"), batch(config)),
        (_t("Precision"), precision(view)),
        (_t("Audio to hear"), formatting.hours_label(3600 * config.hours)),
        (_t("Checks"), checks(config)),
        (_t("Runs on"), place(view)),
        (_t("Started"), started_words(view)),
        (_t("Best word error rate, dev"), formatting.percent(view.best_wer)),
        (_t("Notes"), str(view.notes.get("text", "")) or formatting.DASH),
    )
    return "\n".join(f"{title}: {text}" for title, text in rows) + "\n"
