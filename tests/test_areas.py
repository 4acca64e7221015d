"""Coverage is printed by area: a real run of a small program, measured and counted."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import coverage

from tests import areas
from tests.imports import REPOSITORY


def test_areas_are_two_folders_deep():
    assert areas.area_of(Path("core/project/checks/quality.py")) == "core/project"
    assert areas.area_of(Path("core/errors.py")) == "core"


def test_what_ran_is_counted_by_area(tmp_path: Path):
    program = tmp_path / "program.py"
    program.write_text("from core.markup import mojibake\nfrom core import errors\n", encoding="utf-8")
    data = tmp_path / "data"
    measure = [sys.executable, "-m", "coverage", "run", f"--data-file={data}", "--source=core/markup,core/training"]
    environment = os.environ | {"PYTHONPATH": str(REPOSITORY)}
    subprocess.run(
        [*measure, str(program)], cwd=REPOSITORY, env=environment, check=True, capture_output=True, timeout=100
    )
    measured = coverage.Coverage(data_file=str(data))
    measured.load()
    counted = areas.by_area(measured)
    assert 0 < counted["core/markup"][1] < counted["core/markup"][0]
    assert counted["core/training"][1] == 0


def test_the_table_has_a_line_an_area_and_one_for_all():
    assert areas.table({"core": (10, 5), "app/train": (2, 2)}) == [
        "core                          5 of     10 statements   50.0%",
        "app/train                     2 of      2 statements  100.0%",
        "all                           7 of     12 statements   58.3%",
    ]
