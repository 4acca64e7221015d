"""`vizinho lm teach`: a network of text taught by a child of its own, and what the commands for runs say of it."""

from __future__ import annotations

import contextlib
import io
import json
import time
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from core.lm import kept_out, store
from core.project.queries import Query
from core.project.sample import create_sample
from core.project.store import Project
from core.runs import supervisor
from core.runs.folder import RunFolder, find_run
from core.runs.reader import RunReader, status
from core.runs.text_run import TRAIN
from core.sources.catalogue import sources
from core.training.text.config import TextConfig

SMALL = ("--width", "16", "--hidden", "16", "--threads", "1", "--checks", "2", "--device", "cpu")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with create_sample(tmp_path_factory.mktemp("teaching") / "sample") as project:
        return project.folder


def answer(*arguments: str | Path, code: int = 0) -> dict[str, Any]:
    with contextlib.redirect_stdout(io.StringIO()) as out:
        assert main([*map(str, arguments), "--json"]) == code, out.getvalue()
    return dict(json.loads(out.getvalue()))


@pytest.fixture(scope="module")
def taught(folder: Path) -> dict[str, Any]:
    """One network, by a real child."""
    return answer("lm", folder, "teach", "letters", "--words", "800", *SMALL, "--wait")


def test_a_child_teaches_a_network_that_foresees_dev(folder: Path, taught: dict[str, Any]) -> None:
    assert taught["state"] == "finished"
    assert taught["held_out_of_dev"]
    text = taught["text"]
    assert text["makes"] == "letters"
    assert text["words_read"] >= text["words_planned"] == 800
    model = store.find("letters", folder)
    assert model.note.neural is not None
    assert model.note.neural.bits == pytest.approx(text["best"]["bits"], abs=1e-6)
    assert kept_out.read(model.folder)
    assert model.note.made_of == ("600 transcripts of the train split",)
    measured = answer("lm", folder, "perplexity", "letters")
    assert measured["kind"] == "neural"
    assert measured["unknown"] == 0
    assert measured["bits"] == pytest.approx(text["best"]["bits"], abs=0.2)  # on each transcript once
    assert "lstm of" in _said("lm", folder, "list")


def _said(*arguments: str | Path) -> str:
    with contextlib.redirect_stdout(io.StringIO()) as out:
        assert main([*map(str, arguments)]) == 0
    return out.getvalue()


def test_such_a_run_is_listed_shown_renamed_and_removed(folder: Path, taught: dict[str, Any]) -> None:
    key = taught["run"]
    (listed,) = answer("runs", folder)["runs"]
    assert (listed["run"], listed["wer"], listed["text"]["makes"]) == (key, None, "letters")
    assert "bits a letter" in _said("runs", folder)
    shown = _said("runs", folder, "show", key)
    assert "Makes the text model letters" in shown
    checks = answer("runs", folder, "curves", key)["checks"]
    assert [check["untouched"] for check in checks] == [True, False, False]
    assert "bits a letter" in _said("runs", folder, "curves", key)
    assert "words = 800" in _said("runs", folder, "settings", key)
    for refused in (("change", key, "--hours", "3"), ("average", key)):
        assert main(["runs", str(folder), *refused]) == 2, refused
    assert answer("runs", folder, "origins", key)["origins"] == []
    assert key not in [source.key for source in sources(folder)]
    saved = folder / "curves.csv"
    answer("runs", folder, "curves", key, "--save", saved)
    assert ",dev/bits," in saved.read_text(encoding="utf-8")
    answer("tidy", folder)
    answer("runs", folder, "rename", key, "By letters")
    assert answer("runs", folder, "show", key)["name"] == "By letters"
    answer("runs", folder, "remove", key)
    assert answer("runs", folder)["runs"] == []
    answer("runs", folder, "restore", key)
    assert store.find("letters", folder).check() is None


def test_texts_that_hold_dev_are_taught_without_it_and_from_another_network(
    folder: Path, taught: dict[str, Any], tmp_path: Path
) -> None:
    with Project.open(folder, read_only=True) as project:
        held_out = [next(project.each(Query(split=split))).text for split in ("dev", "test")]
    book = tmp_path / "conto.txt"
    book.write_text("\n".join(["A zebra zebrada zanzou zonza.", *held_out, "O zebu zurra."]), encoding="utf-8")
    answer("text", "add", folder, book, "--lines", "each")
    source = ("--source-model", "letters", "--no-control")
    made = answer("lm", folder, "teach", "tale", "--from", "conto.txt", *source, "--queue", "--words", "500")
    assert "control" not in made
    assert made["sentences_by_verdict"] == {"kept": 2, "same": 2}
    run = find_run(folder / "runs", made["run"])
    assert kept_out.read(run.path) == kept_out.read(store.find("letters", folder).folder)
    assert made["remarks"] == []
    assert (run.path / "train.txt").read_text(encoding="utf-8").splitlines() == [
        "a zebra zebrada zanzou zonza",
        "o zebu zurra",
    ]
    look = RunReader(run).look()
    assert look is not None
    assert look.text is not None
    assert (look.text.strategy, look.text.source_name, look.text.sizes.width) == ("gradual", "letters", 16)
    assert look.status.state == "waiting"
    assert look.config.source_label == "letters"
    assert {row["origin"] for row in answer("runs", folder, "origins", run.key)["origins"]} == {"carried", "special"}
    answer("runs", folder, "remove", run.key)


def test_a_network_begins_as_the_one_that_comes_with_the_program(folder: Path) -> None:
    made = answer("lm", folder, "teach", "begun", "--queue", "--words", "500")
    config = TextConfig.read(find_run(folder / "runs", made["run"]).config)
    assert (config.source_name, config.sizes.shape, config.strategy) == ("starter:es", "lstm", "gradual")
    started = {row["letter"]: row["sources"] for row in _origins(folder, made["run"])}
    assert (started["a"], started["ç"], started["ã"]) == (["a"], ["s"], ["a"])
    other = answer("lm", folder, "teach", "own", "--queue", "--scratch")
    beside = _said("runs", folder, "compare", made["run"], other["run"])
    assert "bits a letter" in beside
    assert "strategy" in beside
    assert TextConfig.read(find_run(folder / "runs", other["run"]).config).source == ""
    assert _origins(folder, other["run"]) == []
    assert "control" not in other, "it is its own"
    for key in (made["run"], made["control"], other["run"]):
        answer("runs", folder, "remove", key)


def _origins(folder: Path, key: str) -> list[dict[str, Any]]:
    return list(answer("runs", folder, "origins", key)["origins"])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("teach",), "needs the name"),
        (("teach", "a/b"), "cannot be"),
        (("teach", "letters"), "already"),
        (("teach", "b", "--unit", "word"), "letters or pieces"),
        (("make", "b", "--unit", "piece"), "not pieces"),
        (("teach", "b", "--source-model", "none"), "no text model"),
        (("teach", "b", "--source-model", "starter:pt"), "starter:es"),
        (("teach", "b", "--source-model", "starter:es", "--scratch"), "two beginnings"),
        (("teach", "b", "--source-model", "letters", "--width", "32"), "that one's sizes"),
        (("teach", "b", "--kind", "transformer", "--width", "30"), "heads"),
        (("teach", "b", "--source-model", "letters", "--kind", "transformer"), "of the kind transformer"),
        (("teach", "b", "--language", "es"), "One sentence"),
    ],
)
def test_what_cannot_be_taught_is_refused(
    folder: Path, taught: dict[str, Any], capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    before = sorted(path.name for path in (folder / "runs").iterdir())
    assert main(["lm", str(folder), *arguments]) == 2
    assert said in capsys.readouterr().err
    assert sorted(path.name for path in (folder / "runs").iterdir()) == before


def test_a_control_from_scratch_waits_beside_what_begins_as_another(folder: Path) -> None:
    both = ("--source-model", "starter:es", "--words", "400", "--queue")
    found = answer("lm", folder, "teach", "pair", *both)
    run, control = (find_run(folder / "runs", found[key]) for key in ("run", "control"))
    configs = [TextConfig.read(one.config) for one in (run, control)]
    assert [config.makes for config in configs] == ["pair", "pair-scratch"]
    assert (bool(configs[0].source), configs[1].source, configs[1].strategy) == (True, "", "full")
    assert configs[0].sizes == configs[1].sizes
    assert [config.words for config in configs] == [400, 400]
    assert (run.path / TRAIN).read_bytes() == (control.path / TRAIN).read_bytes()
    assert [one.notes()["pair"] for one in (run, control)] == [run.key, run.key]
    for one in (run, control):
        answer("runs", folder, "remove", one.key)


def test_a_counted_model_is_no_source(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer("lm", folder, "make", "counted")
    assert main(["lm", str(folder), "teach", "b", "--source-model", "counted"]) == 2
    assert "is no network" in capsys.readouterr().err


def _until(run: RunFolder, words: int, limit_s: float = 120.0) -> None:
    """Wait until a child has read so many words."""
    reader, end = RunReader(run), time.monotonic() + limit_s
    while time.monotonic() < end:
        reader.look()
        if (stepped := reader.curves.stepped) is not None and stepped.words >= words:
            return
        time.sleep(0.05)
    raise AssertionError(status(run))


@pytest.mark.long
def test_a_child_that_is_killed_and_one_that_is_paused_give_the_same_weights(folder: Path) -> None:
    """Bit for bit those of a child that nobody disturbs."""
    words = ("--words", "30000", *SMALL[4:], "--width", "64", "--hidden", "64")
    whole = answer("lm", folder, "teach", "whole", *words, "--wait")
    assert whole["state"] == "finished"
    made = answer("lm", folder, "teach", "parts", *words)
    run = find_run(folder / "runs", made["run"])
    _until(run, 6000)
    child = supervisor.child_of(run)
    assert child is not None
    child.kill()
    child.wait(60)
    assert status(run).state == "crashed"
    supervisor.start(run)
    _until(run, 12_000)
    supervisor.pause(run)
    child = supervisor.child_of(run)
    if child is not None:
        child.wait(60)
    assert status(run).state == "paused"
    assert answer("resume", folder, run.key)["state"] == "finished"
    weights = [store.find(name, folder).weights.read_bytes() for name in ("whole", "parts")]
    assert weights[0] == weights[1]
