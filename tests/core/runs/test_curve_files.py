"""Curves of runs for other programs: every point with its step, time and hours; each form as its program reads it."""

from __future__ import annotations

import csv
import json
import struct
from pathlib import Path

import pytest
from defusedxml import ElementTree

from core import cli
from core.project.store import Project
from core.runs.curve_files import read
from core.runs.curve_picture import ticks
from core.runs.events import Picked, Saved, Started, Stepped, Validated, append
from core.runs.folder import RunFolder, create_run, list_runs
from core.training.config import TrainConfig

AT = 1_700_000_000.0


def run_of(project: Project, name: str, validated: bool = True) -> RunFolder:
    run = create_run(project.runs, name)
    TrainConfig(name=name).write(run.config)
    append(run.events, Started(1, "cpu", "", 1, "float32", 1, 1, 1, 1.0, 1, 1.0, 4, 7200.0, at=AT))
    for step in (1, 2, 3):
        append(run.events, Stepped(step, 1800.0 * step, 4.0 / step, 1e-3, 40.0, 0.0, 1, 9.0, at=AT + step))
        if validated and step == 2:
            append(run.events, Validated(2, 3600.0, 1.5, 0.5, 0.25, 9, True, at=AT + 2.5))
    return run


def written(project: Project, *words: str) -> int:
    return cli.main(["runs", str(project.folder), "curves", *words])


def test_a_table_holds_every_point_of_every_run(tiny_project: Project, tmp_path: Path) -> None:
    tiny_project.close()
    run_of(tiny_project, "one")
    run_of(tiny_project, "two", validated=False)
    out = tmp_path / "curves.csv"
    assert written(tiny_project, "one", "two", "--save", str(out)) == 0
    rows = list(csv.DictReader(out.read_text(encoding="utf-8").splitlines()))
    assert len(rows) == 2 * 3 * 5 + 3
    (wer,) = [row for row in rows if row["curve"] == "dev/wer"]
    assert (wer["run"], wer["step"], float(wer["hours_heard"]), float(wer["value"])) == ("one", "2", 1.0, 0.5)
    losses = [float(row["value"]) for row in rows if (row["run"], row["curve"]) == ("two", "train/loss")]
    assert losses == [4.0, 2.0, 4.0 / 3]


def test_nothing_of_the_log_is_left_out(tiny_project: Project) -> None:
    tiny_project.close()
    run = create_run(tiny_project.runs, "both")
    TrainConfig(name="both").write(run.config)
    append(run.events, Started(1, "cpu", "", 1, "float32", 1, 1, 1, 1.0, 1, 1.0, 4, 7200.0, at=AT))
    append(run.events, Validated(0, 0.0, 3.0, 1.0, 0.75, 9, True, zero_shot=True, source_wer=0.125, source_cer=0.0625))
    for step in (1, 2):
        times = {"forward": 0.5 * step, "backward": 1.0}
        told = Stepped(step, 1800.0 * step, 4.0, 1e-3, 40.0, 0.25, 7, 9.0, 600.0 * step, times, {"picked": 0.5}, at=AT)
        append(run.events, told)
        append(run.events, Saved(step, 1800.0 * step, {"save": 0.25}))
    append(run.events, Started(1, "cpu", "", 1, "float32", 1, 1, 1, 1.0, 1, 1.0, 4, 7200.0, step=1, at=AT))
    series = read(run).series
    values = {name: [(point.step, point.value) for point in points] for name, points in series.items()}
    assert values == {
        "train/loss": [(1, 4.0)], "train/learning_rate": [(1, 1e-3)], "train/speed": [(1, 40.0)],
        "train/waiting": [(1, 0.25)], "train/memory_bytes": [(1, 7.0)], "train/picked": [(1, 0.5)],
        "train/source_hours": [(1, 1 / 6)],
        "dev/loss": [(0, 3.0)], "dev/wer": [(0, 1.0)], "dev/cer": [(0, 0.75)],
        "dev/source_wer": [(0, 0.125)], "dev/source_cer": [(0, 0.0625)],
        "time/forward": [(1, 0.5)], "time/backward": [(1, 1.0)], "time/save": [(1, 0.25)],
    }  # fmt: skip


def test_checks_of_runs_that_write_nothing_have_their_own_curves(tiny_project: Project) -> None:
    tiny_project.close()
    run = create_run(tiny_project.runs, "sound")
    TrainConfig(name="sound", strategy="unlabelled").write(run.config)
    append(run.events, Picked(4, 3600.0, 3.5, 3.25, 0.5, 128.0, 640, 9, True, at=AT))
    series = read(run).series
    assert {name: points[0].value for name, points in series.items()} == {
        "dev/loss": 3.5, "dev/contrastive": 3.25, "dev/picked": 0.5, "dev/codes": 128.0
    }  # fmt: skip
    assert series["dev/codes"][0].hours == 1.0


def records(path: Path) -> list[bytes]:
    """The records of an event file: length, its checksum, content, its checksum (TFRecord)."""
    content, found, at = path.read_bytes(), [], 0
    while at < len(content):
        (length,) = struct.unpack_from("<Q", content, at)
        found.append(content[at + 12 : at + 12 + length])
        at += 16 + length
    return found


def test_tensorboard_gets_an_event_file_for_each_run_and_no_second_one(tiny_project: Project, tmp_path: Path) -> None:
    from tensorboardX.proto.event_pb2 import Event

    tiny_project.close()
    run_of(tiny_project, "one")
    for _ in range(2):
        assert written(tiny_project, "one", "--save", str(tmp_path / "board"), "--to", "tensorboard") == 0
    (path,) = (tmp_path / "board" / "one").iterdir()
    events = [Event.FromString(record) for record in records(path)]
    points = [(v.tag, e.step, round(v.simple_value, 4), e.wall_time) for e in events for v in e.summary.value]
    assert ("dev/wer", 2, 0.5, AT + 2.5) in points
    assert [point[1:] for point in points if point[0] == "train/loss"] == [
        (1, 4.0, AT + 1), (2, 2.0, AT + 2), (3, 1.3333, AT + 3)
    ]  # fmt: skip


def test_mlflow_gets_metrics_with_times_and_steps_and_the_settings(tiny_project: Project, tmp_path: Path) -> None:
    tiny_project.close()
    run_of(tiny_project, "one")
    assert written(tiny_project, "one", "--save", str(tmp_path / "store"), "--to", "mlflow") == 0
    (run,) = [path for path in (tmp_path / "store" / "1").iterdir() if path.is_dir()]
    meta = json.loads((run / "meta.yaml").read_text(encoding="utf-8"))
    assert (meta["run_id"], meta["run_name"], meta["experiment_id"]) == (run.name, "one", "1")
    assert (run / "metrics" / "dev" / "wer").read_text(encoding="utf-8") == f"{int(1000 * (AT + 2.5))} 0.5 2\n"
    assert (run / "params" / "learning_rate").read_text(encoding="utf-8") == "0.001"


def test_mlflow_keeps_others_experiments_and_nothing_of_what_was_written_before(
    tiny_project: Project, tmp_path: Path
) -> None:
    tiny_project.close()
    run, store = run_of(tiny_project, "one"), tmp_path / "store"
    (store / "1").mkdir(parents=True)
    (store / "1" / "meta.yaml").write_text("artifact_location: x\nexperiment_id: '1'\nname: somebody's own\n")
    config = json.loads(run.config.read_text()) | {"neighbours": {f"letter {n}": "a" for n in range(900)}}
    run.config.write_text(json.dumps(config))
    assert written(tiny_project, "one", "--save", str(store), "--to", "mlflow") == 0
    (folder,) = [path for path in (store / "2").iterdir() if path.is_dir()]
    assert "somebody's own" in (store / "1" / "meta.yaml").read_text()
    assert len((folder / "params" / "neighbours").read_text(encoding="utf-8")) == 6000, "MLflow takes no more"
    (folder / "metrics" / "dev" / "gone").write_text("1 1 1\n")
    assert written(tiny_project, "one", "--save", str(store), "--to", "mlflow") == 0
    assert [path.name for path in store.iterdir() if path.name != "1"] == ["2"], "the same experiment again"
    assert not (folder / "metrics" / "dev" / "gone").exists()


@pytest.mark.long
@pytest.mark.filterwarnings("ignore")
def test_mlflows_own_client_reads_what_is_written(
    tiny_project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mlflow = pytest.importorskip("mlflow", reason="it is large: install mlflow-skinny to have this checked")
    monkeypatch.setenv("MLFLOW_ALLOW_FILE_STORE", "true")
    tiny_project.close()
    run_of(tiny_project, "one")
    store = tmp_path / "store"
    assert written(tiny_project, "one", "--save", str(store), "--to", "mlflow") == 0
    client = mlflow.MlflowClient(tracking_uri=store.as_uri())
    (experiment,) = [one for one in client.search_experiments() if one.name == "vizinho"]
    (run,) = client.search_runs([experiment.experiment_id])
    assert (run.info.run_name, run.data.params["learning_rate"]) == ("one", "0.001")
    history = client.get_metric_history(run.info.run_id, "dev/wer")
    assert [(one.step, one.value, one.timestamp) for one in history] == [(2, 0.5, int(1000 * (AT + 2.5)))]


def test_a_run_without_curves_is_named(
    tiny_project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny_project.close()
    run = create_run(tiny_project.runs, "new")
    TrainConfig(name="new").write(run.config)
    assert written(tiny_project, "new", "--save", str(tmp_path / "x.csv")) == 2
    assert "“new” has no curves yet" in capsys.readouterr().err
    assert not (tmp_path / "x.csv").exists()


def test_runs_beside_each_other_are_a_picture_without_a_window(
    tiny_project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny_project.close()
    for name, wer in (("one", 0.5), ("two <best>", 0.25)):
        run = run_of(tiny_project, name, validated=False)
        for step, rate in ((0, 0.9), (3, wer)):
            append(run.events, Validated(step, 1800.0 * step, 1.5, rate, rate / 2, 9, True, at=AT + step))
    keys = [run.key for run in list_runs(tiny_project.runs)]
    out = tmp_path / "runs.svg"
    assert written(tiny_project, *keys, "--save", str(out), "--to", "svg") == 0
    drawn = ElementTree.fromstring(out.read_text(encoding="utf-8"))
    texts = [one.text for one in drawn.iter("{http://www.w3.org/2000/svg}text")]
    assert {"Word errors, %", "Letter errors, %", "Loss", "Hours heard", "one", "two <best>"} <= set(texts)
    assert "one (train)" in texts, "told apart where a panel has two curves of a run"
    monkeypatch.delenv("DISPLAY", raising=False)
    out = tmp_path / "runs.png"
    assert written(tiny_project, *keys, "--save", str(out), "--to", "png") == 0
    head = out.read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", head[16:24]) == (2 * 960, 2 * 3 * 300)


def test_ticks_are_round_and_hold_all() -> None:
    assert ticks(0.0, 1.0) == [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]
    assert ticks(12.0, 93.0) == [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]
    for low, high in ((0.013, 0.0131), (3.0, 3.0), (-5.0, 1e4)):
        found = ticks(low, high)
        assert found[0] <= low <= high <= found[-1]
        assert 3 <= len(found) <= 8
