"""Takes on disk: valid after every block, mended after a crash, left alone while someone records them."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from app.audio_io.take_files import HEADER, TakeWriter, discard, mend, next_take, read_note, recover_takes, write_note
from core.errors import SoundError

GONE = {"pid": 2**22 - 7, "process_started": 1.0}


def noise(frames: int) -> np.ndarray:
    return np.random.default_rng(frames).integers(-30000, 30000, frames).astype(np.int16)


def test_a_take_is_a_whole_file_after_every_block(tmp_path):
    path = next_take(tmp_path)
    writer = TakeWriter(path, 48000)
    said = []
    for frames in (960, 1, 480):
        said.append(noise(frames))
        writer.write(said[-1])
        heard, rate = soundfile.read(path, dtype="int16")
        assert rate == 48000
        np.testing.assert_array_equal(heard, np.concatenate(said))
    assert read_note(path)["state"] == "recording"
    writer.close()
    assert read_note(path)["state"] == "kept"


def test_takes_are_counted_by_day(tmp_path):
    day = date(2026, 5, 17)
    assert next_take(tmp_path, day) == tmp_path / "2026-05-17" / "take-001.wav"
    for number in (1, 4):
        writer = TakeWriter(tmp_path / "2026-05-17" / f"take-{number:03d}.wav", 16000)
        writer.write(noise(10))
        writer.close()
    assert next_take(tmp_path, day).name == "take-005.wav"
    assert next_take(tmp_path, date(2026, 5, 18)).name == "take-001.wav"


def test_a_take_is_never_written_over(tmp_path):
    path = next_take(tmp_path)
    writer = TakeWriter(path, 16000)
    writer.write(noise(100))
    writer.close()
    with pytest.raises(FileExistsError):
        TakeWriter(path, 16000)
    assert soundfile.info(path).frames == 100


def test_a_take_in_which_nothing_was_heard_leaves_nothing(tmp_path):
    path = next_take(tmp_path)
    TakeWriter(path, 16000).close()
    assert list(path.parent.iterdir()) == []


@given(cut=st.integers(1, 2 * 500), counted=st.integers(0, 2000))
def test_whatever_was_cut_off_the_rest_is_recovered(tmp_path_factory, cut, counted):
    """A file that ends anywhere, with a header that counts anything."""
    takes = tmp_path_factory.mktemp("takes")
    path = next_take(takes)
    writer = TakeWriter(path, 16000)
    said = noise(500)
    writer.write(said)
    writer._file.close()  # noqa: SLF001 - the system closes the file of a crashed program, and nobody tidies up
    write_note(path, **GONE)
    with path.open("r+b") as file:
        file.truncate(HEADER + cut)
        file.seek(40)
        file.write(counted.to_bytes(4, "little"))
    recovered = recover_takes(takes)
    if cut < 2:
        assert recovered == []
        assert not path.exists()
        return
    assert [(take.path, take.seconds) for take in recovered] == [(path, cut // 2 / 16000)]
    np.testing.assert_array_equal(soundfile.read(path, dtype="int16")[0], said[: cut // 2])
    assert recover_takes(takes) == []  # once is enough


def test_a_take_that_another_program_records_is_left_alone(tmp_path):
    path = next_take(tmp_path)
    program = (
        "import sys, time, numpy; from pathlib import Path; from app.audio_io.take_files import TakeWriter\n"
        "writer = TakeWriter(Path(sys.argv[1]), 16000); writer.write(numpy.ones(1600, numpy.int16))\n"
        "print('ready', flush=True); sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", program, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        assert recover_takes(tmp_path) == []
        child.kill()
    assert [take.path for take in recover_takes(tmp_path)] == [path]


def test_a_process_number_given_to_another_program_does_not_hold_a_take(tmp_path):
    path = next_take(tmp_path)
    writer = TakeWriter(path, 16000)
    writer.write(noise(160))
    writer._file.close()  # noqa: SLF001 - the system closes the file of a crashed program, and nobody tidies up
    write_note(path, pid=os.getpid(), process_started=1.0)
    assert len(recover_takes(tmp_path)) == 1


def test_a_file_that_is_no_take_is_refused(tmp_path):
    path = tmp_path / "song.wav"
    path.write_bytes(b"ID3 and something else entirely, long enough to hold a header of a WAV file")
    before = path.read_bytes()
    with pytest.raises(SoundError, match=r"song\.wav"):
        mend(path)
    assert path.read_bytes() == before


def test_notes_keep_what_others_wrote(tmp_path):
    path = next_take(tmp_path)
    writer = TakeWriter(path, 16000)
    write_note(path, prompt="bom dia")
    writer.write(noise(16))
    writer.close()
    assert read_note(path)["prompt"] == "bom dia"
    assert "pid" not in read_note(path)
    discard(path)
    assert read_note(path) == {}
