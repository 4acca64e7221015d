"""Children that play a part: a module written for one test, which `spawn` finds beside ours."""

from __future__ import annotations

from pathlib import Path

import pytest


def played_child(folder: Path, monkeypatch: pytest.MonkeyPatch, program: str, name: str = "played_child") -> str:
    """Write a module that a child can run, and return its name."""
    (folder / f"{name}.py").write_text(program, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(folder))
    return name
