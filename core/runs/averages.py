"""Averages of a run's model and its source, tried: what each share of the run makes of both languages.

A child tries one share after another, and what it finds is kept with the run: nothing is tried twice. Torch-free; the
averaging itself is `core.training.averaging`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from typing import Any

import numpy as np

from core import writing
from core.children import spawn
from core.datasets.manifest import Side, read_manifest, write_manifest
from core.errors import ConfigError, WorkbenchError
from core.progress import Progress, Stop, never, quiet
from core.runs.export import need_model
from core.runs.folder import RunFolder
from core.runs.source_data import SourceData
from core.wording import say

SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)
"""That are tried first: from the source, with the letters of the run, to the run's model."""
CHILD = "core.training.average_rates"
PATHS = (0, 3)
"""Where in the stamp of some speech its files stand."""
RATES, SPEECH, RULES = "rates.json", "source.jsonl", "source_normaliser.json"
"""Files in a run's folder of averages: what was found, and speech of the source that was chosen for it later."""


@dataclass(frozen=True)
class Rates:
    """Error rates on a dev set, as fractions, with their 95% intervals."""

    wer: float
    cer: float
    utterances: int
    wer_interval: tuple[float, float]
    cer_interval: tuple[float, float]

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Rates:
        """Raises `KeyError`, `TypeError`, `ValueError` for what is none."""
        low_high = {name: (float(values[name][0]), float(values[name][1])) for name in ("wer_interval", "cer_interval")}
        return cls(float(values["wer"]), float(values["cer"]), int(values["utterances"]), **low_high)

    def to_json(self) -> dict[str, Any]:
        return vars(self) | {"wer_interval": list(self.wer_interval), "cer_interval": list(self.cer_interval)}


@dataclass(frozen=True)
class Point:
    """What a share of the run makes of its own language, and of the source's where there is speech of it."""

    share: float
    target: Rates
    source: Rates | None = None

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Point:
        source = values.get("source")
        return cls(
            float(values["share"]), Rates.from_json(values["target"]), Rates.from_json(source) if source else None
        )

    def to_json(self) -> dict[str, Any]:
        found: dict[str, Any] = {"share": self.share, "target": self.target.to_json()}
        return found | ({"source": self.source.to_json()} if self.source is not None else {})


@dataclass(frozen=True)
class Speech:
    """Speech of the source's language that averages are tried on: the entries of one side of a manifest, of one split
    or ("") of all. `rules` is the file of those that made its texts, "" for none; `language` the code of what is
    spoken."""

    manifest: str
    side: Side
    split: str
    rules: str
    language: str

    @property
    def stamp(self) -> list[Any]:
        """Another one for other speech; the same where its project has moved."""
        return _named([*vars(self).values(), *_stamp(Path(self.manifest))])


def speech_of(run: RunFolder) -> Speech | None:
    """The speech of its source that a run has at hand: what it was checked on, or what was chosen for its averages.
    Raises `RunError` for a manifest that does not read."""
    chosen = run.averages / SPEECH
    for manifest, rules in ((run.manifest, run.source_normaliser), (chosen, run.averages / RULES)):
        if not (manifest.is_file() and rules.is_file()):
            continue
        first = next((entry for entry in read_manifest(manifest, "source") if entry.split == "dev"), None)
        if first is not None:
            return Speech(str(manifest), "source", "dev", str(rules), first.language)
    return None


def speech_in(manifest: Path, language: str) -> Speech:
    """The dev utterances of a manifest, or all of one that has no such split. Raises `RunError`."""
    split = "dev" if any(entry.split == "dev" for entry in read_manifest(manifest)) else ""
    return Speech(str(manifest.absolute()), "target", split, "", language)


def choose_speech(run: RunFolder, data: SourceData) -> Speech:
    """Try averages on this speech of the source from now on, which is frozen with the run. Raises `WorkbenchError`,
    `OSError`."""
    entries = data.checked()
    run.averages.mkdir(exist_ok=True)
    rules = json.dumps(data.normaliser.to_json(), ensure_ascii=False, indent=1)
    writing.write_text(run.averages / RULES, rules + "\n")
    write_manifest(run.averages / SPEECH, entries)
    found = speech_of(run)
    if found is None:  # the run's own manifest has none, or this would not be asked
        raise ConfigError(
            say("The source's speech in {place} has nothing in the {split} split.", place=data.place, split="dev"),
            say("Assign its utterances to train and dev, or choose other source data."),
        )
    return found


def known(run: RunFolder, speech: Speech | None) -> tuple[Point, ...]:
    """What was found of a run's model with this speech, by share. Nothing of another model, or other speech."""
    try:
        values = json.loads((run.averages / RATES).read_text(encoding="utf-8"))
        tried = values["tried"]
        theirs = {"speech": _named(tried["speech"])} if tried["speech"] is not None else {}
        if tried | theirs != _tried(run, speech):
            return ()
        return tuple(sorted(map(Point.from_json, values["points"]), key=lambda point: point.share))
    except (OSError, ValueError, KeyError, TypeError):
        return ()


def _tried(run: RunFolder, speech: Speech | None) -> dict[str, Any]:
    """What points are of: other weights or other speech make them others'."""
    return {"model": _stamp(run.model / "model.safetensors"), "speech": speech.stamp if speech is not None else None}


def _named(stamp: Sequence[Any]) -> list[Any]:
    """The stamp of some speech with its files by their names alone; earlier versions kept their whole paths."""
    return [PureWindowsPath(one).name if place in PATHS else one for place, one in enumerate(stamp)]


def _stamp(file: Path) -> list[int]:
    stat = file.stat()
    return [stat.st_size, stat.st_mtime_ns]


def _keep(run: RunFolder, speech: Speech | None, points: Sequence[Point]) -> None:
    run.averages.mkdir(exist_ok=True)
    values = {"tried": _tried(run, speech), "points": [point.to_json() for point in points]}
    writing.write_text(run.averages / RATES, json.dumps(values, ensure_ascii=False, indent=1) + "\n")


def try_shares(
    run: RunFolder,
    shares: Sequence[float] = SHARES,
    speech: Speech | None = None,
    *,
    device: str = "auto",
    progress: Progress = quiet,
    cancelled: Stop = never,
    found: Callable[[tuple[Point, ...]], object] = lambda _points: None,
) -> tuple[Point, ...]:
    """What these shares and those tried before make of both languages, by share. `found` is told all that is known
    after each; what was found stays when the rest is `cancelled`.

    Raises `RunError`, `CheckpointError`, `Cancelled`, `OSError`.
    """
    need_model(run)
    points = {point.share: point for point in known(run, speech)}
    left = [share for share in dict.fromkeys(shares) if share not in points]
    if left:
        told = json.dumps(vars(speech) if speech is not None else None, ensure_ascii=False)
        for line in said([CHILD, str(run.path), device, told, *map(str, left)], cancelled):
            if line.keys() == {"done", "total"}:
                progress(int(line["done"]), int(line["total"]))
                continue
            point = Point.from_json(line)
            points[point.share] = point
            _keep(run, speech, tuple(points.values()))
            found(known(run, speech))
    return tuple(sorted(points.values(), key=lambda point: point.share))


def make(run: RunFolder, share: float, out: Path, name: str, cancelled: Stop = never) -> dict[str, Any]:
    """Write the average with this share of the run as a model called `name` to `out`, a new or empty folder; returns
    what `core.training.averaging.average` tells of it. Raises `RunError`, `CheckpointError`, `ExportFailed`,
    `Cancelled`."""
    need_model(run)
    *_, made = said(["core.training.averaging", str(run.path), str(share), str(out), name], cancelled)
    return made


def said(arguments: Sequence[str], cancelled: Stop) -> Iterator[dict[str, Any]]:
    """The objects that a child says, one a line. Raises what it says went wrong, and `Cancelled`."""
    answered = False
    with spawn(arguments[0], arguments[1:]) as child:
        for line in child.rest(cancelled=cancelled):
            values = _read(line)
            if values is None:
                continue
            if "error" in values:
                raise WorkbenchError.from_json(values["error"])
            answered = True
            yield values
        code, words = child.wait(), child.last_words()
    if code or not answered:
        raise RuntimeError(f"python -m {arguments[0]} left with {code}\n{words}")


def _read(line: str) -> dict[str, Any] | None:
    try:
        found = json.loads(line)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


@dataclass(frozen=True)
class Between:
    """The word error rates at a share: as measured, or on a line between the measured ones around it. None where
    nothing was measured on both sides."""

    target: float | None
    source: float | None
    measured: bool


def between(points: Sequence[Point], share: float) -> Between:
    """What is known of a share, of points sorted by theirs."""
    own = [(point.share, point.target.wer) for point in points]
    theirs = [(point.share, point.source.wer) for point in points if point.source is not None]
    measured = any(abs(point.share - share) < 1e-9 for point in points)
    return Between(_at(own, share), _at(theirs, share), measured)


def _at(points: Sequence[tuple[float, float]], share: float) -> float | None:
    if not points or not points[0][0] - 1e-9 <= share <= points[-1][0] + 1e-9:
        return None
    x, y = zip(*points, strict=True)
    return float(np.interp(share, x, y))
