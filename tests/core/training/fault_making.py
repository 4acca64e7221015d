"""Ways in which a run meets trouble: its own files, its sound, its disk, its memory, its device, its clock.

Each takes the run and pytest's `monkeypatch`. Files are damaged for real; what a computer of its own would be needed
for (a disk that is full, a device that is lost) fails where the program meets it, as it does there.
"""

from __future__ import annotations

import dataclasses
import errno
import json
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch

from core import audio
from core.datasets import answering, features
from core.datasets.manifest import read_manifest, write_manifest
from core.runs import events
from core.runs.folder import RunFolder
from core.training import setting_ranges, state, train_step
from tests.core.training.small_device import SmallMemory, put_in

Make = Callable[[RunFolder, pytest.MonkeyPatch], object]


def write(name: str, text: str) -> Make:
    """A file of the run holds this instead."""
    return lambda run, _patch: (run.path / name).write_text(text, encoding="utf-8")


def without(name: str) -> Make:
    """A file or a folder of the run is gone."""

    def make(run: RunFolder, _patch: pytest.MonkeyPatch) -> None:
        path = run.path / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()

    return make


def torn(name: str) -> Make:
    """Half of a file is there."""

    def make(run: RunFolder, _patch: pytest.MonkeyPatch) -> None:
        path = run.path / name
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

    return make


def setting(**values: Any) -> Make:
    """config.json says something else."""

    def make(run: RunFolder, _patch: pytest.MonkeyPatch) -> None:
        run.config.write_text(json.dumps(json.loads(run.config.read_text()) | values))

    return make


def line_of_manifest(number: int, text: str) -> Make:
    def make(run: RunFolder, _patch: pytest.MonkeyPatch) -> None:
        lines = run.manifest.read_text().splitlines()
        lines[number - 1] = text
        run.manifest.write_text("\n".join(lines) + "\n")

    return make


def flipped_features(run: RunFolder, _patch: pytest.MonkeyPatch) -> None:
    """What was kept of its sound is damaged in the middle."""
    for path in (run.features / "train").glob("*.f16"):
        content = bytearray(path.read_bytes())
        content[len(content) // 3 : len(content) // 2] = bytes(len(content) // 2 - len(content) // 3)
        path.write_bytes(content)


def between_two_renames(run: RunFolder, _patch: pytest.MonkeyPatch) -> None:
    """The power was cut while a new state took the place of the former one."""
    run.last.rename(run.last.with_name("last.old"))
    (run.last.with_name("last.tmp")).mkdir()


def source_gone(run: RunFolder, patch: pytest.MonkeyPatch) -> None:
    """The drive with its source is not there when it is to begin."""
    shutil.rmtree(run.last.parent)
    plan = json.loads(run.transfer.read_text())
    run.transfer.write_text(json.dumps(plan | {"source": "/away/es"}))
    setting(source="/away/es")(run, patch)


def half_a_state(run: RunFolder, _patch: pytest.MonkeyPatch) -> None:
    """The power was cut while a new state was written."""
    new = run.last.with_name("last.tmp")
    new.mkdir()
    (new / state.MODEL).write_bytes(b"half")


def half_a_line(run: RunFolder, _patch: pytest.MonkeyPatch) -> None:
    with run.events.open("ab") as log:
        log.write(b'{"kind": "stepped", "st')


def damaged_lines(run: RunFolder, _patch: pytest.MonkeyPatch) -> None:
    lines = run.events.read_text().splitlines()
    run.events.write_text("\n".join(["\x00\x00\x00", *lines[:2], '{"kind": "of another version"}', *lines[2:]]) + "\n")


def sound_gone(split: str) -> Make:
    """The drive with the sound of a split is not there, and nothing of it was kept."""

    def make(run: RunFolder, _patch: pytest.MonkeyPatch) -> None:
        _list_again(run, split, lambda path, number: str(path.parent / "away" / f"{number}.wav"))

    return make


def sound_hangs(run: RunFolder, patch: pytest.MonkeyPatch) -> None:
    """Files open, and never answer: whoever reads one waits at a pipe that nobody writes to."""
    patch.setattr(answering, "ANSWER_S", 0.4)
    shutil.rmtree(run.features)
    pipe = run.path.parent / "hangs"
    os.mkfifo(pipe)
    patch.setattr(audio, "load", lambda *_, **__: pipe.read_bytes())


def let_go(run: RunFolder) -> None:
    """Whoever still waits at the pipe ends."""
    pipe = run.path.parent / "hangs"
    until = time.monotonic() + 5
    while pipe.exists() and time.monotonic() < until:
        try:
            os.close(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))
        except OSError:  # nobody waits
            return
        time.sleep(0.01)


def _list_again(run: RunFolder, split: str, place: Callable[[Path, int], str]) -> None:
    shutil.rmtree(run.features, ignore_errors=True)
    made = list(read_manifest(run.manifest))
    moved = [
        dataclasses.replace(e, audio=place(Path(e.audio), i)) if e.split == split else e for i, e in enumerate(made)
    ]
    write_manifest(run.manifest, moved)


def damaged_sound(run: RunFolder, _patch: pytest.MonkeyPatch) -> None:
    """Every file of train begins as one, and holds nothing that could be read farther in."""
    shutil.rmtree(run.features, ignore_errors=True)
    made = list(read_manifest(run.manifest))
    write_manifest(run.manifest, [dataclasses.replace(e, start=e.end + 9**9, end=e.end + 9**9 + 16000)
                                  if e.split == "train" else e for e in made])  # fmt: skip


def refuses(where: str, code: int, after: int = 0) -> Make:
    """The disk takes no more, or nobody may write there: what writes at `where` fails, `after` so many times."""

    def make(_run: RunFolder, patch: pytest.MonkeyPatch) -> None:
        module, _, name = where.rpartition(".")
        owner = {"state": state, "features": features, "events": events}[module]
        real, times = getattr(owner, name), [0]

        def refused(*args: Any, **kwargs: Any) -> Any:
            times[0] += 1
            if times[0] > after:
                raise OSError(code, os.strerror(code))
            return real(*args, **kwargs)

        patch.setattr(owner, name, refused)

    return make


def log_refused_once(_run: RunFolder, patch: pytest.MonkeyPatch) -> None:
    """The disk is full just when the log is written; the room that was kept for the last words is enough for them."""
    real, times = events.append, [0]

    def append(path: Path, event: events.Event) -> None:
        times[0] += 1
        if times[0] == 3:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(path, event)

    patch.setattr(events, "append", append)


def in_the_loss(error: Callable[[], BaseException]) -> Make:
    """The device fails in the middle of a step."""

    def make(_run: RunFolder, patch: pytest.MonkeyPatch) -> None:
        def fails(*_: object) -> torch.Tensor:
            raise error()

        patch.setattr(train_step, "accumulate", fails)

    return make


def small_memory(_run: RunFolder, patch: pytest.MonkeyPatch) -> None:
    """Not one utterance fits into the device's memory."""
    put_in(SmallMemory(1000), patch.setattr, 0)


def memory_for_nothing(_run: RunFolder, patch: pytest.MonkeyPatch) -> None:
    """Not even the weights fit."""

    def fails(*_: object, **__: object) -> object:
        raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 9.00 GiB.")

    patch.setattr(torch.nn.Module, "to", fails)


def no_number(run: RunFolder, patch: pytest.MonkeyPatch) -> None:
    """The weights have become infinite."""
    opened = {n: dataclasses.replace(setting_ranges.LIMITS[n], high=1e40) for n in ("learning_rate", "clip_norm")}
    patch.setattr(setting_ranges, "LIMITS", {**setting_ranges.LIMITS, **opened})
    patch.setattr(train_step, "PATIENCE", 3)
    setting(learning_rate=1e30, clip_norm=1e30, warmup_steps=0)(run, patch)


def other_device(run: RunFolder, _patch: pytest.MonkeyPatch) -> None:
    """It was on a graphics processor, which this computer does not have."""
    path = run.last / state.STATE
    path.write_text(json.dumps(json.loads(path.read_text()) | {"device": "cuda"}))


def other_versions(run: RunFolder, _patch: pytest.MonkeyPatch) -> None:
    """torch was brought up to date since it began."""
    known = json.loads(run.made_with.read_text())
    known["versions"]["torch"] = "1.0"
    run.made_with.write_text(json.dumps(known))


def clock_set_back(_run: RunFolder, patch: pytest.MonkeyPatch) -> None:
    """By ten years, between two sittings."""
    real = time.time
    patch.setattr(time, "time", lambda: real() - 10 * 365 * 86_400)


def loud_rate(run: RunFolder, patch: pytest.MonkeyPatch) -> None:
    """A learning rate far too high, watched for a few steps only."""
    from core.runs import symptoms

    for name, value in (("SMOOTH_STEPS", 1), ("LONG_STEPS", 1), ("LONG_SHARE", 0.0)):
        patch.setattr(symptoms, name, value)
    setting(learning_rate=0.5, clip_norm=1e6, warmup_steps=0)(run, patch)


def everything_long(_run: RunFolder, patch: pytest.MonkeyPatch) -> None:
    """A decoder that does not end."""
    from core.training import validate

    patch.setattr(validate, "comparable", lambda texts, *_: ["do " * 60 for _ in texts])
