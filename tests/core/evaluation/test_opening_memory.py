"""What was read for one wish serves the next, until a file is another."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from core.evaluation import kept, opening_memory
from core.evaluation.chosen import Chosen, gather
from core.evaluation.opening import Shelf, Wanted, WantedModel, open_kept
from core.evaluation.opening_memory import HELD, Memory
from core.evaluation.remembered import done_with, once
from core.evaluation.report import Report
from core.evaluation.unmade import put_away
from core.project import edits
from core.project.schema import DATABASE
from core.project.store import Project
from tests.app.train.models import write_model
from tests.core.evaluation.test_opener import TRAIN, folder, made, model

__all__ = ["folder", "model"]


def long_ago(folder: Path) -> None:
    """Nobody has written to the project for a while."""
    for file in folder.glob(f"{DATABASE}*"):
        os.utime(file, (1_700_000_000, 1_700_000_000))


def test_a_set_is_gathered_once_until_somebody_writes(folder: Path) -> None:
    memory = Memory()
    assert memory.gathered(folder, TRAIN) is not memory.gathered(folder, TRAIN), "it was written just now"
    long_ago(folder)
    first = memory.gathered(folder, TRAIN)
    assert memory.gathered(folder, TRAIN) is first
    assert memory.gathered(folder, Chosen("dev")) is not first
    again = memory.gathered(folder, TRAIN)
    with Project.open(folder) as project:
        edits.set_text(project, project.ids().tolist()[0], "outra coisa")
    changed = memory.gathered(folder, TRAIN)
    assert changed.print == gather(folder, TRAIN).print != again.print


def test_reports_are_read_once_until_their_files_are_others(
    folder: Path, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = made(folder, model, [entry.text[:-1] for entry in gather(folder, TRAIN).entries])
    kept.keep(folder, report)
    read: list[str] = []

    def find(project: Path, asked: object) -> Report | None:
        read.append(str(project))
        return reader(project, asked)  # type: ignore[arg-type]

    reader = kept.find
    monkeypatch.setattr(kept, "find", find)
    memory = Memory()
    wanted = Wanted(folder, TRAIN, WantedModel(model), source=str(model))
    first = open_kept(wanted, shelf=Shelf(folder, TRAIN, memory=memory))
    assert first.baseline == first.report is not None
    assert open_kept(wanted, shelf=Shelf(folder, TRAIN, memory=memory)) == first
    assert len(read) == 1, "the source is the model itself"
    kept.keep(folder, replace(report, seconds=99.0))
    anew = open_kept(wanted, shelf=Shelf(folder, TRAIN, memory=memory)).report
    assert anew is not None
    assert anew.seconds == 99.0
    gone = memory.report(folder / "nobody.jsonl", lambda: report)
    assert gone is None
    files = [folder / f"{number}.jsonl" for number in range(HELD + 1)]
    for file in files:
        file.write_text("a", encoding="utf-8")
        memory.report(file, lambda: report)
    fresh = replace(report)
    assert memory.report(files[-1], lambda: fresh) is report
    assert memory.report(files[0], lambda: fresh) is fresh, f"{HELD} are held"


def test_what_was_worked_out_of_a_report_stays_with_it_until_anything_is_another(
    folder: Path, model: Path, tmp_path: Path
) -> None:
    texts = [entry.text[:-1] for entry in gather(folder, TRAIN).entries]
    kept.keep(folder, made(folder, model, texts))
    long_ago(folder)
    memory, wanted = Memory(), Wanted(folder, TRAIN, WantedModel(model))

    def opened() -> Report:
        found = open_kept(wanted, shelf=Shelf(folder, TRAIN, memory=memory)).report
        assert found is not None
        return found

    first = opened()
    assert once(first.items, "letters", lambda: 1, "habits") == 1
    assert put_away(first).items is put_away(opened()).items
    assert once(opened().items, "letters", lambda: 2, "habits") == 1
    assert once(opened().items, "letters", lambda: 2, "other habits") == 2
    kept.keep(folder, made(folder, write_model(tmp_path / "other", "pt"), texts))
    long_ago(folder)
    again = opened()
    assert again.items is first.items
    assert (first.looks, again.looks) == (1, 2), "the set was looked at with another model"
    with Project.open(folder) as project:
        edits.set_text(project, project.ids().tolist()[0], "outra coisa")
    changed = opened()
    assert changed.items != first.items
    assert once(changed.items, "letters", lambda: 3, "habits") == 3
    values = [1, 2]
    done_with(changed.items, values)
    assert values, "they are remembered"
    done_with(tuple(changed.items), values)
    assert not values


def test_a_moment_is_told_by_every_file_that_a_set_is_read_from(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    databases = [*opening_memory._databases(folder, Chosen("test", other=other))]  # noqa: SLF001
    assert {file.parent for file in databases} == {folder, other}
    assert len(databases) == 4
