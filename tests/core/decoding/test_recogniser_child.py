"""The recogniser child over its pipes: loading, takes, files, failures, and its end; never a wait without a bound."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from core import audio
from core.decoding.client import LiveClient, Message
from core.decoding.recogniser import Recogniser
from tests.builders import babble, silence, write_wav
from tests.played_children import played_child
from tests.tiny_models import save_tiny

PATIENCE_S = 240.0
"""A bound, not an expectation: importing torch takes long on a machine that does much else."""

pytestmark = pytest.mark.timeout(300)


def until(client: LiveClient, *kinds: str) -> Message:
    """The first answer of one of these kinds; the others on the way are dropped."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        message = client.read(0.5)
        if message is not None and message.kind in kinds:
            return message
        if message is not None and message.kind == "failed":
            raise AssertionError(message.values)
    raise AssertionError(f"no {kinds} within {PATIENCE_S} s")


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_tiny(tmp_path_factory.mktemp("models") / "tiny", letters="abcdefghijklmnopqrstuvwxyz", name="Tiny one")


@pytest.fixture(scope="module")
def _client(model: Path) -> Iterator[LiveClient]:
    """One child for all tests that leave it well."""
    with LiveClient() as client:
        client.load(model, "cpu")
        until(client, "ready")
        yield client


@pytest.fixture
def client(_client: LiveClient) -> LiveClient:
    _client.cancel()
    while _client.read() is not None:
        continue
    return _client


@pytest.fixture(autouse=True)
def _module_client_first(_client: LiveClient) -> None:
    """The module's child and its threads exist before any test begins."""


def test_a_take_gives_partials_and_the_final_of_the_file(client: LiveClient, model: Path, tmp_path: Path) -> None:
    take = write_wav(tmp_path / "take.wav", babble(3.0, 48000), 48000)
    sound, rate = audio.read(take)
    client.begin(rate)
    for first in range(0, len(sound), 2400):
        client.samples(sound[first : first + 2400])
    client.end(take)
    final = until(client, "final").transcript
    assert final is not None
    assert final == Recogniser(model).transcribe(audio.load(take))
    client.begin(rate)
    client.samples(sound)
    client.end()
    streamed = until(client, "final").transcript
    assert streamed is not None
    assert streamed.text == final.text
    assert streamed.seconds == pytest.approx(3.0, abs=1e-3)


def test_partials_come_while_sound_comes(client: LiveClient) -> None:
    sound = babble(1.0, 16000)
    client.begin(16000)
    client.samples(sound)
    partial = until(client, "partial")
    assert partial.values["heard_s"] == pytest.approx(1.0, abs=0.01)
    assert {"settled", "open", "delay_ms"} <= partial.values.keys()
    client.samples(sound)
    assert until(client, "partial").values["heard_s"] == pytest.approx(2.0, abs=0.01)


def test_a_cancelled_take_is_forgotten(client: LiveClient) -> None:
    client.begin(16000)
    client.samples(babble(1.0))
    client.cancel()
    client.samples(babble(1.0))
    client.end()
    assert "no take" in until_failed(client).error.message


def until_failed(client: LiveClient) -> Message:
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        message = client.read(0.5)
        if message is not None and message.kind == "failed":
            return message
    raise AssertionError("nothing failed")


def test_a_file_reports_its_progress_and_its_text(client: LiveClient, model: Path, tmp_path: Path) -> None:
    path = write_wav(tmp_path / "long.wav", babble(30.0))
    client.file(7, path, start=16000, end=16000 * 29)
    shares, done = [], None
    while done is None:
        message = until(client, "file")
        assert message.values["id"] == 7
        done = message.transcript
        shares.append(message.values.get("share", 1.0))
    assert shares == sorted(shares)
    assert len(shares) >= 3
    assert done == Recogniser(model).transcribe(audio.load(path, 16000, 16000 * 29))


def test_a_take_goes_before_waiting_files(client: LiveClient, tmp_path: Path) -> None:
    path = write_wav(tmp_path / "long.wav", babble(60.0))
    client.file(1, path)
    until(client, "file")
    client.begin(16000)
    client.samples(babble(1.0))
    client.end()
    kinds = []
    while "final" not in kinds:
        message = until(client, "file", "final")
        kinds.append("done" if message.transcript is not None and message.kind == "file" else message.kind)
    assert "done" not in kinds
    client.cancel(1)
    client.cancel(2)


def test_a_cancelled_take_leaves_the_files_and_a_cancelled_file_the_take(client: LiveClient, tmp_path: Path) -> None:
    path = write_wav(tmp_path / "long.wav", babble(40.0))
    client.begin(16000)
    client.file(3, path)
    client.file(4, path)
    client.cancel()
    client.cancel(3)
    message = until(client, "file")
    while message.transcript is None:
        message = until(client, "file")
    assert message.values["id"] == 4


def test_what_goes_wrong_with_a_file_is_said_with_its_number(client: LiveClient, tmp_path: Path) -> None:
    client.file(9, tmp_path / "absent.wav")
    message = until_failed(client)
    assert message.values["id"] == 9
    assert "absent.wav" in message.error.message
    assert message.error.hint
    assert not message.died


def test_a_bad_model_leaves_the_one_that_was_there(client: LiveClient, model: Path, tmp_path: Path) -> None:
    client.load(tmp_path / "nothing", "cpu")
    assert "config.json" in until_failed(client).error.message
    client.begin(16000)
    client.samples(silence(0.5))
    client.end()
    assert until(client, "final").transcript is not None


def test_a_device_that_is_not_there_is_named(client: LiveClient, model: Path) -> None:
    client.load(model, "mps" if sys.platform != "darwin" else "cuda")
    assert "device" in until_failed(client).error.message


def test_another_model_can_be_loaded(client: LiveClient, model: Path, tmp_path: Path) -> None:
    other = save_tiny(tmp_path / "other", "wav2vec2", "abc", name="Other one", voices="people")
    client.load(other, "cpu")
    assert until(client, "loading").values["model"] == str(other)
    ready = until(client, "ready").values
    assert (ready["name"], ready["voices"], ready["device"]) == ("Other one", "people", "cpu")
    client.load(model, "cpu")
    assert until(client, "ready").values["name"] == "Tiny one"


def test_nonsense_is_answered_not_fatal(client: LiveClient) -> None:
    client._send({"op": "dance"})  # noqa: SLF001 - no public question is nonsense
    assert "dance" in until_failed(client).error.message
    client._send({"op": "begin"})  # noqa: SLF001 - `begin` never leaves out its rate
    assert until_failed(client).values["bug"]
    assert client.alive


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there are no signals here")
def test_a_killed_child_is_reported_with_its_console(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = "import sys, time\nprint('oh no', file=sys.stderr, flush=True)\n"
    program += """print('{"kind": "loading"}', flush=True)\ntime.sleep(60)"""
    client = LiveClient(module=played_child(tmp_path, monkeypatch, program))
    assert client.read(PATIENCE_S) is not None
    os.kill(client.pid, signal.SIGKILL)
    message = until_failed(client)
    assert message.died
    assert "oh no" in message.error.detail
    client.samples(babble(0.1))
    client.end()
    client.close()
    assert not client.alive


def test_a_child_that_takes_no_more_sound_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    client = LiveClient(module=played_child(tmp_path, monkeypatch, "import time; time.sleep(60)"))
    client.begin(1000)
    begun = time.monotonic()
    for _ in range(140):
        client.samples(np.zeros(1000, np.float32))
    assert time.monotonic() - begun < 5
    assert "hangs" in until_failed(client).error.message
    client.close()
    assert not client.alive


def test_closing_does_not_wait_for_a_deaf_child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    client = LiveClient(module=played_child(tmp_path, monkeypatch, "import time; time.sleep(60)"))
    begun = time.monotonic()
    client.close(0.2)
    assert time.monotonic() - begun < 5
    assert not client.alive
    assert client.read() is None


def test_the_client_is_free_of_torch() -> None:
    import subprocess

    program = "import sys, core.decoding.client, core.decoding.formats\nassert 'torch' not in sys.modules"
    done = subprocess.run([sys.executable, "-c", program], cwd=Path(__file__).parents[3], check=False)
    assert done.returncode == 0
