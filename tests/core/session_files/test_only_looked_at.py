"""Descriptions of sessions that are only looked at, or given up: nothing of them is in the project, nor in a pack."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from core.errors import Cancelled
from core.project import documents
from core.project.archive.pack import pack
from core.project.sessions.reading import sessions
from core.session_files.reading import SessionsRead, read_sessions
from core.session_files.take import take_sessions
from tests.core.project.corpora import make_project
from tests.core.session_files.described import IMDI, LAMETA, PERSON


def sources(folder: Path) -> list[str]:
    return sorted(one.relative_to(folder).as_posix() for one in (folder / "sources").glob("*"))


def keep_and_give_up(folder: Path, read: SessionsRead) -> None:
    with documents.keeping(folder) as keep:
        for copy in read.copies.values():
            keep(copy)
        raise Cancelled


def test_what_is_only_looked_at_leaves_nothing_in_the_project(tmp_path: Path) -> None:
    canoe = tmp_path / "in" / "Sessions" / "canoe"
    person = tmp_path / "in" / "People" / "Awi H." / "Awi H..person"
    for folder in (canoe, person.parent):
        folder.mkdir(parents=True)
    (canoe / "canoe.session").write_text(LAMETA, encoding="utf-8")
    (canoe / "r1.mp3").write_bytes(b"")
    person.write_text(PERSON, encoding="utf-8")
    (tmp_path / "in" / "fish.imdi").write_text(IMDI, encoding="utf-8")
    project = make_project(tmp_path / "p", recordings=2)
    with project:
        read = read_sessions(project, [tmp_path / "in"])
        assert (len(read.files), read.problems) == (2, [])
        assert sources(project.folder) == []
        with pytest.raises(Cancelled):
            keep_and_give_up(project.folder, read)
        assert sources(project.folder) == [], "what is given up leaves nothing either"
        taken = take_sessions(project, read)
        assert (taken.problems, sources(project.folder)) == ([], sorted(read.copies))
        kept = {one.session.document for one in sessions(project)} | {
            who.document for one in sessions(project) for who in one.people if who.document
        }
        assert sorted(kept) == sources(project.folder), "a session, a person and an IMDI: each is named"
        assert all(documents.read(project.folder, name) for name in kept)
        (project.folder / "sources" / "left.imdi.gz").write_bytes(b"of a look that an older version kept")
        project.undo()
        pack(project, tmp_path / "p.zip")
        with zipfile.ZipFile(tmp_path / "p.zip") as packed:
            inside = {name for name in packed.namelist() if name.startswith("sources/")}
        assert inside == kept, "what a redo needs goes along; what nobody took does not"
