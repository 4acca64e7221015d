"""Drives that are unplugged and disks that fill up: the run says whose fault it is, and goes on afterwards."""

from __future__ import annotations

import contextlib
import errno
import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from safetensors import SafetensorError

from core.datasets.features import load_entry
from core.datasets.manifest import Entry
from core.errors import RunError, SoundError, WorkbenchError
from core.families import checkpoint
from core.families.plan import TransferPlan
from core.project.records import UtteranceRow
from core.runs import disk_needed, events, reader, room
from core.runs.create import prepare_run
from core.runs.export import export_model
from core.runs.folder import RunFolder
from core.text.normaliser import Normaliser
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from core.training.hearing import HeardRows, Hearing, SoundGone
from tests.core.training import tiny
from tests.core.training.test_child import wait_for
from tests.event_logs import read_events


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_drive_that_is_unplugged_pauses_the_run_and_the_card_counts_what_was_heard(tmp_path: Path) -> None:
    sounds = tmp_path / "drive"
    made = tiny.entries(sounds, 90) + tiny.entries(sounds, 3, "dev")
    run = tiny.tiny_run(tmp_path, made, hours=1.0, batch_seconds=1.0, checks=1000, copies=64)
    process = tiny.child(run)
    wait_for(run, events.Validated)
    sounds.rename(tmp_path / "elsewhere")
    process.communicate(timeout=140)
    assert process.returncode == 0
    last = read_events(run.events)[-1]
    assert isinstance(last, events.Paused)
    assert "train utterances has gone since the start" in last.message
    assert "Connect the drive" in last.hint
    assert reader.status(run).state == "paused"
    assert reader.status(run).message == last.message
    step = json.loads((run.last / "state.json").read_text())["step"]
    assert step == last.step

    (tmp_path / "elsewhere").rename(sounds)
    run.request("stop")
    code, console = tiny.sit(run)
    assert code == 0, console
    kept_out = [e for e in read_events(run.events) if isinstance(e, events.Excluded)]
    assert all(len(e.items) == 1 for e in kept_out), "what has gone for now is not kept out of the run"
    listed = sum(e.seconds for e in made if e.split == "train")
    seconds = json.loads((run.best / "state.json").read_text())["seconds"]
    card = checkpoint.read_card(run.model)
    assert card.synthetic_s == seconds["synthetic"]
    assert 0 < card.synthetic_s < listed


def test_a_little_may_go_and_what_is_damaged_has_not_gone(tmp_path: Path) -> None:
    made = tiny.entries(tmp_path, 100)
    damaged = made[0]

    def load(entry: Entry) -> np.ndarray:
        if entry.key == damaged.key:
            raise SoundError("Its middle cannot be read.")
        return load_entry(entry)

    hearing = Hearing("train", made, load)
    Path(made[1].audio).unlink()
    for entry in made[:2]:
        with pytest.raises(SoundError):
            hearing.load(entry)
    assert len(hearing.load(made[2])) > 0
    for entry in made[3:8]:
        Path(entry.audio).unlink()
    with pytest.raises(SoundGone, match="has gone since the start") as caught:
        load_all(hearing, made[3:8])
    assert "of 100 could not be read" in caught.value.detail


def load_all(hearing: Hearing, entries: list[Entry]) -> None:
    for entry in entries:
        with contextlib.suppress(SoundError):
            hearing.load(entry)


def test_what_was_heard_is_counted_over_sittings(tmp_path: Path) -> None:
    made = [replace(e, voices="people" if i % 2 else "synthetic") for i, e in enumerate(tiny.entries(tmp_path, 9))]
    heard = HeardRows(len(made))
    heard.add([0, 1, 1])
    again = HeardRows(len(made), heard.to_text())
    again.add([8])
    voices = {"people": made[1].seconds, "synthetic": made[0].seconds + made[8].seconds}
    assert again.seconds(made) == voices | {"drafted": 0.0}
    made[8] = replace(made[8], draft="a model")
    assert again.seconds(made) == voices | {"drafted": made[8].seconds}


def test_a_full_disk_is_told_from_other_faults() -> None:
    for full in (OSError(errno.ENOSPC, "x"), SafetensorError("I/O error: No space left on device (os error 28)")):
        behind = RuntimeError("saving")
        behind.__cause__ = full
        assert room.is_full(behind)
    assert not room.is_full(ValueError("a full stop"))
    assert not room.is_full(OSError(errno.EACCES, "x"))


def test_a_run_that_the_disk_cannot_hold_is_refused_before_it_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = tiny.tiny_run(tmp_path, [])
    plan, config = TransferPlan.read(run.transfer), TrainConfig.read(run.config)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=disk_needed.saved(plan, config)))
    disk_needed.check(plan, config, {}, tmp_path / "not" / "there")
    with pytest.raises(RunError, match=r"disk has .* free, and training needs"):
        disk_needed.check(plan, config, {}, tmp_path, runs=2)


def no_room(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize(
    ("place", "do"),
    [
        ("pathlib.Path.write_bytes", lambda run: run.note(text="mine")),
        ("pathlib.Path.write_bytes", lambda run: run.request("pause")),
        ("pathlib.Path.write_text", lambda run: tiny_prepared(run.path.parent)),
        ("core.runs.create.write_manifest", lambda run: tiny_prepared(run.path.parent)),
        ("pathlib.Path.mkdir", lambda run: tiny_prepared(run.path.parent)),
        ("core.runs.export.shutil.copy2", lambda run: export_model(run, run.path.parent / "out")),
    ],
)
def test_whatever_is_written_a_full_disk_is_said_and_nothing_half_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, do: Callable[[RunFolder], object]
) -> None:
    run = tiny.tiny_run(tmp_path, [])
    run.model.mkdir()
    (run.model / "model.safetensors").write_bytes(b"x")
    with monkeypatch.context() as disk:
        disk.setattr(place, no_room)
        with pytest.raises(WorkbenchError, match=r"[Ff]ull|No space left"):
            do(run)
    assert [p.name for p in run.path.parent.iterdir()] == [run.key]


def tiny_prepared(runs: Path) -> None:
    row = UtteranceRow(1, "a", 1, 0, 16000, 16000, "a b", "x", "train", False, "a.wav", None, "people")
    rules, letters = Normaliser.for_language("pt"), Vocabulary.of_letters("ab")
    prepare_run(runs, TrainConfig(), [row, replace(row, key="b", split="dev")], runs, rules, letters)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own with some megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(folder)]
    mounted = subprocess.run(command, capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("this system lets nobody here mount a small disk")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(disk: Path) -> Path:
    """Take what room there is."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return filler


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_disk_that_fills_up_is_the_disks_fault_and_the_run_goes_on_from_its_last_state(
    tmp_path: Path, small_disk: Path
) -> None:
    made = tiny.entries(tmp_path / "sounds", 10) + tiny.entries(tmp_path / "sounds", 4, "dev")
    written = tiny.tiny_run(tmp_path, made, hours=20.0, checks=600)
    run = RunFolder(small_disk / "run")
    shutil.copytree(written.path, run.path)
    process = tiny.child(run)
    wait_for(run, events.Saved)
    filler = fill(small_disk)
    _, console = process.communicate(timeout=140)
    assert process.returncode == 2, console
    last = read_events(run.events)[-1]
    assert isinstance(last, events.Failed)
    assert not last.bug
    assert last.message.startswith("The disk is full")
    assert "then resume" in last.hint
    before = json.loads((run.last / "state.json").read_text())["step"]
    assert before > 0
    filler.unlink()
    run.request("stop")
    code, console = tiny.sit(run)
    assert code == 0, console
    assert isinstance(read_events(run.events)[-1], events.Finished)
    assert [e.step for e in read_events(run.events) if isinstance(e, events.Started)][-1] == before
