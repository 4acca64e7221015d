"""Trimming and cutting by what is heard: nothing that is spoken goes, no word is lost."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import vad
from core.errors import Cancelled
from core.project import edits
from core.project.bulk import plans
from core.project.bulk.marks import Cut, Trim, cut, plan_cut, plan_trim, trimmed
from core.project.records import Recording
from core.project.store import Project
from core.project.word_times_by_length import TimedWord, agree, by_time, by_words
from tests import builders
from tests.added_rows import add_recording, add_utterance
from tests.conftest import REPOSITORY

RATE = 16000
VOICE = REPOSITORY / "resources" / "sample" / "pt"


def hush(seconds: float, seed: int = 0) -> np.ndarray:
    noise: np.ndarray = np.random.default_rng(seed).normal(0, 1e-4, round(seconds * RATE)).astype(np.float32)
    return noise


def joined(*parts: np.ndarray) -> np.ndarray:
    return np.concatenate(parts).astype(np.float32)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Three utterances: speech between silences, silence alone, and one whose sound is gone."""
    with Project.create(tmp_path / "p", name="Prova", language="pt") as project:
        sounds = {
            "spoken": joined(hush(1.0), builders.babble(1.0, RATE, 1), hush(1.5)),
            "silent": hush(2.0),
            "long": joined(*(x for i in range(6) for x in (builders.babble(2.0, RATE, i), hush(0.8, i)))),
        }
        with project.step("Make") as step:
            for name, sound in sounds.items():
                builders.write_wav(project.folder / "recordings" / f"{name}.wav", sound, RATE)
                values = Recording(0, name, f"{name}.wav", f"recordings/{name}.wav", RATE, 1, len(sound))
                id = add_recording(step, values)
                add_utterance(project, id, 0, len(sound), "um dois três", key=name, speaker="Ana")
            values = Recording(0, "gone", "gone.wav", "recordings/gone.wav", RATE, 1, RATE)
            add_utterance(project, add_recording(step, values), 0, RATE, "foi-se", key="gone")
        project.forget_history()
        yield project


def found(project: Project, key: str) -> int:
    id = project.find(key)
    assert id is not None
    return id


def test_trimming_keeps_speech_and_its_padding_and_lists_what_cannot_be(project: Project) -> None:
    ids = [found(project, key) for key in ("spoken", "silent", "gone")]
    plan = plan_trim(project, ids, Trim(0.1, 0.2, "loudness"))
    outcome = plans.apply(project, plan)
    assert outcome.label == "Trim spoken to speech"
    row = project.row(ids[0])
    assert row is not None
    assert row.start / RATE == pytest.approx(0.9, abs=0.03)
    assert row.end / RATE == pytest.approx(2.2, abs=0.03)
    reasons = {p.where: p.reason for p in outcome.problems}
    assert reasons["silent"] == "No speech was found in it."
    assert "gone.wav" in reasons["gone"]
    project.undo()
    back = project.row(ids[0])
    assert back is not None
    assert (back.start, back.end) == (0, round(3.5 * RATE))


def test_trimming_again_changes_nothing(project: Project) -> None:
    ids = [found(project, "spoken")]
    plans.apply(project, plan_trim(project, ids, Trim(by="loudness")))
    assert plan_trim(project, ids, Trim(by="loudness")).changes == ()


def test_what_the_checks_measured_is_used_without_reading_the_sound(project: Project) -> None:
    id = found(project, "gone")
    with project.unjournaled() as conn:
        conn.execute(
            "INSERT INTO measures (utterance_id, sound_print, before_s, after_s) VALUES (?, '', 0.4, 0.3)", (id,)
        )
    plan = plan_trim(project, [id], Trim(0.1, 0.1, "loudness"))
    assert plan.changes[0].fields == {"start": round(0.3 * RATE), "end": round(0.8 * RATE)}


def test_progress_reaches_the_end_and_cancelling_stops(project: Project) -> None:
    ids = [found(project, key) for key in ("spoken", "silent", "long")]
    told: list[tuple[int, int]] = []
    plan_trim(project, ids, Trim(by="loudness"), lambda done, total: told.append((done, total)))
    assert told[-1] == (3, 3)
    with pytest.raises(Cancelled):
        plan_trim(project, ids, Trim(by="loudness"), cancelled=lambda: True)


def test_a_soft_last_sound_is_followed_to_its_end() -> None:
    hiss = np.random.default_rng(3).normal(0, 0.004, round(0.2 * RATE)).astype(np.float32)
    x = joined(builders.babble(1.0, RATE), hiss, hush(1.0))
    assert vad.faded(x, RATE, RATE) == pytest.approx(1.2 * RATE, abs=0.02 * RATE)
    assert vad.faded(joined(builders.babble(1.0, RATE), hush(1.0)), RATE, RATE) == RATE


@pytest.mark.skipif(not VOICE.is_dir(), reason="the sample's sound is not here")
def test_a_voice_is_heard_between_silences_and_no_sound_of_it_is_cut() -> None:
    from core import audio

    sounds = sorted(path for path in VOICE.rglob("*") if path.suffix in (".flac", ".ogg", ".opus", ".wav"))[:3]
    assert sounds
    for path in sounds:
        x, rate = audio.read(path)
        whole = joined(hush(1.0), x, hush(1.0)) if rate == RATE else np.pad(x, rate)
        kept = trimmed(whole, rate)
        assert kept is not None
        lost = np.concatenate([whole[: kept[0]], whole[kept[1] :]])
        assert np.square(lost).sum() < 0.01 * np.square(whole).sum()
        assert kept[1] - kept[0] < len(whole) - rate


# Cutting


def regions(*spans: tuple[float, float]) -> list[tuple[int, int]]:
    return [(round(a * RATE), round(b * RATE)) for a, b in spans]


def test_pieces_are_no_longer_than_wanted_and_parted_in_pauses(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken = [(i * 2.8, i * 2.8 + 2.0) for i in range(6)]
    monkeypatch.setattr("core.vad.regions", lambda x, rate: regions(*spoken))
    id = found(project, "long")
    edits.set_text(project, id, "um dois, três quatro. cinco seis, sete oito. nove dez, onze doze.")
    words = project.row(id)
    assert words is not None
    outcome = plans.apply(project, plan_cut(project, [id], Cut(most_s=6.0)))
    assert outcome.label == "Split long at pauses"
    assert outcome.notes == ("Words were shared out by time in 1: listen to where they part.",)
    rows = [project.row(found(project, key)) for key in ("long", "long-2", "long-3")]
    assert all(row is not None and row.seconds <= 6.0 and row.speaker == "Ana" for row in rows)
    assert " ".join(row.text for row in rows if row) == words.text
    assert [row.text for row in rows if row] == [
        "um dois, três quatro.",
        "cinco seis, sete oito.",
        "nove dez, onze doze.",
    ]
    project.undo()
    assert project.row(id) == words
    assert project.find("long-2") is None


def test_an_utterance_without_a_pause_is_listed(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.vad.regions", lambda x, rate: [(0, len(x))])
    plan = plan_cut(project, [found(project, "long")], Cut(most_s=5.0))
    assert plan.changes == ()
    assert plan.problems[0].reason == "It has no pause to be cut at."


def test_a_models_word_times_decide_where_it_heard_the_same_words(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.vad.regions", lambda x, rate: regions((0, 2), (4, 16.8)))
    id = found(project, "long")
    edits.set_text(project, id, "Um, dois três")
    timed = [TimedWord("um", 0.1, 0.5), TimedWord("dois", 0.6, 1.5), TimedWord("três", 5.0, 6.0)]
    plan = plan_cut(project, [id], Cut(most_s=13.0), lambda row: timed)
    assert plan.changes[0].fields["text"] == "Um, dois"
    assert plan.changes[0].pieces[0].text == "três"
    assert plan.notes == ("Words were shared out by the times a model heard them in 1.",)
    assert not agree("outra coisa", timed)


spans_of_speech = st.lists(st.tuples(st.floats(0.1, 6.0), st.floats(0.05, 3.0)), min_size=1, max_size=12)


@settings(max_examples=80, deadline=None)
@given(spans_of_speech, st.sampled_from([0.0, 4.0, 10.0, 30.0]), st.floats(0.25, 1.0))
def test_cutting_never_cuts_into_speech_and_keeps_order(
    parts: list[tuple[float, float]], most: float, pause: float
) -> None:
    at, spoken = 0, []
    for speech_s, pause_s in parts:
        spoken.append((at, at + round(speech_s * RATE)))
        at += round((speech_s + pause_s) * RATE)
    pieces = cut(spoken, at, RATE, Cut(most_s=most, pause_s=pause, least_s=0.5))
    assert pieces[0][0] == 0
    assert pieces[-1][1] == at
    assert all(a < b for a, b in pieces)
    assert all(one[1] <= two[0] for one, two in pairwise(pieces))
    for start, end in spoken:
        assert any(a <= start and end <= b for a, b in pieces)


@settings(max_examples=120, deadline=None)
@given(st.text(alphabet="abç ,.é ", max_size=80), st.lists(st.floats(0, 20), min_size=1, max_size=7))
def test_sharing_out_by_time_keeps_every_word_in_order(text: str, spoken: list[float]) -> None:
    parts = by_time(text, spoken)
    assert len(parts) == len(spoken)
    assert " ".join(part for part in parts if part) == " ".join(text.split())
    if len(text.split()) >= len(spoken):
        assert all(parts)


words_heard = st.lists(st.sampled_from(["um", "dois", "três", "casa", "rua"]), max_size=9)


@settings(max_examples=120, deadline=None)
@given(words_heard, words_heard, st.lists(st.floats(0, 10), max_size=4))
def test_sharing_out_by_word_times_keeps_every_word_in_order(
    written: list[str], heard: list[str], cuts: list[float]
) -> None:
    timed = [TimedWord(word, i, i + 0.8) for i, word in enumerate(heard)]
    parts = by_words(" ".join(written), timed, sorted(cuts))
    assert len(parts) == len(cuts) + 1
    assert " ".join(part for part in parts if part) == " ".join(written)
