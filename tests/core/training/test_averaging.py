"""A model between a run and its source: what is averaged, what stays the run's, and what cannot be averaged."""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import torch

from core import cli
from core.commands import averaging as command
from core.datasets.manifest import write_manifest
from core.errors import Cancelled, ExportFailed, RunError, WorkbenchError
from core.families import checkpoint, family, tensors
from core.families.initialise import initialise
from core.families.plan import TransferPlan
from core.project.store import Project
from core.runs import averages
from core.runs.folder import RunFolder
from core.runs.source_project import source_at
from core.text.normaliser import Normaliser
from core.training import average_rates, averaging
from core.training.averaging import average
from core.training.config import TrainConfig
from tests.core.training import tiny
from tests.tiny_models import save_tiny

SOURCE, TARGET = "abcdi", "abcdeo"
"""Letters; e starts from one of the source's, as an i does."""


def taught(folder: Path, key: str = "parakeet", **settings: Any) -> RunFolder:
    """A run with a model as if it had learnt: every weight of it has moved."""
    source = save_tiny(folder / "source", key, SOURCE, language="es")
    kind = family(key)
    made = tiny.entries(folder / "sounds", 2) + tiny.entries(folder / "sounds", 2, "dev")
    settings = {"source": str(source), "source_language": "es", "family": key, "objective": kind.objective} | settings
    run = tiny.tiny_run(folder, made, TARGET, layers={}, **settings)
    plan = TransferPlan.read(run.transfer)
    model, _ = initialise(plan, TrainConfig.read(run.config))
    with torch.no_grad():
        for number, tensor in enumerate(tensors.own(model).values()):
            if tensor.is_floating_point():
                tensor += 0.25 * (1 + number % 3)
    card = checkpoint.Card("Taught", language="pt", family=key, source=checkpoint.read_card(source).to_json())
    checkpoint.save(run.model, model, plan.vocabulary, Normaliser.for_language("pt"), card)
    return run


@pytest.mark.parametrize("key", ["parakeet", "wav2vec2", "whisper", "parakeet_tdt"])
def test_what_both_have_is_the_mean_and_new_letters_are_the_runs(key: str, tmp_path: Path) -> None:
    run = taught(tmp_path, key)
    plan = TransferPlan.read(run.transfer)
    module = family(key).load_module()
    theirs, ours = module.source_tensors(Path(plan.source)), tensors.own(module.load(run.model))
    found = average(run, 0.25, tmp_path / "out", "Quarter")
    made = tensors.own(module.load(tmp_path / "out"))
    assert made.keys() == ours.keys()
    index = {token: row for row, token in enumerate(plan.source_tokens)}
    new = [letter.letter for letter in plan.letters if letter.sources != (letter.letter,)]
    assert set(new) & set(TARGET) == {"e", "o"}
    for tensor in plan.tensors:
        if tensor.action == "reused" and ours[tensor.name].is_floating_point():
            expected = torch.lerp(theirs[tensor.name], ours[tensor.name], 0.25)
            torch.testing.assert_close(made[tensor.name], expected)
        axis = family(key).token_axis(tensor.name)
        if tensor.action == "rows" and axis is not None:
            after, before, source = (t[tensor.name].transpose(0, axis) for t in (made, ours, theirs))
            for row, letter in enumerate(plan.letters):
                wanted = before[row]
                if letter.letter not in new:
                    wanted = torch.lerp(source[index[letter.letter]], wanted, 0.25)
                torch.testing.assert_close(after[row], wanted)
    assert found["own_letters"] == len(new)
    assert found["letters"] == len(plan.letters) - len(new)
    card = checkpoint.read_card(tmp_path / "out")
    assert (card.name, card.chain[1], card.language) == ("Quarter", "Tiny", "pt")
    assert "25% of Taught and 75% of Tiny" in (tmp_path / "out" / "README.md").read_text(encoding="utf-8")


def test_all_of_the_run_is_the_run_and_nothing_of_it_the_source_with_its_letters(tmp_path: Path) -> None:
    run = taught(tmp_path)
    module = family("parakeet").load_module()
    ours, theirs = module.load(run.model).state_dict(), module.source_tensors(tmp_path / "source")
    for share in (0.0, 1.0):
        average(run, share, tmp_path / f"{share}", "x")
    whole, none = (module.load(tmp_path / f"{share}").state_dict() for share in (1.0, 0.0))
    assert all(torch.equal(whole[name], tensor) for name, tensor in ours.items())
    assert all(torch.equal(none[n], t) for n, t in theirs.items() if t.is_floating_point() and "ctc_head" not in n)


def test_layers_that_began_afresh_are_the_sources_where_nothing_of_the_run_is_wanted(tmp_path: Path) -> None:
    run = taught(tmp_path, strategy="drop_layers", strategy_settings={"fresh_layers": 1})
    module = family("parakeet").load_module()
    theirs = module.source_tensors(tmp_path / "source")
    told = average(run, 0.0, tmp_path / "none", "x")
    none = module.load(tmp_path / "none").state_dict()
    assert all(torch.equal(none[n], t) for n, t in theirs.items() if t.is_floating_point() and "ctc_head" not in n)
    assert told["weights"] == TransferPlan.read(run.transfer).parameters()


def test_what_cannot_be_averaged_is_refused_and_nothing_is_overwritten(tmp_path: Path) -> None:
    run = taught(tmp_path / "taught")
    average(run, 0.5, tmp_path / "out", "x")
    before = (tmp_path / "out" / "model.safetensors").read_bytes()
    with pytest.raises(ExportFailed, match="is there already"):
        average(run, 0.75, tmp_path / "out", "x")
    assert (tmp_path / "out" / "model.safetensors").read_bytes() == before
    fewer = taught(tmp_path / "fewer", strategy="keep_layers", strategy_settings={"kept_layers": 1})
    with pytest.raises(RunError, match="fewer layers than its source"):
        average(fewer, 0.5, tmp_path / "other", "x")
    scratch = tiny.tiny_run(tmp_path / "scratch")
    with pytest.raises(RunError, match="no finished model yet"):
        average(scratch, 0.5, tmp_path / "other", "x")
    assert not (tmp_path / "other").exists()


def in_this_process(arguments: Sequence[str], _cancelled: Any = None) -> Iterator[dict[str, Any]]:
    """What a child says, without its process."""
    works = {"core.training.averaging": averaging.main, "core.training.average_rates": average_rates.main}
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        works[arguments[0]](list(arguments[1:]))
    for line in said.getvalue().splitlines():
        values: dict[str, Any] = json.loads(line)
        if "error" in values:
            raise WorkbenchError.from_json(values["error"])
        yield values


@pytest.mark.parametrize("children", [False, pytest.param(True, marks=pytest.mark.long)])
def test_the_command_makes_a_model_and_sweeps_both_languages(
    tiny_project: Project,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    children: bool,
) -> None:
    tiny_project.close()
    spanish = tmp_path / "spanish.jsonl"
    write_manifest(spanish, tiny.entries(tmp_path / "more", 3, "dev", seed=5))
    folder, run = str(tiny_project.folder), taught(tiny_project.folder, source_data=str(spanish))
    out = tmp_path / "between"
    if not children:
        monkeypatch.setattr(averages, "said", in_this_process)
    assert cli.main(["runs", folder, "average", run.key, "--share", "0.5", "--out", str(out)]) == 0
    said = capsys.readouterr().out
    assert f"50% of {run.key} and 50% of its source" in said
    assert checkpoint.read_card(out).name == "between"
    assert command.SHARES == (0.0, 0.25, 0.5, 0.75, 1.0)
    monkeypatch.setattr(command, "SHARES", (0.0, 1.0))
    source_dev = tmp_path / "source-dev.jsonl"
    write_manifest(source_dev, tiny.entries(tmp_path / "spanish", 2, "dev"))
    sweep = ["runs", folder, "average", run.key, "--sweep", "--source-dev", str(source_dev), "--device", "cpu"]
    assert cli.main([*sweep, "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)["shares"]
    assert [row["share"] for row in rows] == [0.0, 1.0]
    assert all(row["target"]["utterances"] == row["source"]["utterances"] == 2 for row in rows)
    assert len(averages.known(run, averages.speech_in(source_dev, "es"))) == 2, "kept with the run"
    monkeypatch.setattr(command, "SHARES", (1.0,))
    assert cli.main(sweep[:5]) == 0
    assert "share of the run  pt dev WER  pt dev CER  es dev WER" in capsys.readouterr().out, "its own source data"
    assert cli.main([*sweep[:5], "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["shares"][0]["source"]["utterances"] == 3


def test_what_was_measured_is_kept_until_the_model_or_the_speech_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = taught(tmp_path / "p")
    assert averages.speech_of(run) is None
    theirs = tmp_path / "theirs.jsonl"
    write_manifest(theirs, tiny.entries(tmp_path / "theirs", 2, "dev", seed=5))
    asked: list[list[str]] = []

    def child(arguments: Sequence[str], cancelled: Any) -> Iterator[dict[str, Any]]:
        asked.append(list(arguments[4:]))
        return in_this_process(arguments)

    monkeypatch.setattr(averages, "said", child)
    points = averages.try_shares(run, (0.0, 1.0), device="cpu")
    assert [(point.share, point.source) for point in points] == [(0.0, None), (1.0, None)]
    speech = averages.choose_speech(run, source_at(str(theirs), "es"))
    assert averages.speech_of(run) == speech
    assert speech.language == "es"
    assert averages.known(run, speech) == (), "of other speech nothing is known yet"
    came: list[int] = []
    averages.try_shares(run, (0.0, 1.0), speech, device="cpu", found=lambda found: came.append(len(found)))
    assert came == [1, 2], "point by point"
    points = averages.try_shares(run, (1.0, 0.5, 0.0), speech, device="cpu")
    assert asked == [["0.0", "1.0"], ["0.0", "1.0"], ["0.5"]], "nothing is measured twice"
    assert [point.share for point in points] == [0.0, 0.5, 1.0]
    assert all(point.source is not None and point.source.utterances == 2 for point in points)
    half = averages.between(points, 0.5)
    assert half == averages.Between(points[1].target.wer, points[1].source.wer, True)  # type: ignore[union-attr]
    quarter = averages.between(points, 0.25)
    assert quarter.target == pytest.approx((points[0].target.wer + points[1].target.wer) / 2)
    assert not quarter.measured
    assert averages.between((), 0.25).target is None
    kept = json.loads((run.averages / averages.RATES).read_text())
    kept["tried"]["speech"][0], kept["tried"]["speech"][3] = speech.manifest, speech.rules
    (run.averages / averages.RATES).write_text(json.dumps(kept))
    assert averages.known(run, speech) == points, "as earlier versions kept it"
    run = RunFolder(run.path.parent.parent.rename(tmp_path / "moved") / "runs" / run.key)
    speech = averages.speech_of(run)
    assert speech is not None
    assert Path(speech.manifest).is_relative_to(tmp_path / "moved")
    assert averages.known(run, speech) == points, "a project that has moved knows it too"
    weights = run.model / "model.safetensors"
    weights.write_bytes(weights.read_bytes() + b" ")
    assert averages.known(run, speech) == (), "another model"


def test_a_sweep_that_is_given_up_keeps_what_was_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = taught(tmp_path)

    def given_up(arguments: Sequence[str], cancelled: Any) -> Iterator[dict[str, Any]]:
        yield from in_this_process([*arguments[:4], arguments[4]])
        raise Cancelled

    monkeypatch.setattr(averages, "said", given_up)
    with pytest.raises(Cancelled):
        averages.try_shares(run, (0.0, 1.0), device="cpu")
    assert [point.share for point in averages.known(run, None)] == [0.0]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["average", "RUN"], "What shall be averaged, and where shall it go?"),
        (["average", "RUN", "--share", "2", "--out", "x"], "A share of 2 cannot be."),
        (["average", "RUN", "--sweep", "--out", "x"], "--sweep makes none"),
        (["list", "--sweep"], "belong to average"),
    ],
)
def test_options_that_do_not_go_together_are_refused(
    tiny_project: Project, capsys: pytest.CaptureFixture[str], words: list[str], told: str
) -> None:
    tiny_project.close()
    run = tiny.tiny_run(tiny_project.folder, [])
    (run.model).mkdir()
    (run.model / "model.safetensors").write_bytes(b"")
    assert cli.main(["runs", str(tiny_project.folder), *(run.key if w == "RUN" else w for w in words)]) == 2
    assert told in capsys.readouterr().err
