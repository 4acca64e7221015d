"""What leaves the program of tiers: what people wrote and looked at, no drafts of models; and what stays is told."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.exporters import EXPORTERS, export_corpus
from core.exporters.exporter import Sound
from core.importers import import_corpus
from core.project.hypotheses import Hypothesis, HypothesisBatch, save_hypotheses
from core.project.records import DRAFTED
from core.project.store import Project
from core.project.tiers import reading
from core.project.tiers.edits import accept, add_tier, write
from core.session_text.lines import session_of
from core.session_text.making import WAYS, Way, make
from tests.core.exporters import corpus

DRAFT, WRITTEN, BELOW = "DRAFTXYZ", "WRITTENXYZ", "BELOWXYZ"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A translation that a person wrote, and drafts of translations and of words beside the other utterances, one of
    them with a gloss."""
    with corpus.make(tmp_path) as made:
        add_tier(made, "Translation", language="en")
        add_tier(made, "Words", "subdivision")
        first, *others = made.ids().tolist()
        write(made, reading.tier_named(made, "Translation"), first, WRITTEN)
        for tier, ids in (("Translation", others), ("Words", [first, *others])):
            heard = tuple(Hypothesis(id, "", f"{DRAFT} {DRAFT}", None) for id in ids)
            save_hypotheses(made, HypothesisBatch("Run", "print", heard, last=True, tier=tier))
        gloss = add_tier(made, "Gloss", "association", "Words")
        word = next(one for one in reading.beside(made, [first])[first] if one.text == DRAFT)
        with made.step("Gloss") as step:
            step.add("annotations", recording_id=word.recording_id, utterance_id=first, tier_id=gloss.id, text=BELOW,
                     parent_id=word.id)  # fmt: skip
        yield made


def every_byte(place: Path) -> bytes:
    files = [place] if place.is_file() else [path for path in sorted(place.rglob("*")) if path.is_file()]
    return b"".join(path.read_bytes() for path in files)


@pytest.mark.parametrize(("key", "sound"), [(key, sound) for key, one in EXPORTERS.items() for sound in one.sounds])
def test_no_format_gives_out_drafts_on_tiers(project: Project, tmp_path: Path, key: str, sound: Sound) -> None:
    export_corpus(project, tmp_path / "out", key, sound=sound)
    given = every_byte(tmp_path / "out")
    assert DRAFT.encode() not in given
    assert BELOW.encode() not in given, "it explains what nobody has looked at"
    assert (WRITTEN.encode() in given) == ("tiers" in EXPORTERS[key].holds)


def test_what_was_looked_at_goes_out(project: Project, tmp_path: Path) -> None:
    accept(project, reading.tier_named(project, "Translation"), project.ids().tolist())
    for key in ("chat", "flextext", "csv"):
        export_corpus(project, tmp_path / key, key)
        assert DRAFT.encode() in every_byte(tmp_path / key)


@pytest.mark.parametrize("way", [way for way in WAYS if way != "pdf"])
def test_no_text_of_a_session_gives_out_drafts(project: Project, tmp_path: Path, way: Way) -> None:
    """A PDF is the page, printed."""
    recording = project.recording(project.row(project.ids().tolist()[0]).recording_id)
    assert recording is not None
    assert session_of(project, recording).tiers == ("Translation",)
    given = every_byte(make(project, recording, tmp_path / "out", way).path)
    assert DRAFT.encode() not in given
    assert BELOW.encode() not in given
    assert WRITTEN.encode() in given


def test_marks_on_recordings_go_into_a_table_of_their_own_and_come_back(project: Project, tmp_path: Path) -> None:
    add_tier(project, "Gestures", "", language="pt")
    add_tier(project, "Meaning", "association", "Gestures")
    report = export_corpus(project, tmp_path / "empty", "csv")
    assert not (tmp_path / "empty" / "marks.csv").exists(), "there is nothing on them"
    ids = {tier.name: tier.id for tier in reading.tiers(project)}
    first = project.recordings()[0]
    here = {"recording_id": first.id}
    with project.step("Mark") as step:
        for start, end, text, below in ((100, 900, "nods", "=yes"), (950, 950, "", ""), (500, 990, "points", DRAFT)):
            mark = step.add("annotations", tier_id=ids["Gestures"], text=text, start=start, end=end, **here)
            if below:
                step.add("annotations", tier_id=ids["Meaning"], text=below, parent_id=mark,
                         doubtful=DRAFTED if below == DRAFT else 0, **here)  # fmt: skip
    before = told(project)
    for sound in ("trimmed", "whole", "none"):
        report = export_corpus(project, tmp_path / sound, "csv", sound=sound)
        (said,) = [said for said in report.not_held if "marks.csv" in said]
        assert said.startswith("A table has a row an utterance: 4 marks of tiers that stand on recordings are in")
        with (tmp_path / sound / "utterances.csv").open(encoding="utf-8-sig", newline="") as file:
            names = [name for name in next(csv.reader(file)) if name.startswith("tier:")]
        assert names == ["tier:Translation", "tier:Words", "tier:Gloss"]
        with (tmp_path / sound / "marks.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        assert [(row["tier"], row["text"], row["explains"], row["start"]) for row in rows] == [
            ("Gestures", "nods", "", f"{100 / first.rate:.6f}"),
            ("Meaning", "'=yes", "1", ""),
            ("Gestures", "points", "", f"{500 / first.rate:.6f}"),
            ("Gestures", "", "", f"{950 / first.rate:.6f}"),
        ]
        with Project.create(tmp_path / f"again {sound}", name="x", language="pt") as again:
            came = import_corpus(again, tmp_path / sound)
            assert len(again.ids()) == len(project.ids()), came.problems
            assert {one.name: one.use for one in came.account.files}["marks.csv"] == "list"
            assert told(again) == ([] if sound == "trimmed" else [one for one in before if one[1] != DRAFT])
            if sound == "trimmed":
                assert any("marks lie in recordings that did not come with it" in one.reason for one in came.problems)
            else:
                tiers = {tier.name: tier for tier in reading.tiers(again)}
                assert (tiers["Gestures"].constraint, tiers["Gestures"].language) == ("", "pt")
                assert tiers["Meaning"].parent_id == tiers["Gestures"].id


def told(project: Project) -> list[tuple[str, str, int | None, int | None]]:
    """What stands on recordings by itself."""
    names = {tier.id: tier.name for tier in reading.tiers(project)}
    every = [one for recording in project.recordings() for one in reading.standing(project, recording.id)]
    return [(names[one.tier_id], one.text, one.start, one.end) for one in every]


DAMAGED = (
    "", "x,y", "1,a.wav,5,2,T,x,", "1,a.wav,nan,1e400,T,x,", "a,a.wav,0,1,T,x,", "1,a.wav,0,1,T,x,1",
    "1,a.wav,0,1,T,x,9", "2,a.wav,,,T,x,1", "-1,a.wav,0,1,T,x,", "1,a.wav,,,T,x,",
    "500,a.wav,0.15,0.12,T,x,100", "500,a.wav,0.3,0.4,T,x,100", "500,a.wav,0.15,0.3,T,x,100", "500,a.wav,0.3,,T,x,100",
)  # fmt: skip


@pytest.mark.parametrize("row", DAMAGED)
def test_damaged_rows_of_marks_are_told_and_cost_no_others(project: Project, tmp_path: Path, row: str) -> None:
    export_corpus(project, tmp_path / "out", "csv", sound="whole")
    with (tmp_path / "out" / "utterances.csv").open(encoding="utf-8-sig", newline="") as file:
        name = next(csv.DictReader(file))["file"]
    head = "id,file,start,end,tier,text,explains\n"
    deep = "".join(f"{n},{name},,,T{n},x,{n - 1}\n" for n in range(101, 200))
    row, right = row.replace("a.wav", name), f"100,{name},0.1,0.2,T100,right,"
    rows = (right, row) if row.endswith(",100") else (row, right)
    text = "\n".join((head.strip(), *rows, deep))
    (tmp_path / "out" / "marks.csv").write_text(text, encoding="utf-8")
    with Project.create(tmp_path / "again", name="x", language="pt") as again:
        came = import_corpus(again, tmp_path / "out")
        assert len(again.ids()) == len(project.ids())
        assert ("T100", "right") in [one[:2] for one in told(again)]
        assert len(told(again)) == 21, "what is too deep is told"
        assert sum("is no mark" in one.reason for one in came.problems) == 79 + bool(row)


@pytest.mark.parametrize("raw", [b"", b"\n\n", b"\xff\xfe\x00", bytes(range(256))])
def test_marks_that_cannot_be_read_cost_no_utterances(project: Project, tmp_path: Path, raw: bytes) -> None:
    export_corpus(project, tmp_path / "out", "csv", sound="whole")
    (tmp_path / "out" / "marks.csv").write_bytes(raw)
    with Project.create(tmp_path / "again", name="x", language="pt") as again:
        came = import_corpus(again, tmp_path / "out")
        assert len(again.ids()) == len(project.ids())
        if not raw.strip():
            assert [one.reason for one in came.problems if one.where == "marks.csv"] == ["marks.csv is empty."]


def test_marks_behind_the_end_of_a_sound_are_told(project: Project, tmp_path: Path) -> None:
    export_corpus(project, tmp_path / "out", "csv", sound="whole")
    with (tmp_path / "out" / "utterances.csv").open(encoding="utf-8-sig", newline="") as file:
        name = next(csv.DictReader(file))["file"]
    first = next(one for one in project.recordings() if one.name == Path(name).name)
    end_s = first.frames / first.rate
    rows = [f"1,{name},100,120,T,behind,", f"2,{name},110,111,U,below,1", f"3,{name},0,{end_s + 0.01},T,just,",
            f"4,{name},0.1,{end_s + 3},T,over,", f"5,{name},{end_s},{end_s},T,point,"]  # fmt: skip
    (tmp_path / "out" / "marks.csv").write_text("\n".join(("id,file,start,end,tier,text,explains", *rows)))
    with Project.create(tmp_path / "again", name="x", language="pt") as again:
        came = import_corpus(again, tmp_path / "out")
        assert sorted(told(again)) == [("T", "just", 0, first.frames), ("T", "point", first.frames, first.frames)]
        why = f"lies outside of {first.name}, which is {end_s:.1f} s long."
        assert [(one.where, one.reason) for one in came.problems] == [
            ("marks.csv, row 2", why), ("marks.csv, row 5", why),
        ]  # fmt: skip
