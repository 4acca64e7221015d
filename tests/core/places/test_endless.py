"""A server that writes without end, or takes nothing: it is told in words, and Cancel is heard."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from core import programs
from core.errors import Cancelled
from core.places.install import shell
from core.places.place import Place
from core.places.ssh import NotReached

PLACE = Place("lab", address="lab")
ENDLESS = "#!/bin/sh\nexec yes 'You have mail'\n"
ONE_LINE = "#!/bin/sh\nexec tr '\\0' x < /dev/zero\n"
BEGINS = f"#!/bin/sh\necho {shell.BEGUN}\n"


def server(folder: Path, monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    (folder / "ssh").write_text(program, encoding="utf-8")
    (folder / "ssh").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    monkeypatch.setenv("XDG_RUNTIME_DIR", "")


@pytest.mark.parametrize("program", [ENDLESS, ONE_LINE])
def test_a_welcome_without_end_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    server(tmp_path, monkeypatch, program)
    with pytest.raises(NotReached) as told:
        shell.run(PLACE, "echo never")
    assert told.value.hint
    assert ("not Vizinho’s" in told.value.message) is (program == ENDLESS)


def test_a_script_that_says_without_end_is_told_and_can_be_cancelled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server(tmp_path, monkeypatch, f"{BEGINS}exec yes\n")
    pressed = threading.Event()
    with pytest.raises(Cancelled):
        shell.run(PLACE, "echo never", told=lambda line: pressed.set(), stop=pressed.is_set)
    monkeypatch.setattr(shell, "MOST_SAID", 10_000)
    with pytest.raises(NotReached, match="not Vizinho’s"):
        shell.run(PLACE, "echo never")


def blocks() -> Iterator[bytes]:
    for _ in range(200):
        yield bytes(1 << 18)


@pytest.mark.parametrize("cancels", [False, True])
def test_a_server_that_takes_nothing_is_told_and_can_be_cancelled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cancels: bool
) -> None:
    server(tmp_path, monkeypatch, f"{BEGINS}exec sleep 60\n")
    began = time.monotonic()
    with pytest.raises(Cancelled if cancels else NotReached) as told:
        shell.run(
            PLACE, "cat", given=blocks(), silent_s=600 if cancels else 1,
            stop=lambda: cancels and time.monotonic() > began + 1,
        )  # fmt: skip
    assert time.monotonic() - began < 20
    assert cancels or "says nothing" in str(told.value)


def test_what_is_not_read_is_not_kept() -> None:
    before = psutil.Process().memory_info().rss
    talk = programs.converse(["yes", "x" * 1000])
    try:
        time.sleep(1.0)
        assert psutil.Process().memory_info().rss - before < 8 * programs.WAITING * programs.CHUNK
        assert talk.line(2000, 5.0) == b"x" * 1000 + b"\n"
    finally:
        began = time.monotonic()
        talk.close()
    assert time.monotonic() - began < 10
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("conversation")]


def test_much_that_is_given_comes_back() -> None:
    talk = programs.converse(["cat"])
    try:
        talk.write(data := bytes(range(256)) * 8000)
        assert talk.read(len(data), 5.0) == data
        talk.write(b"")
    finally:
        talk.close()


def test_one_that_has_gone_takes_nothing() -> None:
    talk = programs.converse(["true"])
    try:
        talk.code(5.0)
        with pytest.raises(BrokenPipeError):
            talk.write(b"x")
    finally:
        talk.close()
    with pytest.raises(BrokenPipeError):
        talk.write(b"x")
