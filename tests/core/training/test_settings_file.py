"""Settings as a file: what one run was made with, another one can be, from another source too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core import cli
from core.errors import ConfigError
from core.project.store import Project
from core.runs.create import plan_for
from core.runs.folder import list_runs
from core.text.vocabulary import Vocabulary
from core.training import settings_file
from core.training.config import TrainConfig
from core.training.draft import Start, make_config, own_names
from tests.core.training import tiny

OWN = {"learning_rate": 3e-4, "speeds": (0.9, 1.1), "strategy": "head_first", "head_first_share": 0.25, "hours": 3.5}


def test_what_is_written_makes_the_same_settings(tmp_path: Path) -> None:
    config = make_config(Start(None), "balanced", name="One", own=OWN)
    settings_file.write(config, tmp_path / "s.json")
    found = settings_file.read(tmp_path / "s.json")
    assert found.recipe == "balanced"
    assert found.aside == ()
    again = make_config(Start(None), found.recipe, name="Two", own=found.own)
    assert {n: again.value(n) for n in own_names()} == {n: config.value(n) for n in own_names()}
    assert "source" not in settings_file.to_json(config), "where a run starts is no part of it"
    assert "dropped_layers" not in settings_file.to_json(config), "nor are settings of other strategies"
    settings_file.write(config, tmp_path / "s.json")


def test_a_runs_own_config_is_read_too_and_what_is_chosen_elsewhere_is_left_aside(tmp_path: Path) -> None:
    run = tiny.tiny_run(tmp_path, [])
    found = settings_file.read(run.config)
    assert found.own["batch_seconds"] == 12.0
    assert found.own["layers"] == tiny.LAYERS
    assert {"name", "source", "network"} <= set(found.aside)


def test_sizes_and_steps_go_with_a_file_and_sizes_only_where_some_were_chosen(tmp_path: Path) -> None:
    sizes = {"hidden_size": 64, "num_hidden_layers": 2}
    config = make_config(Start(None), "quick", name="One", own={"layers": sizes, "steps": 500})
    assert config.hours == pytest.approx(500 * 32 / 3600), "about what so many steps hear"
    settings_file.write(config, tmp_path / "s.json")
    found = settings_file.read(tmp_path / "s.json")
    assert (found.own["layers"], found.own["steps"]) == (sizes, 500)
    assert make_config(Start(None), found.recipe, name="Two", own=found.own).layers == sizes
    assert "layers" not in settings_file.to_json(make_config(Start(None), "quick", name="Three"))
    for start in (Start(tmp_path), Start(None, network=tmp_path)):
        taken = make_config(start, "quick", name="Four", own=found.own)
        with pytest.raises(ConfigError, match="sizes of a network that begins from scratch"):
            plan_for(taken, Vocabulary.of_letters("abc"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"wings": 2, "hours": 1, "feet": 3}', r"s\.json: Settings not known: feet, wings\."),
        ('{"hours": -1}', r"s\.json: hours cannot be “-1”\."),
        ('{"head_first_share": 2}', r"s\.json: head_first_share cannot be “2”\."),
        ('{"speeds": [0.1]}', r"s\.json: speeds cannot be "),
        ("[]", r"s\.json: These are no settings\."),
        ("{", r"The settings .*s\.json cannot be read\."),
    ],
)
def test_what_cannot_be_is_refused_by_file_and_name(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "s.json").write_text(text)
    with pytest.raises(ConfigError, match=words):
        settings_file.read(tmp_path / "s.json")


def test_the_command_line_writes_and_takes_settings(
    tiny_project: Project, tiny_checkpoint: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny_project.close()
    folder, file = str(tiny_project.folder), tmp_path / "own.json"
    file.write_text(json.dumps({"recipe": "thorough", "hours": 0.5, "checks": 3}))
    train = ["train", folder, "--from", str(tiny_checkpoint), "--queue", "--config", str(file)]
    assert cli.main([*train, "--set", "checks=4"]) == 0
    (run,) = list_runs(tiny_project.folder / "runs")
    config = TrainConfig.read(run.config)
    assert (config.recipe, config.hours, config.checks, config.patience) == ("thorough", 0.5, 4, 8)
    capsys.readouterr()
    assert cli.main(["runs", folder, "settings", run.key]) == 0
    file.write_text(capsys.readouterr().out)
    assert settings_file.read(file).own == {n: config.value(n) for n in settings_file.read(file).own}
    assert cli.main(train) == 0
    other = next(r for r in list_runs(tiny_project.folder / "runs") if r.key != run.key)
    assert TrainConfig.read(other.config).to_json() | {"name": ""} == config.to_json() | {"name": ""}
    file.write_text('{"wings": 1}')
    assert cli.main(train) == 2
    assert "wings" in capsys.readouterr().err
