"""run.json: many may write it at once, and a run's name lives there alone."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from core.commands.training import start_named
from core.errors import RunError
from core.families.checkpoint import read_card
from core.runs import folder
from core.runs.export import export_model
from core.runs.folder import RunFolder, create_run
from core.runs.reader import RunReader
from core.runs.run_settings import settings_of
from core.sources.catalogue import sources, starter_folder
from core.training.config import TrainConfig

ROOT = Path(__file__).resolve().parents[3]
UPDATES = 60
WRITER = f"""
import sys
from pathlib import Path
from core.runs.folder import RunFolder
run = RunFolder(Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.readline()
for number in range({UPDATES}):
    run.note(**{{f"{{sys.argv[2]}}{{number}}": number}})
"""


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    made = create_run(tmp_path / "runs", "First name")
    TrainConfig(name="First name", precision="auto").write(made.config)
    return made


def test_nothing_that_two_processes_note_at_once_is_lost(run: RunFolder) -> None:
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(run.path), name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            text=True,
        )
        for name in "ab"
    ]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("\n")
        writer.stdin.flush()
    for writer in writers:
        writer.communicate(timeout=60)
        assert writer.returncode == 0
    notes = run.notes()
    assert [notes.get(f"{name}{number}") for name in "ab" for number in range(UPDATES)] == [*range(UPDATES)] * 2
    assert "created" in notes


def test_a_writer_that_never_comes_to_an_end_is_said_not_overrun(
    run: RunFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder, "NOTES_WAIT_S", 0.05)
    with FileLock(run.path / folder.NOTES_LOCK), pytest.raises(RunError, match="Another program writes notes"):
        run.note(text="lost?")
    run.note(text="kept")
    assert run.notes()["text"] == "kept"


def test_notes_that_cannot_be_read_just_now_are_not_written_over(run: RunFolder) -> None:
    run.note(text="why")
    notes = run.path / "run.json"
    kept = notes.read_bytes()
    notes.unlink()
    notes.mkdir()  # stands for a disk that does not answer
    with pytest.raises(RunError, match="Not saved"):
        run.note(queued=True)
    notes.rmdir()
    notes.write_bytes(kept)
    assert run.notes()["text"] == "why"


def test_renaming_changes_run_json_only_and_every_reader_sees_it(run: RunFolder, tmp_path: Path) -> None:
    shutil.copytree(starter_folder("es"), run.model)
    before = run.config.read_bytes()
    run.note(name="Better name")
    assert run.config.read_bytes() == before
    look = RunReader(run).look()
    assert look is not None
    assert look.name == settings_of(run).name == "Better name"
    assert [source.title for source in sources(tmp_path) if source.kind == "run"] == ["Better name"]
    assert start_named(run.key, tmp_path).label == "Better name"
    export_model(run, tmp_path / "out")
    assert read_card(tmp_path / "out").name == "Better name"
    assert (tmp_path / "out" / "README.md").read_text(encoding="utf-8").count("# Better name\n") == 1
    assert read_card(run.model).name == read_card(starter_folder("es")).name, "the model itself is as it was finished"


def test_a_run_named_in_its_settings_by_an_older_version_keeps_that_name(run: RunFolder) -> None:
    assert settings_of(run).name == "First name"
    assert "name" not in run.notes()


def test_what_a_sitting_measured_is_a_setting_without_being_written_among_them(run: RunFolder) -> None:
    before = run.config.read_bytes()
    run.note(precision="bfloat16")
    assert settings_of(run).precision == "bfloat16"
    assert run.config.read_bytes() == before
    run.note(precision="int3")
    assert settings_of(run).precision == "auto"
    assert json.loads(before)["precision"] == "auto"
