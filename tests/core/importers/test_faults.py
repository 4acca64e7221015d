"""A part of the fault set: nothing of it stops an import or costs a good row. `tests.benchmarks.faults` runs it all."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
import soundfile

from core import audio
from core.importers import IMPORTERS, import_corpus
from core.project.store import Project
from tests import builders
from tests.conftest import REPOSITORY
from tests.faults import read_manifest
from tests.faults.__main__ import make_all
from tests.faults.archives import ARCHIVE
from tests.faults.judging import judge
from tests.faults.mutations import fuzz
from tests.faults.sounds import lies, write_sound

EVERY = 31


def test_no_fault_stops_an_import_or_costs_a_good_row(tmp_path: Path) -> None:
    made = make_all(tmp_path / "set", flips=1, seed=3)
    faults = read_manifest(tmp_path / "set" / "faults.jsonl")
    assert faults == made
    assert {fault.format for fault in faults} == {*IMPORTERS, ARCHIVE}
    assert sum(len(fault.good) for fault in faults) > len(faults)
    slow: list[str] = []
    with Project.create(tmp_path / "p", name="x", language="pt") as project:
        for fault in faults[::EVERY]:
            begun = time.process_time()
            verdict = judge(project, fault)
            assert verdict.lost == (), f"{fault.name}: {verdict}"
            if time.process_time() - begun > 5:
                slow.append(fault.name)
        assert project.summary().utterances == 0
    assert slow == []


def test_of_a_corpus_damaged_at_random_every_row_comes_in_or_is_named(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p", name="x", language="pt") as project:
        for fault in fuzz(tmp_path / "set", 60, seed=9):
            verdict = judge(project, fault)
            assert verdict.lost == (), f"{fault.name}: {verdict}"


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("what", [("--fuzz", "1000", "--seed", "2026"), ("--flips", "40", "--seed", "5")])
def test_a_thousand_damaged_corpora_and_the_whole_fault_set(what: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "tests.benchmarks.faults", *what]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    figures = json.loads(done.stdout.splitlines()[-1])
    assert done.returncode == 0, done.stdout[-4000:]
    assert figures["files"] >= 1000
    assert figures["crashes"] == figures["hangs"] == figures["lost_good_rows"] == 0


@pytest.mark.parametrize("suffix", ["wav", "flac", "mp3"])
def test_sound_under_a_lying_header_comes_in_whole(tmp_path: Path, suffix: str) -> None:
    x = builders.babble(2.0, 16000)
    raw = write_sound(tmp_path / f"whole.{suffix}", x).read_bytes()
    whole, _ = audio.read(tmp_path / f"whole.{suffix}")
    for name, content in lies(suffix, raw).items():
        path = tmp_path / "in" / f"{name}.{suffix}"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        info = audio.probe(path)
        assert abs(info.frames - len(whole)) <= 2400, name
        found, _ = audio.read(path)
        assert len(found) == info.frames
        assert len(np.concatenate(list(audio.blocks(path)))) == info.frames
        part, _ = audio.read(path, 8000, 16000)
        assert np.abs(np.fft.rfft(part)).sum() == pytest.approx(np.abs(np.fft.rfft(whole[8000:16000])).sum(), rel=0.1)


def test_what_is_wrong_with_a_sound_that_came_in_is_said(tmp_path: Path) -> None:
    x = builders.babble(2.0, 16000)
    folder = tmp_path / "in"
    raw = write_sound(folder / "cut.wav", x).read_bytes()
    (folder / "cut.wav").write_bytes(raw[:30000])
    (folder / "crashed.wav").write_bytes(
        lies("wav", write_sound(folder / "crashed.wav", x[::-1]).read_bytes())["size-0"]
    )
    y = builders.babble(2.0, 16000, seed=2)
    y[50:60] = np.nan

    soundfile.write(folder / "nan.wav", y, 16000, subtype="FLOAT")
    with Project.create(tmp_path / "p", name="x", language="pt") as project:
        report = import_corpus(project, folder)
        assert report.added == 3
        lengths = {row.key: row.end for row in project.rows(project.ids())}
    said = {problem.where: problem.reason for problem in report.problems}
    assert lengths == {"cut": 14978, "crashed": 32000, "nan": 32000}
    assert "cut off: only 47%" in said["cut.wav"]
    assert "never finished" in said["crashed.wav"]
    assert "10 samples that cannot be" in said["nan.wav"]
