"""Facts of speakers, and making one speaker of two."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import ProjectError
from core.project import speakers
from core.project.store import Project
from tests.core.project.corpora import everything, make_project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with make_project(tmp_path / "p", utterances=6, speakers=3) as project:
        yield project


def named(project: Project, name: str) -> int:
    return next(s.id for s in project.speakers() if s.name == name)


def test_facts_are_kept_and_undone(project: Project) -> None:
    rosa = named(project, "Speaker 1")
    for fact, value in (("name", "Rosa M."), ("age", "71"), ("place", "Barcelos"), ("gender", "woman")):
        speakers.set_fact(project, rosa, fact, value)
    found = next(s for s in speakers.spoken(project) if s.speaker.id == rosa)
    assert found.speaker.described == "Rosa M., 71, Barcelos"
    assert (found.utterances, found.seconds) == (2, 4.0)
    assert project.history()[0].label == "Set gender of Rosa M. to woman"
    project.go_to(0)
    assert speakers.spoken(project)[0].speaker.described == "Speaker 1"


@pytest.mark.parametrize(("fact", "value"), [("name", " "), ("name", "Speaker 2"), ("shoe size", "41")])
def test_what_cannot_be_said_is_refused(project: Project, fact: str, value: str) -> None:
    before = everything(project)
    with pytest.raises(ProjectError):
        speakers.set_fact(project, named(project, "Speaker 1"), fact, value)
    assert everything(project) == before


def test_merging_gives_all_utterances_to_one_and_keeps_the_facts_of_both(project: Project) -> None:
    one, two, three = (named(project, f"Speaker {n}") for n in (1, 2, 3))
    speakers.set_fact(project, one, "age", "71")
    speakers.set_fact(project, two, "age", "17")
    speakers.set_fact(project, two, "place", "Braga")
    before = everything(project)
    speakers.merge_speakers(project, one, [two, three])
    (left,) = speakers.spoken(project)
    assert (left.speaker.age, left.speaker.place, left.utterances) == ("71", "Braga", 6)
    assert project.history()[0].label == "Merge Speaker 2, Speaker 3 into Speaker 1"
    project.undo()
    assert everything(project) == before


def test_a_speaker_who_is_gone_cannot_be_merged(project: Project) -> None:
    with pytest.raises(ProjectError):
        speakers.merge_speakers(project, named(project, "Speaker 1"), [99])
    with pytest.raises(ProjectError):
        speakers.merge_speakers(project, named(project, "Speaker 1"), [named(project, "Speaker 1")])


def test_only_speakers_who_say_nothing_at_all_are_removed(project: Project) -> None:
    with project.step("Add") as step:
        step.add("speakers", name="Ninguém", notes="")
    silent = named(project, "Speaker 3")
    for row in list(project.each()):
        if row.speaker == "Speaker 3":
            with project.step("Leave out") as step:
                step.change("utterances", row.id, left_out=1)
    speakers.remove_unused(project)
    assert {s.name for s in project.speakers()} == {"Speaker 1", "Speaker 2", "Speaker 3"}
    assert silent == named(project, "Speaker 3")
    assert project.history()[0].label == "Remove one unused speaker"
