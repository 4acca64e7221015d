"""Utterances from the marks of a tier: which become some, which stay and why, and that it is one step."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from core import cli
from core.errors import ProjectError
from core.project.recording.from_marks import MarkUtterances
from core.project.records import CHANGED, DRAFTED
from core.project.store import Project
from core.project.tiers import reading
from core.project.tiers.edits import add_tier
from tests.core.project.corpora import everything, make_project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Utterances at 0 to 2 and 2 to 4 s of the first of two recordings, which last four seconds; the second of them is
    left out. The other recording has none."""
    with make_project(tmp_path / "p", utterances=4, recordings=2, speakers=1) as made:
        add_tier(made, "Lines", "")
        add_tier(made, "English", "association", "Lines")
        add_tier(made, "Translation")
        ids = {tier.name: tier.id for tier in reading.tiers(made)}
        with made.step("Fill") as step:
            rows = step.every("utterances")
            gone = {row["id"]: None for row in rows if row["recording_id"] == 2}
            step.put_many("utterances", gone)
            step.put_many("utterances", {3: {"left_out": 1}})
            for recording, start, end, text in (
                (1, 1000, 2500, "está"), (1, 3500, 3900, "left out there"), (2, 0, 900, "Bom  dia"),
                (2, 900, 1900, "a todos"), (2, 1500, 2000, "runs into it"), (2, 2100, 2100, "a point"),
                (2, 2200, 2900, ""), (2, 3000, 4000, "fim"),
            ):  # fmt: skip
                id = step.add("annotations", recording_id=recording, tier_id=ids["Lines"], text=text, start=start,
                              end=end)  # fmt: skip
                if text == "fim":
                    step.add(
                        "annotations", recording_id=recording, tier_id=ids["English"], text="the end", parent_id=id
                    )
        made.forget_history()
        yield made


def test_marks_that_no_utterance_overlaps_become_utterances_in_one_step(project: Project) -> None:
    tier = reading.tier_named(project, "Lines")
    wanted = MarkUtterances(tier, [1, 2], "Ana")
    found = wanted.find(project)
    assert (found.count, found.overlapping, found.empty, found.short, found.crossing) == (3, 2, 1, 1, 1)
    assert list(map(str, found.notes()))[:2] == [
        "2 marks stay: utterances are there already.",
        "One mark stays: it overlaps another one that becomes an utterance.",
    ]
    before = everything(project)
    done = wanted.apply(project)
    assert (done.changed, done.label) == (3, "Make 3 utterances from Lines")
    assert len(done.notes) == 4
    rows = [row for row in project.each() if row.recording_id == 2]
    assert [(row.key, row.start, row.end, row.text, row.speaker) for row in rows] == [
        ("r1-001", 0, 900, "Bom  dia", "Ana"),
        ("r1-002", 900, 1900, "a todos", "Ana"),
        ("r1-003", 3000, 4000, "fim", "Ana"),
    ]
    assert everything(project)["annotations"] == before["annotations"], "the marks stay"
    again = wanted.find(project)
    assert (again.count, again.overlapping) == (0, 6)
    project.undo()
    assert everything(project)["utterances"] == before["utterances"]
    assert MarkUtterances(tier, [2], empty=True).find(project).count == 4
    assert MarkUtterances(tier, [1]).find(project).count == 0


def test_a_tier_below_gives_its_texts(project: Project) -> None:
    done = MarkUtterances(reading.tier_named(project, "English"), [1, 2]).apply(project)
    (row,) = [row for row in project.each() if row.recording_id == 2]
    assert (done.changed, row.start, row.end, row.text) == (1, 3000, 4000, "the end")


def test_what_only_a_model_wrote_becomes_no_transcript(project: Project) -> None:
    lines = reading.tier_named(project, "Lines")
    with project.step("Draft") as step:
        add_tier(project, "Words", "subdivision", "Lines")
        words = reading.tier_named(project, "Words")
        ids = {row["text"]: row["id"] for row in step.where("annotations", "tier_id", {lines.id})}
        step.put_many("annotations", {ids["fim"]: {"doubtful": DRAFTED}, ids["a todos"]: {"doubtful": CHANGED}})
        for mark, text, doubtful in (("Bom  dia", "bom", 0), ("Bom  dia", "dia", DRAFTED), ("fim", "fim", 0)):
            step.add("annotations", recording_id=2, tier_id=words.id, text=text, parent_id=ids[mark], doubtful=doubtful)
    found = MarkUtterances(lines, [2]).find(project)
    assert [one.text for one in found.stretches[2]] == ["Bom  dia", "a todos"]
    assert found.drafted == 1
    assert "One mark stays: a model wrote it, and nobody has looked at it." in map(str, found.notes())
    found = MarkUtterances(words, [2]).find(project)
    assert ([one.text for one in found.stretches[2]], found.drafted) == (["fim"], 1), "no half of a text"
    MarkUtterances(lines, [2], empty=True).apply(project)
    rows = [row for row in project.each() if row.recording_id == 2]
    assert [row.text for row in rows] == ["Bom  dia", "a todos", "", ""], "it waits to be transcribed"


def test_a_tier_of_utterances_is_refused(project: Project) -> None:
    with pytest.raises(ProjectError, match="says something of utterances"):
        MarkUtterances(reading.tier_named(project, "Translation"), [1]).find(project)


def test_the_command_line_says_them_first_and_makes_them(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(project.folder)
    project.close()
    assert cli.main(["tiers", folder, "utterances", "Lines", "--dry-run"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Would make 3 utterances from Lines.")
    assert "2 marks stay: utterances are there already." in said
    assert cli.main(["tiers", folder, "utterances", "Lines", "--recording", "nowhere"]) == 2
    assert "No recording is called nowhere." in capsys.readouterr().err
    assert cli.main(["tiers", folder, "utterances", "Lines", "--json", "--empty", "--recording", "r1.wav"]) == 0
    assert json.loads(capsys.readouterr().out)["made"] == 4
    assert cli.main(["list", folder, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["count"] == 5
