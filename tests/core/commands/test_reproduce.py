"""A run that is run again from its folder: the same weights, or what differs and why."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from core import cli
from core.datasets.manifest import read_manifest
from core.errors import RunError
from core.runs import changes, events, made_with, reproduce, tolerance
from core.runs.folder import RunFolder
from core.training.config import TrainConfig
from tests.core.training import tiny
from tests.event_logs import read_events


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> RunFolder:
    """A run that is over, and whose rate and length were changed on its way."""
    run = tiny.tiny_run(tmp_path_factory.mktemp("done") / "p", hours=0.008, checks=2)
    changes.ask(run, learning_rate=1e-3, hours=0.012)
    code, console = tiny.sit(run)
    assert code == 0, console
    return run


def test_a_run_that_was_changed_on_its_way_is_repeated_to_the_last_bit(done: RunFolder, tmp_path: Path) -> None:
    made = reproduce.again(done, tmp_path / "again")
    code, console = tiny.sit(made)
    assert code == 0, console
    found = reproduce.compare(done, made)
    assert found.equal
    assert all(check.equal for check in found.checks)
    assert not found.differs
    assert not found.unknown
    steps = [[e.step for e in read_events(run.events) if isinstance(e, events.Changed)] for run in (done, made)]
    assert steps[0] == steps[1] != []


@pytest.mark.long
@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_run_is_repeated_to_the_last_bit(done: RunFolder, capsys: pytest.CaptureFixture[str]) -> None:
    code = cli.main(["reproduce", str(done.path), "--json"])
    found = json.loads(capsys.readouterr().out)
    assert code == 0, found
    assert found["equal"]
    assert found["differing"] == 0
    assert found["checks_equal"] == found["checks"] >= 2
    assert found["differs"] == []
    assert found["recorded"]
    again = RunFolder(Path(found["folder"]))
    assert again.path.parent == done.path.parent
    assert again.notes()["repeats"] == done.key
    assert [e.step for e in read_events(again.events) if isinstance(e, events.Changed)]
    assert cli.main(["reproduce", str(done.path), "--with", str(again.path)]) == 0
    said = capsys.readouterr().out
    assert "The weights are the same, bit for bit" in said
    assert "Versions, computer, threads and data are the same." in said


def _with(run: RunFolder, **settings: object) -> None:
    run.config.write_text(json.dumps(json.loads(run.config.read_text()) | settings))


def test_a_run_in_bfloat16_is_the_same_within_the_tolerance_that_is_stated(
    done: RunFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made, whole = (reproduce.again(done, tmp_path / name) for name in ("half", "whole"))
    for run in (made, whole):
        _with(run, precision="bfloat16")
    tiny.sit_until(made, events.Validated)
    for run in (made, whole):  # the one goes on, in bfloat16 too; the other is not interrupted
        code, console = tiny.sit(run)
        assert code == 0, console
    resumed = reproduce.compare(whole, made)
    assert resumed.allowed is tolerance.BFLOAT16
    assert resumed.same
    assert resumed.equal, "on one processor bit for bit, as in float32"
    assert cli.main(["reproduce", str(done.path), "--with", str(made.path), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert not found["equal"]
    assert found["same"]
    assert 0 < found["apart"]["weights"] <= found["allowed"]["weights"] == tolerance.BFLOAT16.weights
    assert 0 < found["apart"]["loss"] <= found["allowed"]["loss"] == tolerance.BFLOAT16.loss
    assert cli.main(["reproduce", str(done.path), "--with", str(made.path)]) == 0
    said = capsys.readouterr().out
    assert "They are the same run, within what is to be expected" in said
    assert "(5% allowed)" in said
    assert "bfloat16 keeps 8 binary digits" in said
    assert "precision: float32 before, bfloat16 now." in said


def test_another_seed_is_beyond_every_tolerance(
    done: RunFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = reproduce.again(done, tmp_path / "seed")
    _with(made, seed=1)
    code, console = tiny.sit(made)
    assert code == 0, console
    assert not reproduce.compare(done, made).apart.within(tolerance.BFLOAT16)
    assert cli.main(["reproduce", str(done.path), "--with", str(made.path)]) == 2
    assert "They differ, where nothing should" in capsys.readouterr().out


def test_which_tolerance_holds_and_where_there_is_nothing_to_compare() -> None:
    here = events.Started(1, "cpu", "", 1, "float32", 1, 1, 1, 1.0, 1, 1.0, 1, 1.0)
    card, half = replace(here, device="cuda"), replace(here, precision="bfloat16")
    assert tolerance.between(here, here, alike=True) is tolerance.EXACT
    for other, alike in ((here, False), (card, True), (None, True)):
        assert tolerance.between(here, other, alike=alike) is tolerance.FLOAT32
    assert tolerance.between(here, half, alike=True) is tolerance.between(half, None, alike=True) is tolerance.BFLOAT16
    one = {"a.0.w": np.full(4, 2.0, np.float32), "a.0.b": np.zeros(4, np.float32), "head.n": np.array([3])}
    near = one | {"a.0.b": np.full(4, 0.02, np.float32)}
    assert tolerance.farthest(one, near) == ("a.0", pytest.approx(0.01, rel=1e-3)), "by what the layer is in size"
    for other in (one | {"head.n": np.array([4])}, one | {"more": np.ones(1)}, one | {"head.n": np.ones(2)}):
        layer, share = tolerance.farthest(one, other)
        assert share == float("inf")
        assert "cannot be compared" in tolerance.Apart(0.0, layer, share).sentence(tolerance.FLOAT32)
    check = events.Picked(1, 1.0, 2.0, 2.0, 0.5, 3.0, 4, 1, True)
    assert tolerance.apart(check, replace(check, loss=2.02)) == pytest.approx(0.02 / 2.02)
    assert tolerance.apart(check, replace(check, loss=float("nan"))) == tolerance.apart(check, None) == float("inf")


def test_what_differs_is_said_by_name(done: RunFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = RunFolder(tmp_path / "other")
    shutil.copytree(done.path, other.path)
    weights = load_file(other.model / "model.safetensors")
    name = min(weights)
    weights[name] = weights[name] + 0.5
    save_file(weights, other.model / "model.safetensors")
    known = made_with.read(other)
    known["versions"]["torch"] = "1.0"
    known["sounds"][2] = "0" * 32
    other.made_with.write_text(json.dumps(known))
    log = other.events.read_text().replace('"threads": 1', '"threads": 7')
    other.events.write_text(log)
    assert cli.main(["reproduce", str(done.path), "--with", str(other.path)]) == 2
    said = capsys.readouterr().out
    assert f"The weights differ in 1 of {len(weights)} tensors, by at most 0.5 in {name}." in said
    assert "torch: " in said
    assert ", 1.0 now." in said.replace(" before, 1.0", ", 1.0")
    sound = made_with.sounds(read_manifest(done.manifest))[2]
    assert f"The sound {sound} is another one than before" in said
    assert "threads: 1 before, 7 now." in said


def test_a_run_of_an_earlier_version_says_that_nothing_was_recorded(
    done: RunFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = RunFolder(tmp_path / "old")
    shutil.copytree(done.path, old.path)
    old.made_with.unlink()
    assert cli.main(["reproduce", str(old.path), "--with", str(done.path)]) == 0
    assert "were not recorded" in capsys.readouterr().out


def test_what_cannot_be_repeated_is_refused_and_leaves_nothing(done: RunFolder, tmp_path: Path) -> None:
    waits = tiny.tiny_run(tmp_path, [])
    with pytest.raises(RunError, match="has no model to compare with"):
        reproduce.again(waits)
    with pytest.raises(RunError, match="is there already"):
        reproduce.again(done, out=tmp_path)
    damaged = RunFolder(tmp_path / "runs" / "damaged")
    shutil.copytree(done.path, damaged.path)
    damaged.normaliser.unlink()
    with pytest.raises(RunError):
        reproduce.again(damaged)
    assert {p.name for p in waits.path.parent.iterdir()} == {waits.key, "damaged"}
    assert cli.main(["reproduce", str(tmp_path / "nowhere")]) == 2


def test_all_that_a_run_needs_goes_with_it(done: RunFolder, tmp_path: Path) -> None:
    whole = RunFolder(tmp_path / "whole")
    shutil.copytree(done.path, whole.path)
    whole.source_normaliser.write_text("{}")
    (whole.path / "tokenizer").mkdir()
    made = reproduce.again(whole, tmp_path / "made", threads=3)
    kept = {path.name for path in made.path.iterdir()} - {"run.lock"}
    assert kept == {"config.json", "manifest.jsonl", "transfer.json", "normaliser.json", "source_normaliser.json",
                    "tokenizer", "run.json"}  # fmt: skip
    assert TrainConfig.read(made.config).to_json() == TrainConfig.read(done.config).to_json() | {"threads": 3}


def test_a_large_file_is_known_by_all_of_its_parts(tmp_path: Path) -> None:
    path = tmp_path / "large.wav"
    content = bytearray(made_with.WHOLE_BYTES + 12345)
    path.write_bytes(content)
    known = made_with.fingerprint(path)
    assert made_with.fingerprint(path) == known
    for place in (0, len(content) - 1):
        content[place] = 1
        path.write_bytes(content)
        assert made_with.fingerprint(path) != known
        content[place] = 0
    path.write_bytes(content[:-1])
    assert made_with.fingerprint(path) != known
    assert made_with.fingerprint(tmp_path / "gone.wav") == ""
