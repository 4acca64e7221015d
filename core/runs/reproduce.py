"""Running a run again from its folder, and comparing both: curves, weights, and what they were made with. Torch-free.

On one computer with the same versions and threads, a CPU gives the same weights to the last bit; how far apart two runs
may be elsewhere, `core.runs.tolerance` says.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from core.datasets.manifest import read_manifest, write_manifest
from core.errors import RunError, TextError
from core.families.plan import TransferPlan
from core.lm import kept_out, store
from core.runs import changes, made_with, room, tolerance
from core.runs.events import Event, Finished, Follower, Foreseen, Picked, Started, Validated
from core.runs.folder import RunFolder, create_run
from core.runs.run_settings import any_settings
from core.runs.text_run import HELD_OUT, MADE, TRAIN, teaches_text
from core.runs.tolerance import Apart, Tolerance, Weights
from core.training.config import TrainConfig
from core.training.text.config import TextConfig
from core.wording import say

REPEATS = "repeats"
"""The note of a run that repeats another one: that one's key."""
NOTES = ("precision", "threads", "workers")
"""What sittings found, and the other run is to find too."""
FOLDERS = ("tokenizer", "network")


Checked = Validated | Picked | Foreseen


@dataclass(frozen=True)
class Check:
    """What both runs came to after the same step; None where one was not checked then."""

    step: int
    first: Checked | None
    second: Checked | None

    @property
    def equal(self) -> bool:
        a, b = self.first, self.second
        return a is not None and b is not None and _rates(a) == _rates(b)


def _rates(check: Checked) -> tuple[float | None, ...]:
    if isinstance(check, Foreseen):
        return check.loss, check.perplexity, check.bits
    if isinstance(check, Picked):
        return check.loss, check.contrastive, check.picked, check.codes
    return check.loss, check.wer, check.cer, check.source_wer, check.source_cer


@dataclass(frozen=True)
class Comparison:
    """`tensors`: how many there are, how many of them differ, the largest difference and in which. `differs`: what the
    two were made with and is not the same, in words; `unknown`: nothing was written down of one of them. `apart` and
    `allowed`: how far they are from each other, and may be."""

    first: RunFolder
    second: RunFolder
    checks: tuple[Check, ...]
    tensors: int
    differing: int
    largest: float
    largest_in: str
    apart: Apart
    differs: tuple[str, ...]
    unknown: bool
    allowed: Tolerance

    @property
    def equal(self) -> bool:
        """Whether the weights are the same, bit for bit."""
        return self.tensors > 0 and self.differing == 0

    @property
    def same(self) -> bool:
        """Whether they are the same run: bit for bit, or no farther apart than is allowed of such two."""
        return self.tensors > 0 and self.apart.within(self.allowed) and (self.equal or not self.allowed.exact)

    def to_json(self) -> dict[str, Any]:
        return {
            "run": self.first.key, "again": self.second.key, "folder": str(self.second.path), "equal": self.equal,
            "same": self.same, "apart": vars(self.apart), "allowed": vars(self.allowed),
            "tensors": self.tensors, "differing": self.differing, "largest": self.largest,
            "largest_in": self.largest_in, "checks": len(self.checks),
            "checks_equal": sum(check.equal for check in self.checks), "differs": list(self.differs),
            "recorded": not self.unknown,
        }  # fmt: skip


def again(run: RunFolder, out: Path | None = None, threads: int = 0) -> RunFolder:
    """A new run that repeats one that is over: beside it, or at `out`. Nothing is left where it cannot be made.

    What changed on the way changes after the same steps. The text model that one teaches gets a name of its own, in the
    project of the other. Raises `WorkbenchError`.
    """
    _weights_file(run)
    if out is not None and out.exists():
        raise RunError(say("{out} is there already.", out=out), say("Choose a new folder."))
    of_text = teaches_text(run)
    if out is not None and of_text:
        raise RunError(
            say("What a run makes that teaches a text model lies in its project."),
            say("Leave --out away: it is repeated beside the other one."),
        )
    config, log = any_settings(run), list(Follower(run.events).read())
    name = say("{name}, again", name=config.name)
    made = create_run(*((out.parent, out.name) if out is not None else (run.path.parent, f"{run.key} again")))
    try:
        with room.told(say("the new run"), made.path):
            _copy(run, made)
            begun = next((event for event in log if isinstance(event, Started)), None)
            kept = {name: run.notes()[name] for name in NOTES if name in run.notes()}
            if threads or begun is not None:
                kept["threads"] = threads or (begun.threads if begun is not None else 0)
            made.note(**kept, name=name, **{REPEATS: run.key, changes.REPLAY: changes.to_replay(log)})
            made_from: TextConfig | TrainConfig = (_of_text if of_text else TrainConfig.read)(run.config)
            (replace(made_from, threads=threads) if threads else made_from).write(made.config)
    except BaseException:
        shutil.rmtree(made.path, ignore_errors=True)
        raise
    return made


def _of_text(config: Path) -> TextConfig:
    """The settings of a run that teaches a text model as its repetition has them: that one's model is another."""
    found = TextConfig.read(config)
    return replace(found, makes=f"{found.makes}-again", replace=False)


def _copy(run: RunFolder, made: RunFolder) -> None:
    if teaches_text(run):
        for name in (TRAIN, HELD_OUT):
            shutil.copyfile(run.path / name, made.path / name)
        if (run.path / kept_out.FILE).is_file():
            shutil.copyfile(run.path / kept_out.FILE, made.path / kept_out.FILE)
        shutil.copytree(run.network, made.network)
        return
    write_manifest(made.manifest, read_manifest(run.manifest, None))
    TransferPlan.read(run.transfer).write(made.transfer)
    shutil.copyfile(run.normaliser, made.normaliser)
    for own, other in ((run.source_normaliser, made.source_normaliser), (run.noise, made.noise)):
        if own.is_file():
            shutil.copyfile(own, other)
    for name in FOLDERS:
        if (run.path / name).is_dir():
            shutil.copytree(run.path / name, made.path / name, dirs_exist_ok=True)


def compare(first: RunFolder, second: RunFolder) -> Comparison:
    """What two runs that are over came to. Raises `RunError` when one has no model."""
    logs = [list(Follower(run.events).read()) for run in (first, second)]
    begun = [next((event for event in log if isinstance(event, Started)), None) for log in logs]
    models = [_weights_of(run) for run in (first, second)]
    tensors, differing, largest, largest_in = _weights(*models)
    checks = tuple(_checks(*logs))
    differs = tuple(_made_with(first, second, logs))
    unknown = not (made_with.read(first) and made_with.read(second))
    losses = [tolerance.apart(check.first, check.second) for check in checks]
    return Comparison(
        first,
        second,
        checks,
        tensors,
        differing,
        largest,
        largest_in,
        Apart(max(losses, default=0.0), *tolerance.farthest(*models)),
        differs,
        unknown,
        tolerance.between(*begun, alike=not unknown and not differs),
    )


def _checks(first: Sequence[Event], second: Sequence[Event]) -> list[Check]:
    by_step = [{e.step: e for e in log if isinstance(e, Checked)} for log in (first, second)]
    return [Check(step, by_step[0].get(step), by_step[1].get(step)) for step in sorted({*by_step[0], *by_step[1]})]


def _weights_file(run: RunFolder) -> Path:
    """Of the model that a run has made. Raises `RunError` where there is none, or another run has made it since."""
    if not teaches_text(run):
        if not (run.model / "model.safetensors").is_file():
            raise RunError(
                say("The run “{key}” has no model to compare with.", key=run.key), say("Let it come to its end first.")
            )
        return run.model / "model.safetensors"
    name = str(run.notes().get(MADE, ""))
    if not name:
        raise RunError(
            say("The run “{key}” has made no text model yet.", key=run.key), say("Let it come to its end first.")
        )
    try:
        model = store.find(name, run.path.parent.parent)
    except TextError as error:
        raise RunError(
            say("The text model “{name}” of the run “{key}” is gone.", name=name, key=run.key),
            say("There is nothing to compare with any more: teach it anew."),
        ) from error
    if model.note.neural is None or model.note.neural.run != run.key:
        raise RunError(
            say("“{name}” is not the text model any more that the run “{key}” made.", name=name, key=run.key),
            say("There is nothing to compare with any more: teach it anew."),
        )
    return model.weights


def _weights_of(run: RunFolder) -> dict[str, Weights]:
    from safetensors import SafetensorError
    from safetensors.numpy import load_file

    try:
        found: dict[str, Weights] = load_file(_weights_file(run))
    except (OSError, SafetensorError) as error:
        raise RunError(
            say("The model of the run “{key}” cannot be read.", key=run.key), say("Let it end first."), str(error)
        ) from error
    return found


def _weights(a: Mapping[str, Weights], b: Mapping[str, Weights]) -> tuple[int, int, float, str]:
    """How many tensors there are and how many differ, the largest difference and in which."""
    differing, largest, largest_in = 0, 0.0, ""
    for name in sorted({*a, *b}):
        one, other = a.get(name), b.get(name)
        if one is None or other is None or one.shape != other.shape:
            differing, largest, largest_in = differing + 1, float("inf"), name
        elif one.tobytes() != other.tobytes():
            differing += 1
            away = float(np.max(np.abs(one.astype(np.float64) - other.astype(np.float64)), initial=0.0))
            if away >= largest:
                largest, largest_in = away, name
    return len({*a, *b}), differing, largest, largest_in


def _made_with(first: RunFolder, second: RunFolder, logs: Sequence[Sequence[Event]]) -> Iterable[str]:
    """What the two were made with and is not the same, in words."""
    a, b = made_with.read(first), made_with.read(second)
    if a and b:
        for name in sorted({*a["versions"], *b["versions"]}):
            yield from _other(name, a["versions"].get(name, ""), b["versions"].get(name, ""))
        for name in sorted({*a["machine"], *b["machine"]}):
            yield from _other(name, a["machine"].get(name, ""), b["machine"].get(name, ""))
        for name in sorted({*a["source"], *b["source"]}):
            if a["source"].get(name) != b["source"].get(name):
                yield say("The source’s file {name} is another one than before.", name=name)
        for name in sorted({*a.get("texts", {}), *b.get("texts", {})}):
            if a.get("texts", {}).get(name) != b.get("texts", {}).get(name):
                yield say("The sentences in {name} are others than before.", name=name)
        files = made_with.sounds(() if teaches_text(second) else read_manifest(second.manifest, None))
        for path, one, other in zip(files, a["sounds"], b["sounds"], strict=False):
            if one != other:
                yield say("The sound {path} is another one than before, or cannot be read.", path=path)
    started = [next((e for e in log if isinstance(e, Started)), None) for log in logs]
    if started[0] is not None and started[1] is not None:
        for name in (
            "device",
            "device_name",
            "threads",
            "processes",
            "precision",
            "train_utterances",
            "dev_utterances",
            "steps",
        ):
            yield from _other(name, str(getattr(started[0], name)), str(getattr(started[1], name)))
    ends = [next((e.reason for e in reversed(log) if isinstance(e, Finished)), "") for log in logs]
    yield from _other("reason", *ends)


def _other(name: str, one: str, other: str) -> Iterable[str]:
    if one != other:
        yield say("{name}: {one} before, {other} now.", name=name, one=one or say("none"), other=other or say("none"))
