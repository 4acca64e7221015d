"""What `vizinho train`, `runs` and `resume` say about how a run went."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core import cli
from core.project.queries import Reader
from core.project.store import Project
from core.runs import disk_needed, probe, queue
from core.runs.events import Event, Finished, Paused, Validated, append
from core.runs.folder import RunFolder, create_run, list_runs
from core.training.config import TrainConfig
from core.training.draft import limit_of, make_config, own_names, start_from, twin
from core.training.settings_help import help_of_settings
from core.wording import Said


def validated(step: int, wer: float, cer: float, loss: float = 1.0) -> Validated:
    return Validated(step, 36.0 * step, loss, wer, cer, 9, True, zero_shot=step == 0)


def written(project: Project, name: str, *said: Event) -> RunFolder:
    run = create_run(project.runs, name)
    TrainConfig(name=name, source="/models/es").write(run.config)
    for event in said:
        append(run.events, event)
    return run


def runs(project: Project, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    assert cli.main(["runs", str(project.folder), "--json"]) == 0
    return {run["name"]: run for run in json.loads(capsys.readouterr().out)["runs"]}


def test_runs_tell_what_the_model_holds_and_whether_training_helped(
    tiny_project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny_project.close()
    end = Finished(9, 9.0, 0, 1.018, 0.382, "done", 1.0)
    written(tiny_project, "for nothing", validated(0, 1.018, 0.382), validated(9, 0.967, 0.973), end)
    written(
        tiny_project, "good", validated(0, 1.018, 0.382), validated(9, 0.5, 0.2), Finished(9, 9, 9, 0.5, 0.2, "done", 1)
    )
    written(tiny_project, "astray", validated(0, 1.0, 0.4), validated(9, 1.0, 1.0, 480.0))
    found = runs(tiny_project, capsys)
    assert (found["for nothing"]["wer"], found["for nothing"]["cer"]) == (1.018, 0.382)
    assert found["for nothing"]["helped"] is False
    assert found["for nothing"]["zero_shot"] == {"wer": 1.018, "cer": 0.382}
    assert (found["good"]["wer"], found["good"]["helped"]) == (0.5, True)
    assert (found["good"]["diverged"], found["astray"]["diverged"]) == (False, True)
    assert cli.main(["runs", str(tiny_project.folder)]) == 0
    lines = {line.split()[0]: line for line in capsys.readouterr().out.splitlines()}
    assert "did not help" in lines["for-nothing"]
    assert "did not help" not in lines["good"]


@pytest.mark.parametrize(
    ("values", "said"),
    [({"seed": -4}, "seed cannot be"), ({"hours": "0,5"}, "hours cannot be"), ({"speeds": None}, "wrong form"),
     ({"source": 5}, "source cannot be"), ({"inside": []}, ""), ({"inside": {"source": 3}}, "")],
)  # fmt: skip
def test_one_run_that_was_edited_by_hand_costs_the_list_nothing_and_is_named(
    tiny_project: Project, capsys: pytest.CaptureFixture[str], values: dict[str, Any], said: str
) -> None:
    tiny_project.close()
    good, edited = (written(tiny_project, name, validated(0, 1.0, 0.4)) for name in ("good", "edited"))
    edited.config.write_text(json.dumps(json.loads(edited.config.read_text()) | values))
    assert {(r["run"], r["state"] == "unreadable") for r in runs(tiny_project, capsys).values()} == {
        (good.key, False),
        (edited.key, bool(said)),
    }
    assert cli.main(["runs", str(tiny_project.folder)]) == 0
    out = capsys.readouterr().out
    assert said in out
    assert (str(edited.config) in out) == bool(said)


def test_runs_say_that_one_waits_behind_nothing(tiny_project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    tiny_project.close()
    written(tiny_project, "killed", validated(0, 1.0, 0.4))
    waits = written(tiny_project, "behind")
    queue.add([waits])
    assert cli.main(["runs", str(tiny_project.folder)]) == 0
    assert f"Nothing trains, and behind waits: vizinho queue {tiny_project.folder} start" in capsys.readouterr().out


def test_the_same_choices_make_the_same_run_by_both_ways(tiny_checkpoint: Path) -> None:
    start = start_from(tiny_checkpoint)
    config = make_config(start, "balanced", name="x", language="pt", own={"hours": 3.0})
    assert (config.source, config.family, config.hours, config.checks) == (str(tiny_checkpoint), "parakeet", 3.0, 12)
    beside = twin(config, "x, from scratch")
    assert (beside.source, beside.network, beside.hours) == ("", str(tiny_checkpoint), 3.0)


def test_a_plan_from_scratch_takes_the_network_that_is_named(
    tiny_project: Project, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny_project.close()
    folder = str(tiny_project.folder)
    plans = []
    for options in (["--from", str(tiny_checkpoint)], ["--from", "scratch", "--like", str(tiny_checkpoint)]):
        assert cli.main(["plan", folder, *options, "--json"]) == 0
        plan = json.loads(capsys.readouterr().out)
        plans.append({t["name"]: t["shape"] for t in plan["tensors"]})
    assert plans[0] == plans[1]
    assert cli.main(["plan", folder, "--from", str(tiny_checkpoint), "--like", str(tiny_checkpoint)]) == 2
    assert "--like is for runs from scratch" in capsys.readouterr().err


def test_a_run_that_paused_for_its_sound_ends_with_code_2_and_the_way_out(
    tiny_project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny_project.close()
    gone = Paused(3, 9.0, "The sound has gone.", "Connect the drive again, then resume.")
    run = written(tiny_project, "away", validated(0, 1.0, 0.4))
    monkeypatch.setattr("core.runs.supervisor.start", lambda run, nice: append(run.events, gone))
    assert cli.main(["resume", str(tiny_project.folder), run.key]) == 2
    said = capsys.readouterr().err
    assert "Paused: The sound has gone. Connect the drive again" in said


def test_a_run_in_several_processes_or_on_chosen_cards_is_made(
    tiny_project: Project, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny_project.close()
    command = ["train", str(tiny_project.folder), "--from", str(tiny_checkpoint), "--queue", "--json"]
    assert cli.main([*command, "--workers", "2", "--name", "two"]) == 0
    assert cli.main([*command, "--cards", "0,1", "--name", "cards"]) == 0
    capsys.readouterr()
    made = {run.key: TrainConfig.read(run.config) for run in list_runs(tiny_project.runs)}
    assert (made["two"].workers, made["two"].device, made["two"].cards) == (2, "auto", "")
    assert (made["cards"].device, made["cards"].cards) == ("cuda", "0,1")
    assert cli.main([*command, "--cards", "first"]) == 2
    assert "numbers of graphics cards" in capsys.readouterr().err


def test_train_says_of_every_setting_what_it_does_and_what_it_may_be(capsys: pytest.CaptureFixture[str]) -> None:
    """The words are those of the window, in English; they can be translated."""
    with pytest.raises(SystemExit):
        cli.main(["train", "--help"])
    printed = " ".join(capsys.readouterr().out.split())
    for name, words in help_of_settings().items():
        assert isinstance(words, Said)
        if name in own_names():
            assert f"{name}: {limit_of(name).words} {words}" in printed


def test_a_plan_takes_the_settings_that_train_takes_and_names_what_a_strategy_drops(
    tiny_project: Project, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny_project.close()
    folder, source = str(tiny_project.folder), str(tiny_checkpoint)
    fewer = ["--set", "strategy=keep_layers", "--set", "dropped_layers=1"]
    assert cli.main(["plan", folder, "--from", source, *fewer, "--json"]) == 0
    plan = json.loads(capsys.readouterr().out)
    dropped = {tensor["name"] for tensor in plan["dropped"]}
    assert dropped
    assert all(name.startswith("encoder.layers.1.") for name in dropped)
    assert not dropped & {tensor["name"] for tensor in plan["tensors"]}
    assert cli.main(["plan", folder, "--from", source, *fewer]) == 0
    assert f"Dropped: encoder.layers.1.* ({len(dropped)} tensors)" in capsys.readouterr().out
    pieces = ["--set", "vocabulary=pieces", "--set", "piece_count=30"]
    assert cli.main(["plan", folder, "--from", source, *pieces, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["tokenizer"], "pieces are learnt from the project's own texts"
    assert cli.main(["plan", folder, "--from", source, "--set", "strategy=keep_layers"]) == 2
    assert "2 layers cannot be dropped: the encoder has 2." in capsys.readouterr().err
    formerly = ["--set", "strategy=drop_layers", "--set", "dropped_layers=1"]
    assert cli.main(["plan", folder, "--from", source, *formerly]) == 2
    told = capsys.readouterr().err
    assert "dropped_layers is a setting of the strategy “keep_layers”, and the run’s is “drop_layers”." in told
    assert "Add --set strategy=keep_layers" in told


def test_what_a_run_takes_is_told_by_what_is_known_of_it(
    tiny_project: Project, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny_project.close()
    asked = ["plan", str(tiny_project.folder), "--from", str(tiny_checkpoint), "--device", "cpu", "--threads", "1"]

    def told(*more: str) -> dict[str, Any]:
        assert cli.main([*asked, *more, "--json"]) == 0
        return dict(json.loads(capsys.readouterr().out))

    assert told()["estimate"] is None
    guessed = told("--estimate")["estimate"]
    assert (guessed["measured"], guessed["memory_measured"]) == (False, False)
    config = make_config(
        start_from(tiny_checkpoint), "quick", name="x", language="pt", device="cpu", own={"threads": 1}
    )
    with Reader(tiny_project.folder) as reader:
        plan = probe.measured_plan(config, reader)
        key = probe.speed_key(config, plan)
        probe.remember(tiny_project.folder / probe.CACHE, key, 50.0, "probe", memory=2e9)
        wanted, sound = probe.estimate(config, reader), probe.sound_of(reader)
    found = told("--estimate")["estimate"]
    assert (found["seconds"], found["speed"], found["measured"]) == (wanted.seconds, 50.0, True)
    assert (found["memory_bytes"], found["memory_measured"]) == (wanted.memory, True)
    assert found["disk_bytes"] == disk_needed.needed(plan, config, sound)
    assert cli.main([*asked, "--estimate"]) == 0
    text = capsys.readouterr().out
    assert "Measured on this computer." in text
    assert "50.0 s of audio a second" in text
    assert cli.main([*asked, "--measure"]) == 2
    assert "--measure belongs to --estimate" in capsys.readouterr().err


@pytest.mark.long
def test_a_few_steps_are_measured_when_asked(
    tiny_project: Project, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny_project.close()
    asked = ["--from", str(tiny_checkpoint), "--device", "cpu", "--threads", "1", "--workers", "1"]
    assert cli.main(["plan", str(tiny_project.folder), *asked, "--estimate", "--measure", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["estimate"]
    assert (found["measured"], found["memory_measured"]) == (True, True)
