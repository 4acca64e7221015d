"""Marks over each other, of known and unknown speakers: every format gives all of them back."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from praatio import textgrid as praat

from core.exporters import EXPORTERS, export_corpus
from core.importers import import_corpus
from core.importers.item import Options
from core.project.store import Project
from core.project.tiers.edits import add_tier
from core.tiers.model import Mark, Tier
from core.tiers.textgrid import BEYOND, LENGTHLESS, lines
from core.tiers.textgrid import OVER as OVER_EACH_OTHER
from tests.core.importers.mark_files import sound

OVER = [
    (0.0, 9.0, "tudo por baixo", ""),
    (1.0, 3.0, "bom dia", ""),
    (1.0, 3.0, "boa tarde", ""),
    (2.0, 4.0, "olá a todos", ""),
    (2.5, 5.0, "eu também", "Ana"),
    (3.0, 6.0, "e eu aqui", "Ana"),
    (3.0, 6.0, "agora sou eu", "Rui"),
    (6.0, 7.0, "7", ""),
]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    rate = 8000
    path = sound(tmp_path / "in" / "a.wav", 10.0)
    (tmp_path / "in" / "a.txt").write_text("x y", encoding="utf-8")
    with Project.create(tmp_path / "p", name="x", language="pt") as made:
        import_corpus(made, tmp_path / "in")
        with made.step("Over each other") as step:
            (first,) = made.each()
            step.put("utterances", first.id, None)
            speakers = {name: step.add("speakers", name=name, notes="") for name in ("Ana", "Rui")}
            for number, (start, end, text, who) in enumerate(OVER, 1):
                span = {"recording_id": first.recording_id, "start": round(start * rate), "end": round(end * rate)}
                step.add("utterances", key=f"u{number}", text=text, speaker_id=speakers.get(who), split="", **span)
        assert path.is_file()
        yield made


def test_marks_of_their_own_times_over_each_other_go_out_on_tiers_of_one_name_with_numbers(
    project: Project, tmp_path: Path
) -> None:
    topics = add_tier(project, "topics", "").id
    (recording,) = project.recordings()
    marks = [(0.0, 4.0, "rain"), (2.0, 6.0, "wind"), (4.0, 5.0, "sun"), (7.0, 7.0, "point")]
    with project.step("Topics") as step:
        for start, end, text in marks:
            span = {"start": round(start * recording.rate), "end": round(end * recording.rate)}
            step.add("annotations", recording_id=recording.id, tier_id=topics, text=text, **span)
    report = export_corpus(project, tmp_path / "grid", "textgrid", sound="none")
    assert not any("holds" in note for note in report.not_held), "nothing is cut or left out"
    (file,) = (tmp_path / "grid").glob("*.TextGrid")
    grid = praat.openTextgrid(str(file), includeEmptyIntervals=False)
    found = {
        name: [tuple(entry) for entry in grid.getTier(name).entries] for name in grid.tierNames if "topics" in name
    }
    assert found == {
        "topics": [(0, 4, "rain"), (4, 5, "sun")],
        "topics 2": [(2, 6, "wind")],
        "topics 3": [(7, "point")],
    }
    report = export_corpus(project, tmp_path / "elan", "elan", sound="none")
    assert "Marks lie over each other on the tier topics: ELAN makes none such." in report.not_held


def test_a_tier_of_a_textgrid_says_what_it_cannot_hold() -> None:
    said: dict[str, None] = {}
    marks = (Mark(1, 0, 3, "a"), Mark(2, 1, 2, "b"), Mark(3, 2, 2, "p"), Mark(4, 3, 9, "c"))
    assert list(lines([Tier("t", 1, marks)], 5.0, said.setdefault))
    assert list(said) == [OVER_EACH_OTHER, LENGTHLESS, BEYOND]


@pytest.mark.parametrize(("key", "how"), [(key, how) for key, one in EXPORTERS.items() for how in one.sounds])
def test_every_format_gives_back_marks_over_each_other(project: Project, tmp_path: Path, key: str, how: str) -> None:
    report = export_corpus(project, tmp_path / "out", key, sound=how)  # type: ignore[arg-type]
    assert (report.utterances, report.problems) == (len(OVER), ())
    holds = EXPORTERS[key].holds
    with Project.create(tmp_path / "again", name="x", language="pt") as again:
        options = Options(text="written" if key == "ljspeech" else "", media=str(tmp_path / "in"))
        problems = import_corpus(again, tmp_path / "out", None, options).problems
        found = [(row.text, row.speaker if "speaker" in holds else "", row.seconds) for row in again.each()]
        spans = sorted((row.start / row.rate, row.end / row.rate) for row in again.each())
    twins = sum("has the same sound as" in problem.reason for problem in problems)
    assert len(found) + twins == len(OVER), problems
    wanted = [(text, who if "speaker" in holds else "", end - start) for start, end, text, who in OVER]
    assert {one[:2] for one in found} <= {one[:2] for one in wanted}
    if twins:  # cut out, the same stretch is the same sound twice, of which the text may be either
        assert ("marks" not in holds) or how == "trimmed"
        return
    assert sorted(one[2] for one in found) == pytest.approx(sorted(one[2] for one in wanted), abs=2e-3)
    if "marks" in holds and how != "trimmed":
        assert spans == sorted((start, end) for start, end, *_ in OVER)


def test_tiers_of_a_textgrid_have_names_of_their_own_and_hold_nothing_over_each_other(
    project: Project, tmp_path: Path
) -> None:
    export_corpus(project, tmp_path / "out", "textgrid", sound="whole")
    theirs = praat.openTextgrid(str(tmp_path / "out" / "a.TextGrid"), True, "error", "error")
    assert len(theirs.tierNames) == len(set(theirs.tierNames)) == 7
    assert {
        "Ana",
        "Ana - utterances",
        "Rui",
        "transcription",
        "transcription 2",
        "transcription 3",
        "transcription 4",
    } <= set(theirs.tierNames)
    for tier in theirs.tiers:
        assert all(before.end <= after.start for before, after in pairwise(tier.entries))
    texts = sorted(entry.label for tier in theirs.tiers for entry in tier.entries if entry.label)
    assert texts == sorted(text for *_, text, _ in OVER)
