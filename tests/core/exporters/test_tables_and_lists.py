"""Details that the programs which read an export depend on."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.delimited import harmless
from core.exporters import export_corpus
from core.project.store import Project
from tests.core.exporters import corpus


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with corpus.make(tmp_path) as made:
        yield made


def test_no_cell_is_a_formula(project: Project, tmp_path: Path) -> None:
    export_corpus(project, tmp_path / "out", "csv", sound="whole")
    raw = (tmp_path / "out" / "utterances.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(raw.decode("utf-8-sig").splitlines()))
    assert not [cell for row in rows for cell in row.values() if cell[:1] in tuple("=+-@\t")]
    (row,) = [row for row in rows if "SOMA" in row["text"]]
    assert row["text"] == "'=SOMA(A1) e -3, disse: 'olá'"
    assert (row["start"], row["end"]) == ("2.500000", "4.999875")
    assert row["recording"] == "Feira de São João.wav"


@pytest.mark.parametrize(("cell", "safe"), [("=1", "'=1"), ("'=1", "''=1"), ("'okina", "'okina"), ("a=1", "a=1")])
def test_only_what_must_be_is_escaped(cell: str, safe: str) -> None:
    assert harmless(cell) == safe


def test_common_voice_quotes_as_mozilla_does(project: Project, tmp_path: Path) -> None:
    export_corpus(project, tmp_path / "out", "commonvoice")
    text = (tmp_path / "out" / "validated.tsv").read_text(encoding="utf-8")
    assert '\t"Então ""a gente"" pegou nas coisas | e foi-se"\t' in text
    assert "\tÀs 14h30 não tinha passado.\t" in text
    assert text.count("\n") == 7
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "validated.tsv", "train.tsv", "dev.tsv", "test.tsv", "clips"
    }  # fmt: skip
    assert "CON_.wav" in {path.name for path in (tmp_path / "out" / "clips").iterdir()}


def test_clips_whose_names_differ_only_in_case_stay_apart(project: Project, tmp_path: Path) -> None:
    report = export_corpus(project, tmp_path / "out", "commonvoice")
    names = {path.name for path in (tmp_path / "out" / "clips").iterdir()}
    assert {"longe-1.wav", "LONGE-1-2.wav"} <= names
    assert any("other names" in said for said in report.not_held)


def test_a_speaker_without_a_name_keeps_the_id_of_its_source(project: Project, tmp_path: Path) -> None:
    with project.step("Speakers") as step:
        for speaker, name in zip(project.speakers(), ("Speaker 7", "Speaker 8", "Rosa"), strict=True):
            step.change("speakers", speaker.id, name=name, source_key="" if name == "Speaker 8" else "f" * 128)
    export_corpus(project, tmp_path / "out", "commonvoice")
    rows = (tmp_path / "out" / "validated.tsv").read_text(encoding="utf-8").splitlines()[1:]
    assert {row.split("\t")[0] for row in rows} == {"f" * 128, "Speaker 8", "Rosa", ""}


def test_nemo_gets_offsets_only_where_there_are_any(project: Project, tmp_path: Path) -> None:
    export_corpus(project, tmp_path / "out", "nemo", sound="whole")
    rows = [json.loads(line) for line in (tmp_path / "out/test_manifest.json").read_text("utf-8").splitlines()]
    by_key = {row["utterance"]: row for row in rows}
    assert by_key["moinho"] == {
        "audio_filepath": "audio/moinho.wav", "duration": 1.5, "text": corpus.TEXTS[3], "utterance": "moinho"
    }  # fmt: skip
    assert by_key["longe-1"]["offset"] == pytest.approx(1 / 11025, abs=1e-6)


def test_an_audio_folder_has_the_same_columns_everywhere(project: Project, tmp_path: Path) -> None:
    export_corpus(project, tmp_path / "out", "audiofolder")
    rows = [json.loads(line) for path in (tmp_path / "out").glob("*/metadata.jsonl")
            for line in path.read_text("utf-8").splitlines()]  # fmt: skip
    assert len(rows) == 6
    assert len({tuple(row) for row in rows}) == 1
    assert all(isinstance(value, str) for row in rows for value in row.values())
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"train", "validation", "test"}


def test_whole_clips_stay_as_they_were_recorded(project: Project, tmp_path: Path) -> None:
    export_corpus(project, tmp_path / "out", "ljspeech", sound="whole")
    assert (tmp_path / "out/wavs/moinho.wav").read_bytes() == (tmp_path / "sound/moinho.wav").read_bytes()
    assert (tmp_path / "out/wavs/longe-1.wav").is_file()
