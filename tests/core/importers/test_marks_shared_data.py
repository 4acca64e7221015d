"""Every file of marks among the shared data comes in, or is refused by its name with the true reason."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from core.importers import import_corpus, preview, recognise
from core.importers.elan import read as read_eaf
from core.project.store import Project

ELAN = {
    "childproject/example.eaf": "names the sound “VanDam_FJ11_020816b.wav”",
    "childproject/example_solis.eaf": "no tier that looks like a transcript",
}
NO_MARKS = {"phone_word_notes", "word_phone", "word_segment", "words_phones", "words_segments"}
ONLY_PHONES = {"bobby_phones", "bobby_phones_elan"}


def test_elan_files_come_in_or_say_why_not(shared_data: Path, tmp_path: Path) -> None:
    with Project.create(tmp_path / "p", name="x", language="abz") as project:
        report = import_corpus(project, shared_data / "elan-mini", "elan")
        rows = {row.text: row for row in project.rows(project.ids())}
    assert (report.format, report.added, report.recordings) == ("elan", 2, 2)
    told = {p.where: p.reason for p in report.kept_out}
    assert told.keys() == ELAN.keys()
    assert all(ELAN[where] in reason for where, reason in told.items())
    assert all(p.hint for p in report.problems)
    joined = rows["ba hada ya kaai homi di mai del ba"]
    assert (joined.start, joined.end, joined.rate) == (40572, 129654, 44100)
    video = rows["oh my"]
    (said,) = report.to_look_at  # 5,057 frames late by its own stamps, at 44,100 a second
    assert (said.where, said.reason[:22]) == ("ETR009_Tiny.mp4", "begins 0.11 s late by ")
    assert video.path.endswith("ETR009_Tiny.mp4")
    assert video.seconds == pytest.approx(3.75, abs=1e-3)


def test_marks_without_their_sound_are_read_all_the_same(shared_data: Path) -> None:
    path = shared_data / "elan-mini" / "childproject" / "example.eaf"
    (file,) = read_eaf(path)
    assert file.problems == ()
    aligned = path.read_text(encoding="utf-8").count("<ALIGNABLE_ANNOTATION")
    assert sum(len(tier.marks) for tier in file.tiers if not tier.parent) == aligned > 200
    assert {tier.speaker for tier in file.tiers} == {"CHI", "FA1", "UC1", "UC2", "UC3", "FA2"}
    explained = next(tier for tier in file.tiers if tier.name == "xds@FA1")
    spoken = next(tier for tier in file.tiers if tier.name == "FA1")
    assert [(m.start_s, m.end_s) for m in explained.marks] == [(m.start_s, m.end_s) for m in spoken.marks]


def test_every_textgrid_comes_in_or_says_why_not(shared_data: Path) -> None:
    place = shared_data / "textgrid-mini"
    assert recognise(place) == "textgrid"
    shown = preview(place, "textgrid", limit=10_000)
    came = {row.where.partition(",")[0] for row in shown.rows}
    refused = defaultdict(str)
    for problem in shown.problems:
        refused[problem.where.partition(",")[0]] += problem.reason
    files = {path.relative_to(place).as_posix() for path in place.rglob("*.TextGrid")}
    assert len(files) == 71
    assert came | refused.keys() == files
    assert not came & refused.keys()
    for name, reason in refused.items():
        stem = Path(name).stem
        if stem in NO_MARKS:
            assert reason == "has no mark with a text."
        elif stem in ONLY_PHONES:
            assert reason.startswith("has no tier that looks like a transcript")
        else:
            assert reason.startswith("has no sound")
    assert {row.speaker for row in shown.rows if "multilingual_ipa_us" in row.where} == {"speaker_two"}
    assert not {row.speaker for row in shown.rows if "cold_corpus" in row.where} - {""}


def test_textgrids_become_utterances_of_their_sounds(shared_data: Path, tmp_path: Path) -> None:
    with Project.create(tmp_path / "p", name="x", language="en") as project:
        report = import_corpus(project, shared_data / "textgrid-mini" / "mfa", "textgrid")
        summary = project.summary()
        texts = [row.text for row in project.rows(project.ids())]
    assert report.added == summary.utterances == len(texts)
    assert report.recordings == 14
    assert all(p.reason and p.hint for p in report.problems)
    assert "montreal forced aligner" in texts


@pytest.mark.parametrize(
    ("format", "reason"),
    [("transcriber", "names the sound “Little red riding hood”"), ("ctm", "names the sound “7a79468c")],
)
def test_transcriber_and_ctm_files_without_their_sound_are_refused(shared_data: Path, format: str, reason: str) -> None:
    shown = preview(shared_data / "elan-mini" / "kaldi_helpers", format)
    assert shown.total == 0
    assert [problem.reason[: len(reason)] for problem in shown.problems] == [reason]
