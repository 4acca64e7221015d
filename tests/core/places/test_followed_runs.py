"""Runs that train elsewhere, seen from here: followed, left, found again, paused, resumed; and their weights."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import psutil
import pytest
import soundfile

from core import audio
from core.datasets.manifest import Entry
from core.places import places
from core.places.link import Link
from core.places.of_run import put_on
from core.runs import elsewhere, events, made_with, reader, supervisor
from core.runs.folder import RunFolder
from tests.core.places.way import Way, until
from tests.core.training.tiny import entries, sit, tiny_run

pytestmark = pytest.mark.timeout(300)


def state(run: RunFolder) -> str:
    return reader.status(run).state


def there(way: Way, run: RunFolder) -> RunFolder:
    noted = elsewhere.noted(run.notes())
    assert noted is not None
    return RunFolder(way.folder / "runs" / noted["run"])


def leave(run: RunFolder) -> None:
    """End the follower as a closed laptop does, or somebody who means it."""
    process = supervisor.child_of(run)
    assert process is not None
    process.terminate()
    process.wait(60)


@pytest.fixture
def run(tmp_path: Path, way: Way) -> RunFolder:
    """A run that would go on for long on the place."""
    made = tiny_run(tmp_path / "here", hours=20.0, checks=200)
    put_on(made, way.place)
    return made


CUTS = [{"up": n} for n in (0, 400, 3000, 100_000, 200_000)] + [{"down": n} for n in (100, 900, 3000, 9000, 150_000)]
"""Where connections are cut that send, follow and fetch."""


def interview(folder: Path) -> list[Entry]:
    """The utterances of a tiny run, spoken one behind another into long recordings of two channels: those to check with
    into one that is sent at the rate of training."""
    made = []
    for split, count, rate in (("train", 10, 16000), ("dev", 4, 48000)):
        parts, at, path = [], 0, folder / f"all-{split}.wav"
        for entry in entries(folder, count, split, rate=rate):
            parts += [np.zeros(5 * rate, np.float32), audio.read(entry.audio)[0]]
            at += len(parts[-2])
            made.append(replace(entry, audio=str(path), start=at, end=at + len(parts[-1]), channel=1))
            at += len(parts[-1])
        sound = np.concatenate(parts)
        noise = 1e-3 * np.random.default_rng(0).standard_normal(len(sound))
        soundfile.write(path, np.stack([0 * sound, sound + noise], 1), rate, subtype="PCM_24")
    return made


def test_a_run_elsewhere_gives_the_weights_of_one_here_whatever_is_cut(tmp_path: Path, way: Way) -> None:
    spoken = interview(tmp_path / "sounds")
    run = tiny_run(tmp_path / "here", spoken)
    twin = tiny_run(tmp_path / "twin", spoken)
    put_on(run, way.place)
    way.will({}, *CUTS)
    with Link(way.place):
        pass
    supervisor.start(run)
    until(lambda: not supervisor.alive(run))
    log = (run.path / supervisor.FOLLOWER_LOG).read_text()
    assert state(run) == "finished", log
    assert way.left() == []
    assert log.count("was lost") == len(CUTS), log
    code, console = sit(twin)
    assert (code, state(twin)) == (0, "finished"), console + (twin.events).read_text()
    for name in ("model.safetensors", "config.json"):
        assert (run.model / name).read_bytes() == (twin.model / name).read_bytes()
    assert run.events.read_bytes() == there(way, run).events.read_bytes()
    for name in ("kept_out.json", "made_with.json", "console.log"):
        assert (run.path / name).is_file()
    assert made_with.read(run)["sounds"] == made_with.read(twin)["sounds"]
    assert made_with.read(run)["manifest"] == made_with.fingerprint(run.manifest)
    assert {path.suffix for path in way.folder.glob("contents/*/*")} == {".flac", ".wav"}
    assert not (run.path / "arriving").exists()


@pytest.mark.long
def test_a_run_goes_on_without_its_follower_and_is_found_again(way: Way, run: RunFolder) -> None:
    supervisor.start(run)
    until(lambda: state(run) == "training")
    leave(run)
    assert state(run) == "away"
    assert "lab" in reader.status(run).text
    child = supervisor.child_of(there(way, run))
    assert child is not None
    size = run.events.stat().st_size
    until(lambda: there(way, run).events.stat().st_size > size + 500)
    supervisor.start(run)
    until(lambda: state(run) == "training" and run.events.stat().st_size > size + 500)
    assert supervisor.child_of(there(way, run)) == child
    leave(run)
    supervisor.pause(run)  # nobody follows it: it is paused all the same
    until(lambda: state(run) == "paused" and not supervisor.alive(run))
    assert not psutil.pid_exists(child.pid) or supervisor.child_of(there(way, run)) is None
    assert run.events.read_bytes() == there(way, run).events.read_bytes()
    supervisor.start(run)
    until(lambda: state(run) == "training")
    supervisor.stop(run)
    until(lambda: not supervisor.alive(run))
    assert state(run) == "stopped"
    assert (run.model / "model.safetensors").is_file()
    kinds = [event.kind for event in events.Follower(run.events).read()]
    assert kinds.count("started") == 2
    assert run.events.read_bytes() == there(way, run).events.read_bytes()


@pytest.mark.long
def test_two_laptops_follow_one_run_and_clocks_do_not_matter(tmp_path: Path, way: Way, run: RunFolder) -> None:
    supervisor.start(run)
    until(lambda: state(run) == "training")
    leave(run)
    other = RunFolder(Path(shutil.copytree(run.path, tmp_path / "other" / "runs" / run.key)))
    for one in (run, other):
        supervisor.start(one)
    until(lambda: state(run) == state(other) == "training")
    children = [p for p in psutil.process_iter(["cmdline"]) if str(there(way, run).path) in (p.info["cmdline"] or ())]
    assert len(children) == 1
    supervisor.pause(other)
    until(lambda: not supervisor.alive(run) and not supervisor.alive(other))
    assert state(run) == state(other) == "paused"
    assert run.events.read_bytes() == other.events.read_bytes() == there(way, run).events.read_bytes()
    an_hour_behind = [json.loads(line) for line in run.events.read_text().splitlines()]
    said = "".join(json.dumps(event | {"at": event["at"] - 3600}) + "\n" for event in an_hour_behind)
    for one in (run, there(way, run)):
        one.events.write_text(said)
    assert state(run) == "paused"
    supervisor.start(run)
    until(lambda: state(run) == "training")
    supervisor.stop(run)
    until(lambda: not supervisor.alive(run))
    assert state(run) == "stopped"


@pytest.mark.long
def test_a_folder_that_was_moved_there_is_said_and_found_again(way: Way, run: RunFolder) -> None:
    supervisor.start(run)
    until(lambda: state(run) == "training")
    supervisor.pause(run)
    until(lambda: not supervisor.alive(run))
    way.folder.rename(way.folder.with_name("moved"))
    supervisor.start(run)
    until(lambda: not supervisor.alive(run))
    status = reader.status(run)
    assert status.state == "failed"
    assert "not in" in status.message
    assert "--folder" in status.hint
    places.add(replace(way.place, folder=str(way.folder.with_name("moved"))))
    way.folder = way.folder.with_name("moved")
    supervisor.start(run)
    until(lambda: state(run) == "training")


def test_a_place_that_was_never_reached_leaves_the_run_to_be_resumed(way: Way, run: RunFolder) -> None:
    way.will({"words": "ssh: Could not resolve hostname lab: Name or service not known"})
    supervisor.start(run)
    until(lambda: not supervisor.alive(run))
    status = reader.status(run)
    assert status.state == "paused"
    assert "No computer" in status.message


@pytest.mark.long
def test_a_child_that_is_killed_there_is_told_of_with_its_console(way: Way, run: RunFolder) -> None:
    supervisor.start(run)
    until(lambda: state(run) == "training")
    with there(way, run).console.open("a") as console:
        console.write("last words\n")
    child = supervisor.child_of(there(way, run))
    assert child is not None
    child.kill()
    until(lambda: not supervisor.alive(run))
    assert state(run) == "crashed"
    assert reader.status(run).detail.endswith("last words")
