"""Saving a run so that it goes on exactly where it was: weights, optimiser and position. Safetensors and JSON only.

Folders are written beside and renamed; a crash between the two renames leaves the former one as `.old`, which is read.
Random state needs no saving: every step seeds its own from the run's seed and its number.
"""

from __future__ import annotations

import dataclasses
import json
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import nn

from core import quantities
from core.errors import RunError
from core.families import tensors
from core.runs import room
from core.strategies.kind import OWN
from core.wording import say
from core.writing import replaced_folder

MODEL, OPTIMISER, STATE = "model.safetensors", "optimiser.safetensors", "state.json"
STRATEGY = "strategy.safetensors"
"""What the run's strategy has added to the model; the model's own tensors have their family's names."""


CLOCK_S = 120.0
"""Clocks of computers that share a disk may differ by so much."""
STORED = {"epoch": "turn", "validated": "checked", "validation_s": "check_s"}
"""What fields of `State` are called in state.json, where the name is another one."""


@dataclass
class State:
    """Where a run stands. `epoch` and `number` are the place of the next batch; `since_best` counts validations."""

    step: int = 0
    epoch: int = 0
    number: int = 0
    heard_s: float = 0.0
    training_s: float = 0.0
    validated: int = -1
    """The step of the last validation; -1 before the first."""
    best_step: int = -1
    best_wer: float = float("inf")
    best_cer: float = float("inf")
    best_loss: float = float("inf")
    """What the best check of a run that writes nothing is ranked by; see `events.pick_rank`."""
    since_best: int = 0
    skipped: int = 0
    precision: str = ""
    steps: int = 0
    validation_s: float = 0.0
    words: int = 0
    """Read so far, in a run that teaches a text model."""
    source_s: float = 0.0
    """How much of what was heard is the source's speech."""
    heard_rows: str = ""
    """Which train utterances were heard; see `hearing.HeardRows`."""
    parts: int = 1
    """In how many parts each batch is taken; see `out_of_memory`."""
    device: str = ""
    """The kind of device that it was on."""
    changed: dict[str, float] = field(default_factory=dict)
    """Settings that are others than at the beginning; see `core.runs.changes`."""
    noticed: list[str] = field(default_factory=list)
    """The symptoms that are there; see `watch`."""
    losses: dict[str, float] = field(default_factory=dict)
    """What is known of the losses so far; see `symptoms.LossWatch`."""

    def to_json(self) -> dict[str, Any]:
        return {STORED.get(name, name): value for name, value in dataclasses.asdict(self).items()}

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> State:
        names = {STORED.get(field.name, field.name): field.name for field in dataclasses.fields(cls)}
        return cls(**{names[key]: value for key, value in values.items() if key in names})


def save(folder: Path, model: nn.Module, optimiser: torch.optim.Optimizer, state: State) -> None:
    """Write everything needed to go on. Raises `RunError` when the disk does not take it."""
    try:
        with replaced_folder(folder, lasting=True) as new:
            _save_weights(new, model)
            save_file(_moments(model, optimiser), new / OPTIMISER)
            (new / STATE).write_text(json.dumps(state.to_json()), encoding="utf-8")
    except (OSError, SafetensorError) as error:
        raise room.not_saved(say("where the run stands"), folder, error) from error


def read(folder: Path) -> State:
    """Where a saved run stood. Raises `RunError` if damaged."""
    try:
        return State.from_json(json.loads((folder / STATE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise _damaged(folder, error) from error


def of_the_clock(folder: Path) -> tuple[str, ...]:
    """What is to be said of a clock that was set back since a state was saved: nothing hangs on it but times that are
    told."""
    try:
        back_s = (folder / STATE).stat().st_mtime - time.time()
    except OSError:
        return ()
    if back_s < CLOCK_S:
        return ()
    return (
        say(
            "The clock of this computer is {time} behind the time at which the run was saved last: times in its log "
            "are not in order. What it learns is the same. See whether the clock is right.",
            time=quantities.duration(back_s),
        ),
    )


def _save_weights(folder: Path, model: nn.Module) -> None:
    held = weights(model)
    own = {name: tensor for name, tensor in held.items() if name.startswith(f"{OWN}.")}
    save_file({name: tensor for name, tensor in held.items() if name not in own}, folder / MODEL)
    if own:
        save_file(own, folder / STRATEGY)


def _load_weights(folder: Path, model: nn.Module) -> None:
    own = load_file(folder / STRATEGY) if (folder / STRATEGY).is_file() else {}
    tensors.put(model, load_file(folder / MODEL) | own)


def load_weights(folder: Path, model: nn.Module) -> None:
    """Put saved weights back. Raises `RunError` if damaged."""
    try:
        _load_weights(folder, model)
    except (OSError, ValueError, RuntimeError, KeyError, SafetensorError) as error:
        raise _damaged(folder, error) from error


def load_moments(folder: Path, model: nn.Module, optimiser: torch.optim.Optimizer) -> State:
    """Put the saved state of an optimiser back; returns where the run stood. Raises `RunError` if damaged."""
    state = read(folder)
    try:
        moments = load_file(folder / OPTIMISER)
    except (OSError, ValueError, RuntimeError, KeyError, SafetensorError) as error:
        raise _damaged(folder, error) from error
    for name, parameter in model.named_parameters():
        values = {k.removeprefix(f"{name}:"): v for k, v in moments.items() if k.startswith(f"{name}:")}
        if values:
            on_device = {k: v if k == "step" else v.to(parameter.device) for k, v in values.items()}
            optimiser.state[parameter] = on_device
    return state


def _damaged(folder: Path, error: Exception) -> RunError:
    return RunError(
        say("What was saved in {folder} cannot be read.", folder=folder),
        say(
            "Duplicate the run to start it again; its best check, in {best}, is another folder.",
            best=folder.with_name("best"),
        ),
        str(error),
    )


def weights(model: nn.Module) -> dict[str, torch.Tensor]:
    """All tensors of a model on the CPU, each with memory of its own."""
    return {k: v.detach().cpu().contiguous().clone() for k, v in tensors.own(model).items()}


def _moments(model: nn.Module, optimiser: torch.optim.Optimizer) -> dict[str, torch.Tensor]:
    named = {}
    for name, parameter in model.named_parameters():
        for key, value in optimiser.state.get(parameter, {}).items():
            named[f"{name}:{key}"] = torch.as_tensor(value).detach().cpu().contiguous().clone()
    return named


def save_best(folder: Path, model: nn.Module, figures: dict[str, Any]) -> None:
    """Keep the weights of the best validation with its figures. Raises `RunError`."""
    try:
        with replaced_folder(folder, lasting=True) as new:
            _save_weights(new, model)
            (new / STATE).write_text(json.dumps(figures), encoding="utf-8")
    except (OSError, SafetensorError) as error:
        raise room.not_saved(say("the best check"), folder, error) from error


def load_best(folder: Path, model: nn.Module) -> dict[str, Any]:
    """Put the best weights into the model; returns the figures of that validation. Raises `RunError`."""
    try:
        figures: dict[str, Any] = json.loads((folder / STATE).read_text(encoding="utf-8"))
        _load_weights(folder, model)
    except (OSError, ValueError, RuntimeError, KeyError, SafetensorError) as error:
        raise RunError(
            say("The best check in {folder} cannot be read.", folder=folder),
            say("Remove that folder, then resume: the model is then made of where the run stands."),
            str(error),
        ) from error
    return figures
