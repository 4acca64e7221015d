"""Transcriber, CTM and subtitles: turns, words and cues as utterances."""

from __future__ import annotations

from pathlib import Path

import pysubs2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.importers import IMPORTERS
from core.importers.item import Item, Options
from core.importers.subtitles import read as read_subtitles
from core.project.records import Problem
from tests.core.importers.mark_files import sound


def found(format: str, path: Path, **options: object) -> tuple[list[Item], list[Problem]]:
    both = list(IMPORTERS[format].find(path, Options.of(options)))
    return [f for f in both if isinstance(f, Item)], [f for f in both if isinstance(f, Problem)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    sound(tmp_path / "a.wav", 8.0)
    return tmp_path


TRS = """<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE Trans SYSTEM "trans-14.dtd">
<Trans audio_filename="a"><Speakers>
<Speaker id="spk1" name="Inês" type="female" accent="Braga"/><Speaker id="spk2" name="Rui" type="male"/>
</Speakers><Episode><Section startTime="0" endTime="8">
<Turn startTime="0" endTime="3" speaker="spk1">
<Sync time="0"/>
&lt;silence&gt;
<Sync time="1"/>
bom <Event desc="rire" type="noise" extent="instantaneous"/> dia
<Sync time="2"/>
como está<Comment desc="x"/>
</Turn>
<Turn startTime="3" endTime="5" speaker="spk1 spk2">
<Sync time="3"/>
<Who nb="1"/>
sim
<Who nb="2"/>
não
<Sync time="4"/>
<Who nb="2"/>
pois é
</Turn>
<Turn startTime="5" endTime="6"><Sync time="5"/>ninguém sabe</Turn>
</Section></Episode></Trans>
"""


def test_transcriber_turns_come_with_who_speaks(folder: Path) -> None:
    (folder / "a.trs").write_text(TRS, encoding="iso-8859-1")
    items, (problem,) = found("transcriber", folder)
    assert [(i.start_s, i.end_s, i.text, i.speaker, i.gender, i.place) for i in items] == [
        (1.0, 2.0, "bom dia", "Inês", "female", "Braga"),
        (2.0, 3.0, "como está", "Inês", "female", "Braga"),
        (3.0, 4.0, "sim", "Inês", "female", "Braga"),
        (3.0, 4.0, "não", "Rui", "male", ""),
        (4.0, 5.0, "pois é", "Rui", "male", ""),
        (5.0, 6.0, "ninguém sabe", "", "", ""),
    ]
    assert problem.where == "a.trs, mark 4"
    assert "several speakers" in problem.reason


def test_a_transcriber_file_that_is_cut_off_gives_what_is_whole(folder: Path) -> None:
    (folder / "a.trs").write_text(TRS[: TRS.index("pois")], encoding="iso-8859-1")
    items, problems = found("transcriber", folder)
    assert [item.text for item in items] == ["bom dia", "como está", "sim", "não"]
    assert any("cut off" in problem.reason for problem in problems)


def test_ctm_words_are_joined_at_pauses_and_moved_by_their_segments(folder: Path) -> None:
    lines = [
        "u1 1 0.0 0.4 bom",
        "u1 1 0.4 0.5 dia 0.98",
        "u2 1 0.5 0.5 boa",
        "u2 1 0.1 0.3 Oi",
        "not a word",
        "u1 1 x 1 y",
    ]
    (folder / "words.ctm").write_text("\n".join(lines), encoding="utf-8")
    (folder / "segments").write_text("u1 a 1.0 3.0\nu2 a 4.0 6.0\nbroken\n")
    (folder / "utt2spk").write_text("u1 Ana\nu2 Rui\n")
    items, problems = found("ctm", folder)
    assert [(i.start_s, round(i.end_s or 0, 3), i.text, i.speaker) for i in items] == [
        (1.0, 1.9, "bom dia", "Ana"),
        (4.1, 5.0, "Oi boa", "Rui"),
    ]
    assert [p.where for p in problems] == ["words.ctm, line 5", "words.ctm, line 6"]


def test_channels_of_a_ctm_are_heard_apart_and_missing_sounds_named(folder: Path) -> None:
    (folder / "w.ctm").write_text("a A 0 1 sim\na B 0 1 não\nzz 1 0 1 oi\n", encoding="utf-8")
    items, (problem,) = found("ctm", folder)
    assert [(i.text, i.channel) for i in items] == [("sim", 0), ("não", 1)]
    assert "“zz”" in problem.reason


SRT = """1
00:00:01,000 --> 00:00:02,500
<i>Bom</i> {\\an8}dia
5 < 6

2
00:00:03,000 --> 00:00:04,000 X1:1
Olá

tu

3
00:00:04,000 --> 00:00:05

4
00:00:03,500 --> 00:00:06,000
tarde
"""


def test_srt_cues_are_marks_without_tags(folder: Path) -> None:
    (folder / "a.srt").write_text(SRT.replace("\n", "\r\n"), encoding="utf-8-sig")
    items, problems = found("subtitles", folder)
    assert [(i.start_s, i.end_s, i.text) for i in items] == [
        (1.0, 2.5, "Bom dia 5 < 6"),
        (3.0, 4.0, "Olá tu"),
        (3.5, 6.0, "tarde"),
    ]
    assert [(p.where, p.reason.split()[0]) for p in problems] == [("a.srt, mark 3", "has")]


CUES = "".join(f"{i}\n00:00:0{i},000 --> 00:00:0{i},900\ntexto {i}\n\n" for i in range(1, 6))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("00:00:02,000 --> 00:00:02,900\n", "", "“texto 2”"),
        ("02,900\ntexto 2", "02,900 texto 2", "begins in the line of its times"),
        ("texto 1\n\n2\n", "texto 1 2 ", "ends in the line of the next times"),
        ("texto 1\n\n2\n", "texto 1\n", ""),
        ("texto 1\n\n2\n", "texto 1\n\n", ""),
        ("00:00:02,000 -->", "00:00:02,000 ->", "for its times"),
        ("00:00:02,000 -->", "-00:00:02,000 -->", ""),
        ("texto 1", "1984\n\ne --> depois", ""),
        ("texto 1\n\n2\n", "1984\n", ""),
        ("00:00:01,000 --> 00:00:01,900", "00:00:00,000 --> 00:00:41,000", ""),
    ],
)
def test_no_cue_is_eaten_by_its_neighbour(folder: Path, old: str, new: str, said: str) -> None:
    assert old in CUES
    (folder / "a.srt").write_text(CUES.replace(old, new), encoding="utf-8")
    items, problems = found("subtitles", folder)
    lost = {2} if "“texto 2”" in said else set()
    first = " ".join(new.replace("texto 1", "").split()) if "1984" in new else "texto 1"
    assert [i.text for i in items] == [i.text for i in sorted(items, key=lambda i: i.start_s or 0)]
    assert {i.text for i in items} == {first, *(f"texto {i}" for i in range(2, 6) if i not in lost)}
    assert [said in p.reason for p in problems] == ([True] if said else [])


VTT = """WEBVTT - título

NOTE
00:00:00.000 is no cue

first
00:01.000 --> 00:02.500 align:start position:0%
<v.loud Ana Lima>Bom <c.yellow>dia</c> &amp; <00:00:02.000>olá</v>

00:02.000 --> 00:00:04.000
<v Rui>sim</v>

00:00:05.000 --> 00:00:06.000
<v Ana>um</v> <v Rui>dois</v>

00:00:06.000 --> 00:00:07.000
ninguém
"""


def test_webvtt_voices_are_speakers(folder: Path) -> None:
    (folder / "a.vtt").write_text(VTT, encoding="utf-8")
    items, (problem,) = found("subtitles", folder)
    assert [(i.start_s, i.end_s, i.text, i.speaker) for i in items] == [
        (1.0, 2.5, "Bom dia & olá", "Ana Lima"),
        (2.0, 4.0, "sim", "Rui"),
        (5.0, 6.0, "um", "Ana"),
        (5.0, 6.0, "dois", "Rui"),
        (6.0, 7.0, "ninguém", ""),
    ]
    assert "several speakers" in problem.reason


def test_substation_actors_are_speakers_and_comments_are_not_spoken(folder: Path) -> None:
    subs = pysubs2.SSAFile()
    subs.append(pysubs2.SSAEvent(1000, 2000, "{\\i1}Bom{\\i0} dia\\Na todos", name="Ana"))
    subs.append(pysubs2.SSAEvent(2000, 3000, "nota", type="Comment"))
    subs.save(str(folder / "a.ass"))
    items, problems = found("subtitles", folder)
    assert [(i.start_s, i.text, i.speaker) for i in items] == [(1.0, "Bom dia a todos", "Ana")]
    assert problems == []


@pytest.mark.parametrize("codec", ["cp1251", "koi8-r", "utf-16"])
def test_subtitles_in_an_older_encoding_keep_their_letters(folder: Path, codec: str) -> None:
    text = "1\n00:00:01,000 --> 00:00:03,000\nВчера мы ходили на мельницу.\n"
    (folder / "a.srt").write_bytes(text.encode(codec))
    (item,), problems = found("subtitles", folder)
    assert item.text == "Вчера мы ходили на мельницу."
    assert [(p.where, p.came) for p in problems] == ([("a.srt", True)] if codec != "utf-16" else [])


@pytest.mark.parametrize("name", ["a.srt", "a.vtt", "a.ass", "a.ctm", "a.trs"])
@pytest.mark.parametrize("raw", [b"", b"\0\x01\xff\xfe nothing of the kind", b"WEBVTT\n\n", b"<Trans></Trans>"])
def test_what_holds_nothing_is_refused_by_name(folder: Path, name: str, raw: bytes) -> None:
    (folder / name).write_bytes(raw)
    format = {"ctm": "ctm", "trs": "transcriber"}.get(name[2:], "subtitles")
    items, problems = found(format, folder)
    assert items == []
    assert problems
    assert all(p.where.startswith(name) and p.reason for p in problems)


@given(st.binary(max_size=30), st.integers(0, 4000), st.sampled_from(["a.srt", "a.vtt", "a.ass", "a.ctm", "a.trs"]))
@settings(deadline=None, max_examples=120)
def test_damage_anywhere_never_raises(
    tmp_path_factory: pytest.TempPathFactory, damage: bytes, at: int, name: str
) -> None:
    format = {"ctm": "ctm", "trs": "transcriber"}.get(name[2:], "subtitles")
    texts = {
        "a.srt": SRT,
        "a.vtt": VTT,
        "a.trs": TRS,
        "a.ctm": "a 1 0 1 olá\n" * 5,
        "a.ass": "[Events]\nDialogue: 0,0\n",
    }
    raw = texts[name].encode()
    at %= len(raw)
    path = tmp_path_factory.getbasetemp() / "damaged" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(raw[:at] + damage + raw[at + len(damage) :])
    assert all(isinstance(f, Item | Problem) for f in IMPORTERS[format].find(path, Options()))


def test_plain_srt_reads_as_pysubs2_reads_it(tmp_path: Path) -> None:
    text = "\n".join(f"{i + 1}\n00:00:{i:02},250 --> 00:00:{i:02},900\n<b>frase</b> {i}\nmais\n" for i in range(20))
    (tmp_path / "a.srt").write_text(text)
    (file,) = read_subtitles(tmp_path / "a.srt")
    theirs = pysubs2.SSAFile.from_string(text, format_="srt")
    assert [(m.start_s, m.end_s, m.text) for m in file.tiers[0].marks] == [
        (e.start / 1000, e.end / 1000, " ".join(e.plaintext.split())) for e in theirs
    ]
