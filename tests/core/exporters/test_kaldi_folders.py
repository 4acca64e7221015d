"""Kaldi's own conditions: sorted in the C locale, by speaker too, ids without spaces."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.exporters import export_corpus
from core.project.store import Project
from tests.core.exporters import corpus


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with corpus.make(tmp_path) as made:
        yield made


def columns(path: Path) -> list[list[str]]:
    return [line.split(" ") for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("sound", ["trimmed", "whole", "none"])
def test_its_checks_would_pass(project: Project, tmp_path: Path, sound: str) -> None:
    export_corpus(project, tmp_path / "out", "kaldi", sound=sound)
    for folder in (tmp_path / "out" / split for split in ("train", "dev", "test")):
        for path in folder.iterdir():
            heads = [line[0].encode() for line in columns(path)]
            assert heads == sorted(set(heads)), path
        utt2spk = columns(folder / "utt2spk")
        assert all(len(line) == 2 for line in utt2spk)
        speakers = [spk.encode() for _, spk in utt2spk]
        assert speakers == sorted(speakers)
        assert [utt for utt, *_ in columns(folder / "text")] == [utt for utt, _ in utt2spk]
        assert {(utt, spk) for spk, *utts in columns(folder / "spk2utt") for utt in utts} == set(map(tuple, utt2spk))
        recordings = {reco for reco, *_ in columns(folder / "wav.scp")}
        if sound == "trimmed":
            assert recordings == {utt for utt, _ in utt2spk}
            assert not (folder / "segments").exists()
        else:
            assert {reco for _, reco, *_ in columns(folder / "segments")} == recordings


def test_paths_count_from_the_folder_of_the_export(project: Project, tmp_path: Path) -> None:
    export_corpus(project, tmp_path / "out", "kaldi")
    (line,) = columns(tmp_path / "out" / "dev" / "wav.scp")
    assert line == ["Rosa_M-CON_", "wav/CON_.wav"]
    assert (tmp_path / "out" / line[1]).is_file()


def test_genders_are_given_for_all_of_a_split_or_for_none(project: Project, tmp_path: Path) -> None:
    export_corpus(project, tmp_path / "out", "kaldi")
    assert (tmp_path / "out/dev/spk2gender").read_text() == "Rosa_M f\n"
    assert not (tmp_path / "out/train/spk2gender").exists()  # nobody said what Inês is
