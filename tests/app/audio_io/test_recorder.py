"""The recorder against a real PulseAudio: what it writes is what was played, and nothing that happens loses a take."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
import soundfile

from app.audio_io.hotplug import list_of_child, signature
from app.audio_io.recorder import Recorder
from app.audio_io.sound_devices import Device, PortAudio, portaudio
from app.audio_io.take_files import next_take, read_note, recover_takes
from core.errors import DeviceError, WorkbenchError
from tests.app.audio_io.busy_machine import hears, stall
from tests.builders import babble, write_wav
from tests.conftest import REPOSITORY

pytestmark = pytest.mark.sound


@pytest.fixture
def recorder(qapp):
    recorder = Recorder()
    yield recorder
    recorder.shut_down()


@pytest.fixture
def errors(recorder):
    """What the recorder said was lost."""
    said: list[WorkbenchError] = []
    recorder.lost.connect(said.append)
    return said


def best_correlation(heard: np.ndarray, heard_rate: int, played: np.ndarray, played_rate: int) -> float:
    """The largest normalised correlation of `played` with any stretch of `heard` of its length."""
    import soxr

    x = soxr.resample(heard, heard_rate, played_rate).astype(np.float64)
    y = played.astype(np.float64)
    size = 1 << (len(x) + len(y)).bit_length()
    product = np.fft.irfft(np.fft.rfft(x, size) * np.conj(np.fft.rfft(y, size)), size)[: len(x) - len(y) + 1]
    energy = np.convolve(x**2, np.ones(len(y)), "valid") if len(y) < 4000 else _running_energy(x, len(y))
    return float(np.max(product / np.sqrt(np.maximum(energy, 1e-9) * np.sum(y**2))))


def _running_energy(x: np.ndarray, width: int) -> np.ndarray:
    total = np.concatenate([[0.0], np.cumsum(x**2)])
    return total[width:] - total[:-width]


def record_until(recorder, qtbot, seconds: float) -> None:
    """Wait until the take holds so much sound."""
    blocks: list[int] = []
    count = lambda block: blocks.append(len(block))  # noqa: E731
    recorder.block.connect(count)
    qtbot.waitUntil(
        lambda: recorder.rate and sum(blocks) >= seconds * recorder.rate, timeout=int(seconds * 1000 + 8000)
    )
    recorder.block.disconnect(count)


@pytest.fixture
def gaps(recorder):
    """Where, and how much, the recorder said that sound was lost."""
    said: list[tuple[float, float]] = []
    recorder.missed.connect(lambda at_s, seconds: said.append((at_s, seconds)))
    return said


def test_what_is_recorded_is_what_was_played(recorder, gaps, qtbot, sound_server, tmp_path):
    played = babble(3.0)
    blocks: list[np.ndarray] = []
    rates: list[int] = []
    stops: list[tuple[Path, float]] = []
    recorder.block.connect(blocks.append)
    recorder.started.connect(lambda _: rates.append(recorder.rate))
    recorder.stopped.connect(lambda path, seconds: stops.append((path, seconds)))
    sound = write_wav(tmp_path / "played.wav", played)

    def attempt(number):
        path = next_take(tmp_path)
        blocks.clear()
        with qtbot.waitSignal(recorder.started, timeout=8000):
            recorder.start("", path)
        assert rates == [44_100] * (number + 1), "whoever is told that a take begins knows how its blocks will come"
        player = sound_server.play(sound)
        qtbot.waitUntil(lambda: player.poll() is not None, timeout=10_000)
        with qtbot.waitSignals([recorder.stopped, recorder.closed], timeout=8000, order="strict"):
            recorder.stop()
        heard, rate = soundfile.read(path, dtype="float32")
        assert stops[-1] == (path, pytest.approx(len(heard) / rate))
        np.testing.assert_array_equal(np.concatenate(blocks)[: len(heard)], heard)
        assert read_note(path)["state"] == "kept"
        return best_correlation(heard, rate, played, 16000), len(gaps)

    hears(attempt)


def test_stop_keeps_what_was_said_until_then(recorder, gaps, qtbot, sound_server, tmp_path):
    played = babble(2.0)
    sound = write_wav(tmp_path / "played.wav", played)
    recorder.listen()
    with qtbot.waitSignal(recorder.opened, timeout=8000):
        pass

    def attempt(_number):
        path = next_take(tmp_path)
        with qtbot.waitSignal(recorder.started, timeout=8000):
            recorder.start("", path)
        player = sound_server.play(sound)
        qtbot.waitUntil(lambda: player.poll() is not None, timeout=10_000)
        with qtbot.waitSignal(recorder.stopped, timeout=8000):
            recorder.stop()
        assert recorder.listening  # it was open before the take, and stays open
        heard, rate = soundfile.read(path, dtype="float32")
        return best_correlation(heard, rate, played, 16000), len(gaps)

    hears(attempt)


def test_a_machine_that_hangs_loses_no_sound_and_does_not_say_so(recorder, gaps, qtbot, sound_server, tmp_path):
    played = babble(2.0)
    sound = write_wav(tmp_path / "played.wav", played)

    def attempt(_number):
        path = next_take(tmp_path)
        recorder.start("", path)
        record_until(recorder, qtbot, 0.2)
        player = sound_server.play(sound)
        record_until(recorder, qtbot, 0.5)
        stall(0.45)
        qtbot.waitUntil(lambda: player.poll() is not None, timeout=10_000)
        with qtbot.waitSignals([recorder.stopped, recorder.closed], timeout=8000, order="strict"):
            recorder.stop()
        heard, rate = soundfile.read(path, dtype="float32")
        return best_correlation(heard, rate, played, 16000), len(gaps)

    hears(attempt)
    assert gaps == []


def test_a_machine_that_hangs_around_stop_keeps_what_was_said_before_it(recorder, gaps, qtbot, sound_server, tmp_path):
    path = next_take(tmp_path)
    recorder.start("", path)
    record_until(recorder, qtbot, 0.5)
    since = time.monotonic()
    stall(0.3)
    spoken_s = 0.5 + time.monotonic() - since
    with qtbot.waitSignal(recorder.stopped, timeout=8000):
        recorder.stop()
        stall(0.4)
    assert gaps or soundfile.info(path).duration >= spoken_s - 0.05


def test_killed_server_keeps_the_take_and_says_so(recorder, errors, qtbot, sound_server, tmp_path):
    path = next_take(tmp_path)
    recorder.start("", path)
    record_until(recorder, qtbot, 1.0)
    with qtbot.waitSignals([recorder.lost, recorder.stopped, recorder.closed], timeout=15_000, order="strict"):
        sound_server.kill()
    assert isinstance(errors[0], DeviceError)
    assert "kept" in errors[0].hint
    heard, rate = soundfile.read(path)
    assert len(heard) / rate >= 1.0
    assert not recorder.recording


@pytest.mark.leaves_threads
def test_hung_server_keeps_the_take_and_never_blocks_the_window(recorder, qtbot, sound_server, tmp_path):
    path = next_take(tmp_path)
    recorder.start("", path)
    record_until(recorder, qtbot, 0.5)
    ticks: list[float] = []
    with qtbot.waitSignals([recorder.lost, recorder.stopped], timeout=15_000, order="strict"):
        sound_server.freeze()
        qtbot.waitUntil(lambda: ticks.append(1) or len(ticks) > 20, timeout=5000)
    assert soundfile.info(path).duration >= 0.5
    sound_server.thaw()
    qtbot.waitUntil(lambda: not portaudio().in_use, timeout=15_000)
    portaudio().refresh()
    again = next_take(tmp_path)
    assert again != path
    recorder.start("", again)  # Retry
    record_until(recorder, qtbot, 0.3)
    with qtbot.waitSignal(recorder.stopped, timeout=8000):
        recorder.stop()


def test_killed_program_loses_at_most_the_last_block(sound_server, tmp_path):
    path = next_take(tmp_path)
    program = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication\n"
        "from app.audio_io.recorder import Recorder\n"
        "app = QCoreApplication([]); recorder = Recorder(); heard = 0\n"
        "def count(block):\n"
        "    global heard; heard += len(block); print(heard, flush=True)\n"
        "recorder.block.connect(count); recorder.start('', Path(sys.argv[1])); app.exec()\n"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", program, str(path)], cwd=REPOSITORY, stdout=subprocess.PIPE, text=True
    )
    with child:
        assert child.stdout is not None
        seen = 0
        while seen < 22050:
            seen = int(child.stdout.readline())
        assert recover_takes(tmp_path) == []  # another program is still recording it
        os.kill(child.pid, signal.SIGKILL)
        seen = int(([str(seen), *child.stdout.read().splitlines()])[-1])
    [recovered] = recover_takes(tmp_path)
    info = soundfile.info(path)
    assert recovered.path == path
    assert info.frames >= seen  # what anybody was told of is on disk
    assert recovered.seconds == pytest.approx(info.frames / info.samplerate)
    assert json.loads(path.with_suffix(".json").read_text())["state"] == "recovered"


def test_discarded_take_leaves_nothing(recorder, qtbot, sound_server, tmp_path):
    path = next_take(tmp_path)
    recorder.start("", path)
    record_until(recorder, qtbot, 0.3)
    with qtbot.waitSignal(recorder.discarded, timeout=8000):
        recorder.discard()
    assert list(path.parent.iterdir()) == []


def test_takes_follow_each_other_without_a_pause(recorder, qtbot, sound_server, tmp_path):
    paths = []
    for _ in range(3):
        paths.append(next_take(tmp_path))
        recorder.start("", paths[-1])
        record_until(recorder, qtbot, 0.2)
        with qtbot.waitSignal(recorder.stopped, timeout=8000) as stopped:
            recorder.stop()
        assert stopped.args[0] == paths[-1]
    assert [path.name for path in paths] == ["take-001.wav", "take-002.wav", "take-003.wav"]


def test_unplugged_device_is_named(recorder, errors, qtbot, sound_server, tmp_path):
    gone = Device("ALSA:Headset", "Headset", 48000, 1, False)
    with qtbot.waitSignals([recorder.lost, recorder.closed], timeout=8000, order="strict"):
        recorder.start(gone, next_take(tmp_path))
    assert "Headset" in errors[0].message
    assert not recorder.recording
    assert list(tmp_path.iterdir()) == []


def test_devices_are_listed_without_waiting(recorder, qtbot, sound_server):
    with qtbot.waitSignal(recorder.devices_changed, timeout=8000) as changed:
        recorder.refresh()
    assert [device.default for device in changed.args[0]].count(True) == 1
    assert recorder.devices() == changed.args[0]


def test_full_disk_keeps_what_was_heard(recorder, errors, qtbot, sound_server, tmp_path, monkeypatch):
    from app.audio_io import take_files

    path = next_take(tmp_path)
    recorder.start("", path)
    record_until(recorder, qtbot, 0.3)

    def full(_file, _data):
        raise OSError(28, "No space left on device")

    with qtbot.waitSignals([recorder.lost, recorder.stopped], timeout=8000, order="strict"):
        # A private name: a disk gets full below every public one.
        monkeypatch.setattr(take_files, "_write_all", full)
    assert "No space left" in errors[0].message
    assert soundfile.info(path).duration >= 0.3


def test_plugging_is_noticed_while_the_meter_listens(recorder, qtbot, sound_server, monkeypatch):
    recorder.watch(True)
    with qtbot.waitSignal(recorder.devices_changed, timeout=8000):
        pass
    with qtbot.waitSignal(recorder.opened, timeout=8000):
        recorder.listen(recorder.devices()[0])
    with qtbot.waitSignals([recorder.closed, recorder.opened], timeout=8000, order="strict"):
        monkeypatch.setattr("app.audio_io.recorder.signature", lambda: "a headset")
    assert recorder.listening


def test_plugging_never_disturbs_a_take(recorder, qtbot, sound_server, tmp_path, monkeypatch):
    recorder.watch(True)
    recorder.start("", next_take(tmp_path))
    record_until(recorder, qtbot, 0.2)
    monkeypatch.setattr("app.audio_io.recorder.signature", lambda: "a headset")
    recorder.refresh()
    with qtbot.assertNotEmitted(recorder.closed, wait=300):
        pass
    with qtbot.waitSignal(recorder.stopped, timeout=8000):
        recorder.stop()


def test_the_signature_changes_with_the_sound_server(sound_server):
    assert signature() == signature()
    before = signature()
    sound_server.stop()
    assert signature() != before


def test_another_process_lists_the_same_devices(recorder, qtbot, sound_server):
    listed = list_of_child().splitlines()
    assert [line.removeprefix("input ") for line in listed if line.startswith("input ")] == [
        device.id for device in recorder.devices()
    ]


def test_once_shut_down_nothing_is_looked_at_or_opened_again(recorder, qtbot, monkeypatch):
    """What the last look found is told after the end; who listens again at that keeps no thread of a closed window."""
    looks: list[int] = []
    monkeypatch.setattr(PortAudio, "refresh", lambda port: looks.append(threading.get_ident()))

    def listen_again(_devices: object) -> None:
        recorder.close()
        recorder.watch(True)
        recorder.refresh()
        recorder.listen("")

    recorder.devices_changed.connect(listen_again)
    recorder.watch(True)
    recorder.shut_down()
    assert len(looks) == 1
    with qtbot.waitSignal(recorder.devices_changed):  # the one look's answer
        pass
    qtbot.wait(50)
    assert len(looks) == 1
    assert not recorder.listening
