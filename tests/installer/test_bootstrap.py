"""The installer: quick when all is there, plain words when something is not, nothing but the standard library."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from installer import bootstrap
from tests.conftest import REPOSITORY

PROGRAM = REPOSITORY / "installer" / "bootstrap.py"


@pytest.fixture
def elsewhere(tmp_path, monkeypatch) -> Path:
    """The installer led to a copy of what it looks at, with a .venv that is empty."""
    for name in ("installer/constraints.txt", "pyproject.toml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes((REPOSITORY / name).read_bytes())
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(bootstrap, "STAMP", tmp_path / ".venv" / "vizinho.json")
    monkeypatch.setattr(bootstrap, "CONSTRAINTS", tmp_path / "installer" / "constraints.txt")
    monkeypatch.setattr(bootstrap, "PROJECT", tmp_path / "pyproject.toml")
    return tmp_path


def stamp(for_tests: bool) -> None:
    python = Path(bootstrap.python_of(bootstrap.VENV))
    python.parent.mkdir(parents=True, exist_ok=True)
    if not python.exists():
        python.symlink_to(sys.executable)
    bootstrap.STAMP.write_text(json.dumps({"key": bootstrap.key(), "tests": for_tests}))


def test_it_needs_the_standard_library_only():
    imported = set()
    for node in ast.walk(ast.parse(PROGRAM.read_text())):
        if isinstance(node, ast.Import):
            imported |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add((node.module or "").split(".")[0])
    assert imported <= set(sys.stdlib_module_names)


def test_what_is_there_is_not_installed_again(elsewhere):
    stamp(for_tests=False)
    assert bootstrap.is_set_up(for_tests=False)
    assert not bootstrap.is_set_up(for_tests=True)
    stamp(for_tests=True)
    assert bootstrap.is_set_up(for_tests=False)
    assert bootstrap.is_set_up(for_tests=True)


@pytest.mark.parametrize("changed", ["installer/constraints.txt", "pyproject.toml"])
def test_a_new_version_of_anything_means_to_install_again(elsewhere, changed):
    stamp(for_tests=True)
    with (elsewhere / changed).open("a") as file:
        file.write("\n# newer\n")
    assert not bootstrap.is_set_up(for_tests=True)


def test_a_python_that_has_gone_means_to_install_again(elsewhere):
    stamp(for_tests=True)
    python = Path(bootstrap.python_of(bootstrap.VENV))
    python.unlink()
    python.symlink_to(elsewhere / "no-such-python")
    assert not bootstrap.is_set_up(for_tests=True)


def test_translations_are_made_where_they_are_missing_or_older(elsewhere, monkeypatch, capsys):
    folder = elsewhere / "resources" / "i18n"
    folder.mkdir(parents=True)
    text = folder / "vizinho_es.ts"
    text.write_text("<TS/>")
    asked = []

    def told(command, show=False):
        asked.append(command[1:])
        made = text.with_suffix(".qm")
        made.write_bytes(b"")
        os.utime(made, (text.stat().st_mtime + 1,) * 2)
        return (0, "") if len(asked) == 1 else (1, "lrelease is not there")

    monkeypatch.setattr(bootstrap, "told", told)
    bootstrap.release_texts()
    bootstrap.release_texts()
    assert asked == [["-m", "installer.translations", "release"]]
    assert capsys.readouterr().out == ""
    os.utime(text, (text.stat().st_mtime + 9,) * 2)
    bootstrap.release_texts()
    assert len(asked) == 2
    assert "speaks English" in capsys.readouterr().out


def test_nothing_to_do_takes_under_half_a_second(elsewhere):
    """The installer itself, in a copy of the tree: its own work, however busy the machine; see bench bootstrap."""
    (elsewhere / "installer" / "bootstrap.py").write_bytes(PROGRAM.read_bytes())
    stamp(for_tests=True)
    before = os.times()
    command = [sys.executable, str(elsewhere / "installer" / "bootstrap.py"), "setup"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    after = os.times()
    assert done.stdout == ""
    assert sum(after[2:4]) - sum(before[2:4]) < 0.5


def test_too_little_room_is_said_before_anything_is_made(elsewhere, monkeypatch, capsys):
    monkeypatch.setattr(bootstrap.shutil, "disk_usage", lambda _: _Usage(free=1_200_000_000))
    monkeypatch.setattr(bootstrap, "need_system_packages", lambda _: None)
    assert bootstrap.main(["setup"]) == 2
    said = capsys.readouterr().err
    assert "1.2 GB are free" in said
    assert not (elsewhere / ".venv").exists()


class _Usage:
    def __init__(self, free: int) -> None:
        self.free = free


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("error: Failed to fetch: dns error: failed to lookup address", "connection to the internet"),
        ("Retrying... NewConnectionError: Temporary failure in name resolution", "connection to the internet"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("× No solution found when resolving dependencies", "64-bit"),
        ("something else went wrong", "failed"),
    ],
)
def test_the_reason_is_said_in_plain_words_with_the_installers_own_after_it(words, expected):
    said = bootstrap.reason(words)
    assert expected in said.splitlines()[0]
    assert words in said


def test_a_failed_download_is_reported_and_leaves_no_stamp(elsewhere, monkeypatch, capsys):
    monkeypatch.setattr(bootstrap, "need_system_packages", lambda _: None)
    monkeypatch.setattr(bootstrap, "working_venv", lambda _: True)
    fails = [sys.executable, "-c", "import sys; print('dns error: no such host'); sys.exit(1)"]
    monkeypatch.setattr(bootstrap, "find_uv", lambda: fails)
    (elsewhere / ".venv").mkdir()
    assert bootstrap.main(["setup"]) == 2
    assert "connection to the internet" in capsys.readouterr().err
    assert not bootstrap.STAMP.exists()


def test_missing_system_packages_become_one_line_to_run(monkeypatch, capsys):
    monkeypatch.setattr(bootstrap, "LINUX", True)
    monkeypatch.setattr(bootstrap, "loads", lambda name: name != "libportaudio.so.2")
    monkeypatch.setattr(bootstrap.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: "/usr/bin/apt-get" if name == "apt-get" else None)
    bootstrap.need_system_packages(for_tests=False)  # the window opens without PortAudio
    assert "sudo apt-get install --no-install-recommends libportaudio2\n" in capsys.readouterr().out
    monkeypatch.setattr(bootstrap, "loads", lambda name: name != "libxcb-cursor.so.0")
    with pytest.raises(bootstrap.Failed, match="libxcb-cursor0"):
        bootstrap.need_system_packages(for_tests=False)


def test_a_program_is_compiled_once_and_not_beside_its_sources(elsewhere, monkeypatch):
    """Where the user's shell forbids compiled files beside the sources: they go into .venv, and its wish is kept."""
    program = "import sys; sys.path.insert(0, sys.argv[1]); import said"
    (elsewhere / "said.py").write_text("WORD = 'compiled'\n")
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", "")  # remembered, so that it is put back whatever it is made here
    monkeypatch.delenv("PYTHONPYCACHEPREFIX")
    monkeypatch.setattr(bootstrap, "WINDOWS", True)  # so that this process waits for the other and goes on
    monkeypatch.chdir(elsewhere)
    assert bootstrap.replace([sys.executable, "-c", program, str(elsewhere)]) == 0
    assert list((elsewhere / ".venv" / "compiled").rglob("said.*.pyc"))
    assert not (elsewhere / "__pycache__").exists()


def test_unknown_commands_get_the_help(capsys):
    assert bootstrap.main(["fly"]) == 2
    assert bootstrap.main(["--help"]) == 0
    assert "bootstrap.py run" in capsys.readouterr().out


def test_the_continuous_check_is_the_same_test_command():
    program = (REPOSITORY / ".ci" / "run").read_text()
    assert "python3 installer/bootstrap.py test" in program
    assert os.access(REPOSITORY / ".ci" / "run", os.X_OK)
