"""What was worked out of a large evaluation is kept, and goes when anything that it rests on is another."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core import parcels
from core.checkpoint_paths import model_print
from core.decoding import sureness
from core.decoding.sureness import Sureness
from core.evaluation import kept, kept_views
from core.evaluation.chosen import gather
from core.evaluation.kept_views import as_shown, find, keep, make, name_of
from core.evaluation.opening import Shelf, Wanted, WantedModel, open_kept, work_out
from core.evaluation.opening_child import serve
from core.lm import vector_files, vector_store
from core.lm.vector_store import VectorRecipe
from core.project import edits
from core.project.bulk import plans
from core.project.bulk.fields import plan_tags
from core.project.hypotheses import Hypothesis, HypothesisBatch, save_hypotheses
from core.project.store import Project
from tests.app.train.models import write_model
from tests.core.evaluation.test_opener import TRAIN, folder, made, model, opener
from tests.core.lm.test_vectors import cloud
from tests.core.project.test_queries import measure

__all__ = ["folder", "model", "opener"]

Change = Callable[[Project, Path], object]


@pytest.fixture
def wanted(folder: Path, model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Wanted:
    """Two models that are compared, on few utterances that are kept as many are."""
    monkeypatch.setattr(kept_views, "FEW", 0)
    other = write_model(tmp_path / "other", "pt")
    for one, end in ((model, -2), (other, None)):
        kept.keep(folder, made(folder, one, [entry.text[:end] for entry in gather(folder, TRAIN).entries]))
    return Wanted(folder, TRAIN, WantedModel(model), WantedModel(other))


def name(wanted: Wanted) -> str:
    return name_of(wanted, Shelf(wanted.project, wanted.chosen))


def served(wanted: Wanted, room: Path) -> list[tuple[str, object]]:
    """What the child that opens says to a wish."""
    room.mkdir(exist_ok=True)
    told: list[tuple[str, object]] = []
    parcels.put(room / "1.wish", (wanted, ()))
    serve(room, ["1.wish\n"], lambda what, value: told.append((what, value)))
    return told


def test_what_was_opened_once_is_taken_over_as_it_was_kept(wanted: Wanted, tmp_path: Path, opener: Any) -> None:
    here = open_kept(wanted)
    expected = work_out(wanted.project, here)
    assert not kept_views.ever_kept(wanted)
    assert served(wanted, tmp_path / "room") == [("file", "1.opened"), ("file", "1.worked")]
    assert kept_views.ever_kept(wanted)
    assert not kept_views.ever_kept(replace(wanted, source="another wish"))
    files = find(wanted.project, name(wanted))
    assert files is not None
    assert served(wanted, tmp_path / "room") == [("kept", str(files[0])), ("kept", str(files[1]))]
    number, found = opener.open(wanted)
    worked = opener.work_out(number)
    assert found == as_shown(here)
    assert (worked.analysis, worked.rates, worked.remarks) == (expected.analysis, expected.rates, expected.remarks)
    kept_worked = kept_views.taken(files[1])
    parcels.put(files[1], replace(kept_worked, remarks=("As it was kept.",)))
    number, _ = opener.open(wanted)
    assert opener.work_out(number).remarks == ("As it was kept.",)
    kept.keep(wanted.project, replace(here.report or made(wanted.project, Path(), []), when=0.0))
    assert name(wanted) != files[0].stem, "it was evaluated again"
    assert kept_views.ever_kept(wanted)


def test_looks_are_counted_as_they_are_today(wanted: Wanted, tmp_path: Path, opener: Any) -> None:
    make(wanted)
    assert open_kept(wanted).report is not None
    before = kept_views.opened(wanted.project, find(wanted.project, name(wanted))[0])  # type: ignore[index]
    third = write_model(tmp_path / "third", "it")
    kept.keep(wanted.project, made(wanted.project, third, [e.text for e in gather(wanted.project, TRAIN).entries]))
    _, found = opener.open(wanted)
    assert found.report is not None
    assert before[0].report is not None
    assert before[1]
    assert (before[0].report.looks, found.report.looks) == (2, 3)
    assert found == as_shown(open_kept(wanted))
    assert [what for what, _ in served(wanted, tmp_path / "room")] == ["file", "kept"]


def _text(project: Project, _: Path) -> None:
    edits.set_text(project, project.ids().tolist()[0], "outra coisa")


def _speaker(project: Project, _: Path) -> None:
    edits.set_speaker(project, project.ids().tolist()[:1], "Outra")


def _tag(project: Project, _: Path) -> None:
    plans.apply(project, plan_tags(project, project.ids().tolist()[:1], add=["loud"]))


def _split(project: Project, _: Path) -> None:
    edits.set_split(project, project.ids().tolist()[:1], "test")


def _noise(project: Project, _: Path) -> None:
    measure(project, {project.ids().tolist()[0]: 3.25})


def _taken_over(project: Project, model: Path) -> None:
    id = project.ids().tolist()[0]
    text = project.rows([id])[0].text
    heard = (Hypothesis(id, "", text, None),)
    save_hypotheses(project, HypothesisBatch("tiny", model_print(model), heard, last=True))
    plans.apply(project, plan_tags(project, [id], add=["from the model"]))


def _sureness(project: Project, model: Path) -> None:
    sureness.keep(model, project.folder, Sureness(1.5, 100, model_print(model)))


def _vectors(project: Project, model: Path) -> None:
    vector_files.write(model.parent / "own.bin", cloud(20, 8))
    vector_store.bring(project.folder, "pt", model.parent / "own.bin", VectorRecipe(language="pt"))


@pytest.mark.parametrize("change", [_text, _speaker, _tag, _split, _noise, _taken_over, _sureness, _vectors])
def test_it_goes_by_another_name_when_something_changes_that_it_rests_on(
    wanted: Wanted, model: Path, change: Change
) -> None:
    before = name(wanted)
    assert name(wanted) == before
    with Project.open(wanted.project) as project:
        change(project, model)
    assert name(wanted) != before


def test_it_goes_by_another_name_for_other_models_another_wish_and_other_code(
    wanted: Wanted, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert wanted.against is not None
    alone, turned = replace(wanted, against=None), replace(wanted, model=wanted.against, against=wanted.model)
    beside = replace(wanted, source=str(wanted.against.folder))
    names = [name(one) for one in (wanted, alone, turned, beside)]
    monkeypatch.setattr(kept_views, "_code", lambda: "another")
    assert len({*names, name(wanted)}) == 5


def test_damaged_files_are_worked_out_again_and_nothing_else_is_ever_made_of_one(
    wanted: Wanted, tmp_path: Path, opener: Any
) -> None:
    make(wanted)
    files = find(wanted.project, name(wanted))
    assert files is not None
    whole = files[0].read_bytes()
    files[0].write_bytes(whole[:-40])
    assert [what for what, _ in served(wanted, tmp_path / "room")] == ["file", "file"]
    assert files[0].read_bytes()[-40:] == whole[-40:], "it is whole again"
    files[1].write_bytes(files[1].read_bytes()[:-40])
    number, _ = opener.open(wanted)
    with pytest.raises(OSError, match="damaged"):
        opener.work_out(number)
    assert not files[1].exists()
    opener.close()

    class Evil:
        def __reduce__(self) -> tuple[Any, ...]:
            return os.mkdir, (str(tmp_path / "made"),)

    for value in (Evil(), (Evil(),) * 300, replace(open_kept(wanted), trouble=Evil())):  # type: ignore[type-var,arg-type]
        parcels.put(files[0], value)
        with pytest.raises(OSError, match="damaged"):
            kept_views.opened(wanted.project, files[0])
        assert not (tmp_path / "made").exists()
    with pytest.raises(pickle.UnpicklingError):
        parcels.plain(pickle.dumps(Evil()))
    parcels.put(files[0], "something else")
    with pytest.raises(OSError, match="something else"):
        kept_views.opened(wanted.project, files[0])


def test_what_is_small_stale_or_missing_is_not_kept(wanted: Wanted, monkeypatch: pytest.MonkeyPatch) -> None:
    found = open_kept(wanted)
    assert kept_views.worth_keeping(found)
    for less in ({"stale": True}, {"mismatch": True}, {"missing": True}, {"report": None}):
        assert not kept_views.worth_keeping(replace(found, **less))  # type: ignore[arg-type]
    monkeypatch.setattr(kept_views, "FEW", 300)
    make(wanted)
    assert not (wanted.project / "cache" / kept_views.ROOM).exists()


def test_the_newest_are_kept_and_a_disk_that_takes_nothing_is_no_trouble(
    wanted: Wanted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = wanted.project / "cache" / kept_views.ROOM
    make(wanted)
    with Project.open(wanted.project) as project:
        _text(project, tmp_path)
    kept.keep(
        wanted.project, made(wanted.project, wanted.model.folder, ["a"] * len(gather(wanted.project, TRAIN).entries))
    )
    alone = replace(wanted, against=None)
    make(alone)
    files = find(wanted.project, name(alone))
    assert files is not None
    assert len([*room.iterdir()]) == 4, "two wishes"
    monkeypatch.setattr(kept_views, "MOST", 1)
    left = room / ".left.1-1-0.part"
    left.write_bytes(b"half")
    os.utime(left, (0, 0))
    keep(wanted.project, name(alone), *files)
    assert {*room.iterdir()} == {*files}
    for file in files:
        file.unlink()
    room.rmdir()
    room.write_text("in the way", encoding="utf-8")
    make(alone)
    assert find(wanted.project, name(alone)) is None
