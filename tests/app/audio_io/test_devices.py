"""What is said and done when PortAudio is missing, refuses, hangs, or offers a device twice. The library is a fake."""

from __future__ import annotations

import builtins
import threading
from typing import Any

import pytest

from app.audio_io import sound_devices
from app.audio_io.sound_devices import NoAnswer, PortAudio, bounded
from core.errors import DeviceError


class FakeStream:
    def __init__(self, hold: threading.Event | None = None) -> None:
        self.hold = hold
        self.started = self.closed = False

    def start(self) -> None:
        if self.hold is not None:
            self.hold.wait(60)
        self.started = True

    def stop(self, ignore_errors: bool = True) -> None:
        self.started = False

    def abort(self, ignore_errors: bool = True) -> None:
        if self.hold is not None:
            self.hold.wait(60)
        self.started = False

    def close(self, ignore_errors: bool = True) -> None:
        self.closed = True


class FakeLibrary:
    """Two hosts that offer the same headset; the second is the system's own."""

    class PortAudioError(Exception):
        pass

    class default:
        device = (2, -1)

    def __init__(self) -> None:
        self.renewed = 0

    def query_hostapis(self) -> list[dict[str, Any]]:
        return [{"name": "MME"}, {"name": "WASAPI"}]

    def query_devices(self) -> list[dict[str, Any]]:
        def device(name: str, host: int, inputs: int) -> dict[str, Any]:
            return {
                "name": name,
                "hostapi": host,
                "max_input_channels": inputs,
                "max_output_channels": 0,
                "default_samplerate": 44100.0 if host == 0 else 48000.0,
            }

        return [device("Headset", 0, 1), device("Speakers", 0, 0), device("Headset", 1, 2), device("Built-in", 1, 2)]

    def _terminate(self) -> None:
        self.renewed += 1

    def _initialize(self) -> None:
        pass


@pytest.fixture
def port(monkeypatch) -> PortAudio:
    port = PortAudio()
    library = FakeLibrary()
    monkeypatch.setattr(port, "library", lambda: library)
    port.refresh()
    return port


def test_without_portaudio_it_is_said_what_to_install(monkeypatch):
    def no_sounddevice(name, *rest):
        if name == "sounddevice":
            raise OSError("PortAudio library not found")
        return original(name, *rest)

    original = builtins.__import__
    monkeypatch.setattr(builtins, "__import__", no_sounddevice)
    monkeypatch.setattr(sound_devices.sys, "platform", "linux")
    with pytest.raises(DeviceError, match="PortAudio is missing") as caught:
        PortAudio().refresh()
    assert "libportaudio2" in caught.value.hint


def test_a_device_of_several_hosts_is_listed_once_the_systems_own_first(port):
    listed = port.devices("input")
    assert [(device.name, device.host, device.default) for device in listed] == [
        ("Headset", "WASAPI", True),
        ("Built-in", "WASAPI", False),
    ]
    assert port.devices("output") == []


def test_no_device_at_all_is_said(port):
    with pytest.raises(DeviceError, match="No loudspeaker was found"):
        port.find("output", "")


def test_a_device_that_was_pulled_out_is_named(port):
    with pytest.raises(DeviceError, match="“Studio mic” is not plugged in any more"):
        port.find("input", "WASAPI:Studio mic")


def test_what_one_host_refuses_another_is_asked_for(port):
    tried = []

    def make(library, device, way):
        tried.append((device.host, way))
        if device.host == "WASAPI":
            raise library.PortAudioError("Invalid number of channels", -9998)
        return FakeStream()

    stream, device, way = port.open("input", "", lambda device: [device.rate, 16000], make)
    assert tried == [("WASAPI", 48000), ("WASAPI", 16000), ("MME", 44100)]
    assert (device.host, way, stream.started) == ("MME", 44100, True)
    assert port.in_use


def test_when_every_way_is_refused_the_first_reason_is_kept(port):
    def make(library, device, way):
        raise library.PortAudioError(f"{device.host} says no")

    with pytest.raises(DeviceError, match="could not be opened") as caught:
        port.open("input", "", lambda device: [device.rate], make)
    assert caught.value.detail == "WASAPI says no"
    assert not port.in_use


def test_the_list_is_never_renewed_under_an_open_stream(port):
    stream, _, _ = port.open("input", "", lambda device: [device.rate], lambda *_: FakeStream())
    renewed = port.library().renewed
    assert not port.refresh()
    assert port.library().renewed == renewed
    assert port.close(stream)
    assert stream.closed
    assert port.refresh()
    assert port.library().renewed == renewed + 1


def test_a_device_that_hangs_is_given_up_and_closed_when_it_comes_back(port, monkeypatch):
    monkeypatch.setattr(sound_devices, "OPEN_S", 0.1)
    hold = threading.Event()
    stream = FakeStream(hold)
    with pytest.raises(NoAnswer):
        port.open("input", "", lambda device: [device.rate], lambda *_: stream)
    assert port.in_use
    hold.set()
    assert _soon(lambda: stream.closed and not port.in_use)


def test_closing_that_hangs_is_given_up(port, monkeypatch):
    monkeypatch.setattr(sound_devices, "CLOSE_S", 0.1)
    stream, _, _ = port.open("input", "", lambda device: [device.rate], lambda *_: FakeStream())
    stream.hold = threading.Event()
    assert not port.close(stream)
    assert port.in_use
    stream.hold.set()
    assert _soon(lambda: not port.in_use)


def test_bounded_work_hands_over_its_result_or_its_error():
    assert bounded(lambda: 7, 5.0) == 7
    with pytest.raises(ZeroDivisionError):
        bounded(lambda: 1 // 0, 5.0)


def _soon(true, seconds: float = 5.0) -> bool:
    """Whether something comes true in time."""
    turn = threading.Event()
    for _ in range(int(seconds / 0.01)):
        if true():
            return True
        turn.wait(0.01)
    return False
