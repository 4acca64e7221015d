"""The player against a real PulseAudio, recorded from its monitor; and speed with pitch kept."""

from __future__ import annotations

import itertools
import time

import numpy as np
import pytest

from app.audio_io.playback import LATENCY_S, MOST_LATENCY_S, TAIL_S, Playback, latency_after
from app.audio_io.player import Player
from app.audio_io.sound_devices import portaudio
from app.audio_io.stretch import stretched
from core.errors import DeviceError
from tests.app.audio_io.busy_machine import hears, stall
from tests.app.audio_io.test_recorder import best_correlation
from tests.builders import babble, tone


@pytest.fixture
def player(qapp):
    player = Player()
    yield player
    player.shut_down()


def loudest_hz(x: np.ndarray, rate: int) -> float:
    return float(np.argmax(np.abs(np.fft.rfft(x * np.hanning(len(x))))) * rate / len(x))


@pytest.mark.parametrize("speed", [0.5, 0.75, 1.0, 1.25, 1.5, 2.0])
def test_speed_changes_length_and_keeps_pitch(speed):
    x = tone(2.0, hz=220.0)
    pieces = list(stretched(x, 16000, speed))
    y = np.concatenate([piece for _, piece in pieces])
    assert len(y) == pytest.approx(len(x) / speed, abs=16000 * 0.03)
    middle = y[len(y) // 4 : 3 * len(y) // 4]
    assert loudest_hz(middle, 16000) == pytest.approx(220.0, abs=3.0)
    assert np.max(np.abs(y)) <= 0.32  # windows that do not fit would add up or cancel
    assert np.std(middle) == pytest.approx(np.std(x), rel=0.05)
    starts = [frame for frame, _ in pieces]
    assert starts == sorted(starts)
    assert starts[-1] <= len(x)


def test_speed_one_is_the_sound_itself(babble):
    np.testing.assert_array_equal(np.concatenate([piece for _, piece in stretched(babble, 16000, 1.0)]), babble)


@pytest.mark.sound
@pytest.mark.parametrize("rate", [16000, 22050])
def test_what_is_played_is_heard_to_its_last_part(player, qtbot, sound_server, tmp_path, rate):
    x = babble(1.5, rate)

    def attempt(number):
        heard = what_is_heard(player, qtbot, sound_server, tmp_path / f"{number}.raw", x, rate)
        whole = best_correlation(heard, 16000, x, rate)
        return min(whole, best_correlation(heard, 16000, x[-rate // 5 :], rate)), player.gaps

    hears(attempt)


def what_is_heard(player, qtbot, sound_server, taken, x, rate, meanwhile=lambda: None) -> np.ndarray:
    """What the loudspeaker gives while `x` is played, (N,) float32 at 16 kHz."""
    recorder = sound_server.record(taken)
    qtbot.waitUntil(lambda: taken.stat().st_size > 3200, timeout=8000)
    with qtbot.waitSignals([player.started, player.finished], timeout=10_000, order="strict"):
        player.play(x, rate)
        meanwhile()
    size = taken.stat().st_size
    qtbot.waitUntil(lambda: taken.stat().st_size > size + 16000, timeout=8000)
    recorder.terminate()
    recorder.wait()
    return np.frombuffer(taken.read_bytes(), "<i2").astype(np.float32) / 32768


@pytest.mark.sound
def test_a_gap_is_counted_and_with_more_in_store_there_is_none(player, qtbot, sound_server, tmp_path):
    x = babble(2.0)

    def hang():
        qtbot.waitUntil(lambda: player.position() > 0.3, timeout=8000)
        stall(0.3)

    what_is_heard(player, qtbot, sound_server, tmp_path / "gap.raw", x, 16000, hang)
    assert player.gaps
    assert player.latency_s > LATENCY_S
    player.latency_s = MOST_LATENCY_S

    def attempt(number):
        before = player.gaps
        heard = what_is_heard(player, qtbot, sound_server, tmp_path / f"{number}.raw", x, 16000, hang)
        return best_correlation(heard, 16000, x, 16000), player.gaps - before

    hears(attempt)


def test_what_lies_with_the_system_grows_with_gaps_and_shrinks_without():
    latency_s = LATENCY_S
    for expected in (0.12, 0.24, 0.48, 0.48):
        latency_s = latency_after(latency_s, 1)
        assert latency_s == pytest.approx(expected)
    for _ in range(12):
        before, latency_s = latency_s, latency_after(latency_s, 0)
        assert LATENCY_S <= latency_s <= before
    assert latency_s == LATENCY_S


@pytest.mark.sound
def test_position_moves_with_the_sound_and_stays_within_the_part(player, qtbot, sound_server):
    positions: list[tuple[float, float, float]] = []

    def note():
        before = time.monotonic()
        positions.append((before, player.position(), time.monotonic()))

    player.position_changed.connect(note)
    ends: list[float] = []
    player.playback_ended.connect(lambda playback: ends.append(playback.position()))
    asked = time.monotonic()
    with qtbot.waitSignal(player.finished, timeout=10_000):
        player.play(babble(3.0), 16000, start_s=1.0, end_s=1.8)
    at = [position for _, position, _ in positions]
    assert at == sorted(at)
    assert at[0] >= 1.0
    assert max(at) <= 1.8
    assert ends == [pytest.approx(1.8)]
    assert all(position <= 1.0 + later - asked + 0.02 for _, position, later in positions)
    inside = [(before, position, later) for before, position, later in positions if 1.0 < position < 1.8]
    assert inside, "it is heard for 0.8 s, and told of every 16 ms"
    for (_, first, earlier), (before, second, _) in itertools.pairwise(inside):
        assert player.gaps or second - first >= before - earlier - 0.05, "it moves as fast as the clock"


@pytest.mark.sound
def test_loop_goes_round_until_stopped(player, qtbot, sound_server):
    positions: list[float] = []
    player.position_changed.connect(positions.append)
    player.play(babble(1.0), 16000, start_s=0.2, end_s=0.5, loop=True)
    qtbot.waitUntil(lambda: bool((np.diff(positions) < -0.1).sum() >= 2), timeout=8000)
    with qtbot.waitSignal(player.finished, timeout=3000):
        player.stop()
    assert not player.playing


@pytest.mark.sound
def test_loop_that_is_switched_off_ends_by_itself(player, qtbot, sound_server):
    with qtbot.waitSignal(player.started, timeout=8000):
        player.play(babble(1.0), 16000, end_s=0.4, loop=True)
    with qtbot.waitSignal(player.finished, timeout=8000):
        player.set_loop(False)


@pytest.mark.sound
def test_pause_holds_the_place(player, qtbot, sound_server):
    player.play(babble(3.0), 16000)
    qtbot.waitUntil(lambda: player.position() > 0.3, timeout=8000)
    player.pause()
    held = player.position()
    with qtbot.assertNotEmitted(player.position_changed, wait=200):
        pass
    assert player.position() == held
    again = time.monotonic()
    player.pause()
    qtbot.waitUntil(lambda: player.position() > held + 0.1, timeout=8000)
    handed_over_s = player.latency_s + 0.1  # what lay with the system was still heard when it was held
    assert player.position() <= held + handed_over_s + time.monotonic() - again


@pytest.mark.sound
def test_a_new_sound_takes_the_place_of_the_old(player, qtbot, sound_server):
    ends: list[int] = []
    player.finished.connect(lambda: ends.append(1))
    with qtbot.waitSignal(player.started, timeout=8000):
        player.play(babble(3.0), 16000)
    with qtbot.waitSignal(player.started, timeout=8000):
        player.play(babble(0.3, seed=4), 16000)
    qtbot.waitUntil(lambda: len(ends) == 2, timeout=8000)
    assert not player.playing


@pytest.mark.sound
def test_lost_loudspeaker_is_said(player, qtbot, sound_server):
    player.play(babble(5.0), 16000)
    qtbot.waitUntil(lambda: player.position() > 0.2, timeout=8000)
    with qtbot.waitSignals([player.failed, player.finished], timeout=15_000, order="strict"):
        sound_server.kill()
    qtbot.waitUntil(lambda: not portaudio().in_use, timeout=8000)


@pytest.mark.sound
def test_no_loudspeaker_is_said(player, qtbot, sound_server):
    player.set_device("ALSA:Headphones")
    with qtbot.waitSignal(player.failed, timeout=8000) as failed:
        player.play(tone(0.2), 16000)
    assert isinstance(failed.args[0], DeviceError)
    assert "Headphones" in failed.args[0].message
    qtbot.waitUntil(lambda: not player.playing, timeout=3000)


def test_sound_keeps_its_pitch_where_the_loudspeaker_has_another_rate():
    playback = Playback(tone(1.0, 16000, 440.0), 16000, listener=None)
    playback._out_rate = 48000  # noqa: SLF001 - as a loudspeaker sets it when it opens; none is opened here
    pieces = list(playback._pieces())  # noqa: SLF001 - what the feeding thread takes, without a loudspeaker
    y = np.concatenate([piece for _, piece in pieces])
    assert len(y) == pytest.approx(48000 * (1 + TAIL_S + LATENCY_S), abs=100)
    assert loudest_hz(y[4800:43200], 48000) == pytest.approx(440.0, abs=3.0)
    assert [second for second, _ in pieces] == sorted(second for second, _ in pieces)


@pytest.mark.parametrize("speed", [0.5, 0.75, 1.0, 1.5, 2.0])
def test_the_first_round_begins_within_the_loop_and_the_next_at_its_start(speed):
    listener, spoken = type("Quiet", (), {})(), tone(2.0)
    playback = Playback(spoken, 16000, listener, start_s=0.5, end_s=1.5, at_s=1.1, loop=True, speed=speed)
    assert playback.position() == pytest.approx(1.1)
    seconds = []
    for second, _ in playback._pieces():  # noqa: SLF001 - what the feeding thread takes, without a loudspeaker
        seconds.append(second)
        if len(seconds) > 2 and second < seconds[-2]:
            break
    assert seconds[0] == pytest.approx(1.1)
    assert seconds[-1] == pytest.approx(0.5)
    assert max(seconds) <= 1.5
    rising = np.diff(seconds[:-1])
    assert (rising >= 0).all()
    assert rising.mean() == pytest.approx(0.015 * speed if speed != 1 else 0.1, rel=0.1)
