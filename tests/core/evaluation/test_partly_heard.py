"""An evaluation that was broken off goes on with what was not heard yet."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.decoding.listener import BATCH_S
from core.errors import Cancelled, RunError
from core.evaluation import kept, partly_heard
from core.evaluation.chosen import Chosen, gather
from core.evaluation.evaluate import TOGETHER
from core.evaluation.run_evaluation import asked_of, evaluate_set
from core.lm.text_reading import TextReading
from core.project import edits
from core.project.store import Project
from core.wording import say
from tests.core.commands.test_habits_command import here

MORE = 5
SECOND = 16_000
TRAIN = Chosen("train")


@pytest.fixture
def folder(tiny_project: Project) -> Path:
    """More utterances in train than are held in memory together, and more sound than is heard in one batch."""
    first = next(row for row in tiny_project.each() if row.split == "train")
    with tiny_project.step(say("Add utterances")) as step:
        row = step.get("utterances", first.id)
        assert row is not None
        rest = TOGETHER + MORE - sum(one.split == "train" for one in tiny_project.each())
        new = [row | {"key": f"n{i:03}", "start": 20 * i, "end": 20 * i + SECOND} for i in range(rest)]
        step.add_many("utterances", [{name: value for name, value in one.items() if name != "id"} for one in new])
    tiny_project.close()
    return tiny_project.folder


def test_what_was_heard_before_it_was_cancelled_is_not_heard_again(
    folder: Path, tiny_checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[int, int]] = []

    def watch(done: int, total: int) -> None:
        seen.append((done, total))

    with pytest.raises(Cancelled):  # a real child
        evaluate_set(
            folder, tiny_checkpoint, TRAIN, device="cpu", progress=watch, cancelled=lambda: bool(seen), again=True
        )
    (done, total), *_ = seen
    assert 0 < done <= BATCH_S < total == TOGETHER + MORE, "what a batch holds is told at once"
    gathered = gather(folder, TRAIN)
    asked = asked_of(folder, tiny_checkpoint, TRAIN, gathered, TextReading(), gathered.language)
    assert kept.find(folder, asked) is None
    part = kept.part_of(folder, asked)
    with part.open("a", encoding="utf-8") as lines:
        lines.write('{"key": "n003", "sa')  # as when the power is cut
    before = partly_heard.of(folder, asked)
    assert before.wrote_in is None
    heard = list(before.items(gathered))
    assert len(heard) == done
    first = heard[0]
    with Project.open(folder) as project:
        edits.set_text(project, first.id, "um texto corrigido entretanto")
    wanted: list[str] = []

    def child(arguments: list[str], *rest: Any, **more: Any) -> dict[str, Any]:
        wanted.extend(json.loads(line)["key"] for line in Path(arguments[2]).read_text("utf-8").splitlines())
        return here(arguments, *rest, **more)

    monkeypatch.setattr("core.evaluation.in_child.run_child", child)
    report = evaluate_set(folder, tiny_checkpoint, TRAIN, device="cpu", again=True)
    assert len(wanted) == TOGETHER + MORE - done
    assert sorted(wanted + [item.key for item in heard]) == sorted(entry.key for entry in gathered.entries)
    assert [item.key for item in report.items] == [entry.key for entry in gathered.entries]
    assert report.by_key[first.key].said == "um texto corrigido entretanto"
    assert report.by_key[first.key].counts.words == 4
    assert report.seconds > before.seconds > 0
    assert report.looks == 1
    assert not part.exists()
    whole = evaluate_set(folder, tiny_checkpoint, TRAIN, device="cpu", again=True)
    assert len(wanted) == TOGETHER + MORE - done + TOGETHER + MORE, "it was over: all is heard again"
    assert [item.written for item in whole.items] == [item.written for item in report.items]
    assert whole.looks == 2


def test_those_that_could_not_be_heard_are_tried_again(
    tiny_project: Project, tiny_checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tiny_project.folder
    rows = [row for row in tiny_project.each() if row.split == "train"]
    gone = tiny_project.sound_path(rows[0])
    tiny_project.close()
    aside = gone.rename(gone.with_suffix(".aside"))
    fails = [True]

    def child(*arguments: Any, **more: Any) -> dict[str, Any]:
        answer = here(*arguments, **more)
        if fails.pop() if fails else False:
            raise Cancelled
        return answer

    monkeypatch.setattr("core.evaluation.in_child.run_child", child)
    with pytest.raises(Cancelled):
        evaluate_set(folder, tiny_checkpoint, TRAIN, device="cpu")
    gathered = gather(folder, TRAIN)
    asked = asked_of(folder, tiny_checkpoint, TRAIN, gathered, TextReading(), gathered.language)
    assert [entry.key for entry in partly_heard.of(folder, asked).missing(gathered.entries)] == [rows[0].key]

    def only_problems(arguments: list[str], *_: Any, told: Any, **__: Any) -> dict[str, Any]:
        told({"problem": rows[0].key, "reason": "It is not there."})
        raise RunError(say("No utterance could be heard: {why}", why="it is not there"), "")

    monkeypatch.setattr("core.evaluation.in_child.run_child", only_problems)
    report = evaluate_set(folder, tiny_checkpoint, TRAIN, device="cpu")
    assert report.problems == ((rows[0].key, "It is not there."),)
    assert len(report.items) == len(rows) - 1
    aside.rename(gone)
    monkeypatch.setattr("core.evaluation.in_child.run_child", here)
    assert not evaluate_set(folder, tiny_checkpoint, TRAIN, device="cpu", again=True).problems
