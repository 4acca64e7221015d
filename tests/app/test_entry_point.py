"""`vizinho`: which arguments go to the command line, and what the window's process loads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import __main__ as entry

HEAVY = ("torch", "torchaudio", "transformers")


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["--version"], ["info", "x"], ["train"], ["nonsense"]])
def test_commands_go_to_the_command_line(monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    from core import cli

    seen: list[list[str]] = []
    monkeypatch.setattr(cli, "main", lambda argv: seen.append(list(argv)) or 0)
    monkeypatch.setattr(entry, "run", lambda argv: pytest.fail("the window was opened"))
    assert entry.main(arguments) == 0
    assert seen == [arguments]


def test_folders_and_nothing_open_the_window(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    seen: list[list[str]] = []
    monkeypatch.setattr(entry, "run", lambda argv: seen.append(list(argv)) or 0)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "minho").mkdir()
    for arguments in ([], ["--sample"], [str(tmp_path / "missing")], ["./minho"], ["minho"]):
        assert entry.main(arguments) == 0
    assert seen == [[], ["--sample"], [str(tmp_path / "missing")], ["./minho"], ["minho"]]


def test_the_command_line_loads_no_qt() -> None:
    code = (
        "import sys; from app.__main__ import main\n"
        "try: main(['--version'])\n"
        "except SystemExit: pass\n"
        "print(any(name.startswith('PySide6') for name in sys.modules))"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=100)
    assert answer.stdout.splitlines()[-1] == "False"


def test_the_window_starts_without_torch(tmp_path: Path) -> None:
    environment = os.environ | {entry.MEASURE: "1", "XDG_CONFIG_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "app"]
    root = Path(entry.__file__).resolve().parents[1]
    answer = subprocess.run(command, capture_output=True, text=True, check=True, timeout=100, env=environment, cwd=root)
    figures = json.loads(answer.stdout.splitlines()[-1])
    assert figures["heavy"] == []
    assert 0 < figures["cpu_s"] < 10


def test_no_page_brings_torch_into_the_window() -> None:
    modules = "app.home.page app.corpus.page app.train.page app.live.page app.frame.tasks_page app.settings_pages.page"
    code = f"import sys; import {modules.replace(' ', ', ')}; print([m for m in {HEAVY!r} if m in sys.modules])"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=100)
    assert answer.stdout.strip() == "[]"
