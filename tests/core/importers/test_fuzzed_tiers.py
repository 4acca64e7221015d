"""Files with tiers, and texts to be aligned, damaged at random: what can be read comes in and goes out to every format,
all else is refused by its file's name, and nothing crashes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from core.errors import WorkbenchError
from core.exporters import export_corpus
from core.importers import import_corpus
from core.importers.take_tiers import take_tiers
from core.project.store import Project
from core.text_alignment.of_recording import read_text
from tests.core.exporters import grown_eafs, grown_grids
from tests.core.importers.test_tiers_of_others import CHAT, EXB, FLEX
from tests.faults.mutations import KEEPING, REMOVING, Random

FORMATS = ("elan", "textgrid", "chat", "flextext", "exmaralda", "csv")
TABLE = "file,text,translation_en,tier:Note,tier:Words\na.wav,bom dia,good day,listen,bom dia\n" * 3
TEXTS = {
    "a.txt": "Ana: Bom dia a todos. A casa é grande!\n\nRui:\tÉ.\n",
    "b.srt": "1\n00:00:00,500 --> 00:00:01,500\nbom dia\n\n2\n00:00:02,000 --> 00:00:03,000\na casa\n",
    "c.csv": "speaker,text\nAna,bom dia\nRui,a casa\n",
    "d.cha": CHAT,
    "e.flextext": FLEX,
}


def made(folder: Path, seed: int) -> Path:
    """A file with tiers, whole."""
    kind = seed % 6
    if kind == 0:
        return grown_eafs.grown(folder / "a.eaf", seed, "a.wav")
    if kind == 1:
        return grown_grids.grown(folder / "a.TextGrid", seed, folder.parent / f"{seed}.plain")
    name, text = (("a.cha", CHAT), ("a.flextext", FLEX), ("a.exb", EXB), ("a.csv", TABLE))[kind - 2]
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def damage(path: Path, random: Random, most: int = 4) -> None:
    changes: list[Callable[[bytes, Random], bytes]] = [*KEEPING, *REMOVING]
    raw = path.read_bytes()
    for _ in range(int(random.integers(1, most))):
        raw = changes[int(random.integers(len(changes)))](raw, random) or b"x"
    path.write_bytes(raw)


def taken(project: Project, path: Path) -> bool:
    """Whether something came of it; a refusal and every problem name the file."""
    refused: WorkbenchError | None = None
    try:
        report = import_corpus(project, path.parent)
    except WorkbenchError as error:
        refused = error
    if refused is not None:
        assert refused.hint or path.name in str(refused)
        return False
    for problem in report.problems:
        assert problem.where
        assert problem.reason
    lost = "SELECT count(*) FROM annotations WHERE {0} IS NOT NULL AND {0} NOT IN (SELECT id FROM {1})"
    for column, table in (("parent_id", "annotations"), ("utterance_id", "utterances"), ("tier_id", "tiers")):
        assert project.query_one(lost.format(column, table)) == 0
    return report.added > 0


@pytest.mark.parametrize(
    "seeds", [range(12), pytest.param(range(12, 400), marks=[pytest.mark.long, pytest.mark.timeout(900)])],
    ids=["few", "many"],
)  # fmt: skip
def test_damaged_files_with_tiers_come_in_or_are_refused(seeds: range, tmp_path: Path) -> None:
    soundfile.write(tmp_path / "a.wav", np.zeros(22 * 2000, np.int16), 2000)
    came = 0
    for seed in seeds:
        random = np.random.default_rng(seed)
        folder = tmp_path / f"in{seed}"
        folder.mkdir()
        (folder / "a.wav").symlink_to(tmp_path / "a.wav")
        path = made(folder, seed)
        damage(path, random)
        with Project.create(tmp_path / f"p{seed}", name="x", language="pt") as project:
            if not taken(project, path):
                continue
            came += 1
            for key in FORMATS:
                export_corpus(project, tmp_path / f"out{seed}" / key, key, sound="none" if key != "csv" else "whole")
            for kept in (project.folder / "sources").glob("*.gz"):
                damage(kept, random)
            take_tiers(project)
            export_corpus(project, tmp_path / f"out{seed}" / "damaged", FORMATS[seed % 5], sound="none")
    assert came > len(seeds) / 4


@pytest.mark.parametrize("count", [30, pytest.param(600, marks=pytest.mark.long)], ids=["few", "many"])
def test_damaged_texts_to_be_aligned_are_read_or_refused(count: int, tmp_path: Path) -> None:
    with Project.create(tmp_path / "p", name="x", language="pt") as project:
        meta = project.meta
    read = 0
    for seed in range(count):
        random = np.random.default_rng(seed)
        name, text = list(TEXTS.items())[seed % len(TEXTS)]
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        if seed >= len(TEXTS):
            damage(path, random)
        refused: WorkbenchError | None = None
        try:
            found = read_text(meta, path, "sentences" if seed % 2 else "paragraphs", None)
        except WorkbenchError as error:
            refused = error
        if refused is not None:
            assert refused.hint
            assert path.name in str(refused)
            assert seed >= len(TEXTS), name
            continue
        assert all(sentence.text.strip() for sentence in found)
        read += 1
    assert read > count / 3
