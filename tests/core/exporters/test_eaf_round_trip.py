"""Every shared EAF, brought in and taken out again, is the same as data in pympi's eyes; edited, it differs in what was
edited only."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import numpy as np
import pympi
import pytest
import soundfile

from core.exporters import export_corpus
from core.importers import import_corpus
from core.project.edits import set_text
from core.project.store import Project
from tests import eaf_schema
from tests.core.exporters.grown_eafs import LENGTH_MS, grown, valid

GLOSSED = Path(__file__).parent / "glossed.eaf"
CHOSEN = {"example_solis.eaf": "CHI;FA1;FA2;MA1;MC1"}
"""Tiers to be named where none looks like a transcript."""
OUTSIDE = {"lameta-edolo/ETR009_Tiny_StandardAudio.wav.annotations.eaf": 2}
"""Annotations of which the utterance ends behind its sound."""
SHARED = (
    "kaldi_helpers/utterance-0.eaf",
    "lameta-edolo/ETR009_Tiny_StandardAudio.wav.annotations.eaf",
    "childproject/example.eaf",
    pytest.param("childproject/example_solis.eaf", marks=pytest.mark.long),  # 14 hours: a sound of 100 MB
)


def read(path: Path) -> pympi.Eaf:
    with warnings.catch_warnings(action="ignore"):
        return pympi.Eaf(str(path))


def held(file: pympi.Eaf) -> dict[str, Any]:
    """All that a file says, with times in the place of slots."""
    tiers = {}
    for name, (aligned, refs, attributes, _) in file.tiers.items():
        marks = {id: (file.timeslots[a], file.timeslots[b], value) for id, (a, b, value, _) in aligned.items()}
        tiers[name] = (marks, {id: one[:3] for id, one in refs.items()}, attributes)
    return {
        "tiers": tiers,
        "order": list(file.tiers),
        "types": file.linguistic_types,
        "vocabularies": file.controlled_vocabularies,
        "languages": file.languages,
        "locales": file.locales,
        "constraints": file.constraints,
        "licences": file.licenses,
        "lexicons": file.lexicon_refs,
        "outside": file.external_refs,
        "linked": file.linked_file_descriptors,
        "properties": [one for one in file.properties if one[0] != "lastUsedAnnotationId"],
    }


def elsewhere(path: Path) -> list[str]:
    """All sections but those of tiers, times and media, to the letter."""
    every = ET.parse(path).getroot()
    kept = [one for one in every if one.tag not in ("HEADER", "TIER", "TIME_ORDER")]
    return [ET.canonicalize(ET.tostring(one, encoding="unicode"), strip_text=True) for one in kept]


def other_media(file: pympi.Eaf) -> list[dict[str, str]]:
    """All that are no sound."""
    return [one for one in file.media_descriptors if not one["MIME_TYPE"].startswith("audio")]


def times_in_order(file: pympi.Eaf) -> bool:
    known = [value for value in file.timeslots.values() if value is not None]
    return known == sorted(known)


def named_sound(folder: Path, file: Path) -> None:
    """A sound of the name and length that a file asks for, where it has none: silent, for nobody listens."""
    found = read(file)
    name = found.media_descriptors[0]["MEDIA_URL"].replace("\\", "/").rpartition("/")[2]
    if (file.parent / name).is_file():
        (folder / name).write_bytes((file.parent / name).read_bytes())
        return
    seconds = max(value for value in found.timeslots.values() if value is not None) / 1000 + 1
    soundfile.write(folder / name, np.zeros(round(seconds * 1000), np.int16), 1000)


def brought(project: Project, folder: Path, source: Path) -> Path:
    folder.mkdir()
    (folder / source.name).write_bytes(source.read_bytes())
    named_sound(folder, source)
    options = {"keep_empty": True, "tiers": CHOSEN.get(source.name, "")}
    report = import_corpus(project, folder, "elan", options=options)
    assert report.added > 0
    return folder / source.name


def taken_out(project: Project, out: Path) -> pympi.Eaf:
    export_corpus(project, out, "elan", sound="none")
    (path,) = out.glob("*.eaf")
    return read(path)


@pytest.mark.parametrize("name", SHARED)
def test_a_shared_file_is_the_same_again_and_edited_only_where_it_was(
    name: str, shared_data: Path, tmp_path: Path
) -> None:
    with Project.create(tmp_path / "p", name="x", language="abz") as project:
        source = brought(project, tmp_path / "in", shared_data / "elan-mini" / name)
        before, after = read(source), taken_out(project, tmp_path / "out")
        assert held(after) == held(before)
        assert times_in_order(after)
        _every_annotation_is_in_the_project(project, before, OUTSIDE.get(name, 0))
        row = next(one for one in project.each() if one.text)
        set_text(project, row.id, "mudou")
        now = _texts(held(taken_out(project, tmp_path / "edited")))
        changed = {id: value for id, value in now.items() if _texts(held(before)).get(id) != value}
        assert {value for *_, value in changed.values()} == {"mudou"}, "the transcript, and its words where it has such"
        assert len(changed) <= 2


@pytest.mark.parametrize("seeds", [range(8), pytest.param(range(8, 200), marks=pytest.mark.long)], ids=["few", "many"])
def test_files_of_any_tiers_are_the_same_again(seeds: range, tmp_path: Path) -> None:
    soundfile.write(tmp_path / "a.wav", np.zeros(LENGTH_MS * 8, np.int16), 8000)
    for seed in seeds:
        folder = tmp_path / f"{seed}"
        folder.mkdir()
        grown(folder / "a.eaf", seed, "a.wav")
        (folder / "a.wav").symlink_to(tmp_path / "a.wav")
        with Project.create(folder / "p", name="x", language="pt") as project:
            options = {"keep_empty": True, "tiers": "type:root"} if seed % 2 else {"markup": "events=keep"}
            import_corpus(project, folder / "a.eaf", "elan", options=options)
            before, after = read(folder / "a.eaf"), taken_out(project, folder / "out")
            assert held(after) == held(before), seed
            assert other_media(after) == other_media(before), seed
            (path,) = (folder / "out").glob("*.eaf")
            assert elsewhere(path) == elsewhere(folder / "a.eaf"), seed
            assert times_in_order(after), seed
            if valid(seed):
                assert eaf_schema.faults((folder / "a.eaf").read_bytes()) == [], seed
            origins = [id for (id,) in project.query_all("SELECT origin FROM annotations")]
            every = [id for aligned, refs, *_ in before.tiers.values() for id in (*aligned, *refs)]
            assert len(origins) == len(set(origins)), seed
            if seed % 2:
                assert len(every) == len(origins) + sum(1 for _ in project.each()), seed


def _texts(file: dict[str, Any]) -> dict[tuple[str, str], Any]:
    return {
        (tier, id): one for tier, (marks, refs, _) in file["tiers"].items() for id, one in {**marks, **refs}.items()
    }


def _every_annotation_is_in_the_project(project: Project, file: pympi.Eaf, outside: int) -> None:
    """Each is an utterance's own text, or stands beside one, or on the recording by itself; but those on marks that
    lie outside of the sound."""
    origins = [part for (origin,) in project.query_all("SELECT origin FROM annotations") for part in origin.split(";")]
    every = [id for aligned, refs, *_ in file.tiers.values() for id in (*aligned, *refs)]
    joined = set(every) == set(origins)  # utterances of words are none of them
    utterances = 0 if joined else sum(1 for _ in project.each())
    assert len(every) == len(origins) + utterances + outside
    assert set(origins) <= set(every)
