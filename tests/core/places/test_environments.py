"""Environments of a place: those that a run needs or that somebody used lately stay, the others go with a tidying."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from core.errors import RunError
from core.places import environments
from core.places.contents import Contents
from core.places.install.scripts import CACHE, ENVIRONMENTS, WHEELS, WHOLE
from core.places.runs_there import RunThere
from core.runs.folder import RunFolder

LONG_AGO = time.time() - 2 * environments.RECENT_S


@pytest.fixture
def contents(tmp_path: Path) -> Contents:
    return Contents(tmp_path / "there")


def make(contents: Contents, name: str, used: float) -> Path:
    folder = contents.root / ENVIRONMENTS / name
    (folder / "bin").mkdir(parents=True)
    (folder / "bin" / "large").write_bytes(b"1234")
    if not name.startswith("."):
        (folder / WHOLE).write_text("{}")
        os.utime(folder / WHOLE, (used, used))
    os.utime(folder, (used, used))
    return folder


def trained_with(name: str | None) -> RunThere:
    job = {"launcher": "plain"} | ({"environment": name} if name is not None else {})
    return RunThere(RunFolder(Path("run")), {"job": job})


def test_what_a_run_needs_or_somebody_used_lately_stays(contents: Contents) -> None:
    needed, old, lately = (make(contents, n, at) for n, at in (("1-a", LONG_AGO), ("1-b", LONG_AGO), ("1-c", 1e10)))
    half = make(contents, ".new-1-d.node.7", LONG_AGO)
    environments.sweep(contents, lambda: [trained_with("1-a")])
    assert needed.is_dir()
    assert lately.is_dir()
    assert not old.exists()
    assert not half.exists()
    assert [one["environment"] for one in environments.there(contents)] == ["1-a", "1-c"]
    environments.sweep(contents, lambda: [trained_with(None)])
    assert needed.is_dir(), "a run that does not say what it is trained with may need any"
    with pytest.raises(RunError, match="in use"):
        environments.remove(contents, "1-a", [trained_with("1-a")])
    assert environments.remove(contents, "1-a", [trained_with("1-c")]) > 0
    assert environments.remove(contents, "../contents", []) == 0


def test_packages_go_but_not_while_somebody_installs(contents: Contents) -> None:
    wheels, cache = contents.root / WHEELS, contents.root / CACHE
    made = make(contents, "1-a", time.time())
    for folder in (wheels, cache):
        folder.mkdir()
        (folder / "some").write_bytes(bytes(100))
    os.link(made / "bin" / "large", cache / "shared")
    assert environments.packages(contents) == 200
    before = environments.taken(contents)
    arriving = wheels / "torch.whl.part-0123"
    arriving.write_bytes(b"1")
    environments.sweep(contents, list)
    assert (wheels / "some").is_file()
    os.utime(arriving, (LONG_AGO, LONG_AGO))
    begun = make(contents, ".new-1-b.node.7", time.time())
    environments.sweep(contents, list)
    assert (wheels / "some").is_file()
    os.utime(begun, (LONG_AGO, LONG_AGO))
    assert environments.sweep(contents, list) == 201
    assert environments.packages(contents) == 0
    assert environments.taken(contents) == before - 200
    assert (made / "bin" / "large").read_bytes() == b"1234"


def test_packages_stay_while_somebody_installs_behind_a_link(tmp_path: Path, contents: Contents) -> None:
    (contents.root / WHEELS).mkdir()
    (contents.root / WHEELS / "some").write_bytes(bytes(100))
    begun = make(contents, ".new-1-b.node.7", time.time())
    begun.parent.rename(tmp_path / "scratch")
    begun.parent.symlink_to(tmp_path / "scratch")
    assert environments.sweep(contents, list) == 0
    os.utime(begun, (LONG_AGO, LONG_AGO))
    assert environments.sweep(contents, list) == 100
    assert begun.is_dir()
