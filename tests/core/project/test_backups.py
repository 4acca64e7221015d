"""Backups: made as a day begins, ten of them kept, put back whole; and never in the way of an edit."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import textwrap
from datetime import date, timedelta
from pathlib import Path

import pytest

from core.errors import ProjectDamaged, ProjectError, ProjectLocked
from core.importers import import_corpus
from core.project import edits, store
from core.project.archive import backups
from core.project.queries import Reader
from core.project.schema import DATABASE
from core.project.store import Project
from tests.core.project.corpora import everything, make_project

REPOSITORY = Path(__file__).resolve().parents[3]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make_project(tmp_path / "p").close()
    return tmp_path / "p"


class Tomorrow(date):
    days = 1

    @classmethod
    def today(cls) -> date:
        return date.today() + timedelta(cls.days)  # noqa: DTZ011 - the person's own day


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch):
    """The calendar, some days on."""
    monkeypatch.setattr(store, "date", Tomorrow)
    monkeypatch.setattr(Tomorrow, "days", 1)
    return Tomorrow


def text_of(folder: Path, id: int = 1) -> str:
    with Reader(folder) as reader:
        row = reader.row(id)
        assert row is not None
        return row.text


def test_the_first_day_has_a_backup_too_once_there_is_something_to_lose(folder: Path, tmp_path: Path) -> None:
    with Project.create(tmp_path / "empty", name="New", language="pt") as project:
        edits.set_meta(project, "Rename", name="Newer")
    assert backups.backups(tmp_path / "empty") == []
    assert backups.backups(folder) == []
    with Project.open(folder) as project:
        before = everything(project)
        edits.set_text(project, 1, "Mudou.")
        edits.set_text(project, 2, "Também.")
    (backup,) = backups.backups(folder)
    backups.restore(folder, backup)
    with Project.open(folder) as project:
        assert everything(project) == before


def test_what_came_in_and_was_never_edited_is_backed_up_at_closing(pairs_folder: Path, tmp_path: Path) -> None:
    with Project.create(tmp_path / "new", name="New", language="pt") as project:
        import_corpus(project, pairs_folder)
        assert backups.backups(tmp_path / "new") == []
    assert [backup.utterances for backup in backups.backups(tmp_path / "new")] == [6]
    Project.open(tmp_path / "new").close()
    assert len(backups.backups(tmp_path / "new")) == 1


def test_a_days_first_edit_leaves_a_backup_of_what_was_before_it(folder: Path, later: type[Tomorrow]) -> None:
    with Project.open(folder) as project:
        before = everything(project)
        edits.set_text(project, 1, "Mudou.")
        edits.set_text(project, 2, "Também.")
    (backup,) = backups.backups(folder)
    assert backup.utterances == 5
    assert backup.size == backup.path.stat().st_size
    with Project.open(folder) as project:
        edits.set_text(project, 1, "Outra vez.")
    assert len(backups.backups(folder)) == 1
    backups.restore(folder, backup)
    with Project.open(folder) as project:
        assert everything(project) == before


def test_undo_is_an_edit_too(folder: Path, later: type[Tomorrow]) -> None:
    with Project.open(folder) as project:
        edits.set_text(project, 1, "Mudou.")
        later.days = 2
        project.undo()
    assert len(backups.backups(folder)) == 2


def test_the_last_ten_are_kept(folder: Path, later: type[Tomorrow]) -> None:
    for day in range(1, 13):
        later.days = day
        with Project.open(folder) as project:
            edits.set_text(project, 1, f"Dia {day}.")
    kept = backups.backups(folder)
    assert len(kept) == backups.KEPT
    backups.restore(folder, kept[-1])
    assert text_of(folder) == "Dia 2."


def test_an_edit_goes_on_when_the_disk_is_full_and_it_is_said(
    folder: Path, later: type[Tomorrow], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full:
        free = 10

    monkeypatch.setattr(backups.shutil, "disk_usage", lambda _: Full)
    said: list[ProjectError] = []
    with Project.open(folder) as project:
        project.on_backup_failed = said.append
        edits.set_text(project, 1, "Mudou.")
    assert text_of(folder) == "Mudou."
    assert [error.message for error in said] == ["Today's backup of p could not be made."]
    assert list((folder / backups.FOLDER).iterdir()) == []
    monkeypatch.undo()
    with Project.open(folder) as project:
        project._day = 0  # noqa: SLF001 - the next day, without waiting for it
        project._journal.set_number("backup day", 1)  # noqa: SLF001 - the same
        edits.set_text(project, 1, "Mais.")
    assert len(backups.backups(folder)) == 1


def test_without_a_listener_a_failure_is_told_on_standard_error(
    folder: Path, later: type[Tomorrow], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (folder / backups.FOLDER).write_text("in the way")
    with Project.open(folder) as project:
        edits.set_text(project, 1, "Mudou.")
    assert "could not be made" in caplog.text


def test_restoring_backs_up_the_present_first_and_leaves_sound_and_runs(folder: Path) -> None:
    backup = backups.make_backup(folder)
    (folder / "recordings" / "a.wav").write_bytes(b"sound")
    (folder / "runs" / "one").mkdir()
    with Project.open(folder) as project:
        edits.set_text(project, 1, "Mudou.")
    before = backups.restore(folder, backup)
    assert text_of(folder) == "Bom dia a todos."
    assert before is not None
    backups.restore(folder, before)
    assert text_of(folder) == "Mudou."
    assert (folder / "recordings" / "a.wav").read_bytes() == b"sound"
    assert (folder / "runs" / "one").is_dir()
    assert not [path.name for path in folder.iterdir() if path.name.startswith(".")]


def test_a_project_that_is_open_is_not_replaced(folder: Path) -> None:
    backup = backups.make_backup(folder)
    with Project.open(folder) as project:
        edits.set_text(project, 1, "Mudou.")
        with pytest.raises(ProjectLocked):
            backups.restore(folder, backup)
    reader = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent("""
            import sys
            from pathlib import Path
            from core.project.queries import Reader
            reader = Reader(Path(sys.argv[1]))
            reader.ids()
            print("open", flush=True)
            sys.stdin.read()
        """), str(folder)],
        cwd=REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert reader.stdout is not None
    assert reader.stdout.readline() == "open\n"
    with pytest.raises(ProjectLocked):
        backups.restore(folder, backup)
    reader.communicate("")
    assert text_of(folder) == "Mudou."
    backups.restore(folder, backup)
    assert text_of(folder) == "Bom dia a todos."


@pytest.mark.parametrize("damage", ["header", "middle"])
def test_a_damaged_database_is_put_aside_and_replaced(folder: Path, damage: str) -> None:
    backup = backups.make_backup(folder)
    database = folder / DATABASE
    good = database.read_bytes()
    if damage == "header":
        database.write_bytes(b"not a database at all" * 500)
        with pytest.raises(ProjectDamaged):
            Project.open(folder)
    else:
        database.write_bytes(good[:8192] + b"\xff" * (len(good) - 8192))
    backups.restore(folder, backup)
    assert text_of(folder) == "Bom dia a todos."
    with Project.open(folder) as project:
        assert project.query_one("PRAGMA integrity_check") == "ok"


def test_a_damaged_or_newer_backup_is_refused_and_nothing_is_lost(folder: Path) -> None:
    good, bad = backups.make_backup(folder), backups.make_backup(folder)
    assert good.name != bad.name
    bad.path.write_bytes(bad.path.read_bytes()[:5000])
    with pytest.raises(ProjectError, match="cannot be read"):
        backups.restore(folder, bad)
    with sqlite3.connect(good.path) as conn:
        conn.execute("INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('vizinho', 'm999', '')")
    conn.close()
    with pytest.raises(ProjectError, match="newer"):
        backups.restore(folder, good)
    assert text_of(folder) == "Bom dia a todos."


def test_a_backup_is_found_by_its_name(folder: Path) -> None:
    backup = backups.make_backup(folder)
    for name in ("latest", backup.name, str(backup.path)):
        assert backups.find_backup(folder, name) == backup
    with pytest.raises(ProjectError, match="no backup"):
        backups.find_backup(folder, "1999")


def test_an_unreadable_backup_is_listed_as_such(folder: Path) -> None:
    (folder / backups.FOLDER).mkdir()
    (folder / backups.FOLDER / "2026-01-02 10.00.00.sqlite3").write_bytes(b"nothing")
    (found,) = backups.backups(folder)
    assert found.utterances == -1


def test_undo_still_works_after_restoring(folder: Path) -> None:
    with Project.open(folder) as project:
        edits.set_text(project, 1, "Um.")
    backup = backups.make_backup(folder)
    with Project.open(folder) as project:
        edits.set_text(project, 1, "Dois.")
    backups.restore(folder, backup)
    with Project.open(folder) as project:
        assert project.undo_label == "Change the transcript of clip-1"
        project.undo()
    assert text_of(folder) == "Bom dia a todos."
