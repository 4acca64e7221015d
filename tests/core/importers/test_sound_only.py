"""Sound without text: whole, cut at pauses, and channel by channel."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from core.errors import Cancelled
from core.importers import import_corpus, preview, recognise
from core.importers.segmentation import shared_out
from core.project.store import Project
from tests import builders
from tests.core.importers.corpora import sound


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p", name="x", language="pt") as made:
        yield made


@pytest.fixture
def interview(tmp_path: Path, shared_data: Path) -> Path:
    """About a minute of real speech with pauses of a second between."""
    from core import audio

    clips = sorted((shared_data / "picovoice-leopard-samples").rglob("*.wav"))[:6]
    parts = [part for clip in clips for part in (audio.load(clip), builders.silence(1.0))]
    return builders.write_wav(tmp_path / "in" / "interview.wav", np.concatenate(parts))


def test_a_folder_or_a_file_of_sound_is_recognised(tmp_path: Path) -> None:
    one = sound(tmp_path / "in" / "deep" / "a.wav", 1)
    assert recognise(tmp_path / "in") == "sound_only"
    assert recognise(one) == "sound_only"
    (one.with_suffix(".txt")).write_text("um")
    assert recognise(one) == "pairs"


def test_a_long_recording_is_cut_at_its_pauses(project: Project, interview: Path) -> None:
    report = import_corpus(project, interview, options={"cut": "pauses", "cut_s": 8.0})
    rows = sorted(project.rows(project.ids()), key=lambda row: row.start)
    assert report.problems == []
    assert 4 <= len(rows) <= 12
    assert report.recordings == 1
    assert all(row.text == "" and 1.0 < row.seconds < 13.0 for row in rows)
    assert all(a.end <= b.start for a, b in itertools.pairwise(rows))
    assert [row.key for row in rows][:2] == ["interview-1", "interview-2"]
    again = import_corpus(project, interview, options={"cut": "pauses", "cut_s": 4.0})
    assert (again.added, again.known) == (0, 1)


def test_cutting_can_be_cancelled_and_leaves_nothing(project: Project, interview: Path) -> None:
    asked = 0

    def while_cutting() -> bool:
        nonlocal asked
        asked += 1
        return asked > 8

    with pytest.raises(Cancelled):
        import_corpus(project, interview, options={"cut": "pauses"}, cancelled=while_cutting)
    assert project.summary().recordings == 0


def test_where_nobody_speaks_the_sound_stays_whole_and_that_is_said(project: Project, tmp_path: Path) -> None:
    builders.write_wav(tmp_path / "in" / "wind.wav", builders.silence(3.0))
    report = import_corpus(project, tmp_path / "in", options={"cut": "pauses"})
    assert report.added == 1
    assert "no speech" in report.problems[0].reason


def test_a_text_of_a_cut_sound_is_shared_out_and_that_is_said(project: Project, interview: Path) -> None:
    words = " ".join(f"palavra{i}" for i in range(60))
    interview.with_suffix(".txt").write_text(words)
    assert import_corpus(project, interview).added == 1
    project.undo()
    report = import_corpus(project, interview, options={"cut": "pauses", "cut_s": 8.0})
    rows = sorted(project.rows(project.ids()), key=lambda row: row.start)
    assert len(rows) > 3
    assert " ".join(row.text for row in rows if row.text) == words
    assert "shared out" in report.problems[0].reason


def test_words_are_shared_out_whole_and_in_order() -> None:
    assert shared_out("a b c d e f", [(0, 10), (20, 30), (30, 60)]) == ["a", "b", "c d e f"]
    assert shared_out("", [(0, 10), (20, 30)]) == ["", ""]


def test_every_channel_can_be_a_recording_with_a_speaker(project: Project, tmp_path: Path) -> None:
    stereo = np.stack([builders.babble(1.0, seed=1), builders.babble(1.0, seed=2)], axis=1)
    builders.write_wav(tmp_path / "in" / "talk.wav", stereo)
    sound(tmp_path / "in" / "mono.wav", 3)
    report = import_corpus(project, tmp_path / "in", options={"each_channel": True})
    assert (report.added, report.recordings) == (3, 3)
    rows = {row.key: (row.channel, row.speaker) for row in project.rows(project.ids())}
    assert rows == {
        "mono": (None, ""),
        "talk-left": (0, "talk, left"),
        "talk-right": (1, "talk, right"),
    }
    assert import_corpus(project, tmp_path / "in", options={"each_channel": True}).known == 3
    assert import_corpus(project, tmp_path / "in", options={"channel": 1}).problems[0].reason == "has no channel 2."


def test_marks_go_to_the_channel_that_speaks(project: Project, tmp_path: Path) -> None:
    from core.importers.item import Item, Options
    from tests.core.importers.test_again import ingest

    left = np.concatenate([builders.babble(2.0), builders.silence(2.0)])
    builders.write_wav(tmp_path / "talk.wav", np.stack([left, left[::-1]], axis=1))
    items = [
        Item("a", tmp_path / "talk.wav", "esquerda", start_s=0.5, end_s=1.5),
        Item("b", tmp_path / "talk.wav", "direita", start_s=2.5, end_s=3.5),
        Item("c", tmp_path / "talk.wav", "dita", start_s=0.5, end_s=1.5, channel=1),
    ]
    assert Options().each_channel is False
    ingest(project, items, each_channel=True)
    assert {row.text: row.channel for row in project.rows(project.ids())} == {"esquerda": 0, "direita": 1, "dita": 1}


def test_a_film_and_its_own_sound_come_once(project: Project, tmp_path: Path) -> None:
    sound(tmp_path / "in" / "a.wav", 1)
    (tmp_path / "in" / "a.mp4").write_bytes(b"film")
    report = import_corpus(project, tmp_path / "in")
    assert report.added == 1
    assert report.problems[0].reason == "has the same name as a.wav."


def test_what_can_be_chosen_is_shown(tmp_path: Path) -> None:
    sound(tmp_path / "in" / "a.wav", 1)
    shown = preview(tmp_path / "in", options={"cut": "pauses", "cut_s": 15.0})
    assert (shown.chosen("cut"), shown.chosen("cut_s"), shown.chosen("each_channel")) == ("pauses", "15.0", "False")


def test_sounds_without_text_come_beside_the_others_when_asked(project: Project, tmp_path: Path) -> None:
    folder = builders.pairs_folder(tmp_path / "in", texts=("um", "dois"))
    sound(folder / "alone.wav", 9)
    assert import_corpus(project, folder).problems[0].where == "alone.wav"
    report = import_corpus(project, folder, options={"keep_empty": True})
    assert (report.added, report.known, report.problems) == (1, 2, [])


def test_a_rule_that_is_chosen_pairs_by_it(project: Project, tmp_path: Path) -> None:
    for i in range(3):
        sound(tmp_path / "in" / f"rec-00{i}_S01.wav", i)
        (tmp_path / "in" / f"rec-00{i}-transcript.txt").write_text(f"frase {i}")
    shown = preview(tmp_path / "in")
    assert (shown.format, shown.total, shown.chosen("pairing")) == ("pairs", 3, "dash")
    assert all(one.sound is not None and one.why == "Words added behind" for one in shown.pairings)
    assert preview(tmp_path / "in", options={"pairing": "same"}, format="pairs").total == 0
    assert import_corpus(project, tmp_path / "in").added == 3
