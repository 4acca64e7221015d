"""Every shared TextGrid, brought in and taken out again, is the same as data in praatio's eyes; edited, it differs in
what was edited only."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
from praatio import textgrid as praat
from praatio.utilities.errors import PraatioException

from core.exporters import export_corpus
from core.importers import import_corpus
from core.project.edits import merge_with_next, set_speaker, set_text, split_at, trim
from core.project.records import UtteranceRow
from core.project.speakers import set_fact
from core.project.store import Project
from core.project.tiers.edits import add_tier, write
from core.project.tiers.reading import standing, tier_named
from tests.added_rows import add_utterance
from tests.core.exporters.grown_grids import LENGTH_S, grown
from tests.core.importers.mark_files import grid

MFA, POLYGLOT, PRAATIO = 19, 24, 20
"""So many of the shared files that praatio reads have something that is taken for speech."""


def read(path: Path) -> praat.Textgrid:
    return praat.openTextgrid(str(path), includeEmptyIntervals=True, duplicateNamesMode="rename")


def held(path: Path) -> Any:
    """All that a file says. Doubled quotes of points praatio takes apart in short files only, so any are as one."""
    file = read(path)
    tiers = [(name, file.getTier(name)) for name in file.tierNames]
    return (
        (file.minTimestamp, file.maxTimestamp),
        [
            (
                name,
                type(one).__name__,
                one.minTimestamp,
                one.maxTimestamp,
                [(*entry[:-1], re.sub('"+', '"', entry[-1])) for entry in one.entries],
            )
            for name, one in tiers
        ],
    )


def silent(path: Path, seconds: float) -> None:
    soundfile.write(path, np.zeros(round(seconds * 2000), np.int16), 2000)


def taken_out(project: Project, out: Path) -> Path:
    export_corpus(project, out, "textgrid", sound="none")
    (path,) = out.glob("*.TextGrid")
    return path


def brought(project: Project, folder: Path, source: Path, seconds: float) -> bool:
    """Whether something of a file came, as "a.TextGrid" beside a silent sound."""
    folder.mkdir()
    (folder / "a.TextGrid").write_bytes(source.read_bytes())
    silent(folder / "a.wav", seconds)
    return import_corpus(project, folder, options={"keep_empty": True}).added > 0


def readable(folder: Path) -> list[Path]:
    """Those that praatio reads."""
    found = []
    for path in sorted(folder.rglob("*.TextGrid")):
        with contextlib.suppress(PraatioException, ValueError, IndexError, UnicodeError, OSError):
            if read(path).tierNames:
                found.append(path)
    return found


@pytest.mark.parametrize(
    "folder", ["mfa", *(pytest.param(one, marks=pytest.mark.long) for one in ("polyglot", "praatio"))]
)
def test_shared_files_are_the_same_again(shared_data: Path, tmp_path: Path, folder: str) -> None:
    count = 0
    for number, path in enumerate(readable(shared_data / "textgrid-mini" / folder)):
        with Project.create(tmp_path / f"p{number}", name="x", language="pt") as project:
            if brought(project, tmp_path / f"in{number}", path, read(path).maxTimestamp + 1):
                count += 1
                assert held(taken_out(project, tmp_path / f"out{number}")) == held(path), path.name
    assert count >= {"mfa": MFA, "polyglot": POLYGLOT, "praatio": PRAATIO}[folder]


@pytest.mark.parametrize("seeds", [range(8), pytest.param(range(8, 200), marks=pytest.mark.long)], ids=["few", "many"])
def test_files_of_any_tiers_are_the_same_again(seeds: range, tmp_path: Path) -> None:
    silent(tmp_path / "a.wav", LENGTH_S + 1)
    for seed in seeds:
        path = grown(tmp_path / f"{seed}.TextGrid", seed, tmp_path / f"{seed}.plain")
        with Project.create(tmp_path / f"p{seed}", name="x", language="pt") as project:
            assert brought(project, tmp_path / f"in{seed}", path, LENGTH_S + 1), seed
            assert held(taken_out(project, tmp_path / f"out{seed}")) == held(tmp_path / f"{seed}.plain"), seed


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Two people with a translation, words of one, and points."""
    said = [(0.0, 0.5, ""), (0.5, 1.5, "bom dia a todos"), (1.5, 2.5, "a casa"), (2.5, 4.0, "")]
    tiers = [("Ana", said), ("Rui", [(0.0, 3.0, ""), (3.0, 3.75, "é grande"), (3.75, 4.0, "")])]
    words = [(0.5, 0.7, "bom"), (0.7, 1.0, "dia"), (1.0, 1.1, "a"), (1.1, 1.5, "todos")]
    tiers.append(("Ana - words", [*words, (1.5, 1.7, "a"), (1.7, 2.5, "casa")]))
    tiers.append(("Ana - translation", [(0.5, 1.5, "good day"), (1.5, 2.5, "the house")]))
    (tmp_path / "in").mkdir()
    path = grid(tmp_path / "in" / "a.TextGrid", tiers)
    points = '"TextTier"\n"tones"\n0\n4\n2\n0.5\n"H*"\n1.5\n"L"\n'
    path.write_text(path.read_text().replace("<exists>\n4", "<exists>\n5") + points)
    silent(tmp_path / "in" / "a.wav", 4.0)
    with Project.create(tmp_path / "p", name="x", language="pt") as made:
        report = import_corpus(made, tmp_path / "in", options={"tiers": "Ana;Rui"})
        assert (report.added, report.problems) == (3, [])
        yield made


def entries(project: Project, out: Path) -> dict[str, list[tuple[Any, ...]]]:
    """What has a text, by tier."""
    return {name: [one for one in entries if one[-1]] for name, _, _, _, entries in held(taken_out(project, out))[1]}


def row(project: Project, text: str) -> UtteranceRow:
    return next(one for one in project.each() if one.text == text)


def test_points_are_taken_in_and_given_back(project: Project, tmp_path: Path) -> None:
    points = [(one.text, one.start, one.end) for one in standing(project, 1)]
    assert points == [("H*", 1000, 1000), ("L", 3000, 3000)]
    with Project.create(tmp_path / "q", name="x", language="pt") as other:
        export_corpus(project, tmp_path / "eaf", "elan", sound="whole")
        import_corpus(other, tmp_path / "eaf")
        new = held(taken_out(other, tmp_path / "new"))[1]
    assert [(kind, labels) for name, kind, _, _, labels in new if name == "tones"] == [
        ("PointTier", [(0.5, "H*"), (1.5, "L")])
    ]


def test_what_was_edited_is_in_it_and_all_else_as_it_came(project: Project, tmp_path: Path) -> None:
    before = entries(project, tmp_path / "before")
    trim(project, row(project, "é grande").id, 6400, 7600)
    set_text(project, row(project, "é grande").id, 'é "grande" demais')
    set_speaker(project, [row(project, "bom dia a todos").id], "Rui")
    tier = tier_named(project, "translation")
    big = row(project, 'é "grande" demais').id
    write(project, tier, big, "is big")
    new = add_tier(project, "notes")
    write(project, new, big, "loud")
    with project.step("Remove a point") as step:
        step.put("annotations", standing(project, 1)[0].id, None)
    after = entries(project, tmp_path / "after")
    assert after["Ana"] == [(1.5, 2.5, "a casa")]
    assert after["Rui"] == [(0.5, 1.5, "bom dia a todos"), (3.2, 3.8, 'é "grande" demais')]
    assert after["Ana - words"] == before["Ana - words"]
    assert after["Ana - translation"] == before["Ana - translation"]
    assert after["Rui - translation"] == [(3.2, 3.8, "is big")]
    assert after["Rui - notes"] == [(3.2, 3.8, "loud")]
    assert after["tones"] == [(1.5, "L")]


def test_joined_cut_and_new_utterances_have_their_places(project: Project, tmp_path: Path) -> None:
    merge_with_next(project, row(project, "bom dia a todos").id)
    split_at(project, row(project, "é grande").id, 6700, 1)
    add_utterance(project, 1, start=5200, end=5800, text="olá", speaker="Ana")
    after = entries(project, tmp_path / "after")
    assert after["Ana"] == [(0.5, 2.5, "bom dia a todos a casa"), (2.6, 2.9, "olá")]
    assert after["Rui"] == [(3.0, 3.35, "é"), (3.35, 3.75, "grande")]
    assert after["Ana - translation"] == [(0.5, 2.5, "good day the house")]
    assert [text for *_, text in after["Ana - words"]] == ["bom", "dia", "a", "todos", "a", "casa"]


def test_a_renamed_speaker_renames_the_tiers(project: Project, tmp_path: Path) -> None:
    (ana,) = (one.id for one in project.speakers() if one.name == "Ana")
    set_fact(project, ana, "name", "Maria")
    assert list(entries(project, tmp_path / "out")) == ["Maria", "Rui", "Maria - words", "Maria - translation", "tones"]


def test_damaged_ones_are_written_anew_and_that_is_said(project: Project, tmp_path: Path) -> None:
    (kept,) = (project.folder / "sources").glob("*.gz")
    kept.write_bytes(b"no archive")
    report = export_corpus(project, tmp_path / "out", "textgrid", sound="whole")
    assert "The TextGrid of a.wav is damaged: it was written anew." in report.not_held
