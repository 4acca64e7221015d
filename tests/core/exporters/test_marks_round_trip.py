"""ELAN and TextGrid: what goes out comes back, whatever the texts and names; and other programs read it."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pympi
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from praatio import textgrid as praat

from core.exporters import elan, export_corpus, textgrid
from core.exporters.mark_documents import Document
from core.exporters.sounds import Placed
from core.importers import elan as elan_in
from core.importers import import_corpus
from core.importers import textgrid as textgrid_in
from core.importers.item import Item, Options
from core.project.edits import set_text
from core.project.records import UtteranceRow
from core.project.store import Project
from core.project.stored import as_stored, speaker_id
from core.tiers.model import is_silence
from tests.core.exporters import corpus
from tests.core.importers.mark_files import sound

RATE = 16000
FRAMES = 60 * RATE
SIGNS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff\u2028\u2029")
TEXTS = st.text(SIGNS, min_size=1, max_size=20).map(as_stored).filter(lambda text: not is_silence(text))
NAMES = st.one_of(
    st.just(""),
    st.sampled_from(["Ana", "words", "Ana - words", "tx@Ana", "Transcription", "Ana - utterances", "61", "A;B%", "#1"]),
    st.text(SIGNS, max_size=12).map(as_stored),
)
SPANS = st.tuples(st.integers(0, 500), st.integers(60, 4000), TEXTS, NAMES)

Fact = tuple[int, int, str, str]


def row(start: int, end: int, text: str, speaker: str, number: int = 1) -> UtteranceRow:
    return UtteranceRow(number, f"u{number}", 1, start, end, RATE, text, speaker, "", False, "a.wav", None, "people")


def document(facts: list[Fact]) -> Document:
    made = Document("a", Placed("a.wav", 0, 0, FRAMES, RATE))
    for number, (start, end, text, speaker) in enumerate(sorted(facts), 1):
        made.add(row(start, end, text, speaker, number), Placed("a.wav", start, end, FRAMES, RATE))
    return made


def laid_out(spans: list[tuple[int, int, str, str]], step: int) -> list[Fact]:
    """Utterances after each other, and some over each other, in multiples of `step` frames."""
    facts: list[Fact] = []
    at = 0
    for gap, length, text, speaker in spans:
        start = max(0, at + (gap - 100) * step)
        if (start, start + length * step) not in [(fact[0], fact[1]) for fact in facts]:
            facts.append((start, start + length * step, text, speaker))
        at = start + length * step
    return facts


def frames(items: Iterator[object]) -> list[Fact]:
    found = []
    for item in items:
        assert isinstance(item, Item), item
        start, end = ((seconds or 0) * RATE + 0.5 for seconds in (item.start_s, item.end_s))
        found.append((int(start), int(end), as_stored(item.text), item.speaker))
    return sorted(found)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("marks")
    sound(made / "a.wav", 0.1)
    return made


@given(st.lists(SPANS, min_size=1, max_size=12))
@settings(deadline=None, max_examples=80)
def test_a_textgrid_gives_back_every_frame_text_and_speaker(
    folder: Path, spans: list[tuple[int, int, str, str]]
) -> None:
    facts = laid_out(spans, 7)
    path = folder / "a.TextGrid"
    path.write_text("\n".join(textgrid.lines_of(document(facts), {})) + "\n", encoding="utf-8", newline="\n")
    assert frames(textgrid_in.IMPORTER.find(path, Options())) == sorted(facts)


@given(st.lists(SPANS, min_size=1, max_size=12))
@settings(deadline=None, max_examples=80)
def test_an_eaf_gives_back_every_millisecond_text_and_speaker(
    folder: Path, spans: list[tuple[int, int, str, str]]
) -> None:
    facts = laid_out(spans, 16)
    said: dict[str, None] = {}
    tree = ET.ElementTree(elan.document_of(document(facts), folder, "whole", said))
    tree.write(folder / "a.eaf", encoding="UTF-8", xml_declaration=True)
    assert frames(elan_in.IMPORTER.find(folder / "a.eaf", Options())) == sorted(facts)
    assert said == {}


@given(st.lists(SPANS, min_size=1, max_size=12))
@settings(deadline=None, max_examples=30)
def test_intervals_cover_everything_and_praatio_reads_them(
    folder: Path, spans: list[tuple[int, int, str, str]]
) -> None:
    facts = laid_out(spans, 7)
    path = folder / "b.TextGrid"
    path.write_text("\n".join(textgrid.lines_of(document(facts), {})) + "\n", encoding="utf-8", newline="\n")
    (file,) = textgrid_in.read(path)
    for tier in file.tiers:
        assert tier.marks[0].start_s == 0
        assert all(before.end_s == after.start_s for before, after in pairwise(tier.marks))
        assert tier.marks[-1].end_s == FRAMES / RATE
    theirs = praat.openTextgrid(str(path), False, reportingMode="silence", duplicateNamesMode="rename")
    texts = sorted(entry.label.strip() for tier in theirs.tiers for entry in tier.entries)
    assert texts == sorted(fact[2].strip() for fact in facts)


def test_pympi_reads_an_eaf_and_its_parts_stand_in_the_schemas_order(tmp_path: Path) -> None:
    with corpus.make(tmp_path) as project:
        report = export_corpus(project, tmp_path / "out", "elan", sound="whole")
        wanted = sorted(row.text for row in project.each())
    written = sorted((tmp_path / "out").glob("*.eaf"))
    assert report.files == 2 * len(written)
    texts = []
    for path in written:
        with warnings.catch_warnings(action="ignore"):
            theirs = pympi.Eaf(str(path))
        for tier in theirs.get_tier_names():
            texts += [value for _, _, value in theirs.get_annotation_data_for_tier(tier)]
        root = ET.parse(path).getroot()
        assert [part.tag for part in root if part.tag != "TIER"] == ["HEADER", "TIME_ORDER", "LINGUISTIC_TYPE"]
        assert root.attrib.keys() >= {"AUTHOR", "DATE", "VERSION", "FORMAT"}
        times = [int(slot.attrib["TIME_VALUE"]) for slot in root.iter("TIME_SLOT")]
        assert times == sorted(times)
        (media,) = root.iter("MEDIA_DESCRIPTOR")
        assert (path.parent / media.attrib["RELATIVE_MEDIA_URL"]).is_file()
    assert sorted(" ".join(text.split()) for text in texts) == sorted(" ".join(text.split()) for text in wanted)


@pytest.mark.parametrize("key", ["elan", "textgrid"])
def test_trimmed_sound_gets_a_file_of_marks_each(tmp_path: Path, key: str) -> None:
    suffix = {"elan": ".eaf", "textgrid": ".TextGrid"}[key]
    with corpus.make(tmp_path) as project:
        export_corpus(project, tmp_path / "out", key)
        stems = {path.stem for path in (tmp_path / "out").glob(f"*{suffix}")}
        assert len(stems) == 6
        assert stems == {path.stem for path in (tmp_path / "out").glob("*.wav")}


@pytest.mark.parametrize(
    ("key", "words"),
    [("elan", "control characters"), ("textgrid", "control characters"), ("textgrid", "without a text")],
)
def test_what_a_text_holds_and_the_format_does_not_is_said(tmp_path: Path, key: str, words: str) -> None:
    text = "" if words == "without a text" else "bom\x07dia"
    with corpus.make(tmp_path) as project:
        first = project.rows(project.ids())[0]
        set_text(project, first.id, text)
        report = export_corpus(project, tmp_path / "out", key, sound="none")
    assert any(words in sentence for sentence in report.not_held)


def test_one_speaker_over_himself_gets_a_second_tier(tmp_path: Path) -> None:
    with corpus.make(tmp_path) as project:
        long = next(row for row in project.each() if row.start > 0)
        with project.step("Overlap") as step:
            values = {"recording_id": long.recording_id, "start": long.start + 100, "end": long.end, "text": "por cima"}
            speaker = speaker_id(project, step, long.speaker)
            step.add("utterances", key="over", speaker_id=speaker, split="", left_out=0, prompt="", **values)
        export_corpus(project, tmp_path / "out", "textgrid", sound="whole")
        export_corpus(project, tmp_path / "out2", "elan", sound="whole")
        wanted = sorted((row.text, row.speaker) for row in project.each())
    for place in ("out", "out2"):
        with Project.create(tmp_path / f"again-{place}", name="x", language="pt") as again:
            assert import_corpus(again, tmp_path / place).problems == []
            assert sorted((row.text, row.speaker) for row in again.each()) == wanted


@pytest.mark.parametrize("name", ["100%41 & <som> #1.wav", "canção 'b'.wav", "a;b.wav"])
def test_sounds_with_awkward_names_are_found_again(tmp_path: Path, name: str) -> None:
    sound(tmp_path / "in" / name)
    (tmp_path / "in" / Path(name).with_suffix(".txt").name).write_text("bom dia", encoding="utf-8")
    with Project.create(tmp_path / "p", name="x", language="pt") as project:
        import_corpus(project, tmp_path / "in")
        for how in ("whole", "trimmed", "none"):
            export_corpus(project, tmp_path / how, "elan", sound=how)
            with Project.create(tmp_path / f"again-{how}", name="x", language="pt") as again:
                report = import_corpus(again, tmp_path / how, "elan")
                assert (report.added, report.problems) == (1, [])
