"""The runs of a project that lie on one learning curve, and making those that are missing. Torch-free.

Runs lie on one curve when they differ by nothing but their seed, by how much they learnt from and where they trained,
and were checked on the same dev set. Whoever made them, and when, counts for nothing: a run on all there was a year ago
is a point like those that were made for the curve.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from core.datasets.manifest import Entry, read_manifest
from core.datasets.nested import part_of
from core.errors import ConfigError, WorkbenchError
from core.evaluation.learning_curve import CurvePoint, LearningCurve, fit, sizes
from core.project.corrections import ENOUGH, paces
from core.project.queries import Query, Reader
from core.project.tiers.learnt import as_learnt
from core.runs import probe, sweep
from core.runs.create import entries_of
from core.runs.folder import RunFolder, list_runs
from core.runs.reader import RunLook, RunReader
from core.runs.source_project import source_of
from core.strategies import writes
from core.text.unspaced import unspaced
from core.training.config import TrainConfig
from core.wording import say

SHARES = (0.2, 0.4, 0.7, 1.0)
SEEDS = 2
LEAST_SHARES, MOST_SHARES, MOST_SEEDS = 3, 6, 10
ELSEWHERE = frozenset(
    "name seed train_share device threads workers cards precision sample_count source_label recipe".split()
)
"""Settings that do not tell one curve from another."""
NEAR = 0.03
"""A run is of a size when its hours are this near to it."""
PASSES = 3.0
"""Runs that hear what they learn from fewer times than this say little of it."""


@dataclass(frozen=True)
class CurveRuns:
    """`runs` lie on the curve of `config`, ended or not; `curve` is through those that ended."""

    config: TrainConfig
    dev: str
    runs: tuple[RunLook, ...]
    curve: LearningCurve

    @property
    def like(self) -> TrainConfig:
        """The settings that further runs of the curve are made with, from its first seed on."""
        return replace(self.config, name="", train_share=1.0, seed=min(look.config.seed for look in self.runs))

    @property
    def ended(self) -> int:
        return sum(point_of(look) is not None for look in self.runs)

    @property
    def under_way(self) -> tuple[RunLook, ...]:
        """Those that wait or train."""
        return tuple(look for look in self.runs if look.active or look.status.state == "waiting")

    @property
    def lost(self) -> tuple[RunLook, ...]:
        return tuple(look for look in self.runs if look.status.state in ("failed", "crashed"))


def curves_of(runs: Path) -> list[CurveRuns]:
    """Every curve that the runs of a folder lie on: that of the most sizes first, of as many the newest. A run that no
    other fits is a curve of one point."""
    found: dict[tuple[str, str], list[RunLook]] = {}
    for run in list_runs(runs):
        look = _look(run)
        if look is not None:
            found.setdefault((_settings(look.config), dev_print(run)), []).append(look)
    curves = [_curve(dev, looks) for (_, dev), looks in found.items()]
    order = sorted(enumerate(curves), key=lambda pair: (len(sizes(pair[1].curve.points)), pair[0]), reverse=True)
    return [curve for _, curve in order]


def curve_of(runs: Path, key: str = "") -> CurveRuns | None:
    """The curve on which a run lies; without a key, the one that tells the most. None where there is none."""
    curves = curves_of(runs)
    if not key:
        return curves[0] if curves else None
    return next((one for one in curves if any(look.key == key for look in one.runs)), None)


def _curve(dev: str, looks: Sequence[RunLook]) -> CurveRuns:
    points = [point for look in looks if (point := point_of(look)) is not None]
    return CurveRuns(looks[-1].config, dev, tuple(looks), fit(points))


def point_of(look: RunLook) -> CurvePoint | None:
    """What a run came to; None before its end, and of one that a person ended."""
    curves, known = look.curves, look.curves.known
    if look.status.state != "finished" or known is None or curves.started is None:
        return None
    hours = curves.started.train_s / 3600
    if _of_manifest(look.run)[2]:
        return CurvePoint(hours, known.cer, look.config.seed, look.key, letters=True)
    return CurvePoint(hours, known.wer, look.config.seed, look.key, known.groups)


def _look(run: RunFolder) -> RunLook | None:
    """A run that may lie on a curve; None for others, and for one that does not read."""
    if run.is_probe:
        return None
    try:
        look = RunReader(run).look()
    except WorkbenchError:
        return None
    if look is None or look.text is not None or not writes(look.config.strategy):
        return None
    return look


def _settings(config: TrainConfig) -> str:
    values = {name: value for name, value in config.to_json().items() if name not in ELSEWHERE}
    return json.dumps(values, sort_keys=True, ensure_ascii=False)


def dev_print(run: RunFolder) -> str:
    """Equal for runs that are checked on the same utterances with the same texts; "" where that does not read."""
    return _of_manifest(run)[0]


def hours_of(look: RunLook) -> float:
    """The hours that a run learns from, or will."""
    if look.curves.started is not None:
        return look.curves.started.train_s / 3600
    return _of_manifest(look.run)[1]


def _of_manifest(run: RunFolder) -> tuple[str, float, bool]:
    """What `_read` gives; "", 0 and False where there is none."""
    try:
        found = run.manifest.stat()
    except OSError:
        return "", 0.0, False
    return _read(run.manifest, found.st_mtime_ns, found.st_size)


@lru_cache(maxsize=512)
def _read(manifest: Path, _changed: int, _size: int) -> tuple[str, float, bool]:
    """The print of the dev set of a manifest, the hours of its train split, and whether its texts are written without
    spaces between words."""
    try:
        entries = list(read_manifest(manifest))
    except WorkbenchError:
        return "", 0.0, False
    return _dev_print(entries), _train_hours(entries), unspaced(entry.text for entry in entries)


def _dev_print(entries: Iterable[Entry]) -> str:
    state = hashlib.blake2b(digest_size=16)
    for entry in sorted((e for e in entries if e.split == "dev"), key=lambda entry: entry.key):
        state.update(f"{entry.key}\t{entry.start}\t{entry.end}\t{entry.text}\n".encode())
    return state.hexdigest()


def _train_hours(entries: Iterable[Entry]) -> float:
    return sum(entry.seconds for entry in entries if entry.split == "train" and not entry.blocked) / 3600


@dataclass(frozen=True)
class Planned:
    """Runs that a curve still needs: `members` are to be made, `known` are there. `hours` is what all of them could
    learn from; `seconds` what they take on this computer, None where nobody knows; `remark` warns of a poor plan."""

    members: tuple[sweep.Member, ...]
    known: tuple[RunLook, ...]
    hours: float
    seconds: float | None = None
    remark: str = ""


def plan(
    project: Path, config: TrainConfig, shares: Sequence[float] = SHARES, seeds: int = SEEDS, name: str = ""
) -> Planned:
    """Which runs a curve of these settings needs beside those that fit. Nothing is made. Raises `ConfigError` for sizes
    and seeds that make no curve, and what `estimate` raises."""
    wanted = sorted({round(share, 4) for share in shares})
    if not LEAST_SHARES <= len(wanted) <= MOST_SHARES or not all(0 < share <= 1 for share in wanted):
        raise ConfigError(
            say(
                "A curve needs {least} to {most} sizes, each above 0 and up to 1.", least=LEAST_SHARES, most=MOST_SHARES
            ),
            say("Such as 0.2, 0.4, 0.7 and 1: shares of the speech there is to learn from."),
        )
    if not 1 <= seeds <= MOST_SEEDS:
        raise ConfigError(
            say("{count} seeds cannot be.", count=seeds), say("Choose 1 to {most}; 2 are usual.", most=MOST_SEEDS)
        )
    config = replace(config, train_share=1.0)
    with Reader(project) as found:
        reader = as_learnt(found, config.learn)
        rows = reader.each(Query())
        entries = entries_of((row for row in rows if row.split in ("train", "dev")), project, reader.normaliser)
        one = probe.estimate(config, reader, beside=source_of(config, project)).seconds
    hours = _train_hours(entries)
    there = _there(project / "runs", config, _dev_print(entries))
    own = {seed: [_train_hours(part_of(entries, share, seed)) for share in wanted] for seed in _seeds(there, config)}
    fitting = {
        seed: [next((look for look in there if _is(look, seed, size)), None) for size in sizes]
        for seed, sizes in own.items()
    }
    members: list[sweep.Member] = []
    known: list[RunLook] = []
    for seed in _most_first(fitting, seeds):
        for share, look in zip(wanted, fitting[seed], strict=True):
            if look is None:
                members.append(_member(config, share, seed, name))
            else:
                known.append(look)
    return Planned(tuple(members), tuple(known), hours, one * len(members), _remark(config, hours))


def _seeds(there: Sequence[RunLook], config: TrainConfig) -> list[int]:
    """Seeds that a plan may have: those of the settings and of runs that are there."""
    return sorted({*(look.config.seed for look in there), *range(config.seed, config.seed + MOST_SEEDS)})


def _is(look: RunLook, seed: int, size: float) -> bool:
    """Whether a run of a seed learns from so many hours."""
    return look.config.seed == seed and abs(hours_of(look) - size) <= NEAR * size


def _most_first(fitting: Mapping[int, Sequence[RunLook | None]], count: int) -> list[int]:
    """So many seeds, those first of which the most sizes are there: none of them is made again under another seed."""
    return sorted(sorted(fitting, key=lambda seed: (sum(look is None for look in fitting[seed]), seed))[:count])


def _there(runs: Path, config: TrainConfig, dev: str) -> list[RunLook]:
    """The runs on this curve that came to something, or will."""
    settings = _settings(config)
    found = [one for one in curves_of(runs) if one.dev == dev and _settings(one.config) == settings]
    return [look for one in found for look in one.runs if point_of(look) is not None or look in one.under_way]


def _member(config: TrainConfig, share: float, seed: int, name: str) -> sweep.Member:
    label = say("{name}: {share:.0%}, seed {seed}", name=name or title(), share=share, seed=seed)
    values = {"train_share": f"{share:g}", sweep.SEED: str(seed)}
    return sweep.Member(replace(config, name=label, train_share=share, seed=seed), values)


def pace_of(project: Path) -> float | None:
    """The minutes that this person works for a minute of speech, as they were measured: from drafts, or from nothing
    where few drafts were timed. None where too little was."""
    with Reader(project) as reader:
        measured = paces(reader)
    found = next((p for p in (measured.drafted, measured.typed) if p is not None and p.count >= ENOUGH), None)
    return found.per_minute_s / 60 if found is not None else None


def hours_now(project: Path) -> float:
    """The hours that a run could learn from now."""
    with Reader(project) as reader:
        train = reader.summary().by_split.get("train")
    return train.seconds / 3600 if train is not None else 0.0


def title() -> str:
    return say("Learning curve")


def _remark(config: TrainConfig, hours: float) -> str:
    passes = config.hours / hours if hours else PASSES
    if passes >= PASSES or config.steps:
        return ""
    return say(
        "These runs hear the whole only {passes:.1f} times: how much there is to learn from will hardly tell. Let them "
        "hear more hours.",
        passes=passes,
    )


def start(project: Path, planned: Planned, name: str = "") -> list[RunFolder]:
    """Make the runs that are missing and put them into the queue one after another, as a sweep. Raises `WorkbenchError`
    where one of them cannot be; then none stays behind. Nothing where none is missing."""
    if not planned.members:
        return []
    taken = sweep.names(project / "runs")
    first = name or str(title())
    free = next(n for i in range(1, 10_000) if (n := first if i == 1 else f"{first} {i}") not in taken)
    return sweep.start(project, free, planned.members)


def to_json(curve: LearningCurve) -> Mapping[str, Any]:
    """A curve's points and numbers; rates are fractions, of words ("wer") or letters ("cer")."""
    rate = "cer" if curve.letters else "wer"
    return {
        "rate": rate,
        "points": [{"hours": p.hours, rate: p.rate, "seed": p.seed, "run": p.run} for p in curve.points],
        "left_aside": [{"hours": p.hours, rate: p.rate, "seed": p.seed, "run": p.run} for p in curve.aside],
        "cannot_say": curve.doubt,
        "floor": None if curve.doubt else curve.floor,
        "scale": None if curve.doubt else curve.scale,
        "exponent": None if curve.doubt else curve.exponent,
        "run_spread": None if curve.doubt else curve.spread,
        "horizon_hours": curve.horizon,
        "with_speakers": curve.by_speaker,
    }
