"""Synthesis: what a part holds, that it goes on where it stopped, and that voices are kept apart."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
import soundfile

from core.errors import WorkbenchError
from resources.recipes import synthesis
from resources.recipes.ogg import checksum, with_serial, write_opus
from resources.recipes.synthesis import (
    DEV_VOICES,
    RATE,
    TEST_VOICES,
    TRAIN_VOICES,
    casting,
    check_voices,
    read_index,
    say,
    speak,
)

TEXTS = ["El gato duerme.", "Buenos días.", "¿Dónde está la llave?"]

needs_espeak = pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")


def test_no_voice_is_in_two_sets() -> None:
    assert len({*DEV_VOICES, *TEST_VOICES, *TRAIN_VOICES}) == len(DEV_VOICES) + len(TEST_VOICES) + len(TRAIN_VOICES)


def test_voices_get_equal_shares_and_the_same_cast_each_time() -> None:
    texts = [str(i) for i in range(120)]
    cast = casting(texts, "es", DEV_VOICES, seed=1)
    shares = {voice: sum(spoken.voice == voice for spoken in cast) for voice in DEV_VOICES}
    assert set(shares.values()) == {15}
    assert [spoken.text for spoken in cast] == texts
    assert cast == casting(texts, "es", DEV_VOICES, seed=1)
    assert cast != casting(texts, "es", DEV_VOICES, seed=2)


@needs_espeak
def test_speech_is_16_khz_with_its_edges_trimmed() -> None:
    sound = say(casting(TEXTS, "es", ["m1"], seed=1)[0])
    loud = np.flatnonzero(np.abs(sound) > 1e-3)
    assert 0.4 < len(sound) / RATE < 3
    assert loud[0] <= 0.06 * RATE
    assert len(sound) - loud[-1] <= 0.11 * RATE
    assert 0.05 < np.abs(sound).max() <= 1.1


def test_an_absent_synthesiser_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(WorkbenchError, match="espeak-ng was not found"):
        say(casting(["hola"], "es", ["m1"], seed=1)[0])


@needs_espeak
def test_an_absent_voice_is_named() -> None:
    with pytest.raises(WorkbenchError, match="no voice"):
        check_voices(["m1", "nobody-of-this-name"])
    check_voices([*DEV_VOICES, *TEST_VOICES, *TRAIN_VOICES])


@needs_espeak
def test_a_part_holds_each_utterance_where_its_index_says(tmp_path: Path) -> None:
    assert speak(tmp_path, casting(TEXTS, "es", ["m1", "f1"], seed=1), processes=1) == 1
    found = list(read_index(tmp_path))
    sound, rate = soundfile.read(tmp_path / "part-0000.wav", dtype="int16")
    assert rate == RATE
    assert [u.text for u in found] == TEXTS
    assert [u.start for u in found] == [0, *[u.end for u in found[:-1]]]
    assert found[-1].end == len(sound)
    assert all(np.abs(sound[u.start : u.end]).max() > 1000 for u in found)


@needs_espeak
def test_going_on_makes_only_the_parts_that_are_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(synthesis, "PART", 1)
    cast = casting(TEXTS, "es", ["m1"], seed=1)
    assert speak(tmp_path, cast, processes=1) == 3
    before = (tmp_path / "part-0001.wav").read_bytes()
    (tmp_path / "part-0001.jsonl").unlink()
    assert speak(tmp_path, cast, processes=1) == 1
    assert (tmp_path / "part-0001.wav").read_bytes() == before
    assert [u.text for u in read_index(tmp_path)] == TEXTS


def test_equal_sound_and_serial_give_equal_opus_files(tmp_path: Path) -> None:
    tone = (0.3 * np.sin(2 * np.pi * 440 * np.arange(RATE) / RATE)).astype(np.float32)
    write_opus(tmp_path / "a.opus", tone, RATE, serial=5)
    write_opus(tmp_path / "b.opus", tone, RATE, serial=5)
    assert (tmp_path / "a.opus").read_bytes() == (tmp_path / "b.opus").read_bytes()
    heard, rate = soundfile.read(tmp_path / "a.opus", dtype="float32")
    assert (rate, len(heard)) == (RATE, RATE)
    assert np.corrcoef(heard[2000:-2000], tone[2000:-2000])[0, 1] > 0.95


def test_a_stream_under_its_own_serial_stays_as_it_was(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "c.opus", np.zeros(8000, np.float32), RATE, format="OGG", subtype="OPUS")
    stream = (tmp_path / "c.opus").read_bytes()
    serial = int.from_bytes(stream[14:18], "little")
    assert with_serial(stream, serial) == stream
    assert checksum(b"") == 0
