"""Flags that follow from the corpus as a whole, from limits alone, and from what an edit leaves standing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.errors import Cancelled, ProjectError
from core.importers import import_corpus
from core.project import edits
from core.project.checks import flag_rules, quality, sound_checks
from core.project.checks.corpus_statistics import CorpusStatistics, read_statistics
from core.project.checks.limits import FIELDS
from core.project.checks.measure_worker import Job, Measurers, setup_of
from core.project.checks.overlaps import KIND as OVERLAP
from core.project.checks.quality import Limits
from core.project.checks.repeats import REPEATS, tell_repeats
from core.project.checks.sound_checks import MeasuredStretch
from core.project.flags import KINDS, flag_text
from core.project.store import Project
from core.wording import Said
from tests import builders
from tests.added_rows import add_utterance
from tests.core.project.corpora import make_project

RATE = 16000
WORDS = (
    "casa rua pão mesa porta vento barco peixe sol mar campo linha noite dia gente água terra fogo verde azul".split()
)


def sentence(number: int) -> str:
    """Five words; no two numbers under 400 give the same."""
    random = np.random.default_rng(number)
    return " ".join([WORDS[number % 20], WORDS[number // 20], *random.choice(WORDS, 3)])


@pytest.fixture(scope="module")
def sounds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty utterances of a second and a half with some 15 letters a second; one of seven seconds with as few."""
    folder = tmp_path_factory.mktemp("sounds")
    for number in range(60):
        builders.write_wav(folder / f"clip-{number:02d}.wav", builders.babble(1.5, RATE, seed=number))
        text = "oito paz e boa hora" if number == 7 else sentence(number)
        (folder / f"clip-{number:02d}.txt").write_text(text, encoding="utf-8")
    builders.write_wav(folder / "clip-07.wav", builders.babble(7.0, RATE, seed=7))
    return folder


@pytest.fixture
def project(tmp_path: Path, sounds: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p", name="x", language="pt") as made:
        import_corpus(made, sounds)
        quality.check(made)
        yield made


def kinds(project: Project, key: str) -> list[str]:
    row = project.row(project.find(key) or 0)
    assert row is not None
    return [flag.kind for flag in row.flags]


def measured(project: Project, id: int = 0) -> list[tuple[object, ...]]:
    """What sounds measure, of all utterances or of one."""
    rows = project.query_all("SELECT * FROM measures WHERE ? IN (0, utterance_id) ORDER BY utterance_id", (id,))
    return [tuple(row) for row in rows]


def test_every_rule_is_a_known_kind_and_every_kind_has_a_rule() -> None:
    ruled = {rule.kind for rule in flag_rules.RULES} | set(REPEATS) | {OVERLAP}
    assert ruled == set(KINDS)
    assert {kind for field in FIELDS.values() for kind in field.kinds} <= ruled
    assert {rule.kind for rule in flag_rules.RULES if rule.blocks != "0"} == {
        k.key for k in KINDS.values() if k.may_block
    }


def test_a_pace_far_from_the_corpus_is_flagged(project: Project) -> None:
    statistics = read_statistics(project)
    assert 10 < statistics.pace < 20
    assert kinds(project, "clip-07") == ["slow"]
    assert project.summary().flags.get("fast", 0) == 0
    quality.check(project, limits=Limits(pace_spreads=50))
    assert kinds(project, "clip-07") == []


def test_small_corpora_have_no_usual_pace(tiny_project: Project) -> None:
    quality.check(tiny_project)
    assert read_statistics(tiny_project).pace == 0
    assert not {"slow", "fast", "language"} & set(tiny_project.summary().flags)


def test_a_limit_is_counted_before_and_flagged_after_without_reading_sound(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    limits = Limits(quiet_db=-10, band_hz=24000, snr_db=60, short_s=2, long_s=5, pause_s=0.01, frame_ms=60)
    counted = flag_rules.count(project, limits, KINDS)
    monkeypatch.setattr(sound_checks, "measure_stretches", None)
    edits.set_meta(project, "Limits of the checks", limits=limits.changed())
    found = quality.check(project)
    assert {kind: n for kind, n in counted.items() if n} == {kind: n for kind, n in found.items() if kind != "any"}
    assert found["quiet"] == 60
    project.undo()
    assert quality.check(project) == {"slow": 1, "any": 1}


def test_the_same_text_and_the_same_sound_name_the_others(project: Project, sounds: Path) -> None:
    one, two = (project.find(key) or 0 for key in ("clip-01", "clip-02"))
    edits.set_text(project, two, f"{sentence(1).upper()}!")
    quality.check(project, [two])
    rows = project.rows([one, two])
    assert [(f.kind, f.value, f.text) for row in rows for f in row.flags] == [
        ("same_text", 2, "2 times: also clip-02"),
        ("same_text", 2, "2 times: also clip-01"),
    ]
    edits.leave_out(project, [two])
    quality.check(project, [two])
    assert kinds(project, "clip-01") == kinds(project, "clip-02") == []
    project.undo()
    quality.check(project, [two])
    assert kinds(project, "clip-01") == ["same_text"]
    project.undo()
    quality.check(project, [two])
    assert kinds(project, "clip-01") == kinds(project, "clip-02") == []
    recording = project.utterance(one)
    assert recording is not None
    add_utterance(project, recording.recording_id, recording.start, recording.end, sentence(399), key="again")
    quality.check(project)
    assert kinds(project, "clip-01") == kinds(project, "again") == ["overlap", "same_sound"]
    project.undo()
    quality.check(project, [])
    assert kinds(project, "clip-01") == []


def test_a_corpus_that_is_made_of_repeats_is_not_blamed_for_them(project: Project) -> None:
    with project.step("Repeat") as step:
        for id in project.ids()[:40]:
            step.change("utterances", int(id), text=sentence(int(id) % 4))
    quality.check(project)
    assert read_statistics(project).repeats
    assert "same_text" not in project.summary().flags


def test_of_very_many_equals_an_edit_concerns_only_itself(tmp_path: Path) -> None:
    with make_project(tmp_path / "many", utterances=260) as many:
        with many.unjournaled() as conn:
            conn.execute("UPDATE utterances SET text = 'bom dia a todos'")
        quality.check(many)
        assert read_statistics(many).repeats
        with many.unjournaled() as conn:
            flag_rules.derive(conn, many.ids().tolist(), Limits(), CorpusStatistics())
        flags = {row.id: [f for f in row.flags if f.kind == "same_text"] for row in many.each()}
        assert all(len(found) == 1 for found in flags.values())
        assert flags[250][0].text == "more than 200 times: also clip-1, clip-2, clip-3"
        edits.leave_out(many, [250])
        with many.unjournaled() as conn:
            hashes = [row[0] for row in conn.execute("SELECT hash FROM stale WHERE kind = 'text'")]
            tell_repeats(conn, "same_text", hashes, Limits(), CorpusStatistics())
        assert [f.kind for f in many.rows([250])[0].flags if f.kind == "same_text"] == []
        assert [f.kind for f in many.rows([251])[0].flags if f.kind == "same_text"] == ["same_text"]


def test_a_text_edit_leaves_the_flags_of_the_sound(project: Project) -> None:
    quality.check(project, limits=Limits(quiet_db=0))
    id = project.find("clip-07") or 0
    assert kinds(project, "clip-07") == ["quiet", "slow"]
    edits.set_text(project, id, "outra coisa")
    assert kinds(project, "clip-07") == ["quiet"]
    assert measured(project, id)
    edits.trim(project, id, 0, RATE)
    assert kinds(project, "clip-07") == []
    assert not measured(project, id)


def test_one_edit_looks_at_one_text_and_no_sound(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sound_checks, "measure_stretches", None)
    id = project.find("clip-05") or 0
    edits.set_text(project, id, "Às 14h")
    batches = []
    for batch in quality.compute(project, [id]):
        quality.save(project, batch)
        batches.append(batch)
    assert [result.seen.id for batch in batches for result in batch.results] == [id]
    assert kinds(project, "clip-05") == ["alphabet"]


def test_a_recording_that_was_moved_is_measured_again(project: Project) -> None:
    id = project.find("clip-05") or 0
    row = project.utterance(id)
    assert row is not None
    with project.step("Locate") as step:
        step.change("recordings", row.recording_id, path="elsewhere.wav")
    quality.check(project, [id])
    assert kinds(project, "clip-05") == ["missing"]
    project.undo()
    quality.check(project, [id])
    assert kinds(project, "clip-05") == []


def test_child_processes_measure_what_is_measured_here(project: Project, sounds: Path) -> None:
    texts = {1: "Às 14h30", 2: "c\u0430sa"}
    stretches = [
        MeasuredStretch(sounds / "clip-01.wav", 0, RATE, None),
        MeasuredStretch(sounds / "gone.wav", 0, RATE, None),
    ]
    job = Job(texts, [([1], stretches[:1]), ([2], stretches[1:])])
    setup = setup_of(project.normaliser, project.alphabet, "")
    with Measurers(setup, 2, apart=True) as children, Measurers(setup, 1, apart=False) as here:
        assert [children.begin(job).result(30) for _ in range(3)] == [here.begin(job).result(30)] * 3


def test_much_is_measured_in_children_and_can_be_stopped(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    before = measured(project)
    flagged = project.summary().flags
    with project.unjournaled() as conn:
        for table in ("measures", "texts", "checked", "flags"):
            conn.execute(f"DELETE FROM {table}")
    monkeypatch.setattr(quality, "APART", 10)
    monkeypatch.setattr(quality, "BATCH", 16)
    asked: list[Any] = []
    with pytest.raises(Cancelled):
        quality.check(project, progress=lambda *how: asked.append(how), cancelled=lambda: len(asked) > 1)
    assert 0 < project.summary().checked < 60
    assert quality.check(project) == flagged
    assert measured(project) == before


def test_a_child_that_dies_is_an_error_that_can_be_acted_on(project: Project) -> None:
    with Measurers("no setup", 1, apart=True) as children, pytest.raises(ProjectError, match="process"):
        children.begin(Job({1: "a"}, [])).result(30)


def test_limits_keep_only_what_differs_and_pass_over_what_is_not_known() -> None:
    assert Limits.of({"silence_s": 2, "no_such": 1}).changed() == {"silence_s": 2}
    assert Limits().changed() == {}


def test_flags_are_kept_with_their_values_so_that_each_language_can_word_them(project: Project) -> None:
    row = project.row(project.find("clip-07") or 0)
    assert row is not None
    text = row.flags[0].text
    assert isinstance(text, Said)
    assert text.others == "{pace:.1f} letters a second of speech, usual are {usual:.1f}"
    assert text.values["usual"] == pytest.approx(read_statistics(project).pace)
    assert text == f"{row.flags[0].value:.1f} letters a second of speech, usual are {text.values['usual']:.1f}"
    assert flag_text('{"say": not by us') == '{"say": not by us'
