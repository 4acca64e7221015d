"""A run that is fetched by several at the same time: one brings it, the follower waits, and others are told so."""

from __future__ import annotations

import os
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from core.errors import RunError
from core.places import fetching, sending
from core.places.link import Link
from tests.core.places.way import Way
from tests.core.training.tiny import tiny_run

RUN = "tiny-0123456789ab"


def quiet(text: str, share: float) -> None:
    pass


def test_who_fetches_what_is_being_fetched_waits_or_is_told(tmp_path: Path, way: Way) -> None:
    run = tiny_run(tmp_path / "here")
    with Link(way.place) as link:
        sending.send(link, run, RUN, quiet)
    there = way.folder / "runs" / RUN / "model"
    there.mkdir()
    (there / "model.safetensors").write_bytes(data := os.urandom(3 << 20))
    begun, go_on, waits = threading.Event(), threading.Event(), threading.Event()

    def slowly(text: str, share: float) -> None:
        begun.set()
        assert go_on.wait(60)

    def follower(text: str, share: float) -> None:
        if "Waiting" in text:
            waits.set()

    def fetch(told: fetching.Told, follows: bool) -> int:
        with Link(way.place) as link:
            return fetching.bring_folder(link, run, RUN, "model", told, waits=follows)

    with ThreadPoolExecutor() as pool:
        first = pool.submit(fetch, slowly, False)
        assert begun.wait(60)
        with pytest.raises(RunError, match="already") as told:
            fetch(quiet, False)
        second = pool.submit(fetch, follower, True)
        waited = waits.wait(60)
        go_on.set()
        assert waited
        assert first.result(60) == second.result(60) == len(data)
    assert told.value.hint
    assert (run.model / "model.safetensors").read_bytes() == data
    assert not (run.path / fetching.ARRIVING).exists()
