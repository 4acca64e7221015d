"""Large evaluations are opened and worked out by a child, and come back as they would be here."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core import parcels
from core.children import spawn
from core.errors import Cancelled, RunError, WorkbenchError
from core.evaluation import kept
from core.evaluation.analyse import analyse
from core.evaluation.calibration import wrong_by_sureness
from core.evaluation.chosen import Chosen, gather
from core.evaluation.csv_report import write_csv
from core.evaluation.html_report import html_report
from core.evaluation.opener import MODULE, Opener
from core.evaluation.opening import Wanted, WantedModel, open_kept, work_out
from core.evaluation.report import LOOKS_LOST, Item, Report
from core.evaluation.run_evaluation import asked_of, not_comparable
from core.evaluation.score import score
from core.evaluation.trn import write_trn
from core.evaluation.unmade import UnmadeItems, put_away
from core.lm.text_reading import TextReading
from core.project import edits
from core.project.store import Project
from core.project.tiers.edits import add_tier, rename_tier
from tests.app.evaluate import reports
from tests.app.train.models import write_model

TRAIN = Chosen("train")


@pytest.fixture(scope="module")
def opener(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opener]:
    """One child for all of them, which is there."""
    found = Opener()
    with pytest.raises(WorkbenchError):
        found.open(Wanted(tmp_path_factory.mktemp("no") / "project", TRAIN, WantedModel(Path("nowhere"))))
    yield found
    found.close()


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkpoint that nobody asks to write anything."""
    return write_model(tmp_path_factory.mktemp("model") / "tiny")


@pytest.fixture
def folder(tiny_project: Project) -> Path:
    tiny_project.close()
    return tiny_project.folder


def made(folder: Path, model: Path, texts: list[str]) -> Report:
    """A report of made-up texts, of the model as it is asked for."""
    gathered = gather(folder, TRAIN)
    asked = asked_of(folder, model, TRAIN, gathered, TextReading(), gathered.language)
    counts = score([entry.text for entry in gathered.entries], texts).counts
    items = tuple(
        Item(row.id, e.key, e.speaker, e.text, text, 1.0, own, (), e.split)
        for row, e, text, own in zip(gathered.rows, gathered.entries, texts, counts, strict=True)
    )
    return Report(asked, items, 1_780_000_000.0, 4.0)


def test_a_child_opens_and_works_out_what_would_be_worked_out_here(opener: Opener, folder: Path, model: Path) -> None:
    texts = [entry.text[:-2] for entry in gather(folder, TRAIN).entries]
    wanted = Wanted(folder, TRAIN, WantedModel(model))
    assert opener.open(wanted)[1] == open_kept(wanted), "nothing is kept"
    kept.keep(folder, made(folder, model, texts))
    here = open_kept(wanted)
    number, found = opener.open(wanted)
    assert found == here
    assert found.report is not None
    assert here.report is not None
    assert isinstance(found.report.items, UnmadeItems)
    assert found.report.score.wer == here.report.score.wer > 0
    worked, expected = opener.work_out(number), work_out(folder, here)
    assert worked.analysis == expected.analysis
    assert (worked.rates, worked.texts, worked.remarks) == (expected.rates, expected.texts, expected.remarks)
    assert worked.words.lines is worked.analysis.words
    assert [worked.words.instead(line.word) for line in worked.words.lines] == [
        expected.words.instead(line.word) for line in expected.words.lines
    ]


def test_what_the_disk_did_not_take_is_opened_too_and_still_says_why(opener: Opener, folder: Path, model: Path) -> None:
    report = made(folder, model, [entry.text for entry in gather(folder, TRAIN).entries])
    (folder / kept.ROOM).write_text("in the way", encoding="utf-8")
    unkept = kept.keep_or_tell(folder, report)
    number, found = opener.open(Wanted(folder, TRAIN, WantedModel(model)), [unkept])
    assert opener.work_out(number).analysis.wer.value == 0
    assert found.report is not None
    assert found.report.not_kept is not None
    assert isinstance(unkept.not_kept, RunError)
    assert str(found.report.not_kept) == str(unkept.not_kept)
    assert found.report.items == report.items


def test_models_that_learnt_different_texts_are_not_compared(folder: Path, model: Path, tmp_path: Path) -> None:
    kept.keep(folder, made(folder, model, [entry.text for entry in gather(folder, TRAIN).entries]))
    others = [write_model(tmp_path / name) for name in ("one", "two")]
    with Project.open(folder) as project:
        add_tier(project, "Phonetic")
        rename_tier(project, "Phonetic", "IPA")
    for other, tier in zip(others, ("Phonetic", "IPA"), strict=True):
        card = json.loads((other / "vizinho.json").read_text(encoding="utf-8"))
        (other / "vizinho.json").write_text(json.dumps(card | {"learn": tier}), encoding="utf-8")
    found = open_kept(Wanted(folder, TRAIN, WantedModel(model), WantedModel(others[0])))
    assert found.report is not None
    assert (found.other, found.missing, found.mismatch) == (None, False, False)
    assert "has learnt the tier Phonetic, the other transcripts" in str(found.apart)
    assert not_comparable(folder, *others) is None, "it was renamed"
    assert "the other transcripts" in str(not_comparable(folder, others[1], model))


def test_what_is_damaged_hides_nothing_else_and_is_told(folder: Path, model: Path, tmp_path: Path) -> None:
    models = (model, write_model(tmp_path / "other", "pt"))
    texts = [entry.text for entry in gather(folder, TRAIN).entries]
    files = []
    for one in models:
        report = made(folder, one, texts)
        kept.keep(folder, report)
        files.append(folder / kept.ROOM / f"{kept.key_of(report.asked)}{kept.ENDING}")
    wanted = Wanted(folder, TRAIN, WantedModel(models[0]), WantedModel(models[1]))
    whole = [file.read_bytes() for file in files]
    for cut in (-3, whole[1].rstrip().rindex(b"\n") + 1):
        files[1].write_bytes(whole[1][:cut])
        found = open_kept(wanted)
        assert found.report is not None
        assert (found.other, found.missing, found.stale) == (None, True, False)
        assert str(files[1]) in str(found.trouble)
        found = open_kept(replace(wanted, against=None, source=str(models[1])))
        assert found.report is not None
        assert str(files[1]) in str(found.trouble), "that of the source"
    files[1].write_bytes(whole[1])
    looks = folder / kept.ROOM / kept.LOOKS
    counted = looks.read_bytes()
    looks.write_bytes(b"\xff" + counted.replace(b"{", b""))
    found = open_kept(wanted)
    assert found.report is not None
    assert kept.looks(folder, found.report) is None
    assert found.report.looks == 0, "it is not known"
    of_test = tuple(replace(item, split="test") for item in found.report.items)
    assert LOOKS_LOST in html_report(replace(found.report, items=of_test), analyse(found.report))
    looks.write_bytes(counted)
    files[0].write_bytes(whole[0][:-3])
    found = open_kept(wanted)
    assert found.report is None
    assert str(files[0]) in str(found.trouble)
    with Project.open(folder) as project:
        edits.leave_out(project, [next(iter(project.each())).id])
    assert str(files[0]) in str(open_kept(wanted).trouble), "of the set as it was once"


def test_errors_come_as_they_are(opener: Opener, folder: Path, model: Path) -> None:
    nobody = Wanted(folder, Chosen("nobody"), WantedModel(model))
    with pytest.raises(RunError) as expected:
        open_kept(nobody)
    with pytest.raises(WorkbenchError) as raised:
        opener.open(nobody)
    assert str(raised.value) == str(expected.value)


def test_a_newer_wish_puts_an_end_to_an_older_one(folder: Path, model: Path) -> None:
    kept.keep(folder, made(folder, model, [entry.text for entry in gather(folder, TRAIN).entries]))
    wanted = Wanted(folder, TRAIN, WantedModel(model))
    own = Opener()
    try:
        with pytest.raises(Cancelled):
            own.open(wanted, cancelled=lambda: True)
        older, _ = own.open(wanted)
        newer, _ = own.open(wanted)
        with pytest.raises(Cancelled):
            own.work_out(older)
        assert own.work_out(newer).analysis.wer.value == 0
    finally:
        own.close()


def test_a_child_whose_parent_is_gone_clears_what_was_to_be_handed_over(tmp_path: Path) -> None:
    room = tmp_path / "room"
    room.mkdir()
    (room / "1.opened").write_bytes(b"nobody takes it")
    with spawn(MODULE, [str(room)], lines=True) as child:
        child.hang_up()
        assert list(child.rest()) == []
    assert not room.exists()


def test_items_are_made_when_they_are_looked_at_and_equal_those_that_were_put_away() -> None:
    report = reports.report("Model", 0.3, reports.utterances(60))
    away = put_away(report)
    assert away == report
    assert (away.score.wer, away.score.utterances, away.audio_s) == (
        report.score.wer, report.score.utterances, report.audio_s,
    )  # fmt: skip
    assert tuple(away.score.counts) == report.score.counts
    assert dict(away.by_key) == report.by_key
    assert away.items[7] is away.items[7]
    assert (away.items[-1], away.items[3:5]) == (report.items[-1], report.items[3:5])
    assert list(away.columns.rates()) == [item.counts.wer for item in report.items]
    assert list(away.columns.rates(by_letters=True)) == [item.counts.cer for item in report.items]
    with pytest.raises(IndexError):
        away.items[60]


def test_long_values_are_taken_over_in_parts_and_what_was_one_stays_one(tmp_path: Path) -> None:
    many = tuple((f"key {n}", n) for n in range(3 * parcels.MANY))
    value = {"one": many, "two": many, "by": dict(many), "bytes": b"x" * (2 * parcels.LONG), "few": (1, 2)}
    rests: list[None] = []
    parcels.put(tmp_path / "parcel", value)
    found = parcels.take(tmp_path / "parcel", lambda: rests.append(None))
    assert found == value
    assert found["one"] is found["two"]
    assert len(rests) >= 3 + 3 + 1
    uneven = tuple("x" * (parcels.LONG // 2 if n % 97 == 0 else n % 50) for n in range(10 * parcels.MANY))
    parcels.put(tmp_path / "parcel", uneven)
    rests.clear()
    assert parcels.take(tmp_path / "parcel", lambda: rests.append(None)) == uneven
    assert sum(map(len, uneven)) / parcels.LONG < len(rests) < len(uneven) / 8, "neither long nor few are read together"


def test_what_is_exported_of_items_that_are_not_made_yet_is_the_same(tmp_path: Path) -> None:
    keys = reports.utterances(30)
    both = reports.report("Model", 0.3, keys), reports.report("Other", 0.4, keys)
    away = put_away(both[0]), put_away(both[1])
    pages, tables, texts = [], [], []
    for name, (report, other) in (("made", both), ("away", away)):
        pages.append(html_report(report, analyse(report, other), other))
        tables.append(write_csv(tmp_path / f"{name}.csv", report, other).read_text("utf-8"))
        texts.append([file.read_text("utf-8") for file in write_trn(tmp_path / name, report, other)])
    assert pages[0] == pages[1]
    assert tables[0] == tables[1]
    assert texts[0] == texts[1]
    assert wrong_by_sureness(away[0]) == wrong_by_sureness(both[0])
