"""An evaluation that was broken off goes on with what was not heard yet."""

from __future__ import annotations

import json
import signal
from pathlib import Path
from typing import Any

import pytest

from core.datasets.manifest import Entry
from core.decoding.listener import BATCH_S
from core.errors import Cancelled, RunError
from core.evaluation import kept, partly_heard
from core.evaluation.chosen import Chosen, gather
from core.evaluation.evaluate import TOGETHER
from core.evaluation.partly_heard import PartlyHeard
from core.evaluation.run_evaluation import asked_of, evaluate_set
from core.lm.text_reading import TextReading
from core.project import edits
from core.project.store import Project
from core.wording import say
from tests.core.commands.test_habits_command import here

MORE = 5
SECOND = 16_000
TRAIN = Chosen("train")
TOLD = {
    "key": "é1",
    "said": "é",
    "written": "e",
    "counts": [1, 1, 0, 0, 1, 1],
    "words": [["é", 0.0, 0.5, 0.9]],
    "confidences": "AAE=",
    "caught": {"repeated": 1},
    "seconds": 2.0,
}
ENTRIES = [Entry(key, "x.wav", 0, SECOND, SECOND, None, "é", "é", "", "train", ()) for key in ("é1", "é2", "é3")]


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


def test_a_line_cut_off_anywhere_costs_that_utterance_alone(tmp_path: Path) -> None:
    file = tmp_path / "evaluations" / "one.part"
    so_far = PartlyHeard(file)
    with so_far.written():
        so_far.tell(TOLD)
        so_far.tell(TOLD | {"key": "é2"})
    whole, last = file.read_bytes(), file.read_bytes().rindex(b'{"key"')
    for cut in range(last, len(whole) - 1):
        file.write_bytes(whole[:cut])
        again = PartlyHeard(file)
        assert [one.key for one in again.missing(ENTRIES)] == ["é2", "é3"]
        with again.written():
            again.tell(TOLD | {"key": "é3"})
        assert [one.key for one in PartlyHeard(file).missing(ENTRIES)] == ["é2"]
    damaged = json.dumps(TOLD | {"key": "é2", "counts": [1]}) + "\n[1]\n7\n"
    file.write_text(damaged + json.dumps(TOLD, ensure_ascii=False), encoding="utf-8")
    assert [one.key for one in PartlyHeard(file).missing(ENTRIES)] == ["é2", "é3"]


def test_what_stands_there_twice_counts_once(tmp_path: Path) -> None:
    file = tmp_path / "one.part"
    file.write_text(2 * (json.dumps(TOLD) + "\n"), encoding="utf-8")
    found = PartlyHeard(file)
    found.tell(TOLD)
    assert (found.seconds, found.caught) == (2.0, {"repeated": 1})


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
def test_a_full_disk_costs_nothing_that_was_heard(tmp_path: Path) -> None:
    file = tmp_path / "one.part"
    so_far = PartlyHeard(file)
    file.symlink_to("/dev/full")  # only now: who reads it comes to no end
    with so_far.written():
        for key in ("é1", "é2"):
            so_far.tell(TOLD | {"key": key})
    assert [one.key for one in so_far.missing(ENTRIES)] == ["é3"]


def test_a_disk_that_is_full_for_a_while_leaves_no_line_in_pieces(tmp_path: Path) -> None:
    """The system takes as much of a line as there is room for, as at the end of a disk."""
    resource = pytest.importorskip("resource", reason="Windows has no limits of this kind")
    file, limits = tmp_path / "one.part", resource.getrlimit(resource.RLIMIT_FSIZE)
    so_far, usual = PartlyHeard(file), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    line = len(json.dumps(TOLD, ensure_ascii=False).encode())
    with so_far.written():
        resource.setrlimit(resource.RLIMIT_FSIZE, (line + line // 2, limits[1]))
        try:
            so_far.tell(TOLD)
            so_far.tell(TOLD | {"key": "é2"})
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
            signal.signal(signal.SIGXFSZ, usual)
        so_far.tell(TOLD | {"key": "é3"})
    assert not so_far.missing(ENTRIES)
    assert [one.key for one in PartlyHeard(file).missing(ENTRIES)] == ["é2", "é3"]
