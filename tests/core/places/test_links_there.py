"""Nothing is removed where links in a place's folder lead to, nor what somebody else has put into that folder."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path

import pytest

from core.errors import RunError
from core.places import environments, runs_there
from core.places.contents import CONTENTS, FOLDERS, RUNS, Contents
from core.places.install import scripts
from core.places.install.scripts import ENVIRONMENTS, WHOLE

LONG_AGO = time.time() - 1e6
SUM = "ab" * 32
OURS = {
    CONTENTS: (f"ab/{SUM}", f"ab/{SUM}.wav", f"ab/{SUM}.wav.part", f"ab/{SUM}.0123abcd.part"),
    FOLDERS: (f"{'cd' * 16}/model.safetensors", f".new-{'cd' * 16}.tmp/model.safetensors"),
    RUNS: (f".new-{'cd' * 16}/config.json",),
    ENVIRONMENTS: (".new-1.0-0123456789ab.node.7/bin/python", "1.0-0123456789ab/bin/python"),
}
OTHERS = {
    CONTENTS: ("ab/interview.wav", "recordings/interview.wav", f"{SUM}"),
    FOLDERS: ("thesis/chapter.tex", "note.txt"),
    RUNS: ("thesis/chapter.tex",),
    ENVIRONMENTS: ("speech/bin/python", "speech-2024/bin/python"),
}


def put(folder: Path, names: tuple[str, ...]) -> list[Path]:
    made = [folder / name for name in names]
    for path in made:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"1234")
    for path in sorted([folder, *folder.rglob("*")], reverse=True):
        os.utime(path, (LONG_AGO, LONG_AGO))
    return made


def tidied(contents: Contents) -> int:
    return runs_there.sweep(contents) + environments.sweep(contents, list)


@pytest.mark.parametrize("top", OURS)
def test_tidying_takes_what_is_ours_and_leaves_what_is_not(tmp_path: Path, top: str) -> None:
    contents = Contents(tmp_path / "there")
    ours, others = (put(contents.root / top, names[top]) for names in (OURS, OTHERS))
    tidied(contents)
    assert [path for path in ours if path.exists()] == []
    assert [path for path in others if not path.exists()] == []


@pytest.mark.parametrize("top", OURS)
def test_nothing_is_removed_where_a_link_leads_to(tmp_path: Path, top: str) -> None:
    there = tmp_path / "there"
    contents, scratch = Contents(there), tmp_path / "scratch"
    kept = put(scratch, (*OURS[top], *OTHERS[top]))
    if (there / top).is_dir():
        (there / top).rmdir()
    (there / top).symlink_to(scratch)
    assert tidied(Contents(there)) == 0
    contents.drop([SUM])
    assert [path for path in kept if not path.exists()] == []


def test_links_inside_are_not_followed_either(tmp_path: Path) -> None:
    contents, scratch = Contents(tmp_path / "there"), tmp_path / "scratch"
    kept = put(scratch, (SUM, "model.safetensors"))
    for name in (f"{CONTENTS}/ab", f"{FOLDERS}/{'cd' * 16}", f"{ENVIRONMENTS}/1.0-0123456789ab"):
        (contents.root / name).parent.mkdir(exist_ok=True)
        (contents.root / name).symlink_to(scratch)
    contents.drop([SUM])
    assert tidied(contents) == 0
    assert all(path.is_file() for path in kept)


def test_a_run_and_an_environment_behind_a_link_are_not_removed_but_said(tmp_path: Path) -> None:
    there = tmp_path / "there"
    run = runs_there.lay(Contents(there), "one-0123456789ab", {}, {}, [])
    (there / RUNS).rename(tmp_path / "scratch")
    (there / RUNS).symlink_to(tmp_path / "scratch")
    put(tmp_path / "other", (f"1.0-0123456789ab/{WHOLE}",))
    (there / ENVIRONMENTS).symlink_to(tmp_path / "other")
    contents = Contents(there)
    with pytest.raises(RunError, match="link") as told:
        runs_there.remove(contents, runs_there.find(contents, run.folder.key))
    assert run.folder.key in told.value.hint
    with pytest.raises(RunError, match="link"):
        environments.remove(contents, "1.0-0123456789ab", [])
    assert run.folder.path.is_dir()
    assert (tmp_path / "other" / "1.0-0123456789ab" / WHOLE).is_file()


def test_installing_removes_nothing_behind_a_link(tmp_path: Path) -> None:
    there = Contents(tmp_path / "there").root
    kept = put(tmp_path / "other", (".new-1.0.node.7/bin/python", "1.0-0123456789ab/bin/python"))
    (there / ENVIRONMENTS).symlink_to(tmp_path / "other")

    def made(name: str) -> int:
        words = [str(there), name, "false", *[""] * 7]
        done = subprocess.run(
            ["sh", "-c", f'make() {{ {scripts.MAKE}\n}}\nmake "$@"', "sh", *words],
            check=False,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=60,
        )
        return done.returncode

    assert made("1.0-0123456789ab") == scripts.LINKED
    assert made("1.1-0123456789ab") == 1, "uv is asked where there is nothing to remove"
    assert all(path.is_file() for path in kept)
