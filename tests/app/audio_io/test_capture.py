"""Sound that is late or lost on a busy machine, in the capturing thread itself. The device and the clock are fakes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import soundfile

from app.audio_io import capture
from app.audio_io.capture import Capture
from app.audio_io.sound_devices import Device
from app.audio_io.take_files import next_take, read_note
from core.project.takes import read_take

RATE, BLOCK = 16_000, 320
BLOCK_S = BLOCK / RATE
FINE, OVERFLOWED = SimpleNamespace(input_overflow=False), SimpleNamespace(input_overflow=True)


class FakePort:
    """One microphone; `say` is what PortAudio's callback does."""

    def __init__(self) -> None:
        self.now = 0.0
        self.said = 0
        self.callback: Callable[..., None] | None = None

    def open(self, _kind: str, _wanted: str, ways: Any, make: Any) -> Any:
        device = Device("ALSA:Headset", "Headset", RATE, 1, True, delay_s=0.035)
        way = ways(device)[0]
        make(SimpleNamespace(InputStream=self._keep), device, way)
        return SimpleNamespace(latency=0.5), device, way

    def _keep(self, *, callback: Callable[..., None], **_: Any) -> None:
        self.callback = callback

    def close(self, _stream: Any) -> None: ...

    def say(self, blocks: int, *, at: float | None = None, status: Any = FINE) -> None:
        """So many blocks, each a number louder than the one before; handed over as they are spoken, or all `at`."""
        assert self.callback is not None
        for _ in range(blocks):
            self.said += 1
            self.now = self.now + BLOCK_S if at is None else at
            self.callback(np.full((BLOCK, 1), self.said, np.int16), BLOCK, None, status)
            status = FINE


class Told:
    """What a capture tells; waiting for it is bounded."""

    def __init__(self) -> None:
        self.rate = 0
        self.missing: list[tuple[float, float]] = []
        self.is_open, self.begun, self.ended = threading.Event(), threading.Event(), threading.Event()

    def opened(self, _device: Device, rate: int) -> None:
        self.rate = rate
        self.is_open.set()

    def started(self, _path: Path) -> None:
        self.begun.set()

    def missed(self, at_s: float, seconds: float) -> None:
        self.missing.append((at_s, seconds))

    def kept(self, _path: Path, _seconds: float) -> None:
        self.ended.set()

    def block(self, samples: np.ndarray) -> None: ...
    def level(self, peak_db: float, rms_db: float) -> None: ...
    def lost(self, error: Exception) -> None: ...
    def discarded(self, path: Path) -> None: ...
    def closed(self) -> None: ...


@pytest.fixture
def port(monkeypatch) -> FakePort:
    port = FakePort()
    monkeypatch.setattr(capture, "portaudio", lambda: port)
    return port


@pytest.fixture
def microphone(port) -> Iterator[tuple[Capture, Told]]:
    told = Told()
    microphone = Capture("", told, clock=lambda: port.now)
    microphone.start()
    yield microphone, told
    microphone.close()
    port.now += 10
    microphone.join(10)


def taken(port: FakePort, microphone: Capture, told: Told, path: Path, before: int = 100) -> None:
    """Two seconds of listening, then a take begins."""
    while port.callback is None:
        threading.Event().wait(0.005)
    port.say(before)
    microphone.record(path)
    assert told.begun.wait(60)


def blocks_in(path: Path) -> list[int]:
    x, _ = soundfile.read(path, dtype="int16")
    return [int(number) for number in x[::BLOCK]]


def test_what_was_said_before_stop_is_kept_though_it_is_handed_over_late(port, microphone, tmp_path):
    """The machine hangs for 0.4 s around Stop: all that was said meanwhile comes in one heap, after it."""
    thread, told = microphone
    path = next_take(tmp_path)
    taken(port, thread, told, path)
    port.say(20)
    port.now += 0.3
    thread.stop()
    port.now += 0.1
    port.say(20, at=port.now)
    port.say(30)
    assert told.ended.wait(60)
    numbers = blocks_in(path)
    assert numbers[0] == 101
    assert numbers[-1] in range(135, 140), "all of what was said before Stop, and hardly more"
    assert numbers == list(range(101, numbers[-1] + 1))
    assert told.missing == []
    assert "missing" not in read_note(path)


def test_a_take_ends_soon_after_stop_on_an_idle_machine(port, microphone, tmp_path):
    thread, told = microphone
    path = next_take(tmp_path)
    taken(port, thread, told, path)
    port.say(20)
    thread.stop()
    port.say(6)
    assert told.ended.wait(60), "a tenth of a second is enough"
    assert len(blocks_in(path)) in range(20, 25)


def test_a_microphone_that_sends_nothing_more_ends_its_take(port, microphone, tmp_path):
    thread, told = microphone
    path = next_take(tmp_path)
    taken(port, thread, told, path)
    port.say(20)
    thread.stop()
    port.now += 1.5
    assert told.ended.wait(60)
    assert len(blocks_in(path)) == 20


def test_lost_sound_is_told_and_noted_with_its_place(port, microphone, tmp_path):
    thread, told = microphone
    path = next_take(tmp_path)
    taken(port, thread, told, path)
    port.say(50)
    port.now += 0.6
    port.say(10, status=OVERFLOWED)
    assert told.missing == []
    port.say(60)
    thread.stop()
    port.say(30)
    assert told.ended.wait(60)
    assert told.missing == [(pytest.approx(1.0), pytest.approx(0.6, abs=0.03))]
    assert read_take(path).missing == (told.missing[0],)


def test_sound_lost_just_before_stop_is_noted_too(port, microphone, tmp_path):
    thread, told = microphone
    path = next_take(tmp_path)
    taken(port, thread, told, path)
    port.say(50)
    port.say(5, status=OVERFLOWED)
    thread.stop()
    port.say(30)
    assert told.ended.wait(60)
    assert told.missing == [(pytest.approx(1.0), pytest.approx(0.0, abs=0.03))]
    assert len(read_take(path).missing) == 1


def test_sound_that_was_lost_before_a_take_is_not_missing_in_it(port, microphone, tmp_path):
    thread, told = microphone
    path = next_take(tmp_path)
    while port.callback is None:
        threading.Event().wait(0.005)
    port.say(100)
    port.say(1, status=OVERFLOWED)
    thread.record(path)
    assert told.begun.wait(60)
    port.say(100)
    thread.stop()
    port.say(30)
    assert told.ended.wait(60)
    assert told.missing == []
