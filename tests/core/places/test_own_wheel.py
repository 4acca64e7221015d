"""This program as a wheel: the same bytes wherever it is made, and all that it needs to run."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from core.children import ROOT
from core.places.install import own_wheel

AGAIN = """
import json
from core.places.install import own_wheel
made = own_wheel.make()
print(json.dumps([made.environment, made.file, own_wheel.__file__]))
"""


@pytest.fixture(scope="module")
def wheel() -> own_wheel.OwnWheel:
    return own_wheel.make()


def test_an_installed_program_makes_the_very_wheel_that_it_was_installed_from(
    wheel: own_wheel.OwnWheel, tmp_path: Path
) -> None:
    with zipfile.ZipFile(io.BytesIO(wheel.data)) as archive:
        archive.extractall(tmp_path)
    own = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = [sys.executable, "-c", AGAIN]
    asked = subprocess.run(
        command, cwd=tmp_path, env=own | {"PYTHONPATH": str(tmp_path)}, capture_output=True, text=True, check=True
    )
    environment, file, module = json.loads(asked.stdout)
    assert Path(module).is_relative_to(tmp_path)
    assert (environment, file) == (wheel.environment, wheel.file)


def test_it_has_the_program_and_nothing_of_the_checkout_around_it(wheel: own_wheel.OwnWheel) -> None:
    with zipfile.ZipFile(io.BytesIO(wheel.data)) as archive:
        names = archive.namelist()
        record = archive.read(f"vizinho-{wheel.version}.dist-info/RECORD").decode()
        assert archive.read("core/places/agent.py") == (ROOT / "core" / "places" / "agent.py").read_bytes()
    assert {name.split("/")[0] for name in names} == {"app", "core", "resources", f"vizinho-{wheel.version}.dist-info"}
    assert not [name for name in names if "__pycache__" in name or name.endswith(".pyc")]
    assert "resources/starter/es/model.safetensors" in names
    assert {line.split(",")[0] for line in record.splitlines()} == set(names)


def test_what_is_needed_there_leaves_out_the_window_and_is_pinned_as_here(wheel: own_wheel.OwnWheel) -> None:
    names = {own_wheel.name_of(text) for text in wheel.requires}
    assert {"torch", "torchaudio", "numpy"} <= names
    assert not names & (own_wheel.WINDOW_ONLY | {"pytest", "ruff"})
    pins = own_wheel.versions_here(wheel.requires)
    assert names <= set(pins)
    assert pins["torch"].startswith("2.")
    assert "+" not in pins["torch"]
    assert "pytest" not in pins
    assert "pyside6-essentials" not in pins
