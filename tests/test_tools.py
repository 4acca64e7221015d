"""What the tools say of the whole tree: ruff's rules, its formatting, and mypy on core."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import REPOSITORY

TOOLS = {
    "rules": ["ruff", "check", "--output-format=concise", "."],
    "formatting": ["ruff", "format", "--check", "."],
    "types": ["mypy"],
}


@pytest.mark.timeout(400)
@pytest.mark.parametrize("tool", TOOLS)
def test_the_tree_keeps(tool):
    done = subprocess.run(
        [sys.executable, "-m", *TOOLS[tool]],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-6000:]
