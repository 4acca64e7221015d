"""Transcripts as files that other programs read."""

from __future__ import annotations

import csv
import importlib.util
import io
import json
import re
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pympi.Elan
import pytest

from core.decoding.formats import CAPTION_SECONDS, FORMATS, formatted
from core.decoding.transcript import Transcript, Word
from tests import eaf_schema

TWO = Transcript("olá “mundo”", (Word("olá", 0.5, 0.9, 0.93), Word("“mundo”", 1.0, 1.52, 0.4, (("mudo", 0.2),))), 2.0)
NONE = Transcript("", (), 1.5)


def long(words: int = 60) -> Transcript:
    found = tuple(Word(f"w{i}", 0.5 * i, 0.5 * i + 0.4, 1.0) for i in range(words))
    return Transcript(" ".join(w.text for w in found), found, 0.5 * words)


@pytest.mark.parametrize("name", list(FORMATS))
@pytest.mark.parametrize("transcript", [TWO, NONE, long()], ids=["two words", "no words", "sixty words"])
def test_every_format_holds_every_word_in_order(name: str, transcript: Transcript) -> None:
    text = formatted(name, transcript)
    found = re.findall(r"w\d+", text.replace("www.w3.org", ""))
    if transcript.words and transcript.words[0].text == "w0":
        assert list(dict.fromkeys(found)) == [w.text for w in transcript.words]
    assert all(w.text in text or w.text in json.dumps(text, ensure_ascii=False) for w in transcript.words)
    assert not text or text.endswith("\n")


def test_json_comes_back_as_it_was() -> None:
    assert Transcript.from_json(json.loads(FORMATS["json"](TWO))) == TWO


def test_tables_have_a_line_a_word() -> None:
    for name, delimiter in (("tsv", "\t"), ("csv", ",")):
        rows = list(csv.DictReader(io.StringIO(FORMATS[name](TWO)), delimiter=delimiter))
        assert [(r["start"], r["end"], r["word"]) for r in rows] == [
            ("0.500", "0.900", "olá"),
            ("1.000", "1.520", "“mundo”"),
        ]


def test_subtitles_are_short_and_numbered() -> None:
    text = FORMATS["srt"](long())
    blocks = text.strip().split("\n\n")
    assert [b.splitlines()[0] for b in blocks] == [str(i + 1) for i in range(len(blocks))]
    assert blocks[0].splitlines()[1] == "00:00:00,000 --> 00:00:05,900"
    for block in blocks:
        start, end = (
            sum(float(x) * f for x, f in zip(t.replace(",", ".").split(":"), (3600, 60, 1), strict=True))
            for t in block.splitlines()[1].split(" --> ")
        )
        assert 0 < end - start <= CAPTION_SECONDS
    assert FORMATS["srt"](NONE) == ""


def test_a_textgrid_covers_the_whole_sound() -> None:
    text = FORMATS["textgrid"](TWO)
    edges = [(float(a), float(b)) for a, b in re.findall(r"xmin = ([\d.]+)\n +xmax = ([\d.]+)\n +text", text)]
    assert edges[0][0] == 0
    assert edges[-1][1] == TWO.seconds
    assert all(a[1] == b[0] for a, b in pairwise(edges))
    assert f"intervals: size = {len(edges)}" in text
    assert 'text = "olá"' in text
    assert FORMATS["textgrid"](Transcript('a"b', (Word('a"b', 0, 1, 1),), 1)).count('""') == 1


def test_elan_opens_captions_and_words_at_their_times(tmp_path: Path) -> None:
    sound = tmp_path / "conversa.wav"
    file = tmp_path / "conversa.eaf"
    file.write_text(formatted("eaf", TWO, str(sound)), encoding="utf-8")
    opened = pympi.Elan.Eaf(str(file))
    assert opened.get_annotation_data_for_tier("words") == [(500, 900, "olá"), (1000, 1520, "“mundo”")]
    assert opened.get_annotation_data_for_tier("text") == [(500, 1520, "olá “mundo”")]
    assert opened.get_linked_files()[0]["RELATIVE_MEDIA_URL"] == "./conversa.wav"


def test_what_a_file_of_marks_cannot_hold_is_left_out_of_transcripts_as_of_exports() -> None:
    odd = Transcript("so\x07 é", (Word("so\x07\n", 0.5, 0.9, 1.0), Word("é", 0.9, 0.9, 1.0)), 1.0)
    assert 'text = "so  "' in formatted("textgrid", odd)
    if importlib.util.find_spec("lxml") is not None:
        assert eaf_schema.faults(formatted("eaf", odd).encode()) == []
    root = ET.fromstring(formatted("eaf", odd))
    values = [one.text for one in root.iter("ANNOTATION_VALUE")]
    assert values == ["so\n é", "so\n", "é"]
    times = {slot.get("TIME_SLOT_ID"): int(slot.get("TIME_VALUE", "")) for slot in root.iter("TIME_SLOT")}
    marks = [[times[one.get(f"TIME_SLOT_REF{n}")] for n in (1, 2)] for one in root.iter("ALIGNABLE_ANNOTATION")]
    assert all(start < end for start, end in marks)
    ids = [one.get("ANNOTATION_ID") for one in root.iter("ALIGNABLE_ANNOTATION")]
    assert len(set(ids)) == len(ids)
