"""Opening, locking, upgrading and surviving: what a project's folder promises."""

from __future__ import annotations

import argparse
import signal
import sqlite3
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from core import cli
from core.commands import COMMANDS
from core.errors import ProjectError, ProjectLocked
from core.project import edits, migrations, schema, store
from core.project.queries import Query, Reader
from core.project.records import Changes
from core.project.store import Project
from tests.core.project.corpora import everything, make_project

REPOSITORY = Path(__file__).resolve().parents[3]


def child(code: str, *arguments: str) -> subprocess.Popen[str]:
    """A real second process that runs `code`."""
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), *arguments],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_new_project_knows_its_languages_and_letters(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p", name="Alto Minho", language="pt", source_language="es") as project:
        assert project.meta.name == "Alto Minho"
        assert project.meta.source_language == "es"
        assert "ã" in project.alphabet.letters
        assert project.normaliser("  Olá, MUNDO!") == "olá mundo"
        assert project.undo_label == ""


def test_the_names_of_the_migrations_are_known_to_readers() -> None:
    assert tuple(m.name for m in migrations.migrations.pending(Database(memory=True))) == schema.KNOWN


def test_reading_a_project_loads_nothing_that_migrates(tmp_path: Path) -> None:
    make_project(tmp_path / "p").close()
    reader = child(
        """
        import sys
        from core.project.queries import Reader
        print(len(Reader(__import__("pathlib").Path(sys.argv[1])).ids()), "sqlite_utils" in sys.modules)
        """,
        str(tmp_path / "p"),
    )
    assert reader.communicate()[0] == "5 False\n"


def test_an_own_alphabet_is_kept_in_its_order(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p", name="x", language="xx", alphabet=["z", "a", "ŋ"]) as project:
        assert project.alphabet.letters == ("z", "a", "ŋ")


def test_a_folder_with_other_things_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(ProjectError, match="not empty"):
        Project.create(tmp_path, name="x", language="pt")
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("name", ["missing", "empty"])
def test_what_is_not_a_project_does_not_open(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(ProjectError, match="no project"):
        Project.open(tmp_path / name)


def test_a_damaged_database_says_so_and_frees_the_lock(tmp_path: Path) -> None:
    make_project(tmp_path / "p").close()
    database = tmp_path / "p" / schema.DATABASE
    good = database.read_bytes()
    database.write_bytes(b"not a database at all" * 500)
    for _ in range(2):
        with pytest.raises(ProjectError, match="cannot be read"):
            Project.open(tmp_path / "p")
    database.write_bytes(good)
    with Project.open(tmp_path / "p") as project:
        assert len(project.ids()) == 5


def test_a_reader_of_its_own_says_what_is_wrong_too(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="no project"):
        Reader(tmp_path)
    (tmp_path / schema.DATABASE).write_bytes(b"not a database at all" * 500)
    with pytest.raises(ProjectError, match="cannot be read"):
        Reader(tmp_path)


def test_a_second_window_is_refused_but_may_read(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        with pytest.raises(ProjectLocked):
            Project.open(tmp_path / "p")
        with Project.open(tmp_path / "p", read_only=True) as second:
            assert second.read_only
            edits.set_text(project, 1, "Mudou.")
            row = second.row(1)
            assert row is not None
            assert row.text == "Mudou."
            with pytest.raises(ProjectError, match="reading only"):
                edits.set_text(second, 1, "Outra vez.")
            with pytest.raises(ProjectError, match="reading only"):
                second.undo()
    with Project.open(tmp_path / "p") as third:
        assert not third.read_only


def test_a_killed_window_leaves_no_lock_behind(tmp_path: Path) -> None:
    make_project(tmp_path / "p").close()
    holder = child(
        """
        import sys, time
        from core.project.store import Project
        project = Project.open(sys.argv[1])
        print("held", flush=True)
        time.sleep(60)
        """,
        str(tmp_path / "p"),
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(ProjectLocked):
        Project.open(tmp_path / "p")
    holder.send_signal(signal.SIGKILL)
    holder.communicate()
    with Project.open(tmp_path / "p") as project:
        assert not project.read_only


def test_a_child_that_outlives_the_window_does_not_hold_the_lock(tmp_path: Path) -> None:
    with make_project(tmp_path / "p"):
        survivor = child("import time; print('up', flush=True); time.sleep(60)")
        assert survivor.stdout is not None
        assert survivor.stdout.readline() == "up\n"
    try:
        with Project.open(tmp_path / "p") as project:
            assert not project.read_only
    finally:
        survivor.kill()
        survivor.communicate()


def test_a_reader_on_another_thread_sees_whole_steps_while_they_are_made(tmp_path: Path) -> None:
    with make_project(tmp_path / "p", utterances=300) as project:
        stop = threading.Event()
        seen: list[int] = []
        errors: list[BaseException] = []

        def watch() -> None:
            try:
                with Reader(tmp_path / "p") as reader:
                    while not stop.is_set():
                        by_split = reader.summary().by_split
                        seen.append(by_split["dev"].utterances)
                        reader.rows(reader.ids(Query(search="pão")))
            except BaseException as error:  # noqa: BLE001 - shown by the assertion below
                errors.append(error)

        watcher = threading.Thread(target=watch)
        watcher.start()
        for split in ("dev", "test", "train") * 5:
            edits.set_split(project, project.ids(), split)  # type: ignore[arg-type]
        stop.set()
        watcher.join()
    assert errors == []
    assert set(seen) <= {0, 300}


def test_a_step_that_is_killed_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    with make_project(tmp_path / "p", utterances=3000, recordings=3) as project:
        before = everything(project)
    for kill_after in range(3):
        writer = child(
            """
            import sys
            from core.project import edits
            from core.project.store import Project
            project = Project.open(sys.argv[1])
            ids = project.ids()
            for split in ("dev", "test", "train") * 1000:
                edits.set_split(project, ids, split)
                print(split, flush=True)
            """,
            str(tmp_path / "p"),
        )
        assert writer.stdout is not None
        for _ in range(kill_after + 1):
            assert writer.stdout.readline().strip() in ("dev", "test", "train")
        writer.send_signal(signal.SIGKILL)
        writer.communicate()
        with Project.open(tmp_path / "p") as project:
            assert len({row.split for row in project.rows(project.ids())}) == 1
            assert project.query_one("PRAGMA integrity_check") == "ok"
    with Project.open(tmp_path / "p") as project:
        project.go_to(0)
        assert everything(project) == before


def test_undo_survives_closing(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        before = everything(project)
        edits.set_text(project, 1, "Mudou.")
        after = everything(project)
    with Project.open(tmp_path / "p") as project:
        assert project.undo_label == "Change the transcript of clip-1"
        project.undo()
        assert everything(project) == before
    with Project.open(tmp_path / "p") as project:
        assert project.redo_label == "Change the transcript of clip-1"
        project.redo()
        assert everything(project) == after


def test_a_newer_project_is_refused_and_untouched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_project(tmp_path / "p").close()
    newer = Migrations("vizinho")
    newer()(migrations.m001_first)
    newer(name="m999_later")(lambda db: db.conn.execute("CREATE TABLE later (id INTEGER)"))
    with monkeypatch.context() as future:
        future.setattr(migrations, "migrations", newer)
        future.setattr(schema, "KNOWN", (*schema.KNOWN, "m999_later"))
        Project.open(tmp_path / "p").close()
    database = (tmp_path / "p" / schema.DATABASE).read_bytes()
    for read_only in (False, True):
        with pytest.raises(ProjectError, match="newer"):
            Project.open(tmp_path / "p", read_only=read_only)
    assert (tmp_path / "p" / schema.DATABASE).read_bytes() == database


def test_an_older_project_is_copied_aside_then_upgraded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with make_project(tmp_path / "p") as project:
        before = everything(project)
    newer = Migrations("vizinho")
    newer()(migrations.m001_first)
    newer(name="m002_notes")(lambda db: db.conn.execute("ALTER TABLE utterances ADD COLUMN note TEXT"))
    monkeypatch.setattr(migrations, "migrations", newer)
    monkeypatch.setattr(schema, "KNOWN", (*schema.KNOWN, "m002_notes"))
    with pytest.raises(ProjectError, match="older"):
        Project.open(tmp_path / "p", read_only=True)
    with Project.open(tmp_path / "p") as project:
        assert project.query_one("SELECT count(*) FROM utterances WHERE note IS NULL") == 5
    (copy,) = (tmp_path / "p").glob("vizinho.version-*.sqlite3")
    copy.rename(tmp_path / "p" / schema.DATABASE)
    for stale in (tmp_path / "p").glob("*-wal"):
        stale.unlink()
    monkeypatch.undo()
    with Project.open(tmp_path / "p") as project:
        assert everything(project) == before


def test_a_command_that_only_reads_brings_an_older_project_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    make_project(tmp_path / "p").close()
    newer = Migrations("vizinho")
    newer()(migrations.m001_first)
    newer(name="m999_notes")(lambda db: db.conn.execute("ALTER TABLE utterances ADD COLUMN note TEXT"))
    monkeypatch.setattr(migrations, "migrations", newer)
    monkeypatch.setattr(schema, "KNOWN", (*schema.KNOWN, "m999_notes"))
    assert schema.is_older(tmp_path / "p")
    held = schema.lock(tmp_path / "p")
    assert cli.main(["list", str(tmp_path / "p")]) == 2
    assert "older" in capsys.readouterr().err
    held.release()
    assert cli.main(["list", str(tmp_path / "p")]) == 0
    assert not schema.is_older(tmp_path / "p")
    assert len(list((tmp_path / "p").glob("vizinho.version-*.sqlite3"))) == 1, "it was copied aside"


@pytest.mark.parametrize(
    "words",
    [
        ["evaluate", "NEW", "starter:es", "--other-project", "OLD"],
        ["train", "NEW", "--source-data", "OLD"],
        ["sweep", "NEW", "start", "--source-data", "OLD"],
        ["runs", "NEW", "average", "run", "--sweep", "--source-dev", "OLD"],
    ],
)
def test_every_project_that_a_command_names_is_brought_up_to_date(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_project(tmp_path / "old").close()
    newer = Migrations("vizinho")
    newer()(migrations.m001_first)
    newer(name="m999_notes")(lambda db: db.conn.execute("ALTER TABLE utterances ADD COLUMN note TEXT"))
    monkeypatch.setattr(migrations, "migrations", newer)
    monkeypatch.setattr(schema, "KNOWN", (*schema.KNOWN, "m999_notes"))
    monkeypatch.chdir(tmp_path)
    places = {"NEW": "nowhere", "OLD": "old"}  # before anything else is looked at
    assert cli.main([places.get(word, word) for word in words]) == 2
    assert not schema.is_older(tmp_path / "old")


PROJECTS = {"folder", "other_project", "source_data", "source_dev"}
"""What arguments are called that name a project."""


def test_all_arguments_that_name_a_project_are_known_as_such() -> None:
    for command in COMMANDS.values():
        parser = argparse.ArgumentParser()
        command.arguments(parser)
        named = {action.dest for action in parser._actions} & PROJECTS  # noqa: SLF001
        none = command.name in ("new", "sample", "unpack", "places")
        assert set(parser.get_default("projects") or ()) == (set() if none else named), command.name


OLD_SEARCH = """
DROP TRIGGER found_added;; DROP TRIGGER found_changed;; DROP TRIGGER found_removed;; DROP TABLE found;;
DROP VIEW searched;; ALTER TABLE utterances DROP COLUMN bare;;
CREATE VIRTUAL TABLE found USING fts5 (key, text, content='utterances', content_rowid='id', tokenize='trigram');;
INSERT INTO found (found) VALUES ('rebuild');;
CREATE TRIGGER found_added AFTER INSERT ON utterances BEGIN SELECT 1; END;;
CREATE TRIGGER found_removed AFTER DELETE ON utterances BEGIN SELECT 1; END;;
CREATE TRIGGER found_changed AFTER UPDATE OF key, text ON utterances BEGIN SELECT 1; END;;
DELETE FROM _sqlite_migrations WHERE name = 'm005_accents'
"""


def test_an_older_project_is_searched_without_accents_once_it_is_upgraded(tmp_path: Path) -> None:
    make_project(tmp_path / "p").close()
    conn = sqlite3.connect(tmp_path / "p" / schema.DATABASE)
    for statement in OLD_SEARCH.split(";;"):
        conn.execute(statement)
    conn.commit()
    conn.close()
    with Project.open(tmp_path / "p") as project:
        assert project.ids(Query(search="pao")).tolist() == [2]
        edits.set_text(project, 1, "Ação")
        assert project.ids(Query(search="acao")).tolist() == [1]
        everything(project)


def test_listeners_hear_what_every_change_touched(tmp_path: Path) -> None:
    heard: list[Changes] = []
    with make_project(tmp_path / "p") as project:
        project.listeners.append(heard.append)
        edits.set_speaker(project, [1, 2], "Rosa")
        project.undo()
        project.redo()
        with pytest.raises(ProjectError):
            edits.trim(project, 1, 0, 10**9)
    assert [change.of("utterances") for change in heard] == [frozenset({1, 2})] * 3


def test_a_change_outside_of_a_step_is_a_bug(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project, pytest.raises(RuntimeError, match="inside a step"):
        project.put("utterances", 1, None)


def test_a_full_disk_is_an_error_that_names_it(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        before = everything(project)
        pages = project.query_one("PRAGMA page_count")
        project.query_one(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(ProjectError, match="could not be saved"):
            edits.set_text(project, 1, "palavra " * 50_000)
        assert everything(project) == before
        project.query_one("PRAGMA max_page_count = 1000000")
        edits.set_text(project, 1, "De novo.")


def test_meta_changes_are_steps_too(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        edits.set_meta(project, "Rename", name="Outro nome", alphabet=("a", "b"))
        assert (project.meta.name, project.meta.alphabet) == ("Outro nome", ("a", "b"))
        assert project.undo() is not None
        assert project.meta.name == "Prova"
        assert "ç" in project.meta.alphabet


def test_a_folder_that_cannot_be_written_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_project(tmp_path / "p").close()

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(store.filelock.FileLock, "acquire", refuse)
    with pytest.raises(ProjectError, match="cannot be written"):
        Project.open(tmp_path / "p")
