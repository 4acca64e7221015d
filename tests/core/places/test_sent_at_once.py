"""Several runs that are sent to one place at the same time, over connections of their own, and need the same."""

from __future__ import annotations

import hashlib
import os
import shutil
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from core.errors import RunError
from core.places import runs_there, sending
from core.places.contents import Contents, folder_key
from core.places.link import Link
from core.runs.folder import RunFolder
from tests.core.places.way import Way
from tests.core.training.tiny import tiny_run

RUNS = ("one-0123456789ab", "two-0123456789ab")
MIB = 1 << 20


def name_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_two_runs_that_need_the_same_are_sent_at_once(tmp_path: Path, way: Way) -> None:
    run = tiny_run(tmp_path / "here")
    (run.path / "large.bin").write_bytes(large := os.urandom(8 * MIB))
    other = RunFolder(Path(shutil.copytree(run.path, tmp_path / "other")))
    together = threading.Barrier(2)

    def send(run: RunFolder, where: str) -> int:
        with Link(way.place) as link:
            together.wait(60)
            return sending.send(link, run, where, lambda text, share: None)

    with ThreadPoolExecutor() as pool:
        list(pool.map(send, (run, other), RUNS))
    for name in RUNS:
        assert (way.folder / "runs" / name / "large.bin").read_bytes() == large
    assert {path.name for path in (way.folder / "runs").iterdir()} == set(RUNS)
    assert not list(way.folder.glob("contents/*/*.part"))


def test_who_is_behind_cuts_nothing_off_and_is_told_how_much_there_is(tmp_path: Path) -> None:
    contents, data = Contents(tmp_path / "there"), os.urandom(10)
    name = name_of(data)
    assert contents.put(name, 0, 10, data[:6]) == 6
    assert contents.put(name, 0, 10, data[:4]) == 6
    assert contents.put(name, 8, 10, data[8:]) == 6, "what comes before is not there"
    assert contents.put(name, 4, 10, data[4:8]) == 8
    assert contents.put(name, 6, 10, data[6:]) == 10
    assert contents.path(name).read_bytes() == data
    assert contents.put(name, 2, 10, data[2:4]) == 10
    cut = name_of(b"whole")
    assert contents.put(cut, 0, 6, b"whole") == 5  # all of it came, and then there was no time to look at its sum
    assert contents.put(cut, 5, 5, b"") == 5
    assert contents.path(cut).read_bytes() == b"whole"


@pytest.mark.parametrize("wrong", [False, True])
def test_the_last_piece_may_come_from_several_at_once(tmp_path: Path, wrong: bool) -> None:
    contents, data = Contents(tmp_path / "there"), os.urandom(2 * MIB)
    for number in range(12):
        whole = data + bytes([number])
        name = name_of(whole)
        contents.put(name, 0, len(whole), bytes(MIB) if wrong else whole[:MIB])

        def end(_: int, name: str = name, whole: bytes = whole) -> str:
            try:
                return "whole" if contents.put(name, MIB, len(whole), whole[MIB:]) == len(whole) else "none"
            except RunError as error:
                return error.message

        with ThreadPoolExecutor(4) as pool:
            ended = list(pool.map(end, range(4)))
        assert all(("checksum" in one or one == "none") if wrong else one == "whole" for one in ended), ended
        assert contents.path(name).is_file() is not wrong


def test_what_is_laid_out_by_several_at_once_is_there_once(tmp_path: Path) -> None:
    contents = Contents(tmp_path / "there")
    data = {f"{number}.bin": os.urandom(MIB) for number in range(4)}
    files = {inside: name_of(one) for inside, one in data.items()}
    contents.put_all((files[inside], one) for inside, one in data.items())
    key, together = folder_key(files), threading.Barrier(4)

    def lay(_: int) -> runs_there.RunThere:
        together.wait(60)
        return runs_there.lay(contents, RUNS[0], {}, {key: files}, [])

    with ThreadPoolExecutor(4) as pool:
        assert {run.folder.key for run in pool.map(lay, range(4))} == {RUNS[0]}
    folder = contents.root / "folders" / key
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == data
    assert [path.name for path in folder.parent.iterdir()] == [key]
    assert [path.name for path in (contents.root / "runs").iterdir()] == [RUNS[0]]
