"""Importing again: what was brought is known however it was edited, what is new comes in, what changed is said."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.importers import ImportReport, import_corpus
from core.importers.existing import origin_of
from core.importers.ingest import gather
from core.importers.item import Found, Item, Options
from core.importers.writer import store
from core.project import edits
from core.project.records import Utterance
from core.project.store import Project
from tests import builders
from tests.core.importers.corpora import sound

MARKS = (("um", 0.0, 1.0), ("dois", 1.0, 2.0), ("três", 2.0, 3.0), ("quatro", 3.0, 4.0))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p", name="x", language="pt") as made:
        yield made


@pytest.fixture
def long(tmp_path: Path) -> Path:
    return sound(tmp_path / "in" / "long.wav", 1, seconds=6.0)


def ingest(project: Project, items: list[Item], **options: object) -> ImportReport:
    found: list[Found] = list(items)
    gathered = gather(project, "marks", found, Options.of(options), lambda *_: None, lambda: False)
    return store(project, gathered, lambda: False)


def marks(long: Path, *changed: tuple[str, float, float]) -> list[Item]:
    return [
        Item(f"long.eaf, mark {i}", long, text, start_s=start, end_s=end)
        for i, (text, start, end) in enumerate((*MARKS, *changed), start=1)
    ]


def by_text(project: Project) -> dict[str, Utterance]:
    found = [project.utterance(int(id)) for id in project.ids()]
    return {one.text: one for one in found if one is not None}


def test_marks_become_frames_and_are_known_by_them(project: Project, long: Path) -> None:
    assert ingest(project, marks(long)).added == 4
    second = by_text(project)["dois"]
    assert (second.start, second.end, second.origin) == (8000, 16000, origin_of(8000, 16000, "dois"))
    report = ingest(project, [*marks(long), Item("new", long, "cinco", start_s=4.5, end_s=5.5)])
    assert (report.added, report.known, report.changed, report.recordings) == (1, 4, (), 1)
    assert project.summary().recordings == 1
    assert ingest(project, marks(long)).added == 0


def test_what_was_trimmed_edited_cut_and_joined_is_known_again(project: Project, long: Path) -> None:
    ingest(project, marks(long))
    found = by_text(project)
    edits.trim(project, found["um"].id, 500, 7000)
    edits.set_text(project, found["dois"].id, "dois, três vezes")
    edits.set_speaker(project, [found["um"].id], "Rosa")
    edits.split_at(project, found["dois"].id, 12000)
    edits.merge_with_next(project, found["três"].id)
    report = ingest(project, marks(long))
    assert (report.added, report.known, report.changed) == (0, 4, ())


def test_a_text_that_changed_in_the_source_is_listed_and_taken_over_when_asked(project: Project, long: Path) -> None:
    ingest(project, marks(long))
    new = [
        Item(i.where, i.sound, i.text.replace("dois", "duas"), start_s=i.start_s, end_s=i.end_s) for i in marks(long)
    ]
    report = ingest(project, new)
    assert (report.added, report.known, report.updated) == (0, 3, 0)
    (changed,) = report.changed
    assert changed.where == "long.eaf, mark 2"
    assert "“duas”" in changed.reason
    assert "dois" in by_text(project)
    report = ingest(project, new, update=True)
    assert (report.updated, len(report.changed)) == (1, 1)
    assert "duas" in by_text(project)
    assert ingest(project, new).known == 4
    project.undo()
    assert "dois" in by_text(project)


def test_a_text_that_was_edited_here_is_never_overwritten(project: Project, long: Path) -> None:
    ingest(project, marks(long))
    edits.set_text(project, by_text(project)["dois"].id, "dois e meio")
    new = [Item("m", long, "duas", start_s=1.0, end_s=2.0)]
    report = ingest(project, new, update=True)
    assert (report.updated, len(report.changed)) == (0, 1)
    assert "edited here" in report.changed[0].reason
    assert "dois e meio" in by_text(project)
    edits.set_text(project, by_text(project)["dois e meio"].id, "duas")
    assert ingest(project, new, update=True).known == 1


def test_an_update_is_a_step_and_whole_sounds_are_updated_too(project: Project, tmp_path: Path) -> None:
    folder = builders.pairs_folder(tmp_path / "pairs")
    import_corpus(project, folder)
    (folder / "clip-02.txt").write_text("boa tarde", encoding="utf-8")
    assert len(import_corpus(project, folder).changed) == 1
    report = import_corpus(project, folder, options={"update": True})
    assert (report.added, report.known, report.updated) == (0, 5, 1)
    assert project.history()[0].label == "Update one transcript"
    assert "boa tarde" in by_text(project)


def test_the_same_sound_under_another_name_is_known(project: Project, tmp_path: Path) -> None:
    import_corpus(project, builders.pairs_folder(tmp_path / "one"))
    (tmp_path / "one").rename(tmp_path / "two")
    for path in (tmp_path / "two").iterdir():
        path.rename(path.with_name(f"new-{path.name}"))
    report = import_corpus(project, tmp_path / "two")
    assert (report.added, report.known) == (0, 6)


def test_sounds_kept_without_an_origin_are_known_by_their_place(project: Project, long: Path) -> None:
    ingest(project, [Item("whole", long, "tudo")])
    (one,) = by_text(project).values()
    with project.step("as an older project has it") as step:
        step.change("utterances", one.id, origin="")
    assert ingest(project, [Item("whole", long, "tudo outra vez")]).known == 1


@pytest.mark.parametrize(
    ("start", "end", "says"),
    [
        (1.0, 6.04, ""),
        (-0.03, 1.0, ""),
        (1.0, None, ""),
        (5.0, 6.2, "lies outside"),
        (7.0, 8.0, "lies outside"),
        (-1.0, 2.0, "lies outside"),
        (2.0, 1.0, "ends before"),
        (1.0, 1.01, "10 ms"),
        (float("nan"), 2.0, "no time"),
        (1.0, float("inf"), "no time"),
        (1e300, 1e301, "lies outside"),
    ],
)
def test_marks_a_little_over_the_end_are_clipped_and_others_named(
    project: Project, long: Path, start: float, end: float | None, says: str
) -> None:
    good = Item("good", long, "bom", start_s=4.0, end_s=4.5)
    report = ingest(project, [Item("odd", long, "x", start_s=start, end_s=end), good])
    assert report.added == (1 if says else 2)
    assert [says in p.reason and p.where == "odd" for p in report.problems] == ([True] if says else [])
    assert all(0 <= u.start < u.end <= 48000 for u in by_text(project).values())


def test_a_broken_sound_is_said_once_with_its_marks(project: Project, tmp_path: Path) -> None:
    (tmp_path / "bad.wav").write_bytes(b"\x00\x01" * 500)
    report = ingest(project, [Item(f"m{i}", tmp_path / "bad.wav", "x", start_s=i, end_s=i + 1) for i in range(5)])
    (problem,) = report.problems
    assert "5 marks" in problem.reason


def test_facts_of_speakers_tags_and_splits_come_along(project: Project, long: Path) -> None:
    first, second = (
        Item("a", long, "um", "Rosa", "test", start_s=0, end_s=1, tags=("market", "noisy"), age="71", place="Braga"),
        Item("b", long, "dois", "Rosa", "test", start_s=1, end_s=2, age="17", gender="female"),
    )
    ingest(project, [first, second])
    (rosa,) = project.speakers()
    assert (rosa.age, rosa.gender, rosa.place) == ("71", "female", "Braga")
    rows = {row.text: row for row in project.rows(project.ids())}
    assert rows["um"].tags == ("market", "noisy")
    assert {row.split for row in rows.values()} == {"test"}


def test_the_sources_splits_can_be_left(project: Project, long: Path) -> None:
    ingest(project, [Item("a", long, "um", split="test", start_s=0, end_s=1)], keep_splits=False)
    assert [row.split for row in project.rows(project.ids())] == ["train"]


def test_two_speakers_at_once_are_both_brought(project: Project, long: Path) -> None:
    both = [Item("a", long, "sim", "Rosa", start_s=0, end_s=1), Item("b", long, "não", "João", start_s=0, end_s=1)]
    assert ingest(project, both).added == 2
    assert ingest(project, both).known == 2
    twice = [*both, Item("c", long, "talvez", "Rosa", start_s=0, end_s=1)]
    assert (report := ingest(project, twice, update=True)).added == 1
    assert (report.known, report.changed, report.problems) == (2, (), [])
    again = [
        *both,
        Item("c", long, "Sim", "Rosa", start_s=0, end_s=1),
        Item("d", long, "Sim", "Rosa", start_s=0, end_s=1),
    ]
    report = ingest(project, again)
    assert "stays as it was" in report.changed[0].reason
    assert "same sound as c" in report.problems[0].reason


def test_thousands_of_marks_come_in_and_are_known_again_quickly(project: Project, tmp_path: Path) -> None:
    long = sound(tmp_path / "in" / "hour.wav", 2, seconds=300.0)
    many = [Item(f"m{i}", long, f"frase {i}", start_s=i / 10, end_s=i / 10 + 0.09) for i in range(2900)]
    begun = time.process_time()
    assert ingest(project, many).added == 2900
    assert len({row.key for row in project.rows(project.ids())}) == 2900
    assert ingest(project, many).known == 2900
    assert time.process_time() - begun < 6
