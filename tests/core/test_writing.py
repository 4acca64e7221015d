"""What is written stands whole or not at all; what must last is on the disk when it stands."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from core import writing


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("lasting", [False, True])
def test_a_file_that_could_not_be_written_to_its_end_leaves_the_former_one(tmp_path: Path, lasting: bool) -> None:
    out = tmp_path / "notes.json"
    writing.write_text(out, "before", lasting=lasting)
    with pytest.raises(UnicodeEncodeError), writing.beside(out, lasting=lasting) as part, part.open("w") as file:
        file.writelines(["half", "\ud800"])
    assert out.read_text() == "before"
    assert names(tmp_path) == ["notes.json"]
    writing.write_text(out, "á\nafter", lasting=lasting)
    assert out.read_bytes() == "á\nafter".encode()
    assert names(tmp_path) == ["notes.json"]


def test_a_name_as_long_as_the_disk_allows_can_be_written(tmp_path: Path) -> None:
    out = tmp_path / ("n" * 250)
    writing.write_text(out, "text")
    assert out.read_text() == "text"


def test_threads_that_write_one_file_never_mix_what_they_write(tmp_path: Path) -> None:
    out = tmp_path / "shared.json"
    texts = [letter * 200_000 for letter in "abcd"]

    def write(text: str) -> None:
        for _ in range(20):
            writing.write_text(out, text)

    threads = [threading.Thread(target=write, args=(text,)) for text in texts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert out.read_text() in texts
    assert names(tmp_path) == ["shared.json"]


def test_a_folder_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    folder = tmp_path / "last"
    for text in ("first", "second"):
        with writing.replaced_folder(folder, lasting=True) as new:
            (new / "inner").mkdir()
            (new / "inner" / "state").write_text(text)
    assert (folder / "inner" / "state").read_text() == "second"
    with pytest.raises(FileNotFoundError), writing.replaced_folder(folder) as new:
        [(new / name).write_text("half") for name in ("state", "not there/state")]
    assert (folder / "inner" / "state").read_text() == "second"
    assert names(tmp_path) == ["last"]


def test_what_must_last_is_on_the_disk_before_it_stands_in_its_place_and_then_its_name_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seen from the system's calls: the contents, then the new name, then the folder that holds the name."""
    calls: list[str] = []
    fsync, rename = os.fsync, os.rename
    paths: dict[int, str] = {}

    def opened(path: os.PathLike[str] | str, flags: int, *rest: int) -> int:
        paths[descriptor := open_(path, flags, *rest)] = Path(path).name
        return descriptor

    def synced(descriptor: int) -> None:
        calls.append(f"disk {paths[descriptor].partition('.part')[1] or paths[descriptor]}")
        fsync(descriptor)

    def renamed(source: Path, target: Path) -> Path:
        calls.append(f"name {target.name}")
        rename(source, target)
        return target

    open_ = os.open
    monkeypatch.setattr(os, "open", opened)
    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", renamed)
    monkeypatch.setattr(Path, "rename", renamed)
    home = tmp_path.name
    writing.write_text(tmp_path / "run.json", "{}", lasting=True)
    assert calls == ["disk .part", "name run.json", f"disk {home}"]
    calls.clear()
    with writing.replaced_folder(tmp_path / "model", lasting=True) as new:
        (new / "weights").write_bytes(b"w")
    assert calls == ["disk weights", "disk model.tmp", "name model", f"disk {home}"]
